// Files that can become articles, one by one or a folder of them.

import {readdir, readFile, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {UserError} from '../../core/errors.ts';
import {isCode} from '../../platform/fs.ts';
import type {ArticleSource} from './read-source.ts';

/** The file itself, or a folder's importable files by name, those of its folders too. Throws UserError when there is nothing. */
export async function filesAt(target: string): Promise<string[]> {
	const found = await stat(target).catch(error => {
		throw unreadable(target, error);
	});
	if (!found.isDirectory()) return [target];
	const files = await filesBelow(target);
	if (files.length > 0) return files;
	throw new UserError(
		`${target}: no articles in this folder`,
		'wsws reads Markdown, text, HTML, PDF, and lists of feeds in OPML',
	);
}

/** Reads a file. Throws UserError when it can't be read or is larger than the limit. */
export async function readSourceFile(path: string): Promise<ArticleSource> {
	try {
		const found = await stat(path);
		if (!found.isFile() && !found.isFIFO()) throw new UserError(`${path}: not a file`);
		if (found.size > largest) throw new UserError(`${path}: larger than ${largest / 1_000_000} MB`);
		return {bytes: await readFile(path), name: path, base: pathToFileURL(resolve(path)).href};
	} catch (error) {
		throw error instanceof UserError ? error : unreadable(path, error);
	}
}

/** Bytes, as much as from the web. */
const largest = 20_000_000;
const importable = /\.(?:md|markdown|mdown|mkd|txt|x?html?|pdf|opml)$/i;

/** The importable files below a folder. Links to folders are not followed, so there are no loops. */
async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, {withFileTypes: true}).catch(error => {
		throw unreadable(folder, error);
	});
	const visible = entries.filter(({name}) => !name.startsWith('.') && name !== 'node_modules');
	const files: string[] = [];
	for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) files.push(...(await filesBelow(path)));
		else if (importable.test(entry.name)) files.push(path);
	}
	return files;
}

function unreadable(path: string, error: unknown): UserError {
	if (isCode(error, 'ENOENT', 'ENOTDIR')) return new UserError(`${path}: no such file`, webHint(path), {cause: error});
	if (isCode(error, 'EACCES', 'EPERM')) return new UserError(`${path}: permission denied`, undefined, {cause: error});
	return new UserError(`${path}: can't be read (${error instanceof Error ? error.message : error})`, undefined, {
		cause: error,
	});
}

/** `example.org/page` is what people copy out of browsers. */
function webHint(path: string): string {
	return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(path)
		? `a web address begins with https://, as in https://${path}`
		: 'give a file, a folder, a web address, or - for standard input';
}
