// The list of folders whose times are checked at each start, stored in one row. With tens of thousands of folders, reading all rows
// takes ten times as long as checking the watched ones; so the rows are read only if a watched folder has changed.

import {checksum} from '../../../core/text/hash.ts';
import {statOf} from '../../../platform/fs.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, path, real} from '../../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {youngestFiles} from './snapshot.ts';
import {matchesStamp, type Stamp, stampOf} from './stamp.ts';

/**
 * Number of folders up to which all are watched; in a larger library, those that have subfolders, and the leaves that changed last.
 */
export const manyFolders = 1000;
export const youngFolders = 200;
/** Number of files that are watched as well: those that changed last. */
export const youngFiles = 64;

/** The stored list: roots, watched paths, and the size, times and inode of each path, concatenated. */
type Watched = [roots: string[], paths: string[], numbers: number[]];

/** Whether everything watched is unchanged, so that a diff would find nothing. False if no list is stored. */
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

/** Stores which folders to watch from now on. Called within a transaction, after everything in them is written. */
export function recordWatched(database: Database, roots: readonly LibraryRoot[]): void {
	const folders = new Map<string, Stamp>();
	for (const {path, ...stamp} of watchedFolders(database)) folders.set(path, stamp);
	// A root that is missing, or is the same folder by another path, has no row.
	for (const {path} of roots) if (!folders.has(path)) folders.set(path, stampOf(statOf(path)));
	const stamps = [...folders.values()];
	const numbers = stamps.flatMap(({size, modified, changed, inode}) => [size, modified, changed, inode]);
	const watched: Watched = [roots.map(({path}) => path), [...folders.keys()], numbers];
	const kept = Buffer.from(JSON.stringify(watched));
	database.run(`INSERT OR REPLACE INTO setting VALUES ('watched', CAST(? AS TEXT))`, kept);
	database.run(`INSERT OR REPLACE INTO setting VALUES ('watched_checksum', ?)`, checksum(kept));
}

/** Called within the transaction that changes rows of folders. */
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
