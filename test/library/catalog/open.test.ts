// Where a catalog is kept, and what becomes of one, and of the reading state beside it, that is not as it should be.

import {chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {DamageMended} from '../../../src/core/errors.ts';
import {everything} from '../../../src/core/query/filter.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';
import {openDatabase} from '../../../src/platform/sqlite.ts';
import {namesIn, type TemporaryLibrary, temporaryLibrary} from '../temporary-library.ts';

const files = {'a.md': '# A\n\nOne.\n', 'b.md': '# B\n\nTwo.\n'};

function change(file: string, sql: string): void {
	const database = openDatabase(file);
	database.exec(sql);
	database.close();
}

function catalogOf({cache}: TemporaryLibrary): string {
	return join(cache, readdirSync(cache)[0] ?? '');
}

describe('a catalog is kept in no folder', () => {
	const cases: [string, (cache: string) => void][] = [
		['that others may write into', cache => chmodSync(cache, 0o777)],
		['of another user', cache => chownSync(cache, 65_534, 65_534)],
	];
	test.skipIf(process.getuid?.() !== 0).each(cases)('%s', async (_, make) => {
		const library = temporaryLibrary(files);
		mkdirSync(library.cache);
		make(library.cache);
		const said: string[] = [];
		const catalog = await library.open({message: text => void said.push(text)});
		expect(namesIn(catalog).sort()).toEqual(['a', 'b']);
		expect(said).toEqual([expect.stringContaining('no catalog is kept: ')]);
		expect(readdirSync(library.cache)).toEqual([]);
	});
});

test('a catalog with a view for a table is made anew, and said to be', async () => {
	const library = temporaryLibrary(files);
	(await library.open()).close();
	const endless =
		'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS month, i AS articles FROM n';
	change(catalogOf(library), `DROP TABLE month; CREATE VIEW month AS ${endless}`);
	const said: string[] = [];
	const catalog = await library.open({message: text => void said.push(text)});
	expect(namesIn(catalog).sort()).toEqual(['a', 'b']);
	expect(said).toEqual(['the catalog was damaged, and is made anew']);
});

test.each([
	['a name that is no name of its path', `UPDATE article SET name = 'seven' WHERE id = 1`],
	['a text of no article', 'UPDATE body SET id = 9223372036854775807 WHERE id = 1'],
	['a text that is gone', 'DELETE FROM body WHERE id = 1'],
	['a number beyond all', 'UPDATE body SET text_checksum = 9223372036854775807'],
])('a catalog with %s is made anew once that is found, and said to be', async (_, sql) => {
	const library = temporaryLibrary(files);
	(await library.open()).close();
	change(catalogOf(library), sql);
	const said: string[] = [];
	const catalog = await library.open({message: text => void said.push(text)});
	const read = async () => [namesIn(catalog), [...catalog.bodies(everything)]];
	await expect(read()).rejects.toThrow(DamageMended);
	expect(said).toEqual(['the catalog was damaged, and is made anew']);
});

describe('a damaged index of the state', () => {
	const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)';
	const cases: [string, string][] = [
		[
			'a view without an end',
			`DROP TABLE article; CREATE VIEW article AS ${endless} SELECT i AS path, i AS read, i AS starred, i AS place FROM n`,
		],
		['no table', 'DROP TABLE article'],
	];
	test.each(cases)('costs the catalog nothing: %s', async (_, sql) => {
		const library = temporaryLibrary(files);
		const state = stateFoldersIn(join(library.cache, '../state'));
		const index = join(state.own, 'index.db');
		const reading = openState({folders: state, message: () => {}});
		reading.setStarred(library.path('a.md'), true);
		reading.close();
		const healthy = await library.open({state});
		expect(namesIn(healthy, {starred: true})).toEqual(['a']);
		healthy.close();
		const {ino} = statSync(catalogOf(library));
		change(index, sql);
		const said: string[] = [];
		const catalog = await library.open({state, message: text => void said.push(text)});
		expect(namesIn(catalog).sort()).toEqual(['a', 'b']);
		expect(said).toEqual(['the index of what you read and starred was damaged, and is made anew']);
		expect(namesIn(catalog, {starred: true})).toEqual(['a']);
		expect(namesIn(catalog, {unread: true})).toEqual(['a', 'b']);
		expect([existsSync(index), statSync(catalogOf(library)).ino]).toEqual([true, ino]);
	});
});
