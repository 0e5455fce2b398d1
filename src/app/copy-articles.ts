// Copies the articles that ship with wsws into the cache.

import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {makeFolder, statOf} from '../platform/fs.ts';

/** Whether a complete copy exists afterwards. Another process may be making one at the same time and win the race. */
export function copyArticles(from: string, to: string): boolean {
	const draft = `${to}.${process.pid}`;
	try {
		makeFolder(draft);
		copyFolder(from, draft);
		renameSync(draft, to);
		forgetOthers(to);
	} catch {
		if (statOf(draft)) rmSync(draft, {recursive: true, force: true});
	}
	return statOf(to)?.isDirectory() ?? false;
}

/** Copies by reading and writing, the only way to copy files out of an executable. */
function copyFolder(from: string, to: string): void {
	for (const entry of readdirSync(from, {withFileTypes: true})) {
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) {
			mkdirSync(target, {mode: 0o700});
			copyFolder(source, target);
		} else writeFileSync(target, readFileSync(source), {mode: 0o600});
	}
}

/** Removes old copies made by other versions, and the remains of a copy that was interrupted. */
function forgetOthers(current: string): void {
	const folder = dirname(current);
	const oldest = Date.now() - longestKeptMs;
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		const isOther = /^articles-[\da-f]+(?:\.\d+)?$/.test(name) && name !== basename(current);
		if (isOther && statSync(path).mtimeMs < oldest) rmSync(path, {recursive: true, force: true});
	}
}

/** Age in milliseconds (90 days) after which a copy is removed. One that is still needed is made again. */
const longestKeptMs = 90 * 24 * 60 * 60 * 1000;
