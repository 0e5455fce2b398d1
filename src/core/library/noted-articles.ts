// The notes of a library with the articles that they are on: each file of notes finds its article by where it was, by its web
// address, or by its title where its words stand there.

import type {Catalog} from '../../ports/catalog.ts';
import type {NotesOnArticle} from '../../ports/notes.ts';
import type {Entry} from '../article/article.ts';
import {grouped} from '../grouped.ts';
import {anchorNotes} from '../note/anchor.ts';
import type {AnchoredNote} from '../note/note.ts';
import {everything} from '../query/filter.ts';
import type {Candidate} from '../query/hit.ts';
import type {Query} from '../query/query.ts';
import {notedPlaces} from './noted/noted-places.ts';

export interface NotedArticleEntry {
	/** Undefined: its article is in no library. */
	entry: Entry | undefined;
	title: string;
	/** In reading order. */
	notes: AnchoredNote[];
}

/** The newest article first, those of no article last. Files of one article are one. */
export function* notedArticles(files: readonly NotesOnArticle[], catalog: Catalog): Generator<NotedArticleEntry> {
	const withNotes = files.filter(({count}) => count > 0);
	if (withNotes.length === 0) return;
	const places = notedPlaces(withNotes, catalog);
	const byPath = grouped(withNotes, file => places.get(file));
	for (const {entry, passages} of candidates([...places.values()], catalog)) {
		const all = (byPath.get(entry.path) ?? []).flatMap(({notes}) => notes);
		yield {entry, title: entry.title, notes: anchorNotes(all, passages())};
	}
	for (const {article, notes} of byPath.get(undefined) ?? [])
		yield {entry: undefined, title: article.title[0] ?? 'unknown', notes: anchorNotes(notes, [])};
}

function candidates(paths: string[], catalog: Catalog): Iterable<Candidate> {
	if (paths.length === 0) return [];
	const anything: Query = {kind: 'words', least: 0, most: Number.MAX_SAFE_INTEGER};
	return catalog.search(anything, {...everything, noted: paths}, {by: 'date', reverse: false});
}
