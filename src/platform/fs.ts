// The file system as every adapter asks it: names of any bytes (see path-bytes.ts), links followed, errors told apart by
// their codes and never by their words.

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

/** The stats of a path, links followed; undefined when nothing is there, or nothing that may be looked at. */
export function statOf(path: string): Stats | undefined {
	try {
		return statSync(pathBytes(path), {throwIfNoEntry: false});
	} catch {
		// A loop of links, a folder that may not be entered, a name that is too long or has a NUL in it.
		return undefined;
	}
}

/** The path with all links resolved. Throws what the system says. */
export function realPath(path: string): string {
	return isInsideExecutable(path) ? path : pathText(realpathSync.native(pathBytes(path), {encoding: 'buffer'}));
}

/** Whether a path is below a folder; neither is looked at. */
export function isInFolder(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The bytes of a file. Throws what the system says, and of a pipe or a device that it is no file: somebody else may never end it. */
export function readRegularFile(path: string): Buffer {
	return withOpenFile(path, (file, stats) => {
		if (!stats.isFile() && !stats.isDirectory()) throw Object.assign(new Error('no file'), {code: notRegular});
		return readFileSync(file);
	});
}

/** Gives what is read of a file while it is open, of whatever kind it is. Throws what the system says. */
export function withOpenFile<Result>(path: string, read: (file: number, stats: Stats) => Result): Result {
	const file = openSync(pathBytes(path), nonBlockingRead);
	try {
		return read(file, fstatSync(file));
	} finally {
		closeSync(file);
	}
}

/** Opening a pipe would wait for somebody to write to it; Windows has neither. */
const nonBlockingRead = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** As if it were a code of the system, which has none for it. */
export const notRegular = 'ENOTREGULAR';

/** The absolute path of one that may be relative. Throws UserError where the working folder, which it is relative to, is gone. */
export function absolutePath(path: string): string {
	try {
		return resolve(path);
	} catch (error) {
		if (!isMissing(error)) throw error;
		throw new UserError('the folder you are in is gone', 'go to one that is there, such as: cd', {cause: error});
	}
}

/**
 * Throws UserError unless so many files more can be open at once: tried, as the system tells it nowhere. Where there are too few,
 * SQLite's library and Node's threads end the whole process.
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

/** What a person reads is nobody else's business, and the XDG specification asks for it. */
const ownerAlone = 0o700;

/**
 * Makes a folder and those above it that are missing; one that is there keeps its mode. Throws what the system says.
 * Node's own recursive way never ends where the system says of a new folder in an existing one that there is no such
 * folder, as in /proc.
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

/** Another program may have made it meanwhile. */
function makeOne(path: string, mode: number): void {
	try {
		mkdirSync(pathBytes(path), {mode});
		giveToFolderOwner(path);
	} catch (error) {
		if (!isCode(error, 'EEXIST')) throw error;
	}
}

/**
 * Gives what root has just made to whom its folder belongs to: `sudo` may leave HOME as it was, and then the person would be
 * kept out of their own folders afterwards. Does nothing for others, who own what they make.
 */
export function giveToFolderOwner(path: string): void {
	if (process.geteuid?.() !== 0) return;
	const owner = statOf(dirname(path));
	if (owner && owner.uid !== 0) lchownSync(pathBytes(path), owner.uid, owner.gid);
}

/** Whether a file or folder belongs to the effective user and nobody else can write it; always on systems without modes. */
export function isOwnAlone({uid, mode}: Stats): boolean {
	const user = process.geteuid?.();
	return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/** The code of a system error, as `ENOENT`; `''` of any other. Errors of other realms, as of `vm`, are no `Error` of ours. */
export function errorCode(error: unknown): string {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

export function isCode(error: unknown, ...codes: string[]): boolean {
	return codes.includes(errorCode(error));
}

/** Whether nothing is at the path that the error is about. */
export function isMissing(error: unknown): boolean {
	return isCode(error, 'ENOENT', 'ENOTDIR');
}

/** Why the system refused, for people. */
export function fileErrorReason(error: unknown): string {
	return reasons[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Record<string, string> = {
	EACCES: 'permission denied',
	EBADF: 'it is closed, or open for the other way alone',
	EPERM: 'permission denied',
	ENOENT: 'no such file',
	ENOTDIR: 'no such file',
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
