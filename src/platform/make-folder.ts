// Folders to write in. Node's own recursive way never ends where the system says of a new folder in an existing one that
// there is no such folder, as in /proc.

import {mkdir} from 'node:fs/promises';
import {dirname} from 'node:path';
import {isCode} from './file-errors.ts';

/** Makes a folder, and those above it that are missing, for its owner alone unless it is there. Throws what the system says. */
export async function makeFolder(path: string, mode = 0o700): Promise<void> {
	try {
		await makeOne(path, mode);
	} catch (error) {
		if (!isCode(error, 'ENOENT') || dirname(path) === path) throw error;
		await makeFolder(dirname(path), mode);
		await makeOne(path, mode);
	}
}

/** Another program may have made it meanwhile. */
async function makeOne(path: string, mode: number): Promise<void> {
	await mkdir(path, {mode}).catch(error => {
		if (!isCode(error, 'EEXIST')) throw error;
	});
}
