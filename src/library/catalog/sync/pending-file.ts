// Files that are new or not as they were: how they are told from the others, and how they wait to be read.

import {accessSync, constants} from 'node:fs';
import {statOf} from '../../../platform/fs.ts';
import {pathBytes} from '../../../platform/path-bytes.ts';
import type {FolderEntry} from '../../list-folder.ts';
import type {IndexedFile} from './known-files.ts';

/** A file to be read, as it was just before. */
export interface PendingFile extends FolderEntry {
	/** Path of its folder. */
	folder: string;
	/** In bytes. */
	size: number;
	/** Milliseconds since the epoch. */
	modified: number;
	/** Why it need not be read: it can't be. */
	reason: string | undefined;
}

/** Files of one folder that are to be read. */
export interface PendingFiles extends FolderSource {
	/** One after another, parted by NUL: the first look finds all files of a library, and each by itself would take four times the room. */
	paths: string;
	count: number;
	/** Where a link leads that is alone here. */
	target?: string | undefined;
}

export interface FolderSource {
	/** Path of the file's folder. */
	folder: string;
	/** Why it can't be read, when that is known. */
	reason?: string | undefined;
	/** What to say when nothing is there. */
	missing?: string;
}

export function pendingFiles(
	paths: string[],
	circumstances: FolderSource & {target?: string | undefined},
): PendingFiles {
	return {...circumstances, paths: paths.join('\0'), count: paths.length};
}

/** One after another, in their order. Empties the list, so that a large one takes less and less memory. */
export function* takePending(list: PendingFiles[]): Generator<PendingFile> {
	list.reverse();
	for (let arrivals = list.pop(); arrivals; arrivals = list.pop())
		for (const path of arrivals.paths.split('\0')) yield arrivalAt(path, arrivals);
}

function arrivalAt(
	path: string,
	{target, folder, reason, missing = 'a link that leads nowhere'}: PendingFiles,
): PendingFile {
	const stats = statOf(path);
	const {size = 0, mtimeMs: modified = 0} = stats ?? {};
	return {path, target, folder, size, modified, reason: reason ?? (stats ? undefined : missing)};
}

/** Whether a file is to be read: nothing is known of it, or it has changed since it was last looked at. */
export function isAddedOrChanged(known: IndexedFile | undefined): boolean {
	if (!known) return true;
	const {size = 0, mtimeMs: modified = 0} = statOf(known.path) ?? {};
	return known.size !== size || known.modified !== modified || isReadableNow(known);
}

/** A change of permissions leaves the file's time as it was. */
function isReadableNow({path, reason}: IndexedFile): boolean {
	if (reason !== 'permission denied') return false;
	try {
		accessSync(pathBytes(path), constants.R_OK);
		return true;
	} catch {
		return false;
	}
}
