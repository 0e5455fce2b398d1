// Finds the articles that have certain notes.

import type {Catalog} from '../../../ports/catalog.ts';
import type {Notes, NotesOnArticle} from '../../../ports/notes.ts';
import type {Query, Term} from '../../query/query.ts';
import {noteFinder, notesWith} from '../note-query.ts';
import {notedPlaces} from './noted-places.ts';

/** Number of notes on articles, by path; includes articles that may be outside the library. */
export function noteCounts(files: readonly NotesOnArticle[], catalog: Catalog): Map<string, number> {
	const counts = new Map<string, number>();
	const withNotes = files.filter(({count}) => count > 0);
	const places = notedPlaces(withNotes, catalog);
	for (const file of withNotes) {
		const place = places.get(file);
		for (const path of place === undefined ? file.paths : [place])
			counts.set(path, (counts.get(path) ?? 0) + file.count);
	}
	return counts;
}

/** The sources for conditions on notes. */
export interface NotesAsked {
	notes: Notes;
	catalog: Catalog;
}

/** The paths of all articles with notes. */
export async function notedPaths({notes, catalog}: NotesAsked): Promise<string[]> {
	return [...noteCounts(await notes.all(), catalog).keys()];
}

/** Fills in the articles that meet the query's conditions on notes. */
export async function withNotedPaths(query: Query, asked: NotesAsked): Promise<Query> {
	switch (query.kind) {
		case 'noted': {
			const paths = query.term ? await pathsSaying(query.term, asked) : await notedPaths(asked);
			return {...query, paths: new Set(paths)};
		}
		case 'all':
		case 'any':
			return {...query, parts: await Promise.all(query.parts.map(part => withNotedPaths(part, asked)))};
		case 'not':
			return {...query, part: await withNotedPaths(query.part, asked)};
		default:
			return query;
	}
}

async function pathsSaying(term: Term, {notes, catalog}: NotesAsked): Promise<string[]> {
	const says = noteFinder(term);
	const saying = (await notesWith(term, notes)).filter(file => file.notes.some(says));
	return [...noteCounts(saying, catalog).keys()];
}
