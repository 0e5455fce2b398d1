// The articles and folders within a folder of a library, links resolved. Nothing is read but names.

import type {Dirent, PathLike} from 'node:fs';
import {lstatSync, readdirSync} from 'node:fs';
import {sep} from 'node:path';
import {articleEndings} from '../core/article/file-name.ts';
import {realPath, statOf} from '../platform/fs.ts';
import {pathBytes, pathText} from '../platform/path-bytes.ts';

/** A file or a folder as a library shows it. */
export interface FolderEntry {
	path: string;
	/** Where a link leads, all links resolved; undefined for what is no link. */
	target: string | undefined;
}

export interface Listing {
	/** Links with an article's name that lead nowhere are among them. */
	articles: FolderEntry[];
	folders: FolderEntry[];
}

/** Tells the names of articles that lists show: hidden ones are nobody's business. */
export type IsArticleName = (name: string) => boolean;

/** The names of articles by their endings, some of which a person may add, as `mdx`. */
export function articleNames(added: readonly string[] = []): IsArticleName {
	const endings = [...articleEndings, ...added].map(ending => `.${ending}`);
	return name => {
		const folded = name.toLowerCase();
		return !name.startsWith('.') && endings.some(ending => folded.endsWith(ending));
	};
}

/** The articles and folders directly in a folder, by name; hidden ones and `node_modules` left out. Throws what the system says. */
export function listFolder(path: string, isArticleName: IsArticleName): Listing {
	const listing: Listing = {articles: [], folders: []};
	for (const item of itemsOf(path)) sortIn(item, listing, isArticleName);
	return listing;
}

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
	return (hasOddNames ? withByteNames(folder, prefix) : entries)
		.map(entry => ({path: prefix + entry.name, name: entry.name, kind: kindOf(entry)}))
		.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Reading names as bytes costs more, so only a folder that needs it is read again. */
function withByteNames(folder: string, prefix: string): DirectoryEntry[] {
	const names = readdirSync(pathBytes(folder) as PathLike, {encoding: 'buffer'}).map(pathText);
	// What has gone since is left out. Bun's own entries with names as bytes have none, and its `join` loses halves of characters.
	return names.flatMap(name => {
		const stats = lstatSync(pathBytes(prefix + name), {throwIfNoEntry: false});
		return stats ? [Object.assign(stats, {name})] : [];
	});
}

function kindOf(entry: DirectoryEntry): Item['kind'] {
	if (entry.isFile()) return 'file';
	if (entry.isDirectory()) return 'folder';
	return entry.isSymbolicLink() ? 'link' : 'other';
}

function sortIn({path, name, kind}: Item, listing: Listing, isArticleName: IsArticleName): void {
	if (name.startsWith('.') || name === 'node_modules') return;
	if (kind === 'folder') listing.folders.push({path, target: undefined});
	if (kind === 'file' && isArticleName(name)) listing.articles.push({path, target: undefined});
	if (kind === 'link') follow({path, name, kind}, listing, isArticleName);
}

/** A link is named by itself and is what it leads to; one to a device or a pipe is nothing. */
function follow({path, name}: Item, listing: Listing, isArticleName: IsArticleName): void {
	const stats = statOf(path);
	const found = {path, target: stats ? realPath(path) : undefined};
	if (stats?.isDirectory()) listing.folders.push(found);
	else if (isArticleName(name) && (!stats || stats.isFile())) listing.articles.push(found);
}
