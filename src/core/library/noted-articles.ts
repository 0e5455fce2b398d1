// Assigns notes to articles: each notes file finds its article by path, by web address, or by title if the quoted words occur
// there.

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
	/** Undefined if no library has the article. */
	entry: Entry | undefined;
	title: string;
	/** In reading order. */
	notes: AnchoredNote[];
}

/** Newest article first, notes without an article last. Several files of one article are merged. */
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
