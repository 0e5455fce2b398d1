// File system access for all adapters: names of any bytes (see path-bytes.ts), links followed, errors distinguished by code and
// never by message.

import type {Stats} from 'node:fs';
import {
	closeSync,
	constants,
	fstatSync,
	lchownSync,
	mkdirSync,
	openSync,
	readFileSync,
	realpathSync,
	statSync,
} from 'node:fs';
import {devNull} from 'node:os';
import {dirname, resolve, sep} from 'node:path';
import {UserError} from '../core/errors.ts';
import {isInsideExecutable} from './executable.ts';
import {pathBytes, pathText} from './path-bytes.ts';

/** The stats of a path, links followed; undefined if nothing is there or access is denied. */
export function statOf(path: string): Stats | undefined {
	try {
		return statSync(pathBytes(path), {throwIfNoEntry: false});
	} catch {
		// A loop of links, a folder without access, a name that is too long or contains NUL.
		return undefined;
	}
}

/** The path with all links resolved. Throws system errors. */
export function realPath(path: string): string {
	return isInsideExecutable(path) ? path : pathText(realpathSync.native(pathBytes(path), {encoding: 'buffer'}));
}

/** Whether a path is below a folder, judging by the strings alone. */
export function isInFolder(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/**
 * The bytes of a file. Throws system errors, and for a pipe or device, which might never end, an error with the code `notRegular`.
 */
export function readRegularFile(path: string): Buffer {
	return withOpenFile(path, (file, stats) => {
		if (!stats.isFile() && !stats.isDirectory()) throw Object.assign(new Error('no file'), {code: notRegular});
		return readFileSync(file);
	});
}

/** Opens a file of any kind, passes it to `read` and closes it. Throws system errors. */
export function withOpenFile<Result>(path: string, read: (file: number, stats: Stats) => Result): Result {
	const file = openSync(pathBytes(path), nonBlockingRead);
	try {
		return read(file, fstatSync(file));
	} finally {
		closeSync(file);
	}
}

/** Non-blocking, because opening a pipe would wait for a writer; Windows has no such flag. */
const nonBlockingRead = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A made-up error code; the system has none for this. */
export const notRegular = 'ENOTREGULAR';

/** Makes a path absolute. Throws UserError if it is relative and the working folder is gone. */
export function absolutePath(path: string): string {
	try {
		return resolve(path);
	} catch (error) {
		if (!isMissing(error)) throw error;
		throw new UserError('the folder you are in is gone', 'go to one that is there, such as: cd', {cause: error});
	}
}

/**
 * Throws UserError unless this many more files can be opened, which is tried, because no system call tells. With too few, SQLite's
 * library and Node's threads crash the process.
 */
export function needOpenFiles(count: number): void {
	const open: number[] = [];
	try {
		while (open.length < count) open.push(openSync(devNull, 'r'));
	} catch (error) {
		if (!isCode(error, 'EMFILE', 'ENFILE')) return;
		throw new UserError('too many open files', 'allow more in this shell with: ulimit -n 256', {cause: error});
	} finally {
		for (const descriptor of open) closeSync(descriptor);
	}
}

/** Private, because what a person reads is nobody else's business; the XDG specification requires it, too. */
const ownerAlone = 0o700;

/**
 * Creates a folder and its missing parents; an existing folder keeps its mode. Throws system errors. Node's own recursive option
 * loops forever if the system reports ENOENT for a new folder in an existing one, as in /proc.
 */
export function makeFolder(path: string, mode = ownerAlone): void {
	try {
		makeOne(path, mode);
	} catch (error) {
		if (!isCode(error, 'ENOENT') || dirname(path) === path) throw error;
		makeFolder(dirname(path), mode);
		makeOne(path, mode);
	}
}

/** Another process may have created it. */
function makeOne(path: string, mode: number): void {
	try {
		mkdirSync(pathBytes(path), {mode});
		giveToFolderOwner(path);
	} catch (error) {
		if (!isCode(error, 'EEXIST')) throw error;
	}
}

/**
 * Hands a file just created by root to the owner of its folder: `sudo` may keep HOME, and the person would then be locked out of
 * their own folders. Does nothing for other users.
 */
export function giveToFolderOwner(path: string): void {
	if (process.geteuid?.() !== 0) return;
	const owner = statOf(dirname(path));
	if (owner && owner.uid !== 0) lchownSync(pathBytes(path), owner.uid, owner.gid);
}

/** Whether a file or folder belongs to the effective user and nobody else can write it; always true on systems without modes. */
export function isOwnAlone({uid, mode}: Stats): boolean {
	const user = process.geteuid?.();
	return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/**
 * The code of a system error, such as `ENOENT`; `''` for other errors. Errors from other realms, such as `vm`, are not instances of
 * our `Error`.
 */
export function errorCode(error: unknown): string {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

export function isCode(error: unknown, ...codes: string[]): boolean {
	return codes.includes(errorCode(error));
}

/** Whether the error says that nothing exists at its path. */
export function isMissing(error: unknown): boolean {
	return isCode(error, 'ENOENT', 'ENOTDIR');
}

/** The reason of a file error, for people. */
export function fileErrorReason(error: unknown): string {
	return reasons[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** The same behind the path that the error is about. */
export function fileErrorLine(error: unknown): string {
	const path = typeof error === 'object' && error !== null && 'path' in error ? `${error.path}: ` : '';
	return path + fileErrorReason(error);
}

const reasons: Record<string, string> = {
	EACCES: 'permission denied',
	EBADF: 'it is closed, or open for the other way alone',
	EPERM: 'permission denied',
	ENOENT: 'no such file',
	ENOTDIR: 'a part of its path is a file',
	EISDIR: 'it is a folder',
	ELOOP: 'a link that leads to itself',
	ENAMETOOLONG: 'its name is too long',
	[notRegular]: 'not a regular file',
	ENXIO: 'it is a socket, or a device that is not there',
	EIO: 'the disk reports an error',
	EMFILE: 'too many open files',
	ENFILE: 'too many open files',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	EROFS: 'the file system is read-only',
};
