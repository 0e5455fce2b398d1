// Which files of the folders are new, changed or gone, and how they wait to be read.

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
	/** The system's error, as `EACCES`; `''` where it is none of the system's, and `unlistedCode` where nothing failed. */
	code: string;
}

export function unreadableFile({message, cause}: CannotRead): Failure {
	return {reason: message, code: errorCode(cause)};
}

/** The code of a file that is read and is no article: nobody need be told. */
export const unlistedCode = 'unlisted';

/** A file to be read, with its stamp of just before. */
export interface PendingFile extends FolderEntry, Stamp {
	/** Path of its folder. */
	folder: string;
	/** Why it need not be read. */
	failure: Failure | undefined;
	/** `fileKeyOf` what it held when it was read before; undefined where that may not be the same. */
	knownKey?: string | undefined;
}

/** The folder of a file that is compared, and why the file can't be read. */
interface FileSource {
	/** Path. */
	folder: string;
	failure?: Failure | undefined;
	/** What to say when nothing is there; a link that leads nowhere unless said otherwise. */
	missing?: Failure;
}

/** Files of one folder that are to be read. */
export interface PendingFiles extends FileSource {
	/** One after another, parted by NUL: the first look finds all files of a library, and each by itself would take four times the room. */
	paths: string;
	count: number;
	/** Where a link leads that is alone here. */
	target?: string | undefined;
}

/** Files as they are compared with what the catalog knows of them. */
export interface Comparison {
	snapshot: Snapshot;
	isArticleName: IsArticleName;
	/** Paths of folders and linked files, all links resolved: nothing counts twice, however many links lead to it. */
	real: Set<string>;
	/** Links to files wait until all other files are known. */
	linkedFiles: {file: FolderEntry; folder: string}[];
	/** Files that are new or changed. */
	changedFiles: PendingFiles[];
	/** Paths of files that are gone. */
	removedFiles: string[];
}

/** Compares the files that a folder holds now with those it held. */
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

/** Compares one file with what is known of it. */
export function compareFile({file, known}: ComparedFile, source: FileSource, {changedFiles}: Comparison): void {
	const {path, target} = file;
	if (isAddedOrChanged(known, file)) changedFiles.push(pendingFiles([path], {...source, target}));
}

/** Compares the links to files. One to an article that is in the library by itself, or that another link led to, is none. */
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

/** The files one after another, in their order. Empties the list, so that a large one takes less and less memory. */
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

/** Whether a file is to be read: nothing is known of it, or it has changed since it was last looked at, or leads elsewhere. */
function isAddedOrChanged(known: IndexedFile | undefined, {target}: FolderEntry): boolean {
	return !known || known.target !== target || !matchesStamp(known, statOf(known.path)) || isReadableNow(known);
}

/** Whether a file that could not be read can be: groups and mounts give permissions that leave no trace in the file. */
function isReadableNow({path, code}: IndexedFile): boolean {
	if (code !== 'EACCES' && code !== 'EPERM') return false;
	try {
		accessSync(pathBytes(path), constants.R_OK);
		return true;
	} catch {
		return false;
	}
}
