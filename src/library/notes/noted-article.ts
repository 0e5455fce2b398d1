// Identifies the article of a notes file: by its text, its web address, or its path in a library.

import {join, relative, sep} from 'node:path';
import type {Article} from '../../core/article/article.ts';
import type {NotedArticle, notedFields} from '../../core/note/notes-lines.ts';
import {textHash} from '../../core/text/hash.ts';
import {addressKey, keptAddress} from '../../core/text/web-address.ts';
import {isInFolder} from '../../platform/fs.ts';
import type {LibraryRoot} from '../../ports/files.ts';

/** How a notes file identifies an article. */
export function notedArticle({path, metadata, body}: Article, roots: readonly LibraryRoot[]): NotedArticle {
	const root = roots.find(({path: folder}) => isInFolder(path, folder));
	const letters = body.replace(/\s+/g, '');
	return {
		title: [metadata.title],
		url: metadata.url === undefined ? [] : [keptAddress(metadata.url)],
		library: root ? [nameOf(root)] : [],
		file: [root ? relative(root.path, path).replaceAll(sep, '/') : path],
		text: letters.length < shortest ? [] : [textHash(letters)],
	};
}

/** In UTF-16 units: shorter texts are too common to identify an article. */
const shortest = 40;

function nameOf({path, from}: LibraryRoot): string {
	return from === 'own' || from === 'bundled' ? from : (path.split(sep).at(-1) ?? path);
}

/** Paths on this machine that the article may have. */
export function placesOf({library, file}: NotedArticle, roots: readonly LibraryRoot[]): string[] {
	const folders =
		library.length === 0 ? [''] : roots.filter(root => library.includes(nameOf(root))).map(({path}) => path);
	return folders.flatMap(folder => file.map(path => (folder === '' ? path : join(folder, path))));
}

/** The files about an article, best match first. */
export function surestFirst<File extends {article: NotedArticle}>(
	article: NotedArticle,
	files: Iterable<File>,
): File[] {
	return [...files]
		.map(file => ({file, likeness: likenessOf(article, file.article)}))
		.filter(({likeness}) => likeness > 0)
		.sort((a, b) => b.likeness - a.likeness)
		.map(({file}) => file);
}

/** How likely both are the same article; 0: no evidence. */
function likenessOf(one: NotedArticle, other: NotedArticle): number {
	const isShared = (field: (typeof notedFields)[number], key = (value: string) => value) =>
		one[field].some(value => other[field].some(another => key(another) === key(value)));
	const isSameAddress = isShared('url', addressKey);
	const isOtherAddress = one.url.length > 0 && other.url.length > 0 && !isSameAddress;
	const isSameLibrary = isShared('library') || one.library.length + other.library.length === 0;
	const isSamePlace = isShared('file') && isSameLibrary && !isOtherAddress;
	const sure = (isShared('text') ? 6 : 0) + (isSameAddress ? 4 : 0) + (isSamePlace ? 3 : 0);
	return sure === 0 ? 0 : sure + (isShared('title') ? 1 : 0);
}
