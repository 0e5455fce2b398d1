// Compacts this device's logs. A log that has grown is renamed; an hour later, when no process can still be writing to it, all
// renamed logs are merged into one, without acts that later ones replaced. A file is removed only after everything in it is on disk
// under another name, so neither a kill nor a second process loses anything.

import {randomBytes} from 'node:crypto';
import {closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {compactLog, factsIn} from '../../core/state/fact.ts';
import {errorCode, giveToFolderOwner, statOf} from '../../platform/fs.ts';
import {deviceName} from './device.ts';
import {logFiles, type StateFolders, syncFolder, writeSynced} from './log-files.ts';

export interface CompactionLimits {
	/** Bytes from which on the current log is renamed. */
	largest: number;
	/** Milliseconds for which a renamed log is left alone. */
	rest: number;
}

const usualLimits: CompactionLimits = {largest: 256 * 1024, rest: 60 * 60 * 1000};

/** Keeps this device's logs small. What can't be done now is left for later. */
export function compactOwnLogs(folders: StateFolders, limits = usualLimits, now = Date.now()): void {
	try {
		const device = deviceName(folders.own);
		const active = join(folders.logs, `${device}.jsonl`);
		if ((statOf(active)?.size ?? 0) < limits.largest) return;
		joinAside(device, {folders, limits, now});
		renameSync(active, join(folders.logs, nameAside(device, now)));
		syncFolder(folders.logs);
	} catch (error) {
		if (errorCode(error) === '') throw error;
	}
}

/** Names are unique over time, so that a log can't be mistaken for a deleted one. */
function nameAside(device: string, now: number): string {
	return `${device}.${now}-${randomBytes(4).toString('hex')}.jsonl`;
}

interface Joining {
	folders: StateFolders;
	limits: CompactionLimits;
	now: number;
}

function joinAside(device: string, {folders, limits, now}: Joining): void {
	removeUnfinished(folders.logs, now - limits.rest);
	const aside = new RegExp(`^${device}\\.\\d+-[\\da-f]{8}\\.jsonl$`);
	const rested = logFiles(folders).filter(
		({name, modified}) => aside.test(name) && Math.abs(now - modified) > limits.rest,
	);
	if (rested.length < 2) return;
	const paths = rested.map(({name}) => join(folders.logs, name));
	const log = compactLog(paths.flatMap(path => readFileSync(path, 'utf8').split('\n').flatMap(factsIn)));
	writeWhole(join(folders.logs, nameAside(device, now)), log);
	for (const path of paths) rmSync(path, {force: true});
}

/** Removes temporary files left by a kill. */
function removeUnfinished(folder: string, before: number): void {
	for (const name of readdirSync(folder).filter(name => name.endsWith('.jsonl.tmp'))) {
		const path = join(folder, name);
		if ((statOf(path)?.mtimeMs ?? before) < before) rmSync(path, {force: true});
	}
}

/** Writes a file atomically and syncs it to disk. */
function writeWhole(path: string, text: string): void {
	const unfinished = `${path}.tmp`;
	const descriptor = openSync(unfinished, 'wx', 0o600);
	try {
		writeSynced(descriptor, text);
	} finally {
		closeSync(descriptor);
	}
	giveToFolderOwner(unfinished);
	renameSync(unfinished, path);
	syncFolder(join(path, '..'));
}
