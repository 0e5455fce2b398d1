// What is remembered of reading, and what happens when it can't be.

import {chownSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openState} from '../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../src/library/state/log-files.ts';
import {openDatabase} from '../../src/platform/sqlite.ts';
import {processorSeconds} from '../processor-time.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';

const place = (left: number) => ({section: ['One'], block: 2, hash: 'abc', offset: 7, left});

function opened(folder: string | undefined, timeoutMs = 5000) {
	const notes: string[] = [];
	const folders = folder === undefined ? undefined : stateFoldersIn(folder);
	return {state: openState({folders, message: text => void notes.push(text), timeoutMs}), notes};
}

function newFolder(): string {
	return join(temporaryFolder(), 'deep', 'wsws');
}

test('what was read, starred and left is there the next time', () => {
	const folder = newFolder();
	const {state} = opened(folder);
	state.setRead('/a', true);
	state.setStarred('/b', true);
	state.setPlace('/a', place(1));
	state.close();
	const {state: again, notes} = opened(folder);
	expect([again.isRead('/a'), again.isRead('/b'), again.isStarred('/b')]).toEqual([true, false, true]);
	expect(again.place('/a')).toEqual(place(1));
	expect(again.place('/b')).toBeUndefined();
	again.setRead('/a', false);
	expect(again.isRead('/a')).toBe(false);
	expect(again.place('/a')).toEqual(place(1));
	expect(notes).toEqual([]);
});

test('thousands are marked as read at once', async () => {
	const {state} = opened(newFolder());
	const paths = Array.from({length: 20_000}, (_, index) => `/${index}`);
	const time = await processorSeconds(() => expect(state.setAllRead(paths, true)).toBe(true));
	expect(time).toBeLessThan(timeLimitMs(5) / 1000);
	expect([state.isRead('/0'), state.isRead('/19999'), state.isRead('/20000')]).toEqual([true, true, false]);
	state.setAllRead(['/0'], false);
	expect(state.isRead('/0')).toBe(false);
});

test.skipIf(process.platform === 'win32')('the folder is for its owner alone', () => {
	const folder = newFolder();
	opened(folder).state.setRead('/a', true);
	expect([folder, join(folder, 'log')].map(path => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
	expect(logsIn(folder).map(path => statSync(path).mode & 0o777)).toEqual([0o600]);
});

test('history is of what was left last', () => {
	const {state} = opened(newFolder());
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
	const folder = newFolder();
	const [one, other] = [opened(folder).state, opened(folder).state];
	one.setRead('/a', true);
	expect(other.isRead('/a')).toBe(true);
	other.setStarred('/a', true);
	expect([one.isStarred('/a'), one.isRead('/a')]).toEqual([true, true]);
});

test('a queue is read in the order in which articles came, but for those that were moved', () => {
	const {state} = opened(newFolder());
	for (const path of ['/a', '/b', '/c']) state.setQueued(path, true);
	state.setQueued('/a', true);
	expect([state.queue(), state.isQueued('/a'), state.isQueued('/d')]).toEqual([['/a', '/b', '/c'], true, false]);
	state.setQueued('/c', true, 0);
	state.setQueued('/d', true, 1);
	expect(state.queue()).toEqual(['/c', '/d', '/a', '/b']);
	state.setQueued('/d', false);
	state.setQueued('/none', false);
	expect(state.queue()).toEqual(['/c', '/a', '/b']);
});

test('own tags are the same in any case, and go as they came', () => {
	const {state} = opened(newFolder());
	for (const tag of ['Später', 'later', 'LATER']) state.setOwnTag('/a', tag, true);
	expect([state.ownTags('/a'), state.ownTags('/b')]).toEqual([['LATER', 'Später'], []]);
	state.setOwnTag('/a', 'spater', false);
	expect(state.ownTags('/a')).toEqual(['LATER']);
});

test('an index that is gone is made anew', () => {
	const folder = newFolder();
	const {state} = opened(folder);
	state.setStarred('/a', true);
	state.setQueued('/b', true);
	state.close();
	writeFileSync(join(folder, 'index.db'), '');
	const {state: again, notes} = opened(folder);
	expect([again.isStarred('/a'), again.queue(), notes]).toEqual([true, ['/b'], []]);
});

test.each([
	['no database at all', undefined],
	[
		'a view in the place of the table',
		'DROP TABLE article; CREATE VIEW article AS SELECT 1 AS path, 1 AS read, 1 AS starred, 1 AS place',
	],
	['a trigger', 'CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM article; END'],
	['a column less', 'ALTER TABLE article RENAME COLUMN place TO other'],
	['a text for a flag', `UPDATE article SET starred = 'yes'`],
	['a path that no log names', `UPDATE article SET path = '/c'`],
	['an article that nobody starred', 'UPDATE article SET starred = 0'],
	['an article that nobody read', 'UPDATE article SET read = 1'],
	['a tag that nobody gave', `UPDATE article SET tags = 'seven'`],
	['a place in a queue that nobody made', 'UPDATE article SET queued = 7.0'],
	['a fact that says nothing', `UPDATE fact SET value = '{bad'`],
	["another program's tables", 'DROP TABLE article; CREATE TABLE bookmark (url)'],
])('a damaged index is made anew, which is said: %s', (_, sql) => {
	const folder = newFolder();
	const before = opened(folder).state;
	before.setStarred('/a', true);
	before.close();
	if (sql === undefined) writeFileSync(join(folder, 'index.db'), 'no database '.repeat(1000));
	else change(join(folder, 'index.db'), sql);
	const {state, notes} = opened(folder);
	expect(notes).toEqual(['the index of what you read and starred was damaged, and is made anew']);
	expect([state.setStarred('/b', true), state.isStarred('/b'), state.isStarred('/a')]).toEqual([true, true, true]);
	expect(opened(folder).notes).toEqual([]);
});

test('an index of another version is made anew without a word', () => {
	const folder = newFolder();
	opened(folder).state.setStarred('/a', true);
	change(join(folder, 'index.db'), `PRAGMA user_version = ${0x7773_1fff}`);
	const {state, notes} = opened(folder);
	expect([state.isStarred('/a'), notes]).toEqual([true, []]);
});

const placeless = '{"section":[1],"block":0,"hash":"x","offset":0,"left":1}';

test.each([
	{value: `'${placeless}'`, found: undefined, said: []},
	...[`'{bad'`, `'[]'`, `x'7b7d'`, `CAST(x'ff' AS TEXT)`, '7'].map(value => ({
		value,
		found: place(1),
		said: ['the index of what you read and starred was damaged, and is made anew'],
	})),
])('what is no place costs no other: $value', ({value, found, said}) => {
	const folder = newFolder();
	const before = opened(folder).state;
	for (const path of ['/a', '/b']) before.setPlace(path, place(1));
	before.setStarred('/a', true);
	before.close();
	change(join(folder, 'index.db'), `UPDATE article SET place = ${value} WHERE path = '/a'`);
	const {state, notes} = opened(folder);
	expect([state.place('/a'), state.isStarred('/a'), state.place('/b')]).toEqual([found, true, place(1)]);
	expect(state.history(9)).toContain('/b');
	expect(notes).toEqual(said);
});

test.skipIf(process.getuid?.() !== 0)('what root makes in the home of another belongs to them', () => {
	const home = temporaryFolder();
	chownSync(home, 65_534, 65_534);
	const folder = join(home, '.local/state/wsws');
	opened(folder).state.setStarred('/a', true);
	const made = [...logsIn(folder), join(folder, 'log'), join(folder, 'device'), join(folder, 'index.db'), folder];
	for (const path of [...made, join(home, '.local')]) expect(statSync(path).uid, path).toBe(65_534);
});

test.each([
	['there is no place for it', undefined],
	['its folder can not be made', '/dev/null/wsws'],
	['its folder is where none can be', '/proc/none/deep/wsws'],
])('reading goes on when %s, and that is said once', (_, folder) => {
	const {state, notes} = opened(folder);
	expect(state.isRead('/a')).toBe(false);
	expect(notes).toEqual([]);
	expect([state.setRead('/a', true), state.setStarred('/b', true)]).toEqual([false, false]);
	expect(notes).toHaveLength(1);
	expect(notes[0]).toMatch(/^what you read and star is not remembered: /);
	expect([state.isRead('/a'), state.isStarred('/b')]).toEqual([true, true]);
});

test('a change is kept while another program holds the index', () => {
	const folder = newFolder();
	const {state, notes} = opened(folder, 50);
	state.setRead('/a', true);
	const other = openDatabase(join(folder, 'index.db'));
	other.exec('BEGIN EXCLUSIVE');
	expect(state.setRead('/b', true)).toBe(true);
	expect(state.isRead('/a')).toBe(false);
	other.exec('ROLLBACK');
	expect(state.setRead('/c', true)).toBe(true);
	expect([state.isRead('/a'), state.isRead('/b'), state.isRead('/c')]).toEqual([true, true, true]);
	expect(notes).toEqual([]);
});

test('other facts are kept by their subjects', () => {
	const folder = newFolder();
	const {facts} = opened(folder).state;
	expect(facts.set('search:b', {query: 'strike', marked: 7})).toBe(true);
	facts.set('search:a', {query: {words: ['wire']}});
	facts.set('other:a', {query: ''});
	facts.set('search:gone', {query: 'x'});
	facts.set('search:gone', {query: null});
	const again = opened(folder).state.facts;
	expect([again.get('search:b', 'marked'), again.get('search:b', 'none'), again.get('search:b', '__proto__')]).toEqual([
		7,
		undefined,
		undefined,
	]);
	expect(again.list('search:')).toEqual([
		{subject: 'search:a', fields: {query: {words: ['wire']}}},
		{subject: 'search:b', fields: {query: 'strike', marked: 7}},
	]);
});

function logsIn(folder: string): string[] {
	return readdirSync(join(folder, 'log')).map(name => join(folder, 'log', name));
}

function change(file: string, sql: string): void {
	const database = openDatabase(file);
	database.exec(sql);
	database.close();
}
