// The logs of the reading state: a folder of JSON Lines files, each written by one device and read by all. Every file ending in
// `.jsonl` counts, so that conflict copies of synchronization programs are read as well.

import {closeSync, fstatSync, fsyncSync, openSync, readdirSync, readSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {giveToFolderOwner, isCode, makeFolder, statOf} from '../../platform/fs.ts';

/** A log file as it is now. */
export interface LogFile {
	name: string;
	/** In bytes. */
	size: number;
	/** Milliseconds since the epoch. */
	modified: number;
	inode: number;
}

/** The folders in which a device stores its reading state. */
export interface StateFolders {
	/** The folder of this device alone: its name, and the index of all logs. */
	own: string;
	/** The folder of the logs, which other devices may share. */
	logs: string;
}

/** The folders below this device's state folder; the logs are elsewhere if `shared` is given. */
export function stateFoldersIn(own: string, shared = own): StateFolders {
	return {own, logs: join(shared, 'log')};
}

export function indexFile({own}: StateFolders): string {
	return join(own, 'index.db');
}

/** The database in which older versions stored the state. */
export function formerState({own}: StateFolders): string {
	return join(own, 'state.db');
}

/** The logs in name order. Throws system errors, unless the folder does not exist. */
export function logFiles({logs}: StateFolders): LogFile[] {
	return namesIn(logs)
		.filter(name => name.endsWith('.jsonl') && !name.startsWith('.'))
		.sort()
		.flatMap(name => {
			const stats = statOf(join(logs, name));
			return stats?.isFile() || stats?.isDirectory()
				? [{name, size: stats.size, modified: stats.mtimeMs, inode: stats.ino}]
				: [];
		});
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		if (isCode(error, 'ENOENT')) return [];
		throw error;
	}
}

/**
 * Appends lines to a log and syncs it. Safe for concurrent processes, since each write goes to the end. An incomplete last line is
 * terminated first, and thereby becomes invalid. Throws system errors.
 */
export function appendToLog(file: string, lines: string): void {
	const isNew = statOf(file) === undefined;
	if (isNew) makeFolder(dirname(file));
	const descriptor = openSync(file, 'a+', ownerAlone);
	try {
		writeSynced(descriptor, isTorn(descriptor) ? `\n${lines}` : lines);
	} finally {
		closeSync(descriptor);
	}
	if (!isNew) return;
	giveToFolderOwner(file);
	syncFolder(dirname(file));
}

/** Writes a whole text, and syncs it to disk. Throws system errors. */
export function writeSynced(descriptor: number, text: string): void {
	const bytes = Buffer.from(text);
	for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
	fsyncSync(descriptor);
}

const ownerAlone = 0o600;

function isTorn(descriptor: number): boolean {
	const {size} = fstatSync(descriptor);
	const last = Buffer.alloc(1);
	return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== lineEnd;
}

export const lineEnd = 0x0a;

/** Syncs new names in a folder; not every system allows opening a folder. */
export function syncFolder(folder: string): void {
	try {
		const descriptor = openSync(folder, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch {}
}
