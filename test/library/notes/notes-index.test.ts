// Many files of notes, whose index is a database: it answers as the files do, and is never believed over them.

import {appendFileSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {todayBy} from '../../../src/core/date/calendar.ts';
import {notesQuestion} from '../../../src/core/library/note-query.ts';
import type {Note} from '../../../src/core/note/note.ts';
import {checksum} from '../../../src/core/text/hash.ts';
import {openNotes} from '../../../src/library/notes/open-notes.ts';
import {openDatabase} from '../../../src/platform/sqlite.ts';
import {integer} from '../../../src/platform/sqlite-rows.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const many = 80;
const thoughts = ['the Straße is e-mailed', "a worker's l'œuvre", '移民の歴史', 'U.S. of 1,200 naïve ships', 'none'];

function fileOf(number: number): string {
	return `---\ntitle: "Article ${number}"\nlibrary: "lib"\nfile: "${number}.md"\n---\n\n> quoted words ${number}\n\n${thoughts[number % thoughts.length]}\n\n#t ^note${number}x\n`;
}

function home() {
	const files = Array.from({length: many}, (_, number) => [`notes/${number}.md`, fileOf(number)]);
	const folder = temporaryFolder(Object.fromEntries(files));
	const messages: string[] = [];
	const index = join(folder, 'state', 'index.db');
	const open = (place: string | undefined = index) =>
		openNotes({
			folder: join(folder, 'notes'),
			lock: join(folder, 'state', 'notes.lock'),
			index: place,
			roots: [{path: '/lib', from: 'config'}],
			now: () => new Date('2026-11-26T20:00:00Z'),
			message: said => messages.push(said),
		});
	return {notesFile: (number: number) => join(folder, 'notes', `${number}.md`), index, open, messages};
}

type Home = ReturnType<typeof home>;

async function allNotes({open}: Home, index?: string): Promise<Note[]> {
	return (await open(index).all()).flatMap(({notes}) => notes);
}

test('an index answers as the files do, and what did not change is not read again', async () => {
	const here = home();
	const read = await allNotes(here, '');
	expect(read).toHaveLength(many);
	expect(await allNotes(here)).toEqual(read);
	await settled(here);
	const database = openDatabase(here.index);
	const other = Buffer.from(JSON.stringify([{...read[0], text: 'of the index'}]));
	database.run('UPDATE notes_file SET notes = ?, sum = ? WHERE name = ?', other, checksum(other), '0.md');
	database.close();
	expect((await allNotes(here)).filter(({text}) => text === 'of the index')).toHaveLength(1);
	expect(here.messages).toEqual([]);
});

/** A file is read until it did not change just now. */
async function settled(here: Home): Promise<void> {
	while (Date.now() - statSync(here.notesFile(many - 1)).ctimeMs < 60) await new Promise(go => setTimeout(go, 20));
	await allNotes(here);
}

test('files that come, go and change are seen, by this program and by others', async () => {
	const here = home();
	const first = here.open();
	await first.all();
	writeFileSync(here.notesFile(many), fileOf(many));
	rmSync(here.notesFile(3));
	appendFileSync(here.notesFile(4), '\n> more words\n\nby hand\n');
	for (const notes of [first, here.open()]) {
		const files = await notes.all();
		expect(files.map(({count}) => count).reduce((sum, count) => sum + count)).toBe(many + 1);
		expect(files.flatMap(({notes}) => notes.map(({text}) => text))).toContain('by hand');
		expect((await notes.holding([['note3x']])).flatMap(({notes}) => notes)).toEqual([]);
		expect((await notes.holding([['hand']])).map(({article}) => article.file)).toEqual([['4.md']]);
	}
});

test.each([
	['strasse', 'mail', 'email', 'e-mail', 'œuvre', 'oeuvre', 'worker', "worker's", '移民', '歴史', 'us', 'u.s.', '1200'],
	[
		'naive',
		'naï',
		'ships OR hand',
		'quoted -none',
		'"quoted words 7"',
		'quoted NEAR/3 7',
		'tag:t',
		'title:article ships',
	],
])('what is looked up in the index is what all notes say', async (...queries) => {
	const here = home();
	const [indexed, plain] = [here.open(), here.open('')];
	for (const query of queries) {
		const {candidates, isAnswered} = notesQuestion(
			query,
			todayBy(() => new Date()),
		);
		const answers = async (notes: typeof plain, files = candidates(notes)) =>
			(await files).flatMap(({notes, article}) =>
				notes.filter(note => isAnswered({entry: undefined, title: article.title[0] ?? ''}, note)).map(({id}) => id),
			);
		const expected = await answers(plain, plain.all());
		expect(expected, query).not.toEqual([]);
		expect(await answers(indexed), query).toEqual(expected);
	}
	expect(await indexed.holding([['nobody says so']])).toEqual([]);
});

test('a note is added, changed and taken away by its name', async () => {
	const here = home();
	const notes = here.open();
	expect(await notes.change('note17x', {text: 'otherwise'})).toBe(true);
	expect((await notes.holding([['otherwise']])).map(({count}) => count)).toEqual([1]);
	const removed = await notes.remove(['note17x', 'nobody']);
	expect(removed).toHaveLength(1);
	expect((await here.open().holding([['note17x']])).flatMap(({notes}) => notes)).toEqual([]);
	await notes.restore(removed);
	expect((await allNotes(here)).filter(({text}) => text === 'otherwise')).toHaveLength(1);
});

test.each<[string, (file: string) => void]>([
	['of zeros', file => writeFileSync(file, Buffer.alloc(8192))],
	['cut short', file => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
	['a text', file => writeFileSync(file, 'something else '.repeat(600))],
	['without its table', file => spoil(file, 'DROP TABLE notes_file')],
	['with other counts', file => spoil(file, `UPDATE notes_file SET count = 7 WHERE name = '9.md'`)],
	['with other notes', file => spoil(file, `UPDATE notes_file SET notes = CAST('[]' AS BLOB) WHERE name = '9.md'`)],
])('an index that is %s costs nothing and is made anew', async (_, damage) => {
	const here = home();
	const before = await allNotes(here);
	await settled(here);
	damage(here.index);
	expect(await allNotes(here)).toEqual(before);
	expect(here.messages).toEqual(['the index of what you read and starred was damaged, and is made anew']);
	expect(await allNotes(here)).toEqual(before);
	expect(here.messages).toHaveLength(1);
	const database = openDatabase(here.index);
	expect(database.get({rows: integer}, 'SELECT count(*) AS rows FROM notes_file')?.rows).toBe(many);
	database.close();
});

function spoil(file: string, sql: string): void {
	const database = openDatabase(file);
	database.exec(sql);
	database.close();
}

test('an index that can not be written is done without', async () => {
	const here = home();
	const before = await allNotes(here, '');
	const database = openDatabase(here.index.replace('state/', 'notes/'));
	database.exec('CREATE TABLE other (x)');
	database.exec('BEGIN EXCLUSIVE');
	expect(await allNotes(here, here.index.replace('state/', 'notes/'))).toEqual(before);
	database.close();
	expect(await allNotes(here, join(here.notesFile(1), 'index.db'))).toEqual(before);
});
