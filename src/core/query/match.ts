// From an article to its hits: whether it meets a query, and where. The catalog's index only says which articles to ask.

import type {Entry} from '../article/article.ts';
import type {Passage} from '../article/blocks.ts';
import {isWithin} from '../date/parse-period.ts';
import type {Folded} from '../text/fold.ts';
import {fold} from '../text/fold.ts';
import {isLang} from '../text/fold-keys.ts';
import type {Range} from '../text/range.ts';
import {mergedRanges} from '../text/range.ts';
import {sentencesWith} from '../text/sentences.ts';
import type {Candidate, Hit} from './hit.ts';
import type {TermSpan} from './occurrences.ts';
import {contains, occurrencesOf} from './occurrences.ts';
import {type Field, fieldOf, type Near, type Query, type Term} from './query.ts';
/** An article with the texts that a query is about. */
export type MatchedDocument = Pick<Candidate, 'passages'> & {
	entry: Pick<Entry, 'title' | 'authors' | 'tags' | 'summary' | 'lang' | 'date'>;
};

export interface Matcher {
	/**
	 * The hits in the order of the text; none when the article does not meet the query, at least one when it does. Author, tags
	 * and summary count only when neither title nor body has a hit, and if nothing has, the title is the hit, unmarked.
	 */
	hits(document: MatchedDocument): Hit[];
	/** What of any text the query would mark: for pages, which show more than hits. */
	marks(text: string): TermSpan[];
}

/** Everything that depends on the query alone is done once, for a library has many articles. */
export function matcherOf(query: Query): Matcher {
	const leaves = new Map(leavesOf(query));
	return {
		hits: document => hitsIn(document, query, leaves),
		marks(text) {
			const folded = fold(text);
			const ranges = [...leaves].flatMap(([leaf, isWanted]) => (isWanted ? rangesOf(leaf, folded) : []));
			return mergedRanges(ranges).map(([start, end]) => ({start, end}));
		},
	};
}

type Leaf = Term | Near;

/** What is looked for, and whether it is wanted: only that is marked. */
type Leaves = Map<Leaf, boolean>;

function leavesOf(query: Query, isWanted = true): [Leaf, boolean][] {
	switch (query.kind) {
		case 'term':
		case 'near':
			return [[query, isWanted]];
		case 'not':
			return leavesOf(query.part, !isWanted);
		case 'all':
		case 'any':
			return query.parts.flatMap(part => leavesOf(part, isWanted));
		default:
			return [];
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

function hitsIn(document: MatchedDocument, query: Query, leaves: Leaves): Hit[] {
	const met = new Set<Leaf>();
	const texts: FoundText[] = [];
	for (const text of textsOf(document, leaves)) {
		const found = look(text, leaves, met);
		if (found.size > 0) texts.push({...text, found});
	}
	const answer = answered(query, document.entry, met);
	if (!answer) return [];
	const hits = texts.flatMap(text => textHits(text, answer));
	const essential = hits.filter(({where}) => where === 'title' || where === 'text');
	if (essential.length > 0) return essential;
	return hits.length > 0 ? hits : [unmarkedTitle(document.entry)];
}

function* textsOf(document: MatchedDocument, leaves: Leaves): Iterable<SearchedText> {
	const {title, authors, tags, summary} = document.entry;
	yield {where: 'title', text: title};
	for (const text of authors) yield {where: 'author', text};
	for (const text of tags) yield {where: 'tag', text};
	if (summary !== undefined) yield {where: 'summary', text: summary};
	// Passages cost reading them.
	if (![...leaves.keys()].some(leaf => fieldOf(leaf) === 'any' || fieldOf(leaf) === 'heading')) return;
	for (const [index, passage] of document.passages().entries())
		yield {where: 'text', text: passage.text, passage, index};
}

/** Looks for each leaf in the text. Adds those that are there to `met`, and gives the places of those that are wanted. */
function look(searched: SearchedText, leaves: Leaves, met: Set<Leaf>): Map<Leaf, Range[]> {
	const found = new Map<Leaf, Range[]>();
	const folded = fold(searched.text);
	for (const [leaf, isWanted] of leaves) {
		if (!isAbout(fieldOf(leaf), searched)) continue;
		if (!isWanted) {
			if (!met.has(leaf) && contains(leaf, folded.text)) met.add(leaf);
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

function rangesOf(leaf: Leaf, folded: Folded): Range[] {
	return occurrencesOf(leaf, folded.text).map(({start, end}) => folded.range(start, end));
}

/** The leaves that make the query true; undefined when it is not. What an untrue branch of an OR found is no answer. */
function answered(query: Query, entry: MatchedDocument['entry'], met: Set<Leaf>): Leaf[] | undefined {
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

function unmarkedTitle({title}: MatchedDocument['entry']): Hit {
	return {where: 'title', line: 1, section: [], text: title, ranges: [], passage: undefined, offset: 0};
}
