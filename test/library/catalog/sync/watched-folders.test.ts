// In a large library the folders that are watched say whether anything has changed; a change of any of them is seen at once.

import {mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createTables} from '../../../../src/library/catalog/schema.ts';
import {syncCatalog} from '../../../../src/library/catalog/sync/sync.ts';
import {areWatchedUnchanged} from '../../../../src/library/catalog/sync/watched-folders.ts';
import {type Database, openDatabase} from '../../../../src/platform/sqlite.ts';
import {integer} from '../../../../src/platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../../src/ports/files.ts';
import {temporaryFolder, writeFiles} from '../../../temporary-folder.ts';

let folder: string;
let database: Database;
let roots: LibraryRoot[];
/** More than those of which every file is looked at. */
const articles = 1010;

beforeAll(async () => {
	folder = temporaryFolder();
	const files = Array.from({length: articles}, (_, number) => [`lib/${number % 7}/deep/${number}.md`, `# ${number}`]);
	writeFiles(folder, {...Object.fromEntries(files), 'else/x.md': '# X'});
	roots = [
		{path: `${folder}/lib`, from: 'config'},
		{path: `${folder}/own`, from: 'own'},
	];
	database = openDatabase('');
	createTables(database);
	await settled();
});
afterAll(() => database.close());

const sync = () => syncCatalog(database, roots);
const count = () => database.get({count: integer}, 'SELECT count(*) AS count FROM article')?.count;

/** What was changed in the very tick of a look is looked at again. */
async function settled(): Promise<void> {
	await pause(80);
	await sync();
	await sync();
	expect(areWatchedUnchanged(database, roots)).toBe(true);
}

test.each<[change: string, change: () => unknown, more: number]>([
	['a new file', () => writeFileSync(`${folder}/lib/3/deep/new.md`, '# New'), 1],
	['a file that is gone', () => rmSync(`${folder}/lib/3/deep/new.md`), -1],
	['a new folder', () => writeFiles(folder, {'lib/3/deep/er/a.md': '# A'}), 1],
	['a folder that moved', () => renameSync(`${folder}/lib/3/deep/er`, `${folder}/lib/4/er`), 0],
	['a folder that is gone', () => rmSync(`${folder}/lib/4/er`, {recursive: true}), -1],
	['a link to a folder', () => symlinkSync(`${folder}/else`, `${folder}/lib/else`), 1],
	['a folder of the reader’s own that was missing', () => writeFiles(folder, {'own/o.md': '# Own'}), 1],
	['another root', () => roots.push({path: folder, from: 'config'}), 0],
])('%s is seen at the next look', async (_, change, more) => {
	const before = count() ?? 0;
	change();
	expect(areWatchedUnchanged(database, roots)).toBe(false);
	await sync();
	expect(count()).toBe(before + more);
	await settled();
});

test('a young file that was written into is seen, and one that could not be looked at to the end', async () => {
	const path = `${folder}/lib/5/deep/young.md`;
	writeFileSync(path, '# Young');
	await sync();
	await settled();
	utimesSync(path, 1, 1);
	expect(areWatchedUnchanged(database, roots)).toBe(false);
	await sync();
	await settled();
	mkdirSync(`${folder}/lib/6/empty`);
	expect(areWatchedUnchanged(database, roots)).toBe(false);
	await sync();
	await settled();
	database.run('UPDATE folder SET changed = 0 WHERE path LIKE ?', '%/empty');
	database.run(`DELETE FROM setting WHERE name = 'watched'`);
	await sync();
	expect(areWatchedUnchanged(database, roots)).toBe(true);
});
