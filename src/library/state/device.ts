// The name of this device, which distinguishes its log from those of others: created once, and again if the folder was moved to
// another machine, so that no two devices write to one log.

import {randomBytes} from 'node:crypto';
import {linkSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {giveToFolderOwner, isCode, makeFolder, readRegularFile} from '../../platform/fs.ts';

/** A name such as `laptop-3f9a1c`. Throws system errors if it can't be stored. */
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

/** Installs the name: if two processes create one at once, one wins. An invalid name, or one of another device, is replaced. */
function place(temporary: string, file: string): void {
	try {
		linkSync(temporary, file);
	} catch (error) {
		if (isCode(error, 'EEXIST') && knownName(file) !== undefined && knownName(file, hostOf(temporary)) !== undefined)
			return;
		renameSync(temporary, file);
	}
}

/** The name in the file; only if it belongs to the given host, if any. */
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
