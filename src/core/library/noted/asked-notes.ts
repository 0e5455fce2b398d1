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

export interface CountedNotes {
	catalog: Catalog;
	notes(): Promise<Notes>;
	/** Undefined where nobody keeps notes; then that is all it costs. */
	notesFolder(): Promise<string | undefined>;
}

/** How many notes are on an article, by its path; undefined where there are none at all. */
export async function countedNotes(sources: CountedNotes): Promise<ReadonlyMap<string, number> | undefined> {
	if ((await sources.notesFolder()) === undefined) return undefined;
	const {noteCounts} = await import('./noted-paths.ts');
	return noteCounts(await (await sources.notes()).all(), sources.catalog);
}

/** Articles with these numbers. */
export function withNoteCounts(entries: Entry[], counts: ReadonlyMap<string, number> | undefined): Entry[] {
	if (!counts || counts.size === 0) return entries;
	return entries.map(entry => ({...entry, noted: counts.get(entry.path) ?? 0}));
}
