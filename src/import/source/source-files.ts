// Files that can be converted to articles, one by one or by folder.

import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {articleEndings} from '../../core/article/file-name.ts';
import {UserError} from '../../core/errors.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {shownAddress, withForgottenScheme} from '../../core/text/web-address.ts';
import {type FolderItem, folderEntries} from '../../platform/folder-entries.ts';
import {absolutePath, fileErrorReason, isMissing, statOf} from '../../platform/fs.ts';
import {pathBytes} from '../../platform/path-bytes.ts';
import {exportFiles} from '../saved/export-folder.ts';
import {isExportStart} from '../saved/read-export.ts';
import type {ArticleSource} from './read-source.ts';
import {readable} from './source-kind.ts';

/** The file itself, or the importable files below a folder, by name. Throws UserError if there are none. */
export async function filesAt(target: string): Promise<string[]> {
	const found = await stat(target).catch(error => {
		throw unreadable(target, error);
	});
	if (!found.isDirectory()) return [target];
	const lists = await exportFiles(target);
	if (lists.length > 0) return lists;
	const files = filesBelow(target);
	if (files.length > 0) return files;
	throw new UserError(`${target}: no articles in this folder`, readable);
}

/** Reads a file, or a pipe that was named explicitly. Throws UserError if it is unreadable or too large. */
export async function readSourceFile(path: string): Promise<ArticleSource> {
	try {
		const found = await stat(pathBytes(path));
		if (!found.isFile() && !found.isFIFO()) throw new UserError(`${path}: not a file`);
		const base = pathToFileURL(absolutePath(path)).href;
		const bytes = await readStart(path, largest);
		if (bytes.length <= largest || !found.isFile() || !isExportStart(beginningOf(bytes)))
			return bounded({bytes, name: path, base});
		return bounded({bytes: await readStart(path, largestExport), name: path, base}, largestExport);
	} catch (error) {
		throw error instanceof UserError ? error : unreadable(path, error);
	}
}

/** Returns the source unchanged. Throws UserError if it is larger than the limit, by default that of the web. */
export function bounded(source: ArticleSource, most = largest): ArticleSource {
	if (source.bytes.length <= most) return source;
	throw new UserError(`${source.name}: larger than ${most / 1_000_000} MB`);
}

/** Reads up to one byte more than the limit: a pipe may never end, and a reported file size may be wrong. */
async function readStart(path: string, most: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of createReadStream(pathBytes(path), {end: most, highWaterMark: 1 << 20})) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** In bytes, as for the web. */
const largest = 20_000_000;
/** For link exports, some of which contain the texts of all pages. */
const largestExport = 100_000_000;

/** Enough to recognize the kind of a file. */
function beginningOf(bytes: Uint8Array): string {
	return decodeBytes(bytes.subarray(0, 1_000_000)) ?? '';
}

const importable = new RegExp(`\\.(?:${articleEndings.join('|')}|x?html?|pdf|epub|eml|mbox|mht|mhtml|opml)$`, 'i');

/** The importable files below a folder. Links to folders are not followed, so there are no loops. */
function filesBelow(folder: string): string[] {
	const visible = entriesIn(folder).filter(({name}) => !name.startsWith('.') && name !== 'node_modules');
	return visible.flatMap(entry => {
		if (entry.kind === 'folder') return filesBelow(entry.path);
		return importable.test(entry.name) && isFile(entry) ? [entry.path] : [];
	});
}

function entriesIn(folder: string): FolderItem[] {
	try {
		return folderEntries(folder);
	} catch (error) {
		throw unreadable(folder, error);
	}
}

/** Whether it is a file or a link to one: reading a pipe, socket or device might never end. */
function isFile({path, kind}: FolderItem): boolean {
	return kind === 'link' ? (statOf(path)?.isFile() ?? true) : kind === 'file';
}

function unreadable(path: string, error: unknown): UserError {
	return new UserError(
		`${shownAddress(path)}: ${fileErrorReason(error)}`,
		isMissing(error) ? webHint(path) : undefined,
		{cause: error},
	);
}

function webHint(path: string): string {
	const address = withForgottenScheme(path);
	return address
		? `a web address begins with https://, as in ${address}`
		: /^[a-z][a-z\d+.-]+:/i.test(path)
			? 'of the web wsws reads what begins with https:// or http://'
			: 'give a file, a folder, a web address, or - for standard input';
}
