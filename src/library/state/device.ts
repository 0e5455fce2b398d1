// The name of this device, by which its log is known among those of others: made once, and anew where the folder has come to
// another machine, so that no two write into one log.

import {randomBytes} from 'node:crypto';
import {linkSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {giveToFolderOwner, isCode, makeFolder, readRegularFile} from '../../platform/fs.ts';

/** `laptop-3f9a1c`. Throws what the system says where it can't be kept. */
export function deviceName(folder: string, host = hostname()): string {
	const file = join(folder, 'device');
	const known = knownName(file, host);
	if (known !== undefined) return known;
	const temporary = join(folder, `.device-${randomBytes(6).toString('hex')}`);
	makeFolder(folder);
	writeFileSync(temporary, `${newName(host)}\n${host}\n`, {mode: 0o600, flush: true});
	giveToFolderOwner(temporary);
	try {
		place(temporary, file);
	} finally {
		rmSync(temporary, {force: true});
	}
	return knownName(file, host) ?? newName(host);
}

/** Puts the name in its place: of two programs that make one at once, one wins; what is no name of this device is replaced. */
function place(temporary: string, file: string): void {
	try {
		linkSync(temporary, file);
	} catch (error) {
		if (isCode(error, 'EEXIST') && knownName(file) !== undefined && knownName(file, hostOf(temporary)) !== undefined)
			return;
		renameSync(temporary, file);
	}
}

/** The name that the file holds; only that of this host, where one is given. */
function knownName(file: string, host?: string): string | undefined {
	const [name = '', madeOn] = linesOf(file);
	const isHere = host === undefined || madeOn === host;
	return isHere && /^[a-z\d][a-z\d-]{0,40}$/.test(name) ? name : undefined;
}

function hostOf(file: string): string | undefined {
	return linesOf(file)[1];
}

function linesOf(file: string): string[] {
	try {
		return readRegularFile(file).toString().split('\n');
	} catch {
		return [];
	}
}

function newName(host: string): string {
	const slug = host
		.toLowerCase()
		.replace(/\..*$/, '')
		.replace(/[^a-z\d]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 24);
	return `${slug || 'device'}-${randomBytes(3).toString('hex')}`;
}
