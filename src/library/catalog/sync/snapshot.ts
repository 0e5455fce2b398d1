// The folders and files that the catalog knows, as a diff compares them with those that are there.

import {pathFromStored} from '../../../platform/path-bytes.ts';
import type {Database} from '../../../platform/sqlite.ts';
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
	/** Those that can't be read are among them. */
	filesOf(folder: number): IndexedFile[];
	/** The articles that were changed last, for what somebody works on will change again, and those to be looked at again. */
	youngest(limit: number): IndexedFile[];
}

/** What the catalog knows. `willCompareAll` reads all files' rows at once, which is cheaper than folder by folder. */
export function snapshotOf(database: Database, willCompareAll: boolean): Snapshot {
	const folders = database
		.all<FolderRow>('SELECT id, path, parent, target, size, modified, changed, inode FROM folder')
		.map(folderOf);
	const byParent = grouped(folders, ({parent}) => parent);
	const byFolder = willCompareAll
		? grouped(database.all<FileRow>(selectFiles()).map(fileOf), file => file.folder)
		: undefined;
	return {
		folders: new Map(folders.map(folder => [folder.path, folder])),
		foldersOf: id => byParent.get(id) ?? [],
		filesOf: id =>
			byFolder ? (byFolder.get(id) ?? []) : database.all<FileRow>(selectFiles('WHERE folder = ?'), id, id).map(fileOf),
		youngest: limit => database.all<FileRow>(selectYoungest, limit).map(fileOf),
	};
}

type StoredPath = string | Uint8Array;

interface FolderRow extends Stamp {
	id: number;
	path: StoredPath;
	parent: number | null;
	target: StoredPath | null;
}

interface FileRow extends Stamp {
	path: StoredPath;
	target: StoredPath | null;
	folder: number;
	code: string | null;
}

const articleColumns = 'path, target, folder, size, modified, changed, inode, NULL AS code';

function selectFiles(where = ''): string {
	return `SELECT ${articleColumns} FROM article ${where}
		UNION ALL SELECT path, NULL, folder, size, modified, changed, inode, code FROM unreadable ${where}`;
}

const selectYoungest = `SELECT ${articleColumns} FROM article WHERE changed = 0
	UNION SELECT * FROM (SELECT ${articleColumns} FROM article ORDER BY modified DESC LIMIT ?)`;

function folderOf({path, parent, target, ...row}: FolderRow): IndexedFolder {
	return {...row, path: pathFromStored(path), parent: parent ?? undefined, target: optionalPath(target)};
}

function fileOf({path, target, folder, size, modified, changed, inode, code}: FileRow): IndexedFile {
	return {
		path: pathFromStored(path),
		target: optionalPath(target),
		folder,
		size,
		modified,
		changed,
		inode,
		code: code ?? undefined,
	};
}

function optionalPath(stored: StoredPath | null): string | undefined {
	return stored === null ? undefined : pathFromStored(stored);
}

function grouped<Key, Item>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
