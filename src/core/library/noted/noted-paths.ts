// Which articles have notes, and of which the notes say something.

import type {Catalog} from '../../../ports/catalog.ts';
import type {NotesOnArticle} from '../../../ports/notes.ts';
import type {Note} from '../../note/note.ts';
import {everything} from '../../query/filter.ts';
import type {Query} from '../../query/query.ts';
import {noteFinder} from '../note-query.ts';
import {entryFinder} from '../noted-articles.ts';

/** By the paths of their articles; also by those that an article outside of the library may have. */
export function notesByPath(files: readonly NotesOnArticle[], catalog: Pick<Catalog, 'list'>): Map<string, Note[]> {
	const found = new Map<string, Note[]>();
	const withNotes = files.filter(({notes}) => notes.length > 0);
	if (withNotes.length === 0) return found;
	const find = entryFinder(catalog.list(everything, {by: 'date', reverse: false}));
	for (const file of withNotes) {
		const entry = find(file);
		for (const path of entry ? [entry.path] : file.paths) found.set(path, [...(found.get(path) ?? []), ...file.notes]);
	}
	return found;
}

/** The query with the articles of which notes say what it asks for. */
export function withNotedPaths(query: Query, notes: ReadonlyMap<string, readonly Note[]>): Query {
	switch (query.kind) {
		case 'noted': {
			const says = query.term ? noteFinder(query.term) : () => true;
			const paths = [...notes].filter(([, list]) => list.some(says)).map(([path]) => path);
			return {...query, paths: new Set(paths)};
		}
		case 'all':
		case 'any':
			return {...query, parts: query.parts.map(part => withNotedPaths(part, notes))};
		case 'not':
			return {...query, part: withNotedPaths(query.part, notes)};
		default:
			return query;
	}
}
