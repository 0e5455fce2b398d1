// The logs of what a person did: a folder of files in JSON Lines, each written by one device and read by all. Whatever ends
// in `.jsonl` there is one, so that a copy which a program for synchronizing has set aside is read, too.

import {closeSync, fstatSync, fsyncSync, openSync, readdirSync, readSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {giveToFolderOwner, isMissing, makeFolder, statOf} from '../../platform/fs.ts';

/** A log as it is now. */
export interface LogFile {
	name: string;
	/** In bytes. */
	size: number;
	/** Milliseconds since the epoch. */
	modified: number;
	inode: number;
}

/** Where a device keeps what a person did. */
export interface StateFolders {
	/** The folder of this device alone: its name, the index of all logs. */
	own: string;
	/** The folder of the logs, which other devices may share. */
	logs: string;
}

/** The folders within the one of this device's state; the logs are elsewhere where another one is shared with other devices. */
export function stateFoldersIn(own: string, shared = own): StateFolders {
	return {own, logs: join(shared, 'log')};
}

export function indexFile({own}: StateFolders): string {
	return join(own, 'index.db');
}

/** The database that kept the state before there were logs. */
export function formerState({own}: StateFolders): string {
	return join(own, 'state.db');
}

/** The logs in the order of their names. Throws what the system says where the folder is there and can't be read. */
export function logFiles({logs}: StateFolders): LogFile[] {
	return namesIn(logs)
		.filter(name => name.endsWith('.jsonl') && !name.startsWith('.'))
		.sort()
		.flatMap(name => {
			const stats = statOf(join(logs, name));
			return stats?.isFile() ? [{name, size: stats.size, modified: stats.mtimeMs, inode: stats.ino}] : [];
		});
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/**
 * Adds lines to a log, which is on the disk afterwards. Two programs may do so at once: each write goes to the end. A last line
 * that is torn is ended first, and is none then. Throws what the system says.
 */
export function appendToLog(file: string, lines: string): void {
	const isNew = statOf(file) === undefined;
	if (isNew) makeFolder(dirname(file));
	const descriptor = openSync(file, 'a+', ownerAlone);
	try {
		const bytes = Buffer.from(isTorn(descriptor) ? `\n${lines}` : lines);
		for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	if (!isNew) return;
	giveToFolderOwner(file);
	syncFolder(dirname(file));
}

const ownerAlone = 0o600;

function isTorn(descriptor: number): boolean {
	const {size} = fstatSync(descriptor);
	const last = Buffer.alloc(1);
	return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== lineEnd;
}

export const lineEnd = 0x0a;

/** Makes new names in a folder last; not every system lets a folder be opened. */
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
