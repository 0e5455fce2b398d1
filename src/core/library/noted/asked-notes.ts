// Questions about notes: they are no part of the catalog, so what is asked of them becomes the paths of the articles that
// answer, before the catalog is asked.

import type {Catalog} from '../../../ports/catalog.ts';
import type {Notes} from '../../../ports/notes.ts';
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
	if (asked.filter.noted === undefined && !(asked.query && asksForNotes(asked.query))) return asked;
	const files = notes ? await (await notes()).all() : [];
	const {notesByPath, withNotedPaths} = await import('./noted-paths.ts');
	const known = notesByPath(files, catalog);
	return {
		...asked,
		filter: asked.filter.noted === undefined ? asked.filter : {...asked.filter, noted: [...known.keys()]},
		...(asked.query && {query: withNotedPaths(asked.query, known)}),
	};
}
