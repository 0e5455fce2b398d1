// From an article to its hits: whether it meets a query, and where. The catalog's index only says which articles to ask.

import type {Passage} from './blocks.ts';
import {isLang, isWithin} from './filter.ts';
import type {Folded} from './fold.ts';
import {fold} from './fold.ts';
import type {Hit, Range} from './hit.ts';
import {mergedRanges} from './hit.ts';
import type {Span} from './occurrences.ts';
import {occurrencesOf, occurs} from './occurrences.ts';
import type {Candidate, Entry} from './ports.ts';
import type {Field, Near, Query, Term} from './query.ts';
import {sentencesWith} from './sentences.ts';

/** An article with the texts that a query is about. */
export type Document = Pick<Candidate, 'passages'> & {
	entry: Pick<Entry, 'title' | 'authors' | 'tags' | 'summary' | 'lang' | 'date'>;
};

export interface Matcher {
	/**
	 * The hits in the order of the text; none when the article does not meet the query, at least one when it does. Author, tags
	 * and summary count only when neither title nor body has a hit, and if nothing has, the title is the hit, unmarked.
	 */
	hits(document: Document): Hit[];
	/** What of any text the query would mark: for pages, which show more than hits. */
	marks(text: string): Span[];
}

/** Everything that depends on the query alone is done once, for a library has many articles. */
export function matcherOf(query: Query): Matcher {
	const positive = leavesOf(query, true);
	const leaves = leavesOf(query, undefined);
	return {
		hits: document => hitsIn(document, query, {positive, leaves}),
		marks(text) {
			const folded = fold(text);
			const ranges = mergedRanges([...positive].flatMap(leaf => rangesOf(leaf, folded)));
			return ranges.map(([start, end]) => ({start, end}));
		},
	};
}

type Leaf = Term | Near;

interface Leaves {
	/** Those that mark what they find: not under a `not`. */
	positive: Set<Leaf>;
	leaves: Set<Leaf>;
}

/** All leaves, or only those under an even (`true`) number of `not`. */
function leavesOf(query: Query, wanted: boolean | undefined, isPositive = true): Set<Leaf> {
	switch (query.kind) {
		case 'term':
		case 'near':
			return new Set(wanted === undefined || wanted === isPositive ? [query] : []);
		case 'not':
			return leavesOf(query.part, wanted, !isPositive);
		case 'all':
		case 'any':
			return new Set(query.parts.flatMap(part => [...leavesOf(part, wanted, isPositive)]));
		default:
			return new Set();
	}
}

interface SearchedText {
	where: Hit['where'];
	text: string;
	passage?: Passage;
	/** Of the passage. */
	index?: number;
}

interface FoundText extends SearchedText {
	found: Map<Leaf, Range[]>;
}

function hitsIn(document: Document, query: Query, {positive, leaves}: Leaves): Hit[] {
	const met = new Set<Leaf>();
	const texts: FoundText[] = [];
	for (const text of textsOf(document, leaves)) {
		const found = look(text, {leaves, positive}, met);
		if (found.size > 0) texts.push({...text, found});
	}
	const answer = answered(query, document.entry, met);
	if (!answer) return [];
	const hits = texts.flatMap(text => textHits(text, answer));
	const essential = hits.filter(({where}) => where === 'title' || where === 'text');
	if (essential.length > 0) return essential;
	return hits.length > 0 ? hits : [unmarkedTitle(document.entry)];
}

function* textsOf(document: Document, leaves: Set<Leaf>): Iterable<SearchedText> {
	const {title, authors, tags, summary} = document.entry;
	yield {where: 'title', text: title};
	for (const text of authors) yield {where: 'author', text};
	for (const text of tags) yield {where: 'tag', text};
	if (summary !== undefined) yield {where: 'summary', text: summary};
	// Passages cost reading them.
	if (![...leaves].some(leaf => fieldOf(leaf) === 'any' || fieldOf(leaf) === 'heading')) return;
	for (const [index, passage] of document.passages().entries())
		yield {where: 'text', text: passage.text, passage, index};
}

/** Looks for each leaf in the text. Adds those that are there to `met`, and gives the places of those that mark what they find. */
function look(searched: SearchedText, {leaves, positive}: Leaves, met: Set<Leaf>): Map<Leaf, Range[]> {
	const found = new Map<Leaf, Range[]>();
	const folded = fold(searched.text);
	for (const leaf of leaves) {
		if (!isAbout(fieldOf(leaf), searched)) continue;
		if (!positive.has(leaf)) {
			if (!met.has(leaf) && occurs(leaf, folded.text)) met.add(leaf);
			continue;
		}
		const ranges = rangesOf(leaf, folded);
		if (ranges.length === 0) continue;
		met.add(leaf);
		found.set(leaf, ranges);
	}
	return found;
}

function isAbout(field: Field, {where, passage}: SearchedText): boolean {
	return field === 'any' || field === where || (field === 'heading' && passage?.isHeading === true);
}

function fieldOf(leaf: Leaf): Field {
	return leaf.kind === 'term' ? leaf.field : (leaf.terms[0]?.field ?? 'any');
}

function rangesOf(leaf: Leaf, folded: Folded): Range[] {
	return occurrencesOf(leaf, folded.text).map(({start, end}) => folded.range(start, end));
}

/** The leaves that make the query true; undefined when it is not. What an untrue branch of an OR found is no answer. */
function answered(query: Query, entry: Document['entry'], met: Set<Leaf>): Leaf[] | undefined {
	switch (query.kind) {
		case 'term':
		case 'near':
			return met.has(query) ? [query] : undefined;
		case 'not':
			return answered(query.part, entry, met) ? undefined : [];
		case 'lang':
			return isLang(entry.lang, query.lang) ? [] : undefined;
		case 'date':
			return isWithin(entry.date, query.since, query.until) ? [] : undefined;
		default: {
			const parts = query.parts.map(part => answered(part, entry, met));
			const isTrue = query.kind === 'all' ? !parts.includes(undefined) : parts.some(part => part !== undefined);
			return isTrue ? parts.flatMap(part => part ?? []) : undefined;
		}
	}
}

function textHits({where, text, passage, index, found}: FoundText, answer: Leaf[]): Hit[] {
	const ranges = mergedRanges(answer.flatMap(leaf => found.get(leaf) ?? []));
	if (ranges.length === 0) return [];
	const {line, section} = passage ?? {line: 1, section: []};
	return sentencesWith(text, ranges).map(sentence => ({where, line, section, passage: index, ...sentence}));
}

function unmarkedTitle({title}: Document['entry']): Hit {
	return {where: 'title', line: 1, section: [], text: title, ranges: [], passage: undefined, offset: 0};
}
