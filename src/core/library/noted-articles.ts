// The notes of a library with the articles that they are on: each file of notes finds its article by where it was, by its web
// address, or by its title where its words stand there.

import type {Catalog} from '../../ports/catalog.ts';
import type {NotesOnArticle} from '../../ports/notes.ts';
import type {Entry} from '../article/article.ts';
import {anchorNotes} from '../note/anchor.ts';
import type {AnchoredNote} from '../note/note.ts';
import {everything} from '../query/filter.ts';
import type {Candidate} from '../query/hit.ts';
import {titleKey} from '../text/fold-keys.ts';
import {addressKey} from '../text/web-address.ts';

export interface NotedArticleEntry {
	/** Undefined: its article is in no library. */
	entry: Entry | undefined;
	title: string;
	/** In reading order. */
	notes: AnchoredNote[];
}

/** The newest article first, those of no article last. Files of one article are one. */
export function* notedArticles(files: readonly NotesOnArticle[], catalog: Catalog): Generator<NotedArticleEntry> {
	const withNotes = files.filter(({notes}) => notes.length > 0);
	if (withNotes.length === 0) return;
	const placed = new Map<NotesOnArticle, string>();
	const entries = catalog.list(everything, {by: 'date', reverse: false});
	const find = entryFinder(entries);
	for (const file of withNotes) {
		const entry = find(file);
		if (entry) placed.set(file, entry.path);
	}
	const byPath = grouped(withNotes, file => placed.get(file));
	for (const {entry, passages} of candidates(
		[...byPath.keys()].filter(path => path !== undefined),
		catalog,
	)) {
		const all = (byPath.get(entry.path) ?? []).flatMap(({notes}) => notes);
		yield {entry, title: entry.title, notes: anchorNotes(all, passages())};
	}
	for (const {article, notes} of byPath.get(undefined) ?? [])
		yield {entry: undefined, title: article.title[0] ?? 'unknown', notes: anchorNotes(notes, [])};
}

/** So many paths can be asked for by their names. */
const mostNamed = 200;

function candidates(paths: string[], catalog: Catalog): Iterable<Candidate> {
	const wanted = new Set(paths);
	if (wanted.size === 0) return [];
	const within = wanted.size <= mostNamed ? [...wanted] : [];
	const all = catalog.search(
		{kind: 'words', least: 0, most: Number.MAX_SAFE_INTEGER},
		{...everything, within},
		{by: 'date', reverse: false},
	);
	return filtered(all, ({entry}) => wanted.has(entry.path));
}

function* filtered<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Generator<Item> {
	for (const item of items) if (isWanted(item)) yield item;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** Finds the article of a file of notes among these. */
export function entryFinder(entries: readonly Entry[]): (file: NotesOnArticle) => Entry | undefined {
	const byPath = new Map(entries.map(entry => [entry.path, entry]));
	const byAddress = new Map(
		entries.flatMap(entry => (entry.url === undefined ? [] : [[addressKey(entry.url), entry]])),
	);
	const byTitle = grouped(entries, ({title}) => titleKey(title));
	return ({paths, article: {url, title}}) => {
		const here = paths.map(path => byPath.get(path)).find(entry => entry !== undefined);
		const isOther =
			here?.url !== undefined && url.length > 0 && !url.some(each => addressKey(each) === addressKey(here.url ?? ''));
		if (here && !isOther) return here;
		const linked = url.map(each => byAddress.get(addressKey(each))).find(entry => entry !== undefined);
		const [titled, ...others] = title.flatMap(each => byTitle.get(titleKey(each)) ?? []);
		return linked ?? (others.length === 0 ? titled : undefined);
	};
}
