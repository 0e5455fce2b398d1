// The folders that are asked for their times at each start, in one row. Where there are tens of thousands, to read the rows of all
// takes ten times as long as to ask the system for those that are asked; so all is read only when one of these has changed.

import {checksum} from '../../../core/text/hash.ts';
import {statOf} from '../../../platform/fs.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, path, real} from '../../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {youngestFiles} from './snapshot.ts';
import {matchesStamp, type Stamp, stampOf} from './stamp.ts';

/** Folders: of fewer all are watched, of more those that have folders in them, and the leaves that changed last. */
export const manyFolders = 1000;
export const youngFolders = 200;
/** Files that are watched, too: those that were changed last. */
export const youngFiles = 64;

/** A list as it is kept: the roots, the watched folders, and the size, times and inode of each, one after another. */
type Watched = [roots: string[], paths: string[], numbers: number[]];

/** Whether all that is watched is as it was, so that a diff would find nothing. False where nothing is known of it. */
export function areWatchedUnchanged(database: Database, roots: readonly LibraryRoot[]): boolean {
	const [known] = database.texts(selectWatched);
	if (!known) return false;
	const [rootPaths, paths, numbers]: Watched = JSON.parse(known.text);
	const hasSameRoots = rootPaths.length === roots.length && roots.every(({path}, index) => path === rootPaths[index]);
	return (
		hasSameRoots &&
		paths.every((path, index) => matchesStamp(stampAt(numbers, index), statOf(path))) &&
		youngestFiles(database, youngFiles).every(file => matchesStamp(file, statOf(file.path)))
	);
}

/** Keeps which folders are to be watched from now on. To be called in a transaction, when all that is in them is written. */
export function recordWatched(database: Database, roots: readonly LibraryRoot[]): void {
	const folders = new Map<string, Stamp>();
	for (const {path, ...stamp} of watchedFolders(database)) folders.set(path, stamp);
	// One that is missing, or is the same folder by another path, has no row.
	for (const {path} of roots) if (!folders.has(path)) folders.set(path, stampOf(statOf(path)));
	const stamps = [...folders.values()];
	const numbers = stamps.flatMap(({size, modified, changed, inode}) => [size, modified, changed, inode]);
	const watched: Watched = [roots.map(({path}) => path), [...folders.keys()], numbers];
	const kept = Buffer.from(JSON.stringify(watched));
	database.run(`INSERT OR REPLACE INTO setting VALUES ('watched', CAST(? AS TEXT))`, kept);
	database.run(`INSERT OR REPLACE INTO setting VALUES ('watched_checksum', ?)`, checksum(kept));
}

/** To be called in the transaction that changes what is known of folders. */
export function forgetWatched(database: Database): void {
	database.run(`DELETE FROM setting WHERE name = 'watched'`);
}

function watchedFolders(database: Database) {
	const folders = database.get({count: real}, 'SELECT total(1) AS count FROM folder')?.count ?? 0;
	return database.all(folderColumns, selectFolders, folders > manyFolders ? youngFolders : -1);
}

function stampAt(numbers: number[], index: number): Stamp {
	const [size = 0, modified = 0, changed = 0, inode = 0] = numbers.slice(index * 4, index * 4 + 4);
	return {size, modified, changed, inode};
}

const folderColumns = {path, size: integer, modified: integer, changed: integer, inode: integer};
const parents = 'SELECT parent FROM folder WHERE parent IS NOT NULL';
const selectFolders = `SELECT path, size, modified, changed, inode FROM folder WHERE changed = 0 OR id IN (${parents})
	OR id IN (SELECT id FROM folder WHERE id NOT IN (${parents}) ORDER BY modified DESC LIMIT ?)`;
const selectWatched = `SELECT 0 AS id, CAST(w.value AS BLOB) AS text, CAST(c.value AS INTEGER) AS checksum
	FROM setting w JOIN setting c ON c.name = 'watched_checksum' WHERE w.name = 'watched'`;
