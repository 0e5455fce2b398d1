// What a folder of a library holds: articles and further folders, links resolved. Nothing is read but names.

import type {Dirent, PathLike, Stats} from 'node:fs';
import {mkdirSync, readdirSync, realpathSync, statSync} from 'node:fs';
import {dirname, sep} from 'node:path';
import {pathBytes, pathText} from '../platform/path-bytes.ts';

/** A file or a folder in a library. */
export interface FolderEntry {
	/** As the library shows it. */
	path: string;
	/** Where a link leads, all links resolved; undefined for what is no link. */
	target: string | undefined;
}

export interface Listing {
	/** Links with an article's name that lead nowhere are among them. */
	articles: FolderEntry[];
	folders: FolderEntry[];
}

/** Whether a name is that of an article that lists show: hidden ones are nobody's business. */
export function isArticleName(name: string): boolean {
	return !name.startsWith('.') && articleExtension.test(name);
}

/** The articles and folders directly in a folder, by name; hidden ones and `node_modules` left out. Throws what the system says. */
export function listFolder(path: string): Listing {
	const listing: Listing = {articles: [], folders: []};
	for (const item of itemsOf(path)) sortIn(item, listing);
	return listing;
}

/** Why the system refused, for people. */
export function fileErrorReason(error: unknown): string {
	return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

const articleExtension = /\.(?:md|markdown|mdown|mkd|txt)$/i;

const reasons: Record<string, string> = {
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENOENT: 'no such file',
	ENOTDIR: 'no such file',
	ELOOP: 'a link that leads to itself',
	ENAMETOOLONG: 'its name is too long',
	EIO: 'the disk cannot read it',
	EMFILE: 'too many open files',
	ENFILE: 'too many open files',
};

type DirectoryEntry = Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

interface Item {
	path: string;
	name: string;
	kind: 'file' | 'folder' | 'link' | 'other';
}

function itemsOf(folder: string): Item[] {
	const entries: DirectoryEntry[] = readdirSync(pathBytes(folder), {withFileTypes: true});
	const prefix = folder.endsWith(sep) ? folder : folder + sep;
	const hasOddNames = entries.some(({name}) => name.includes('\ufffd'));
	return (hasOddNames ? withByteNames(folder) : entries)
		.map(entry => ({path: prefix + entry.name, name: entry.name, kind: kindOf(entry)}))
		.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Reading names as bytes costs more, so only a folder that needs it is read again. */
function withByteNames(folder: string): DirectoryEntry[] {
	const entries = readdirSync(pathBytes(folder) as PathLike, {withFileTypes: true, encoding: 'buffer'});
	return entries.map(entry => ({
		name: pathText(entry.name),
		isFile: () => entry.isFile(),
		isDirectory: () => entry.isDirectory(),
		isSymbolicLink: () => entry.isSymbolicLink(),
	}));
}

function kindOf(entry: DirectoryEntry): Item['kind'] {
	if (entry.isFile()) return 'file';
	if (entry.isDirectory()) return 'folder';
	return entry.isSymbolicLink() ? 'link' : 'other';
}

function sortIn({path, name, kind}: Item, listing: Listing): void {
	if (name.startsWith('.') || name === 'node_modules') return;
	if (kind === 'folder') listing.folders.push({path, target: undefined});
	if (kind === 'file' && isArticleName(name)) listing.articles.push({path, target: undefined});
	if (kind === 'link') follow({path, name, kind}, listing);
}

/** A link is named by itself and is what it leads to; one to a device or a pipe is nothing. */
function follow({path, name}: Item, listing: Listing): void {
	const stats = statOf(path);
	const found = {path, target: stats ? realPath(path) : undefined};
	if (stats?.isDirectory()) listing.folders.push(found);
	else if (isArticleName(name) && (!stats || stats.isFile())) listing.articles.push(found);
}

/** Links followed; undefined when nothing is there, or nothing that may be looked at. */
export function statOf(path: string): Stats | undefined {
	try {
		return statSync(pathBytes(path), {throwIfNoEntry: false});
	} catch {
		// A loop of links, a folder that may not be entered, a name that is too long or has a NUL in it.
		return undefined;
	}
}

/** Without any link. Throws what the system says. */
export function realPath(path: string): string {
	return pathText(realpathSync.native(pathBytes(path), {encoding: 'buffer'}));
}

/**
 * Makes a folder and those above it that are missing, for their owner alone: what a person reads is nobody else's business
 * (and the XDG specification asks for it). Throws what the system says. Node's own recursive way never ends
 * where the system says of a new folder in an existing one that there is no such folder, as in /proc.
 */
export function makeFolder(path: string): void {
	try {
		makeOne(path);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
		makeFolder(dirname(path));
		makeOne(path);
	}
}

/** Another program may have made it meanwhile. */
function makeOne(path: string): void {
	try {
		mkdirSync(path, {mode: 0o700});
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
