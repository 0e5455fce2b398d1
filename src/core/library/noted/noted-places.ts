// Determines which articles notes files belong to: by path, by web address, or by title.

import type {Catalog} from '../../../ports/catalog.ts';
import type {NotesOnArticle} from '../../../ports/notes.ts';
import type {Entry} from '../../article/article.ts';
import {everything} from '../../query/filter.ts';
import {titleKey} from '../../text/fold-keys.ts';
import {addressKey} from '../../text/web-address.ts';

/** The paths of their articles in the library, by notes file; files without an article are left out. */
export function notedPlaces(files: readonly NotesOnArticle[], catalog: Catalog): Map<NotesOnArticle, string> {
	const here = catalog.identities(files.flatMap(({paths}) => paths));
	const places = new Map<NotesOnArticle, string>();
	const strays: NotesOnArticle[] = [];
	for (const file of files) {
		const path = file.paths.find(path => here.has(path));
		const isHere = path !== undefined && !isFromElsewhere(file, here.get(path)?.url);
		if (isHere) places.set(file, path);
		else strays.push(file);
	}
	const find = strays.length > fewStrays ? finderIn(catalog) : finderOver(catalog);
	for (const file of strays) {
		const entry = find(file);
		if (entry) places.set(file, entry.path);
	}
	return places;
}

/** Up to this many are looked up one by one; for more, all articles are searched once. */
const fewStrays = 20;

/** Whether the notes belong to an article with another address. */
function isFromElsewhere({article: {url}}: NotesOnArticle, address: string | undefined): boolean {
	if (address === undefined || url.length === 0) return false;
	return !url.some(each => addressKey(each) === addressKey(address));
}

type FindArticle = (file: NotesOnArticle) => Entry | undefined;

function finderOver(catalog: Catalog): FindArticle {
	return ({article: {url, title}}) => {
		const [linked] = url.length > 0 ? catalog.savedFrom(url) : [];
		return linked ?? only(title.flatMap(each => catalog.entitled(each)));
	};
}

function finderIn(catalog: Catalog): FindArticle {
	const entries = catalog.list(everything, {by: 'date', reverse: false});
	const byAddress = new Map(
		entries.flatMap(entry => (entry.url === undefined ? [] : [[addressKey(entry.url), entry]])),
	);
	const byTitle = new Map<string, Entry[]>();
	for (const entry of entries) {
		const key = titleKey(entry.title);
		byTitle.set(key, [...(byTitle.get(key) ?? []), entry]);
	}
	return ({article: {url, title}}) => {
		const linked = url.map(each => byAddress.get(addressKey(each))).find(entry => entry !== undefined);
		return linked ?? only(title.flatMap(each => byTitle.get(titleKey(each)) ?? []));
	};
}

/** A title that several articles share identifies none of them. */
function only(entries: Entry[]): Entry | undefined {
	return entries.length === 1 ? entries[0] : undefined;
}
