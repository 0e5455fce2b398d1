// Evaluates conditions on notes. Notes are not in the catalog, so the conditions are replaced by the paths of matching articles
// before the catalog is asked.

import type {Catalog} from '../../../ports/catalog.ts';
import type {Notes} from '../../../ports/notes.ts';
import type {Entry} from '../../article/article.ts';
import type {Filter} from '../../query/filter.ts';
import {asksForNotes, type Query} from '../../query/query.ts';

export interface NotesSources {
	catalog: Catalog;
	/** Undefined without support for notes. */
	notes: (() => Promise<Notes>) | undefined;
}

/** Fills in the matching articles for conditions on notes in a filter and a query. Free of cost if there are none. */
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
	/** Resolves to undefined if there are no notes, which is then the only cost. */
	notesFolder(): Promise<string | undefined>;
}

/** Number of notes by path of their article; undefined if there are none at all. */
export async function countedNotes(sources: CountedNotes): Promise<ReadonlyMap<string, number> | undefined> {
	if ((await sources.notesFolder()) === undefined) return undefined;
	const {noteCounts} = await import('./noted-paths.ts');
	return noteCounts(await (await sources.notes()).all(), sources.catalog);
}

/** Adds these numbers to entries. */
export function withNoteCounts(entries: Entry[], counts: ReadonlyMap<string, number> | undefined): Entry[] {
	if (!counts || counts.size === 0) return entries;
	return entries.map(entry => ({...entry, noted: counts.get(entry.path) ?? 0}));
}
