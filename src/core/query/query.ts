// The query language as a tree: parseQuery makes it of the words, a matcher looks for it in an article, and the catalog
// looks it up in its index. Both must find the same articles, so the meaning of each node is said here.

import type {CalendarDate} from '../date/calendar.ts';

/**
 * Where a term looks. `any` is every one of the others: an article's title, authors, tags, summary and passages.
 * `about` is all of these but the passages, `text` the passages, `heading` those that are headings.
 */
export type Field = 'any' | 'about' | 'title' | 'author' | 'tag' | 'heading' | 'text';

/**
 * Words that stand beside each other in one text: a title, one author, one tag, a summary, a passage. Several are a phrase. A phrase
 * never reaches from one of these texts into the next.
 */
export interface Term {
	kind: 'term';
	field: Field;
	/**
	 * Folded, as fold makes them, without spaces: at least one, none empty. A word is one token, or several in a script without spaces
	 * (`移民`), or tokens with the signs that join them (`e-mail`).
	 */
	words: readonly [string, ...string[]];
	/** A single word as it was typed, in small letters, where folding takes accents from it: texts that have them are better. */
	letters?: string | undefined;
	/** Other words that stand for the only one: its forms in the library's languages. They are whole. */
	otherForms?: readonly string[];
	/** Words with letters that the only one writes as two, in small letters: `müller` of `mueller`. They are whole, and stand only where a text has these letters. */
	otherLetters?: readonly string[];
	/** A star says that it is a mere beginning, which has no other forms. */
	isStart?: true;
	/** Whether the last token may be the start of a longer one. The others are always whole. */
	isPrefix: boolean;
}

/**
 * Terms of one field that stand near each other in one text, in any order: between `terms[i]` and `terms[i + 1]` are at
 * most `distances[i]` tokens. Each term of a chain is one and the same occurrence for both of its neighbours.
 */
export interface Near {
	kind: 'near';
	terms: Term[];
	distances: number[];
}

/** The nodes of a query that look into texts. */
export type TextTerm = Term | Near;

/**
 * A question about a whole article. `all` and `any` hold two or more parts, and no part of their own kind. A `not`
 * never holds another `not`. An article without a date meets no `date`.
 */
export type Query =
	| Term
	| Near
	| {kind: 'all'; parts: Query[]}
	| {kind: 'any'; parts: Query[]}
	| {kind: 'not'; part: Query}
	/** The article's language or its primary part, folded: `pt` is met by `pt-BR`. */
	| {kind: 'lang'; lang: string}
	/** First and last day, each at its precision: `2023` begins on 1 January and ends on 31 December. */
	| {kind: 'date'; of: DateField; since: CalendarDate | undefined; until: CalendarDate | undefined}
	/** The number of words, both ends included. */
	| {kind: 'words'; least: number; most: number}
	| {kind: 'is'; state: ReadingFlag}
	/** A note on it says the term, or it has any; `paths` are the articles of which that is so, none before somebody looked. */
	| {kind: 'noted'; term: Term | undefined; paths: ReadonlySet<string>}
	/** A part of a site, an address, a path, or of the address of a link; folded by `addressLetters`. */
	| {kind: 'part'; of: AddressField; text: string};

export type DateField = 'date' | 'saved' | 'updated';

export type AddressField = 'site' | 'url' | 'path' | 'link';

export const readingFlags = ['unread', 'read', 'starred', 'queued'] as const;

export type ReadingFlag = (typeof readingFlags)[number];

/** Parts as one query: a single one as it is, the parts of those of the same kind among the others. */
export function combined(kind: 'all' | 'any', parts: Query[]): Query {
	const [only, ...others] = parts;
	if (only && others.length === 0) return only;
	return {kind, parts: parts.flatMap(part => (part.kind === kind ? part.parts : [part]))};
}

/** The field in which a term, or terms near each other, are looked for. */
export function fieldOf(term: TextTerm): Field {
	return term.kind === 'term' ? term.field : (term.terms[0]?.field ?? 'any');
}

/** Whether a query asks for notes anywhere. */
export function asksForNotes(query: Query): boolean {
	if (query.kind === 'all' || query.kind === 'any') return query.parts.some(asksForNotes);
	return query.kind === 'not' ? asksForNotes(query.part) : query.kind === 'noted';
}

/** The flags of reading that a query asks for anywhere. */
export function flagsIn(query: Query): Set<ReadingFlag> {
	if (query.kind === 'all' || query.kind === 'any') return new Set(query.parts.flatMap(part => [...flagsIn(part)]));
	if (query.kind === 'not') return flagsIn(query.part);
	return new Set(query.kind === 'is' ? [query.state] : []);
}
