// Folders that live as long as the test file that asks for them: see clean-up.ts.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

const made: string[] = [];

/** Removes those that were made so far. */
export function removeTemporaryFolders(): void {
	made.splice(0).forEach(removeFolder);
}

/** A new folder with these files in it. */
export function temporaryFolder(files: Record<string, string | Uint8Array> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'wsws-test-'));
	made.push(folder);
	writeFiles(folder, files);
	return folder;
}

/** Writes files by their paths within a folder, and makes the folders between. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), {recursive: true});
		writeFileSync(join(folder, name), content);
	}
}

/** Removes a folder that may be gone. A program that is just ending may write into it once more: then it is tried again. */
export function removeFolder(folder: string): void {
	rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
}
