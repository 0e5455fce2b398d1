// Lists the articles and subfolders of a library folder, with links resolved. Reads only names.

import type {Dirent, PathLike} from 'node:fs';
import {lstatSync, readdirSync} from 'node:fs';
import {sep} from 'node:path';
import {articleEndings} from '../core/article/file-name.ts';
import {realPath, statOf} from '../platform/fs.ts';
import {pathBytes, pathText} from '../platform/path-bytes.ts';

/** A file or folder in a library. */
export interface FolderEntry {
	path: string;
	/** The resolved target of a link; undefined if it is not a link. */
	target: string | undefined;
}

export interface Listing {
	/** Includes dangling links with an article's name. */
	articles: FolderEntry[];
	folders: FolderEntry[];
}

/** Tells whether a file name is an article's; hidden files never are. */
export type IsArticleName = (name: string) => boolean;

/** Recognizes articles by extension, including additional ones such as `mdx`. */
export function articleNames(added: readonly string[] = []): IsArticleName {
	const endings = [...articleEndings, ...added].map(ending => `.${ending}`);
	return name => {
		const folded = name.toLowerCase();
		return !name.startsWith('.') && endings.some(ending => folded.endsWith(ending));
	};
}

/** The articles and subfolders directly in a folder, by name, without hidden ones and `node_modules`. Throws system errors. */
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

/** Names as bytes are slower to read, so only a folder that needs them is read again. */
function withByteNames(folder: string, prefix: string): DirectoryEntry[] {
	const names = readdirSync(pathBytes(folder) as PathLike, {encoding: 'buffer'}).map(pathText);
	// Entries gone in the meantime are left out. Bun's own entries with byte names have no types, and its `join` corrupts surrogates.
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

/** A link has its own name and its target's content; links to devices and pipes are ignored. */
function follow({path, name}: Item, listing: Listing, isArticleName: IsArticleName): void {
	const stats = statOf(path);
	const found = {path, target: stats ? realPath(path) : undefined};
	if (stats?.isDirectory()) listing.folders.push(found);
	else if (isArticleName(name) && (!stats || stats.isFile())) listing.articles.push(found);
}
