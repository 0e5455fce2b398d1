// Finds the articles that have certain notes.

import type {Catalog} from '../../../ports/catalog.ts';
import type {Notes, NotesOnArticle} from '../../../ports/notes.ts';
import type {Passage} from '../../article/blocks.ts';
import {anchorNotes} from '../../note/anchor.ts';
import {rangeInPassage} from '../../note/note.ts';
import type {NotedArticles, Query, Term} from '../../query/query.ts';
import {mergedRanges} from '../../text/range.ts';
import {noteFinder, notesWith} from '../note-query.ts';
import {notedPlaces} from './noted-places.ts';

/** Number of notes on articles, by path; includes articles that may be outside the library. */
export function noteCounts(files: readonly NotesOnArticle[], catalog: Catalog): Map<string, number> {
	const counted = [...filesByPath(files, catalog)].map(([path, own]) => [path, own.reduce(addCount, 0)] as const);
	return new Map(counted);
}

function addCount(sum: number, {count}: NotesOnArticle): number {
	return sum + count;
}

/** Files with notes by the paths of their articles. */
function filesByPath(files: readonly NotesOnArticle[], catalog: Catalog): Map<string, NotesOnArticle[]> {
	const byPath = new Map<string, NotesOnArticle[]>();
	const withNotes = files.filter(({count}) => count > 0);
	const places = notedPlaces(withNotes, catalog);
	for (const file of withNotes) {
		const place = places.get(file);
		for (const path of place === undefined ? file.paths : [place]) {
			const own = byPath.get(path) ?? [];
			byPath.set(path, own);
			own.push(file);
		}
	}
	return byPath;
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
		case 'noted':
			return query.term
				? {...query, ...(await articlesSaying(query.term, asked))}
				: {...query, paths: new Set(await notedPaths(asked))};
		case 'all':
		case 'any':
			return {...query, parts: await Promise.all(query.parts.map(part => withNotedPaths(part, asked)))};
		case 'not':
			return {...query, part: await withNotedPaths(query.part, asked)};
		default:
			return query;
	}
}

async function articlesSaying(
	term: Term,
	{notes, catalog}: NotesAsked,
): Promise<Pick<NotedArticles, 'paths' | 'rangesIn'>> {
	const says = noteFinder(term);
	const saying = (await notesWith(term, notes)).filter(file => file.notes.some(says));
	const byPath = filesByPath(saying, catalog);
	return {
		paths: new Set(byPath.keys()),
		rangesIn(path, passages) {
			const own = (byPath.get(path) ?? []).flatMap(({notes}) => notes.filter(says));
			const places = anchorNotes(own, passages).flatMap(({place}) => place ?? []);
			const rangesOf = ({text}: Passage, index: number) =>
				places.map(place => rangeInPassage(place, index, text.length)).filter(range => range !== undefined);
			return passages.map((passage, index) => mergedRanges(rangesOf(passage, index)));
		},
	};
}
