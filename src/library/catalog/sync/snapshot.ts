// The catalog's view of folders and files, for comparison with the disk.

import {grouped} from '../../../core/grouped.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, optional, path, text} from '../../../platform/sqlite-rows.ts';
import type {Stamp} from './stamp.ts';

/** A folder in the catalog; `changed` is 0 if it must be listed in any case. */
export interface IndexedFolder extends Stamp {
	id: number;
	path: string;
	parent: number | undefined;
	/** The target of a link. */
	target: string | undefined;
}

/** A file in the catalog, article or not. */
export interface IndexedFile extends Stamp {
	path: string;
	target: string | undefined;
	/** Row of its folder. */
	folder: number;
	/** The system's error code, such as `EACCES`, if it could not be read. */
	code: string | undefined;
}

export interface Snapshot {
	/** By path. */
	folders: Map<string, IndexedFolder>;
	foldersOf(folder: number): IndexedFolder[];
	/** The indexed files of a folder, including those that can't be read. */
	filesOf(folder: number): IndexedFile[];
	/** The articles that changed last, because those being worked on will change again, and those marked for another look. */
	youngest(limit: number): IndexedFile[];
}

/** The snapshot of a catalog. `willCompareAll` loads all file rows at once, which is cheaper than folder by folder. */
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

/** The articles that changed last, and those marked for another look. */
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

/** Two disjoint selections: for overlapping ones combined with UNION, newer SQLites scan all articles. */
const selectYoungest = `${selectArticles} WHERE changed = 0
	UNION ALL SELECT * FROM (${selectArticles} WHERE changed <> 0 ORDER BY modified DESC LIMIT ?)`;
