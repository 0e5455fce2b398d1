// The query language as a tree: parseQuery builds it from words, a matcher evaluates it on an article, and the catalog translates
// it for its index. Both must find the same articles, so the meaning of each node is defined here.

import type {Passage} from '../article/blocks.ts';
import type {CalendarDate} from '../date/calendar.ts';
import type {Range} from '../text/range.ts';

/**
 * Where a term is searched for. `any` is all of the others: an article's title, authors, tags, summary and passages. `about` is all
 * of these except the passages, `text` the passages, `heading` those that are headings.
 */
export type Field = 'any' | 'about' | 'title' | 'author' | 'tag' | 'heading' | 'text';

/**
 * Adjacent words in one text: a title, one author, one tag, a summary, a passage. Several words are a phrase. A phrase never
 * extends from one of these texts into the next.
 */
export interface Term {
	kind: 'term';
	field: Field;
	/**
	 * Folded, as by fold, without spaces: at least one, none empty. A word is one token, or several in a script without spaces
	 * (`移民`), or tokens with the signs that join them (`e-mail`).
	 */
	words: readonly [string, ...string[]];
	/** A single word as typed, in lower case, if folding removes its accents: texts that contain them rank higher. */
	letters?: string | undefined;
	/** Alternatives to the only word: its forms in the library's languages. They match whole words only. */
	otherForms?: readonly string[];
	/**
	 * Alternatives with letters that the only word writes as two, in lower case: `müller` for `mueller`. They match whole words only,
	 * and only in texts with these letters.
	 */
	otherLetters?: readonly string[];
	/** A star marks it as a mere prefix, which has no other forms. */
	isStart?: true;
	/** Whether the last token may be the start of a longer one. The others must be whole. */
	isPrefix: boolean;
}

/**
 * Terms of one field near each other in one text, in any order: between `terms[i]` and `terms[i + 1]` are at most `distances[i]`
 * tokens. Each term of a chain is one and the same occurrence for both of its neighbours.
 */
export interface Near {
	kind: 'near';
	terms: Term[];
	distances: number[];
}

/** The nodes of a query that search texts. */
export type TextTerm = Term | Near;

/**
 * A condition on a whole article. `all` and `any` have two or more parts, and no part of their own kind. A `not` never contains
 * another `not`. An article without a date meets no `date`.
 */
export type Query =
	| Term
	| Near
	| {kind: 'all'; parts: Query[]}
	| {kind: 'any'; parts: Query[]}
	| {kind: 'not'; part: Query}
	/** The article's language or its primary part, folded: `pt` matches `pt-BR`. */
	| {kind: 'lang'; lang: string}
	/** First and last day, each at its precision: `2023` begins on 1 January and ends on 31 December. */
	| {kind: 'date'; of: DateField; since: CalendarDate | undefined; until: CalendarDate | undefined}
	/** The number of words, with inclusive limits. */
	| {kind: 'words'; least: number; most: number}
	| {kind: 'is'; state: ReadingFlag}
	| NotedArticles
	/** A part of the site, address, path, or of a link's address; folded by `addressLetters`. */
	| {kind: 'part'; of: AddressField; text: string};

/** The article has a note, with the term if there is one. */
export interface NotedArticles {
	kind: 'noted';
	term: Term | undefined;
	/** The paths of these articles, filled in before the catalog is asked. */
	paths: ReadonlySet<string>;
	/** The words that notes with the term are on, in each passage of the article with this path; filled in if there is a term. */
	rangesIn?: ((path: string, passages: Passage[]) => Range[][]) | undefined;
}

export type DateField = 'date' | 'saved' | 'updated';

export type AddressField = 'site' | 'url' | 'path' | 'link';

export const readingFlags = ['unread', 'read', 'starred', 'queued'] as const;

export type ReadingFlag = (typeof readingFlags)[number];

/** Combines parts to one query: a single part is returned as it is, and parts of the same kind are flattened. */
export function combined(kind: 'all' | 'any', parts: Query[]): Query {
	const [only, ...others] = parts;
	if (only && others.length === 0) return only;
	return {kind, parts: parts.flatMap(part => (part.kind === kind ? part.parts : [part]))};
}

/** The field in which a term, or terms near each other, are searched for. */
export function fieldOf(term: TextTerm): Field {
	return term.kind === 'term' ? term.field : (term.terms[0]?.field ?? 'any');
}

/** Whether any part of a query concerns notes. */
export function asksForNotes(query: Query): boolean {
	if (query.kind === 'all' || query.kind === 'any') return query.parts.some(asksForNotes);
	return query.kind === 'not' ? asksForNotes(query.part) : query.kind === 'noted';
}

/** The reading flags that any part of a query concerns. */
export function flagsIn(query: Query): Set<ReadingFlag> {
	if (query.kind === 'all' || query.kind === 'any') return new Set(query.parts.flatMap(part => [...flagsIn(part)]));
	if (query.kind === 'not') return flagsIn(query.part);
	return new Set(query.kind === 'is' ? [query.state] : []);
}
