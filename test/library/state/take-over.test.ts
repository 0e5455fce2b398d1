// The database of earlier versions becomes lines of a log, once, and nothing of it is lost.

import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openState} from '../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';
import {openDatabase} from '../../../src/platform/sqlite.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const place = {section: ['One'], block: 2, hash: 'abc', offset: 7, left: 1_700_000_000_000};

function former(): string {
	const folder = join(temporaryFolder(), 'wsws');
	mkdirSync(folder);
	const database = openDatabase(join(folder, 'state.db'));
	database.exec(
		'CREATE TABLE article (path PRIMARY KEY NOT NULL, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, place TEXT)',
	);
	const insert = 'INSERT INTO article VALUES (?, ?, ?, ?)';
	database.run(insert, '/a.md', 1, 0, JSON.stringify(place));
	database.run(insert, '/b.md', 0, 1, '{"section":');
	database.run(insert, Buffer.from([0x2f, 0xff]), 1, 1, null);
	database.run(insert, '/none.md', 0, 0, null);
	database.close();
	return folder;
}

function opened(folder: string) {
	const notes: string[] = [];
	return {state: openState({folders: stateFoldersIn(folder), message: text => void notes.push(text)}), notes};
}

test('what it knew is known', () => {
	const folder = former();
	const {state, notes} = opened(folder);
	expect([state.isRead('/a.md'), state.isStarred('/a.md'), state.place('/a.md')]).toEqual([true, false, place]);
	expect([state.isStarred('/b.md'), state.isRead('/none.md'), state.isStarred('/\udcff')]).toEqual([true, false, true]);
	expect([existsSync(join(folder, 'state.db')), existsSync(join(folder, 'state.db.taken-over')), notes]).toEqual([
		false,
		true,
		[],
	]);
});

test('what was done since goes before it, and two programs at once take it over alike', () => {
	const folder = former();
	const [one, other] = [opened(folder).state, opened(folder).state];
	one.setStarred('/b.md', false);
	expect([other.isStarred('/b.md'), other.isRead('/a.md')]).toEqual([false, true]);
	expect(opened(folder).state.isStarred('/b.md')).toBe(false);
});

test('a damaged one is set aside, and costs nothing else', () => {
	const folder = join(temporaryFolder(), 'wsws');
	opened(folder).state.setStarred('/a.md', true);
	writeFileSync(join(folder, 'state.db'), 'no database '.repeat(100));
	const {state, notes} = opened(folder);
	expect(state.isStarred('/a.md')).toBe(true);
	expect(notes).toEqual([
		expect.stringMatching(/^what you had read and starred can't be read any more; the file is kept as /),
	]);
	expect(opened(folder).notes).toEqual([]);
});
