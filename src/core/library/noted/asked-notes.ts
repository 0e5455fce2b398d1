// Questions about notes: they are no part of the catalog, so what is asked of them becomes the paths of the articles that
// answer, before the catalog is asked.

import type {Catalog} from '../../../ports/catalog.ts';
import type {Notes} from '../../../ports/notes.ts';
import type {Entry} from '../../article/article.ts';
import type {Filter} from '../../query/filter.ts';
import {asksForNotes, type Query} from '../../query/query.ts';

export interface NotesSources {
	catalog: Catalog;
	/** Undefined where nobody keeps notes. */
	notes: (() => Promise<Notes>) | undefined;
}

/** The same filter and query with the articles that have the notes they ask for. What asks for none costs nothing. */
export async function knowingNotes<Asked extends {filter: Filter; query?: Query | undefined}>(
	asked: Asked,
	{catalog, notes}: NotesSources,
): Promise<Asked> {
	const {filter, query} = asked;
	const isQuery = query !== undefined && asksForNotes(query);
	if (filter.noted === undefined && !isQuery) return asked;
	if (!notes) return filter.noted === undefined ? asked : {...asked, filter: {...filter, noted: []}};
	const {notedPaths, withNotedPaths} = await import('./noted-paths.ts');
	const sources = {notes: await notes(), catalog};
	return {
		...asked,
		filter: filter.noted === undefined ? filter : {...filter, noted: await notedPaths(sources)},
		...(isQuery && {query: await withNotedPaths(query, sources)}),
	};
}

/** Articles with the number of notes on each; where nobody keeps notes, that costs nothing. */
export async function countingNotes(entries: readonly Entry[], {catalog, notes}: NotesSources): Promise<Entry[]> {
	if (!notes) return entries.map(entry => ({...entry, noted: 0}));
	const {noteCounts} = await import('./noted-paths.ts');
	const counts = noteCounts(await (await notes()).all(), catalog);
	return entries.map(entry => ({...entry, noted: counts.get(entry.path) ?? 0}));
}
