// Reads the entries of a folder, including names that are not UTF-8.

import {type Dirent, lstatSync, type PathLike, readdirSync} from 'node:fs';
import {sep} from 'node:path';
import {pathBytes, pathText} from './path-bytes.ts';

export interface FolderItem {
	path: string;
	name: string;
	kind: 'file' | 'folder' | 'link' | 'other';
}

type DirectoryEntry = Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

/** The entries, without those gone in the meantime, by path. Throws system errors. */
export function folderEntries(folder: string): FolderItem[] {
	const entries: DirectoryEntry[] = readdirSync(pathBytes(folder), {withFileTypes: true});
	// Bun's `join` corrupts surrogates.
	const prefix = folder.endsWith(sep) ? folder : folder + sep;
	const hasOddNames = entries.some(({name}) => name.includes('\ufffd'));
	return (hasOddNames ? withByteNames(folder, prefix) : entries)
		.map(entry => ({path: prefix + entry.name, name: entry.name, kind: kindOf(entry)}))
		.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Names as bytes are slower to read, so only a folder that needs them is read again. Bun's entries with byte names have no types. */
function withByteNames(folder: string, prefix: string): DirectoryEntry[] {
	const names = readdirSync(pathBytes(folder) as PathLike, {encoding: 'buffer'}).map(pathText);
	return names.flatMap(name => {
		const stats = lstatSync(pathBytes(prefix + name), {throwIfNoEntry: false});
		return stats ? [Object.assign(stats, {name})] : [];
	});
}

function kindOf(entry: DirectoryEntry): FolderItem['kind'] {
	if (entry.isFile()) return 'file';
	if (entry.isDirectory()) return 'folder';
	return entry.isSymbolicLink() ? 'link' : 'other';
}
