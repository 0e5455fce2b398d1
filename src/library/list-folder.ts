// Lists the articles and subfolders of a library folder, with links resolved. Reads only names.

import {articleEndings} from '../core/article/file-name.ts';
import {type FolderItem, folderEntries} from '../platform/folder-entries.ts';
import {realPath, statOf} from '../platform/fs.ts';

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
	for (const item of folderEntries(path)) sortIn(item, listing, isArticleName);
	return listing;
}

function sortIn(item: FolderItem, listing: Listing, isArticleName: IsArticleName): void {
	const {path, name, kind} = item;
	if (name.startsWith('.') || name === 'node_modules') return;
	if (kind === 'folder') listing.folders.push({path, target: undefined});
	else if (kind === 'link') follow(item, listing, isArticleName);
	else if (kind === 'file' && isArticleName(name)) listing.articles.push({path, target: undefined});
}

/** A link has its own name and its target's content; links to devices and pipes are ignored. */
function follow({path, name}: FolderItem, listing: Listing, isArticleName: IsArticleName): void {
	const stats = statOf(path);
	const found = {path, target: stats ? realPath(path) : undefined};
	if (stats?.isDirectory()) listing.folders.push(found);
	else if (isArticleName(name) && (!stats || stats.isFile())) listing.articles.push(found);
}
