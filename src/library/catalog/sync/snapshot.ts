// The folders and files that the catalog knows, as a diff compares them with those that are there.

import {grouped} from '../../../core/grouped.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, optional, path, text} from '../../../platform/sqlite-rows.ts';
import type {Stamp} from './stamp.ts';

/** A folder as the catalog knows it; `changed` is 0 when it must be looked through in any case. */
export interface IndexedFolder extends Stamp {
	id: number;
	path: string;
	parent: number | undefined;
	/** Where a link leads. */
	target: string | undefined;
}

/** A file as the catalog knows it, article or not. */
export interface IndexedFile extends Stamp {
	path: string;
	target: string | undefined;
	/** The row of its folder. */
	folder: number;
	/** The system's error, as `EACCES`, of one that could not be read. */
	code: string | undefined;
}

export interface Snapshot {
	/** By path. */
	folders: Map<string, IndexedFolder>;
	foldersOf(folder: number): IndexedFolder[];
	/** The files of a folder that were indexed, and those that can't be read. */
	filesOf(folder: number): IndexedFile[];
	/** The articles that were changed last, for what somebody works on will change again, and those to be looked at again. */
	youngest(limit: number): IndexedFile[];
}

/** The snapshot of a catalog. `willCompareAll` reads all files' rows at once, which is cheaper than folder by folder. */
export function snapshotOf(database: Database, willCompareAll: boolean): Snapshot {
	const folders = database.all(folderColumns, `SELECT id, path, parent, target, ${stampNames} FROM folder`);
	const byParent = grouped(folders, ({parent}) => parent);
	const byFolder = willCompareAll ? grouped(database.all(fileColumns, selectFiles()), file => file.folder) : undefined;
	return {
		folders: new Map(folders.map(folder => [folder.path, folder])),
		foldersOf: id => byParent.get(id) ?? [],
		filesOf: id =>
			byFolder ? (byFolder.get(id) ?? []) : database.all(fileColumns, selectFiles('WHERE folder = ?'), id, id),
		youngest: limit => youngestFiles(database, limit),
	};
}

/** The articles that were changed last, and those to be looked at again. */
export function youngestFiles(database: Database, limit: number): IndexedFile[] {
	return database.all(fileColumns, selectYoungest, limit);
}

const stampColumns = {size: integer, modified: integer, changed: integer, inode: integer};
const stampNames = 'size, modified, changed, inode';
const folderColumns = {id: integer, path, parent: optional(integer), target: optional(path), ...stampColumns};
const fileColumns = {path, target: optional(path), folder: integer, code: optional(text), ...stampColumns};
const selectArticles = `SELECT path, target, folder, ${stampNames}, NULL AS code FROM article`;

function selectFiles(where = ''): string {
	return `${selectArticles} ${where}
		UNION ALL SELECT path, NULL, folder, ${stampNames}, code FROM unreadable ${where}`;
}

/** Two that have nothing in common: to make one of two that have, newer SQLites go through all articles. */
const selectYoungest = `${selectArticles} WHERE changed = 0
	UNION ALL SELECT * FROM (${selectArticles} WHERE changed <> 0 ORDER BY modified DESC LIMIT ?)`;
