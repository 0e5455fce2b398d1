// What the catalog knows of folders and files, as the survey compares it with what is there.

import {pathFromStored} from '../../../platform/path-bytes.ts';
import type {Database} from '../../../platform/sqlite.ts';

export interface IndexedFolder {
	id: number;
	path: string;
	parent: number | undefined;
	/** Where a link leads. */
	target: string | undefined;
	/** Milliseconds since the epoch; 0 when it must be looked through in any case. */
	modified: number;
}

export interface IndexedFile {
	path: string;
	target: string | undefined;
	/** The row of its folder. */
	folder: number;
	size: number;
	modified: number;
	/** Of one that could not be read. */
	reason: string | undefined;
}

export interface Snapshot {
	folders: Map<string, IndexedFolder>;
	foldersOf(folder: number): IndexedFolder[];
	/** Those that can't be read are among them. */
	filesOf(folder: number): IndexedFile[];
	/** The files that were changed last: what somebody works on will change again. */
	youngest(limit: number): IndexedFile[];
}

/** `willCompareAll` reads all files' rows at once, which is cheaper than folder by folder. */
export function snapshotOf(database: Database, willCompareAll: boolean): Snapshot {
	const folders = database.all<FolderRow>('SELECT id, path, parent, target, modified FROM folder').map(folderOf);
	const byParent = grouped(folders, ({parent}) => parent);
	const byFolder = willCompareAll
		? grouped(database.all<FileRow>(selectFiles()).map(fileOf), file => file.folder)
		: undefined;
	return {
		folders: new Map(folders.map(folder => [folder.path, folder])),
		foldersOf: id => byParent.get(id) ?? [],
		filesOf: id =>
			byFolder ? (byFolder.get(id) ?? []) : database.all<FileRow>(selectFiles('WHERE folder = ?'), id, id).map(fileOf),
		youngest: limit =>
			database.all<FileRow>(`SELECT ${articleColumns} FROM article ORDER BY modified DESC LIMIT ?`, limit).map(fileOf),
	};
}

type StoredPath = string | Uint8Array;

interface FolderRow {
	id: number;
	path: StoredPath;
	parent: number | null;
	target: StoredPath | null;
	modified: number;
}

interface FileRow {
	path: StoredPath;
	target: StoredPath | null;
	folder: number;
	size: number;
	modified: number;
	reason: string | null;
}

const articleColumns = 'path, target, folder, size, modified, NULL AS reason';

function selectFiles(where = ''): string {
	return `SELECT ${articleColumns} FROM article ${where}
		UNION ALL SELECT path, NULL, folder, size, modified, reason FROM unreadable ${where}`;
}

function folderOf({id, path, parent, target, modified}: FolderRow): IndexedFolder {
	return {id, path: pathFromStored(path), parent: parent ?? undefined, target: optionalPath(target), modified};
}

function fileOf({path, target, folder, size, modified, reason}: FileRow): IndexedFile {
	return {
		path: pathFromStored(path),
		target: optionalPath(target),
		folder,
		size,
		modified,
		reason: reason ?? undefined,
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
