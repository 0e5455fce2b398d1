// The articles that come with wsws, copied into the cache.

import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {makeFolder, statOf} from '../platform/fs.ts';

/** Whether the copy is there, whole. Another program may be making it, too, and be first. */
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

/** By reading and writing: what is inside of an executable can't be copied otherwise. */
function copyFolder(from: string, to: string): void {
	for (const entry of readdirSync(from, {withFileTypes: true})) {
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) {
			mkdirSync(target, {mode: 0o700});
			copyFolder(source, target);
		} else writeFileSync(target, readFileSync(source), {mode: 0o600});
	}
}

/** Removes copies that other versions made long ago, and what was left of one that was stopped. */
function forgetOthers(current: string): void {
	const folder = dirname(current);
	const oldest = Date.now() - longestKeptMs;
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		const isOther = /^articles-[\da-f]+(?:\.\d+)?$/.test(name) && name !== basename(current);
		if (isOther && statSync(path).mtimeMs < oldest) rmSync(path, {recursive: true, force: true});
	}
}

/** Milliseconds: a quarter of a year. What is removed and still wanted is made anew. */
const longestKeptMs = 90 * 24 * 60 * 60 * 1000;
