// Determines which files of the folders are new, changed or gone, and queues them for reading.

import {accessSync, constants} from 'node:fs';
import {basename, dirname} from 'node:path';
import {errorCode, statOf} from '../../../platform/fs.ts';
import {pathBytes} from '../../../platform/path-bytes.ts';
import type {CannotRead} from '../../files.ts';
import type {FolderEntry, IsArticleName} from '../../list-folder.ts';
import type {IndexedFile, Snapshot} from './snapshot.ts';
import {matchesStamp, type Stamp, stampOf} from './stamp.ts';

/** Why a file can't be read. */
export interface Failure {
	/** For people. */
	reason: string;
	/** The system's error code, such as `EACCES`; `''` for other errors, and `unlistedCode` if nothing failed. */
	code: string;
}

export function unreadableFile({message, cause}: CannotRead): Failure {
	return {reason: message, code: errorCode(cause)};
}

/** The code of a readable file that is not an article, which is not reported. */
export const unlistedCode = 'unlisted';

/** A file to be read, with its stamp from just before. */
export interface PendingFile extends FolderEntry, Stamp {
	/** Path of its folder. */
	folder: string;
	/** Why reading it is pointless. */
	failure: Failure | undefined;
	/** The hash (`fileKeyOf`) of its indexed contents; undefined if it has certainly changed. */
	knownKey?: string | undefined;
}

/** The folder of the files being compared, and why they can't be read. */
interface FileSource {
	/** Its path. */
	folder: string;
	failure?: Failure | undefined;
	/** The failure if the file is missing; by default, that of a dangling link. */
	missing?: Failure;
}

/** Files of one folder that are to be read. */
export interface PendingFiles extends FileSource {
	/**
	 * File names joined by NUL: the first scan finds all files of a library, and separate strings would take four times the memory.
	 */
	paths: string;
	count: number;
	/** The target of a link; such a file is queued alone. */
	target?: string | undefined;
}

/** The comparison in progress between files and catalog. */
export interface Comparison {
	snapshot: Snapshot;
	isArticleName: IsArticleName;
	/** Resolved paths of folders and linked files: nothing counts twice, however many links lead to it. */
	real: Set<string>;
	/** Links to files, compared last, when all other files are known. */
	linkedFiles: {file: FolderEntry; folder: string}[];
	/** Files that are new or changed. */
	changedFiles: PendingFiles[];
	/** Paths of files that are gone. */
	removedFiles: string[];
}

/** Compares the current files of a folder with the indexed ones. */
export function compareFolder({folder, failure}: FileSource, files: FolderEntry[], comparison: Comparison): void {
	const {snapshot, changedFiles, removedFiles, linkedFiles} = comparison;
	const row = snapshot.folders.get(folder);
	const known = new Map(row ? snapshot.filesOf(row.id).map(file => [file.path, file]) : []);
	const changed: string[] = [];
	for (const file of files) {
		if (file.target !== undefined) linkedFiles.push({file, folder});
		else if (isAddedOrChanged(known.get(file.path), file)) changed.push(file.path);
		known.delete(file.path);
	}
	if (changed.length > 0) changedFiles.push(pendingFiles(changed, {folder, failure}));
	removedFiles.push(...known.keys());
}

interface ComparedFile {
	file: FolderEntry;
	known: IndexedFile | undefined;
}

/** Compares one file with its indexed state. */
export function compareFile({file, known}: ComparedFile, source: FileSource, {changedFiles}: Comparison): void {
	const {path, target} = file;
	if (isAddedOrChanged(known, file)) changedFiles.push(pendingFiles([path], {...source, target}));
}

/** Compares links to files. A link to an article that is in the library already, itself or by another link, is ignored. */
export function compareLinkedFiles(comparison: Comparison): void {
	const {snapshot, linkedFiles, real, removedFiles, isArticleName} = comparison;
	for (const {file, folder} of linkedFiles) {
		const {target = ''} = file;
		const row = snapshot.folders.get(folder);
		const known = row && snapshot.filesOf(row.id).find(({path}) => path === file.path);
		const isInLibrary = real.has(dirname(target)) && isArticleName(basename(target));
		if (!isInLibrary && !real.has(target)) compareFile({file, known}, {folder}, comparison);
		else if (known) removedFiles.push(file.path);
		real.add(target);
	}
}

/** Yields the files in order, and empties the list to release memory. */
export function* takePending(list: PendingFiles[]): Generator<PendingFile> {
	list.reverse();
	for (let files = list.pop(); files; files = list.pop())
		for (const path of files.paths.split('\0')) yield pendingFile(path, files);
}

function pendingFiles(paths: string[], source: FileSource & {target?: string | undefined}): PendingFiles {
	return {...source, paths: paths.join('\0'), count: paths.length};
}

const danglingLink: Failure = {reason: 'a link that leads nowhere', code: 'ENOENT'};

function pendingFile(path: string, {target, folder, failure, missing = danglingLink}: PendingFiles): PendingFile {
	const stats = statOf(path);
	return {path, target, folder, ...stampOf(stats), failure: failure ?? (stats ? undefined : missing)};
}

/** Whether a file must be read: it is unknown, has changed since it was last seen, or is a link with another target. */
function isAddedOrChanged(known: IndexedFile | undefined, {target}: FolderEntry): boolean {
	return !known || known.target !== target || !matchesStamp(known, statOf(known.path)) || isReadableNow(known);
}

/** Whether a file that could not be read is readable now: groups and mounts grant permissions that leave no trace in the file. */
function isReadableNow({path, code}: IndexedFile): boolean {
	if (code !== 'EACCES' && code !== 'EPERM') return false;
	try {
		accessSync(pathBytes(path), constants.R_OK);
		return true;
	} catch {
		return false;
	}
}
