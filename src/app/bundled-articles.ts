// Where the articles that come with wsws are. A catalog holds their paths, and other programs open them: so an executable, which has
// them inside, and an installed package share one folder in the cache, by what is in it. A clone shows its own files.

import {join, sep} from 'node:path';
import {insideFolder} from '../platform/executable.ts';
import {isOwnAlone, statOf} from '../platform/fs.ts';

/** A digest of the articles that the bundle was made with: see .config/articles-digest.js. */
declare const articlesDigest: string;

/** The folder of the articles that come with wsws, made if need be. */
export async function bundledArticles(cache: string | undefined): Promise<string> {
	const own = insideFolder === undefined ? join(import.meta.dirname, '../articles') : `${insideFolder}/articles`;
	const isShared = insideFolder !== undefined || own.includes(`${sep}node_modules${sep}`);
	return isShared && cache !== undefined ? sharedArticles(own, join(cache, `articles-${articlesDigest}`)) : own;
}

/** The copy of a folder, whose name tells what is in it; the folder itself where there is no room for a copy. */
export async function sharedArticles(own: string, shared: string): Promise<string> {
	const found = statOf(shared);
	if (found) return isOwnAlone(found) ? shared : own;
	const {copyArticles} = await import('./copy-articles.ts');
	return copyArticles(own, shared) ? shared : own;
}
