// Applies differences and parsed files to the tables; each function must be called within a transaction.

import {storedPath} from '../../../platform/path-bytes.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, optional, path, text} from '../../../platform/sqlite-rows.ts';
import type {PendingFile} from './compare-files.ts';
import type {ChangedFolder, LibraryDiff} from './diff.ts';
import type {ParsedFile} from './parse-files.ts';
import {noStamp} from './stamp.ts';
import {forgetWatched} from './watched-folders.ts';
import {removeFile, renameStems, stampAnew, type WrittenPart, writeArticle, writeUnreadable} from './write.ts';

/** Deletes what is gone and inserts new folders; their stamps stay unknown until their contents are written. */
export function applyFolders(database: Database, diff: LibraryDiff): void {
	const {removedFolders, removedFiles, changedFolders} = diff;
	const removed = [...removedFiles, ...removedFolders.flatMap(path => filesIn(database, path))];
	renameStems(database, definite(removed.map(path => removeFile(database, path)?.stem)));
	forgetWatched(database);
	for (const path of removedFolders) database.run('DELETE FROM folder WHERE path = ?', storedPath(path));
	for (const folder of changedFolders) writeFolder(database, {...folder, ...noStamp});
}

/** Marks the folders as indexed, once everything in them is written. */
export function commitFolders(database: Database, {changedFolders}: LibraryDiff): void {
	for (const folder of changedFolders) writeFolder(database, folder);
}

/** Inserts parsed files, replacing older versions. */
export function applyParsed(part: WrittenPart, parsed: ParsedFile[]): void {
	const {database} = part;
	const folders = new Map<string, number | undefined>();
	const stems = parsed.map(([pending, result]) => {
		const folder = folders.get(pending.folder) ?? folderId(database, pending.folder);
		folders.set(pending.folder, folder);
		if (!result || folder === undefined) return removeFile(database, pending.path)?.stem;
		const file = {...pending, folder};
		if (result === 'unchanged') return stampAnew(database, file);
		return 'reason' in result ? writeUnreadable(database, file, result) : writeArticle(part, file, result);
	});
	renameStems(database, definite(stems));
}

/** Adds the hash of the indexed contents to a file that may be unchanged: copying and git only change times. */
export function withKnownKey(database: Database, file: PendingFile): PendingFile {
	const {path, folder, size, target} = file;
	const link = target === undefined ? null : storedPath(target);
	const known = database.get({key: optional(text)}, selectKey, storedPath(path), size, storedPath(folder), link);
	return {...file, knownKey: known?.key};
}

const selectKey = `SELECT a.file_key AS key FROM article a JOIN folder f ON f.id = a.folder
	WHERE a.path = ? AND a.size = ? AND f.path = ? AND a.target IS ?`;

/** Whether the file is in the catalog in this very state. */
export function isWritten(database: Database, {path, size, modified, changed, inode}: PendingFile): boolean {
	const known = 'SELECT id FROM article WHERE path = ? AND size = ? AND modified = ? AND changed = ? AND inode = ?';
	return database.get({id: integer}, known, storedPath(path), size, modified, changed, inode) !== undefined;
}

const upsertFolder = `INSERT INTO folder (path, parent, target, size, modified, changed, inode) VALUES (?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (path) DO UPDATE SET parent = excluded.parent, target = excluded.target, size = excluded.size,
	modified = excluded.modified, changed = excluded.changed, inode = excluded.inode`;

function writeFolder(database: Database, folder: ChangedFolder): void {
	const {path, target, parent, size, modified, changed, inode} = folder;
	const parentId = (parent === undefined ? undefined : folderId(database, parent)) ?? null;
	const storedTarget = target === undefined ? null : storedPath(target);
	database.run(upsertFolder, storedPath(path), parentId, storedTarget, size, modified, changed, inode);
}

function folderId(database: Database, path: string): number | undefined {
	return database.get({id: integer}, 'SELECT id FROM folder WHERE path = ?', storedPath(path))?.id;
}

function filesIn(database: Database, folder: string): string[] {
	const id = folderId(database, folder);
	if (id === undefined) return [];
	const sql = 'SELECT path FROM article WHERE folder = ? UNION ALL SELECT path FROM unreadable WHERE folder = ?';
	return database.all({path}, sql, id, id).map(({path}) => path);
}

function definite<Item>(items: (Item | undefined)[]): Item[] {
	return items.filter(item => item !== undefined);
}
