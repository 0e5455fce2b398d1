// Whether a note answers a query: words are looked for in what it quotes and says, fields in it and in its article.

import type {Entry} from '../article/article.ts';
import type {Passage} from '../article/blocks.ts';
import type {CalendarDate} from '../date/calendar.ts';
import type {Note} from '../note/note.ts';
import {matcherOf} from '../query/match.ts';
import {parseQuery} from '../query/parse-query.ts';
import type {Query, Term} from '../query/query.ts';

/** An article, known or not. */
export interface TitledEntry {
	entry: Entry | undefined;
	title: string;
}

/** `day` is today. Throws QueryError. */
export function noteMatcher(query: string, day: CalendarDate): (article: TitledEntry, note: Note) => boolean {
	const matcher = matcherOf(inTexts(parseQuery(query, day)));
	return ({entry, title}, note) => {
		const about = entry ?? {...unknownEntry, title};
		const document = {entry: {...about, tags: [...about.tags, ...note.tags]}, passages: () => passagesOfNote(note)};
		return matcher.hits(document).length > 0;
	};
}

/** Whether a note says this, or quotes it. */
export function noteFinder(term: Term): (note: Note) => boolean {
	const matcher = matcherOf(inText(term));
	return note => matcher.hits({entry: unknownEntry, passages: () => passagesOfNote(note)}).length > 0;
}

function passagesOfNote({quote, text}: Note): Passage[] {
	const texts = [...quote.exact.split('\n'), ...text.split('\n')];
	return texts.map(each => ({line: 1, section: quote.section, isHeading: false, text: each}));
}

/** Words without a field are looked for in texts alone: the title of an article is not said by each of its notes. */
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
		// Every note is noted.
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
