// Locates the articles that ship with wsws. The catalog stores their paths and other programs open them, so an executable (which
// embeds the files) and an installed package share one copy in the cache, named by a digest of its contents. A clone uses its own
// files.

import {join, sep} from 'node:path';
import {insideFolder} from '../platform/executable.ts';
import {isOwnAlone, statOf} from '../platform/fs.ts';

/** Digest of the articles that the bundle was built with: see .config/articles-digest.js. */
declare const articlesDigest: string;

/** Returns the folder of the articles that ship with wsws, creating the shared copy if necessary. */
export async function bundledArticles(cache: string | undefined): Promise<string> {
	const own = insideFolder === undefined ? join(import.meta.dirname, '../articles') : `${insideFolder}/articles`;
	const isShared = insideFolder !== undefined || own.includes(`${sep}node_modules${sep}`);
	return isShared && cache !== undefined ? sharedArticles(own, join(cache, `articles-${articlesDigest}`)) : own;
}

/** Returns the shared copy of a folder, named by its digest, or the folder itself if no copy can be written. */
export async function sharedArticles(own: string, shared: string): Promise<string> {
	const found = statOf(shared);
	if (found) return isOwnAlone(found) ? shared : own;
	const {copyArticles} = await import('./copy-articles.ts');
	return copyArticles(own, shared) ? shared : own;
}
