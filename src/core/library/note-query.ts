// Matches notes against a query: plain words in their quote and text, fields in the note and its article.

import type {Notes, NotesOnArticle} from '../../ports/notes.ts';
import type {Entry} from '../article/article.ts';
import type {Passage} from '../article/blocks.ts';
import type {Today} from '../date/calendar.ts';
import type {Note} from '../note/note.ts';
import {matcherOf} from '../query/match.ts';
import {parseQuery} from '../query/parse-query.ts';
import type {Field, Query, Term} from '../query/query.ts';
import {formsOf} from '../query/term-forms.ts';

/** An article, in a library or not. */
export interface TitledEntry {
	entry: Entry | undefined;
	title: string;
}

/** A query compiled for notes. */
export interface NotesQuestion {
	isAnswered(article: TitledEntry, note: Note): boolean;
	/** Returns the notes that may match. */
	candidates(notes: Notes): Promise<NotesOnArticle[]>;
}

/** Throws QueryError. */
export function notesQuestion(query: string, today: Today): NotesQuestion {
	const tree = inTexts(parseQuery(query, today));
	const matcher = matcherOf(tree);
	return {
		isAnswered({entry, title}, note) {
			const about = entry ?? {...unknownEntry, title};
			const document = {entry: {...about, tags: [...about.tags, ...note.tags]}, passages: () => passagesOfNote(note)};
			return matcher.hits(document).length > 0;
		},
		candidates: notes => notesWith(tree, notes),
	};
}

/** The files with notes that may match. */
export function notesWith(query: Query, notes: Notes): Promise<NotesOnArticle[]> {
	const words = wordsNeeded(query);
	return words ? notes.holding(words) : notes.all();
}

/** Returns a test whether a note contains a term in its text or quote. */
export function noteFinder(term: Term): (note: Note) => boolean {
	const matcher = matcherOf(inText(term));
	return note => matcher.hits({entry: unknownEntry, passages: () => passagesOfNote(note)}).length > 0;
}

/**
 * Lists of folded words, for looking up candidates: a matching note contains all words of at least one list. Undefined if any note
 * may match.
 */
function wordsNeeded(query: Query): string[][] | undefined {
	switch (query.kind) {
		case 'term':
			return textFields.has(query.field) ? formsOf(query).map(({tokens}) => [...tokens]) : undefined;
		case 'near':
		case 'all': {
			const parts: Query[] = query.kind === 'near' ? query.terms : query.parts;
			const needed = parts.map(wordsNeeded).filter(words => words !== undefined);
			return needed.sort((a, b) => shortestWord(b) - shortestWord(a))[0];
		}
		case 'any': {
			const needed = query.parts.map(wordsNeeded);
			return needed.some(words => words === undefined) ? undefined : needed.flatMap(words => words ?? []);
		}
		case 'noted':
			return query.term && wordsNeeded(query.term);
		default:
			return undefined;
	}
}

/** Fields that apply to a note's own text only. */
const textFields = new Set<Field>(['any', 'text']);

/** In letters; long words are likely rare. */
function shortestWord(words: string[][]): number {
	return Math.min(...words.map(list => Math.max(0, ...list.map(({length}) => length))));
}

function passagesOfNote({quote, text}: Note): Passage[] {
	const texts = [...quote.exact.split('\n'), ...text.split('\n')];
	return texts.map(each => ({line: 1, section: quote.section, isHeading: false, text: each}));
}

/** Restricts plain words to texts: an article's title is not part of each of its notes. */
function inTexts(query: Query): Query {
	switch (query.kind) {
		case 'term':
			return inText(query);
		case 'near':
			return {...query, terms: query.terms.map(inText)};
		case 'all':
		case 'any':
			return {...query, parts: query.parts.map(inTexts)};
		case 'not':
			return {...query, part: inTexts(query.part)};
		// True of every note.
		case 'noted':
			return query.term ?? {kind: 'words', least: 0, most: Number.MAX_SAFE_INTEGER};
		default:
			return query;
	}
}

function inText(term: Term): Term {
	return term.field === 'any' ? {...term, field: 'text'} : term;
}

const unknownEntry: Entry = {
	name: '',
	path: '',
	title: '',
	authors: [],
	date: undefined,
	updated: undefined,
	tags: [],
	aliases: [],
	summary: undefined,
	lang: undefined,
	url: undefined,
	draft: false,
	words: 0,
	minutes: 0,
	unread: false,
	starred: false,
	problems: 0,
};
