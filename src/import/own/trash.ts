// The trash for removed articles: a folder per removal, with a list of the files' original places.

import {mkdir, readdir, rm, rmdir} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {UserError} from '../../core/errors.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {fileErrorReason, isCode, makeFolder, readRegularFile} from '../../platform/fs.ts';
import {moveNew, replaceFile, unwritable} from '../../platform/write-file.ts';

/** File in a removal's folder that lists the files: their names there, and their original paths. */
const list = 'removed.json';

/**
 * Moves the files, as one removal. The list is written first, so that after a kill everything can be restored. Throws UserError if
 * a file can't be moved; the ones before it are in the trash then.
 */
export async function moveToTrash(paths: string[], trash: string, now: Date): Promise<void> {
	const folder = await newFolder(trash, now);
	const removed = paths.map((path, index) => ({path, name: nameInTrash(path, index + 1)}));
	await replaceFile(join(folder, list), `${JSON.stringify(removed, undefined, '\t')}\n`);
	for (const {path, name} of removed) {
		await moveNew(path, join(folder, name)).catch(error => {
			throw unmovable(path, error);
		});
	}
}

/** Prefixed by a number, because files of different folders may share a name; the number alone if the name would be too long. */
function nameInTrash(path: string, number: number): string {
	const name = `${number}-${basename(path)}`;
	return Buffer.byteLength(name) <= longestName ? name : String(number);
}

/** In bytes, the limit of current file systems. */
const longestName = 255;

/** Restores the last removal and returns its files; empty if there is none. Throws UserError if a name is taken. */
export async function restoreLast(trash: string): Promise<string[]> {
	const removals = (await readdir(trash).catch(() => [])).filter(name => !name.startsWith('.')).sort();
	for (const removal of removals.reverse()) {
		const restored = await restoreFrom(join(trash, removal));
		if (restored.length > 0) return restored;
	}
	return [];
}

/** Creates a folder named by the time, so that names sort by removal, even for two at the same moment. */
async function newFolder(trash: string, now: Date): Promise<string> {
	const moment = now.toISOString().replace(/[:.]/g, '-');
	try {
		makeFolder(trash);
	} catch (error) {
		throw unwritable(trash, error);
	}
	for (let count = 1; ; count++) {
		const folder = join(trash, `${moment}-${String(count).padStart(4, '0')}`);
		try {
			await mkdir(folder);
			return folder;
		} catch (error) {
			if (!isCode(error, 'EEXIST')) throw unwritable(folder, error);
		}
	}
}

async function restoreFrom(folder: string): Promise<string[]> {
	const removed = readList(folder);
	if (removed === undefined) return refuseWhatIsLeft(folder);
	const restored = [];
	for (const {path, name} of removed) {
		try {
			makeFolder(dirname(path), 0o777);
			await moveNew(join(folder, name), path);
			restored.push(path);
		} catch (error) {
			if (isCode(error, 'EEXIST')) throw new UserError(`${path} is there already`, `the removed one is in ${folder}`);
			if (!isCode(error, 'ENOENT')) throw unmovable(path, error);
		}
	}
	await rm(join(folder, list), {force: true});
	await rmdir(folder).catch(() => {});
	return restored;
}

/** Undefined if it is missing or damaged. */
function readList(folder: string): {path: string; name: string}[] | undefined {
	try {
		const items: unknown = JSON.parse(readRegularFile(join(folder, list)).toString());
		return Array.isArray(items) ? items.filter(isRemoved) : undefined;
	} catch {
		return undefined;
	}
}

/** Files of a removal without a list stay, because their places are unknown. Throws UserError if there are any. */
async function refuseWhatIsLeft(folder: string): Promise<string[]> {
	const names = (await readdir(folder).catch(() => [])).filter(name => name !== list);
	if (names.length === 0) return [];
	throw new UserError('the list of what was removed last is damaged', `its files are in ${safeLine(folder)}`);
}

function isRemoved(item: unknown): item is {path: string; name: string} {
	if (typeof item !== 'object' || item === null || !('path' in item && 'name' in item)) return false;
	return typeof item.path === 'string' && typeof item.name === 'string' && basename(item.name) === item.name;
}

function unmovable(path: string, error: unknown): UserError {
	return new UserError(`can't move ${path}: ${fileErrorReason(error)}`, undefined, {cause: error});
}
