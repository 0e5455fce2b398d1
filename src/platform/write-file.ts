// Writes files atomically: whole or not at all, whenever the process or the machine stops.

import {randomUUID} from 'node:crypto';
import {linkSync, unlinkSync, writeFileSync} from 'node:fs';
import {constants, copyFile, link, open, readdir, rename, rm, stat, unlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {batches} from '../core/batches.ts';
import {UserError} from '../core/errors.ts';
import {fileErrorReason, isCode, isMissing, makeFolder} from './fs.ts';
import {pathBytes} from './path-bytes.ts';

/** Writes a file that must not exist yet. Throws an error with code EEXIST if it does, and UserError if it can't be written. */
export async function writeNew(path: string, text: string): Promise<void> {
	const temporary = await writeTemporary(path, text, documentMode);
	try {
		await moveNew(temporary, path);
	} finally {
		await rm(temporary, {force: true});
	}
	await syncFolder(dirname(path));
}

/** The same without syncing, for text that can be obtained again. Fifty thousand files take seconds. */
export async function writeNewShort(path: string, text: string, mode = documentMode): Promise<void> {
	const temporary = temporaryBeside(path);
	const write = () => writeFileSync(temporary, text, {flag: 'wx', mode});
	try {
		write();
	} catch (error) {
		if (!isMissing(error)) throw error;
		makeFolder(dirname(path));
		write();
	}
	try {
		linkSync(temporary, path);
	} catch (error) {
		if (!isCode(error, 'EEXIST')) return await moveNew(temporary, path);
		throw error;
	} finally {
		removeTemporary(temporary);
	}
}

/** Faster than checking first whether it still exists; after a move it doesn't. */
function removeTemporary(file: string): void {
	try {
		unlinkSync(file);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}

/** Writes or replaces a file, private unless `mode` says otherwise. Throws UserError if it can't be written. */
export async function replaceFile(path: string, text: string, mode = privateMode): Promise<void> {
	await putInPlace(await writeTemporary(path, text, mode), path);
	await syncFolder(dirname(path));
}

/** Writes or replaces many files, given by path, and syncs them together, which the system does in one go. */
export async function replaceFiles(texts: ReadonlyMap<string, string>, mode = privateMode): Promise<void> {
	for (const some of batches([...texts], {first: filesAtOnce})) {
		const written = await Promise.allSettled(some.map(([path, text]) => writeTemporary(path, text, mode)));
		for (const [index, [path]] of some.entries()) {
			const one = written[index];
			if (one?.status === 'fulfilled') await putInPlace(one.value, path);
		}
		for (const one of written) if (one.status === 'rejected') throw one.reason;
	}
	for (const folder of new Set([...texts.keys()].map(path => dirname(path)))) await syncFolder(folder);
}

/** Limit on files open at the same time. */
const filesAtOnce = 50;

async function putInPlace(temporary: string, path: string): Promise<void> {
	try {
		await whileBusy(() => rename(temporary, path));
	} catch (error) {
		await rm(temporary, {force: true});
		throw unwritable(path, error);
	}
}

/** Retries for a while if Windows refuses a file that another program, such as a virus scanner, has open. Throws system errors. */
export async function whileBusy(act: () => Promise<void>, platform = process.platform): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await act();
		} catch (error) {
			const isBusy = platform === 'win32' && isCode(error, 'EPERM', 'EACCES', 'EBUSY');
			if (!isBusy || attempt === mostAttempts) throw error;
			await new Promise(resolve => setTimeout(resolve, attempt * 10));
		}
	}
}

/** Half a second in all. */
const mostAttempts = 10;

/**
 * Moves a file to a name that must be free, possibly on another file system. Throws an error with code EEXIST if it is taken. A
 * hard link is the one operation of every Unix and of Windows that takes a name only if it is free.
 */
export async function moveNew(from: string, to: string): Promise<void> {
	await link(pathBytes(from), pathBytes(to)).catch(async error => {
		if (isCode(error, 'EEXIST')) throw error;
		await copyNew(from, to);
	});
	await unlink(pathBytes(from)).catch(async error => {
		await unlink(pathBytes(to)).catch(() => {});
		throw error;
	});
}

/** Removes the temporary files of killed writers from a folder. */
export async function removeLeftovers(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter(name => temporaryName.test(name))) {
		const path = join(folder, name);
		const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: Number.POSITIVE_INFINITY}));
		// Younger files may belong to another wsws that is still writing.
		if (Date.now() - mtimeMs > longestWrite) await rm(path, {force: true});
	}
}

/** The error for a file that could not be written. */
export function unwritable(path: string, error: unknown): UserError {
	return new UserError(`can't write ${path}: ${fileErrorReason(error)}`, undefined, {cause: error});
}

/** Hidden, so that no library takes it for an article. */
const temporaryName = /^\.wsws-[\da-f-]{36}\.tmp$/;
/** In milliseconds. */
const longestWrite = 60 * 60 * 1000;

/** Articles are documents, as accessible as the umask allows; other files may contain passwords. */
export const documentMode = 0o666;
export const privateMode = 0o600;

function temporaryBeside(path: string): string {
	return join(dirname(path), `.wsws-${randomUUID()}.tmp`);
}

async function writeTemporary(path: string, text: string, mode: number): Promise<string> {
	const temporary = temporaryBeside(path);
	try {
		makeFolder(dirname(path));
		const file = await open(temporary, 'wx', mode);
		try {
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
	} catch (error) {
		await rm(temporary, {force: true}).catch(() => {});
		throw unwritable(path, error);
	}
	return temporary;
}

/** The fallback without hard links, or between file systems. A kill halfway leaves a partial file, so it is not tried first. */
async function copyNew(from: string, to: string): Promise<void> {
	await copyFile(pathBytes(from), pathBytes(to), constants.COPYFILE_EXCL);
	const copy = await open(pathBytes(to), 'r+');
	await copy.sync().finally(() => copy.close());
}

/** Syncs the new name itself; not every system allows opening a folder. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => undefined);
	await handle?.sync().catch(() => {});
	await handle?.close();
}
