// What a survey found and what was read, into the tables; each function is to be called in a transaction.

import {pathFromStored, storedPath} from '../../../platform/path-bytes.ts';
import type {Database} from '../../../platform/sqlite.ts';
import type {ChangedFolder, LibraryDiff} from './diff.ts';
import type {ParseResult} from './parse-files.ts';
import type {PendingFile} from './pending-file.ts';
import {removeFile, renameStems, writeArticle, writeUnreadable} from './write.ts';

/** Takes out what is gone, and makes rows for new folders; their time is unknown until all that is in them is written. */
export function applyFolders(database: Database, {goneFolders, departures, changedFolders}: LibraryDiff): void {
	const gone = [...departures, ...goneFolders.flatMap(path => filesIn(database, path))];
	renameStems(database, definite(gone.map(path => removeFile(database, path)?.stem)));
	for (const path of goneFolders) database.run('DELETE FROM folder WHERE path = ?', storedPath(path));
	for (const folder of changedFolders) writeFolder(database, {...folder, modified: 0});
}

/** Says of the folders that all in them is written. */
export function commitFolders(database: Database, {changedFolders}: LibraryDiff): void {
	for (const folder of changedFolders) writeFolder(database, folder);
}

export function applyParsed(database: Database, readings: [PendingFile, ParseResult][]): void {
	const stems = readings.map(([arrival, reading]) => {
		const folder = folderId(database, arrival.folder);
		if (!reading || folder === undefined) return removeFile(database, arrival.path)?.stem;
		const file = {...arrival, folder};
		return 'reason' in reading
			? writeUnreadable(database, file, reading.reason)
			: writeArticle(database, file, reading);
	});
	renameStems(database, definite(stems));
}

/** Whether the file is in the catalog as the survey saw it. */
export function isWritten(database: Database, {path, size, modified}: PendingFile): boolean {
	const known = 'SELECT 1 FROM article WHERE path = ? AND size = ? AND modified = ?';
	return database.get(known, storedPath(path), size, modified) !== undefined;
}

function writeFolder(database: Database, {path, target, parent, modified}: ChangedFolder): void {
	database.run(
		`INSERT INTO folder (path, parent, target, modified) VALUES (?, ?, ?, ?) ON CONFLICT (path)
			DO UPDATE SET parent = excluded.parent, target = excluded.target, modified = excluded.modified`,
		storedPath(path),
		(parent === undefined ? undefined : folderId(database, parent)) ?? null,
		target === undefined ? null : storedPath(target),
		modified,
	);
}

function folderId(database: Database, path: string): number | undefined {
	return database.get<{id: number}>('SELECT id FROM folder WHERE path = ?', storedPath(path))?.id;
}

function filesIn(database: Database, folder: string): string[] {
	const id = folderId(database, folder);
	if (id === undefined) return [];
	const rows = database.all<{path: string | Uint8Array}>(
		'SELECT path FROM article WHERE folder = ? UNION ALL SELECT path FROM unreadable WHERE folder = ?',
		id,
		id,
	);
	return rows.map(({path}) => pathFromStored(path));
}

function definite<Item>(items: (Item | undefined)[]): Item[] {
	return items.filter(item => item !== undefined);
}
