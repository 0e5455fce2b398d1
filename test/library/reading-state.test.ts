// What is remembered of reading, and what happens when it can't be.

import {chownSync, closeSync, openSync, readdirSync, statSync, writeFileSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {openState} from '../../src/library/reading-state.ts';
import {openDatabase} from '../../src/platform/sqlite.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';

const place = (left: number) => ({section: ['One'], block: 2, hash: 'abc', offset: 7, left});

function opened(file: string | undefined, timeoutMs = 5000) {
	const notes: string[] = [];
	return {state: openState({file, message: text => void notes.push(text), timeoutMs}), notes};
}

function newFile(): string {
	return join(temporaryFolder(), 'deep', 'state.db');
}

test('what was read, starred and left is there the next time', () => {
	const file = newFile();
	const {state} = opened(file);
	state.setRead('/a', true);
	state.setStarred('/b', true);
	state.setPlace('/a', place(1));
	state.close();
	const {state: again, notes} = opened(file);
	expect([again.isRead('/a'), again.isRead('/b'), again.isStarred('/b')]).toEqual([true, false, true]);
	expect(again.place('/a')).toEqual(place(1));
	expect(again.place('/b')).toBeUndefined();
	again.setRead('/a', false);
	expect(again.isRead('/a')).toBe(false);
	expect(again.place('/a')).toEqual(place(1));
	expect(notes).toEqual([]);
});

test('thousands are marked as read at once', () => {
	const {state} = opened(newFile());
	const paths = Array.from({length: 20_000}, (_, index) => `/${index}`);
	const began = performance.now();
	expect(state.setAllRead(paths, true)).toBe(true);
	expect(performance.now() - began).toBeLessThan(timeLimitMs(5));
	expect([state.isRead('/0'), state.isRead('/19999'), state.isRead('/20000')]).toEqual([true, true, false]);
	state.setAllRead(['/0'], false);
	expect(state.isRead('/0')).toBe(false);
});

test.skipIf(process.platform === 'win32')('the folder is for its owner alone', () => {
	const file = newFile();
	opened(file);
	expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
});

test('history is of what was left last', () => {
	const {state} = opened(newFile());
	for (const [path, left] of [
		['/a', 3],
		['/b', 1700000000000],
		['/c', 20],
	] as const)
		state.setPlace(path, place(left));
	state.setRead('/d', true);
	expect(state.history(9)).toEqual(['/b', '/c', '/a']);
	expect(state.history(1)).toEqual(['/b']);
});

test('two programs see what the other one does', () => {
	const file = newFile();
	const [one, other] = [opened(file).state, opened(file).state];
	one.setRead('/a', true);
	expect(other.isRead('/a')).toBe(true);
	other.setStarred('/a', true);
	expect([one.isStarred('/a'), one.isRead('/a')]).toEqual([true, true]);
});

test.each([
	[
		'no database at all',
		'this is not SQLite, and longer than the header of a database file would be, which is a hundred bytes',
	],
	['a database cut short', undefined],
])('a damaged file is set aside: %s', (_, content) => {
	const file = newFile();
	const before = opened(file).state;
	for (let index = 0; index < 40; index++) before.setRead(`/${'long/'.repeat(100)}${index}`, true);
	before.close();
	if (content) writeFileSync(file, content);
	else damage(file);
	const {state, notes} = opened(file);
	expect(notes).toHaveLength(1);
	expect(readdirSync(dirname(file)).filter(name => name.includes('damaged'))).toHaveLength(1);
	state.setRead('/a', true);
	expect(opened(file).state.isRead('/a')).toBe(true);
});

test.each([
	[
		'a view in the place of the table',
		'DROP TABLE article; CREATE VIEW article AS SELECT 1 AS path, 1 AS read, 1 AS starred, 1 AS place',
	],
	['a trigger', 'CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM article; END'],
	['a column less', 'ALTER TABLE article RENAME COLUMN place TO other'],
	['a text for a flag', `UPDATE article SET starred = 'yes'`],
	["another program's tables", 'DROP TABLE article; CREATE TABLE bookmark (url)'],
])('what is no reading state is set aside: %s', (_, sql) => {
	const file = newFile();
	const before = opened(file).state;
	before.setStarred('/a', true);
	before.close();
	change(file, sql);
	const {state, notes} = opened(file);
	expect(notes).toEqual([
		expect.stringMatching(/^what you had read and starred can't be read any more; the file is kept as /),
	]);
	expect([state.setStarred('/b', true), state.isStarred('/b'), state.isStarred('/a')]).toEqual([true, true, false]);
	expect(opened(file).notes).toEqual([]);
});

test.each([
	`'{bad'`,
	`'[]'`,
	`'{"section":[1],"block":0,"hash":"x","offset":0,"left":1}'`,
	`x'7b7d'`,
	`CAST(x'ff' AS TEXT)`,
	'7',
])('what is no place is none, and costs no other: %s', value => {
	const file = newFile();
	const before = opened(file).state;
	for (const path of ['/a', '/b']) before.setPlace(path, place(1));
	before.setStarred('/a', true);
	before.close();
	change(file, `UPDATE article SET place = ${value} WHERE path = '/a'`);
	const {state, notes} = opened(file);
	expect([state.place('/a'), state.isStarred('/a'), state.place('/b')]).toEqual([undefined, true, place(1)]);
	expect(state.history(9)).toContain('/b');
	expect(notes).toEqual([]);
});

test.skipIf(process.getuid?.() !== 0)('what root makes in the home of another belongs to them', () => {
	const home = temporaryFolder();
	chownSync(home, 65_534, 65_534);
	const file = join(home, '.local/state/wsws/state.db');
	opened(file).state.setStarred('/a', true);
	for (const path of [file, dirname(file), join(home, '.local')]) expect(statSync(path).uid).toBe(65_534);
});

test.each([
	['there is no place for it', undefined],
	['its folder can not be made', '/dev/null/state.db'],
	['its folder is where none can be', '/proc/none/deep/state.db'],
])('reading goes on when %s, and that is said once', (_, file) => {
	const {state, notes} = opened(file);
	expect(state.isRead('/a')).toBe(false);
	expect(notes).toEqual([]);
	expect([state.setRead('/a', true), state.setStarred('/b', true)]).toEqual([false, false]);
	expect(notes).toHaveLength(1);
	expect(notes[0]).toMatch(/^what you read and star is not remembered: /);
	expect([state.isRead('/a'), state.isStarred('/b')]).toEqual([true, true]);
});

test('a change is dropped, and said, while another program holds the file', () => {
	const file = newFile();
	const {state, notes} = opened(file, 50);
	state.setRead('/a', true);
	const other = openDatabase(file);
	other.exec('BEGIN EXCLUSIVE');
	expect(state.setRead('/b', true)).toBe(false);
	expect(notes).toHaveLength(1);
	expect(state.isRead('/a')).toBe(false);
	other.exec('ROLLBACK');
	expect(state.setRead('/b', true)).toBe(true);
	expect([state.isRead('/a'), state.isRead('/b')]).toEqual([true, true]);
});

function change(file: string, sql: string): void {
	const database = openDatabase(file);
	database.exec(sql);
	database.close();
}

/** Overwrites pages in the middle of the file. */
function damage(file: string): void {
	const handle = openSync(file, 'r+');
	writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, 8192);
	closeSync(handle);
}
