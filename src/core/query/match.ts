// Matches an article against a query: whether it is an answer, and where the hits are. The catalog's index only preselects
// candidates.

import type {Entry} from '../article/article.ts';
import type {Passage} from '../article/blocks.ts';
import {hostOf} from '../article/origin.ts';
import {isWithin} from '../date/parse-period.ts';
import {lazily} from '../lazily.ts';
import {addressLetters, isLang} from '../text/fold-keys.ts';
import type {Range} from '../text/range.ts';
import {mergedRanges} from '../text/range.ts';
import {sentencesWith} from '../text/sentences.ts';
import type {Candidate, Hit} from './hit.ts';
import type {SearchableText, TermSpan} from './occurrences.ts';
import {contains, occurrencesOf, searchableText} from './occurrences.ts';
import {
	type AddressField,
	type Field,
	fieldOf,
	type NotedArticles,
	type Query,
	type ReadingFlag,
	type TextTerm,
} from './query.ts';
import {wordPrefilter} from './word-prefilter.ts';

type MatchedEntry = Pick<
	Entry,
	| ('title' | 'authors' | 'tags' | 'summary' | 'lang' | 'date' | 'updated' | 'saved')
	| ('site' | 'url' | 'path' | 'words' | 'unread' | 'starred' | 'queued' | 'ownTags')
>;

/** An article with the texts that queries refer to. */
export type MatchedDocument = Pick<Candidate, 'passages' | 'links'> & {
	entry: MatchedEntry;
};

export interface Matcher {
	/**
	 * The hits in text order; none if the article does not match, at least one if it does. Author, tags and summary count only if
	 * neither title nor body has a hit. If nothing has one, the hits are the words that matching notes are on, otherwise the
	 * unmarked title.
	 */
	hits(document: MatchedDocument): Hit[];
	/** Whether it matches; cheaper than `hits`. */
	isAnswer(document: MatchedDocument): boolean;
	/** The spans that the query would mark in any text: for pages, which show more than hits. */
	marks(text: string): TermSpan[];
}

/** Compiles a query to a matcher, so that work that depends only on the query is done once. */
export function matcherOf(query: Query): Matcher {
	const terms: QueryTerms = new Map(termsIn(query));
	const mayHold = wordPrefilter(terms.keys());
	const unmarked = lazily((): QueryTerms => new Map(Array.from(terms.keys(), term => [term, false])));
	return {
		hits: document => hitsIn(document, query, {terms, mayHold}),
		isAnswer(document) {
			const satisfied = new Set<TextTerm>();
			for (const text of textsOf(document, terms)) if (mayHold(text.text)) look(text, unmarked(), satisfied);
			return satisfyingTerms(query, document, satisfied) !== undefined;
		},
		marks(text) {
			if (!mayHold(text)) return [];
			const searchable = searchableText(text);
			const ranges = [...terms].flatMap(([term, isWanted]) => (isWanted ? rangesOf(term, searchable) : []));
			return mergedRanges(ranges).map(([start, end]) => ({start, end}));
		},
	};
}

/** The terms of a query, each wanted (`strike`) or not (`-strike`); only wanted ones are marked. */
type QueryTerms = Map<TextTerm, boolean>;

interface TermSearch {
	terms: QueryTerms;
	mayHold(text: string): boolean;
}

function termsIn(query: Query, isWanted = true): [TextTerm, boolean][] {
	switch (query.kind) {
		case 'term':
		case 'near':
			return [[query, isWanted]];
		case 'not':
			return termsIn(query.part, !isWanted);
		case 'all':
		case 'any':
			return query.parts.flatMap(part => termsIn(part, isWanted));
		default:
			return [];
	}
}

interface SearchedText {
	where: Hit['where'];
	text: string;
	passage?: Passage;
	/** Index of the passage, from 0. */
	index?: number;
}

interface FoundText extends SearchedText {
	found: Map<TextTerm, Range[]>;
}

function hitsIn(document: MatchedDocument, query: Query, {terms, mayHold}: TermSearch): Hit[] {
	const satisfied = new Set<TextTerm>();
	const texts: FoundText[] = [];
	for (const text of textsOf(document, terms)) {
		if (!mayHold(text.text)) continue;
		const found = look(text, terms, satisfied);
		if (found.size > 0) texts.push({...text, found});
	}
	const answer = satisfyingTerms(query, document, satisfied);
	if (!answer) return [];
	const hits = texts.flatMap(text => textHits(text, answer));
	const essential = hits.filter(({where}) => where === 'title' || where === 'text');
	if (essential.length > 0) return essential;
	if (hits.length > 0) return hits;
	const noted = notedHits(document, query);
	return noted.length > 0 ? noted : [unmarkedTitle(document.entry)];
}

function notedHits({entry, passages}: MatchedDocument, query: Query): Hit[] {
	return notedParts(query).flatMap(({paths, rangesIn}) => {
		if (!rangesIn || !paths.has(entry.path)) return [];
		const texts = passages();
		return rangesIn(entry.path, texts).flatMap((ranges, index) => {
			const passage = texts[index];
			return passage ? hitsAt({where: 'text', text: passage.text, passage, index}, ranges) : [];
		});
	});
}

/** The conditions that a query sets for notes, without negated ones. */
function notedParts(query: Query): NotedArticles[] {
	if (query.kind === 'all' || query.kind === 'any') return query.parts.flatMap(notedParts);
	return query.kind === 'noted' ? [query] : [];
}

function* textsOf(document: MatchedDocument, terms: QueryTerms): Iterable<SearchedText> {
	const {title, authors, tags, ownTags = [], summary} = document.entry;
	yield {where: 'title', text: title};
	for (const text of authors) yield {where: 'author', text};
	for (const text of [...tags, ...ownTags]) yield {where: 'tag', text};
	if (summary !== undefined) yield {where: 'summary', text: summary};
	// Passages are expensive to read.
	if (![...terms.keys()].some(term => passageFields.has(fieldOf(term)))) return;
	for (const [index, passage] of document.passages().entries())
		yield {where: 'text', text: passage.text, passage, index};
}

/** Fields for which passages are needed. */
const passageFields = new Set<Field>(['any', 'heading', 'text']);

/** Searches the text for each term: adds those found to `satisfied`, and returns the ranges of the wanted ones. */
function look(searched: SearchedText, terms: QueryTerms, satisfied: Set<TextTerm>): Map<TextTerm, Range[]> {
	const found = new Map<TextTerm, Range[]>();
	const searchable = searchableText(searched.text);
	for (const [term, isWanted] of terms) {
		if (!isAbout(fieldOf(term), searched)) continue;
		if (!isWanted) {
			if (!satisfied.has(term) && contains(term, searchable)) satisfied.add(term);
			continue;
		}
		const ranges = rangesOf(term, searchable);
		if (ranges.length === 0) continue;
		satisfied.add(term);
		found.set(term, ranges);
	}
	return found;
}

function isAbout(field: Field, {where, passage}: SearchedText): boolean {
	if (field === 'about') return where !== 'text';
	return field === 'any' || field === where || (field === 'heading' && passage?.isHeading === true);
}

function rangesOf(term: TextTerm, text: SearchableText): Range[] {
	return occurrencesOf(term, text).map(({start, end}) => text.range(start, end));
}

/** The terms that make the query true, without those in false branches of an OR; undefined if it is false. */
function satisfyingTerms(query: Query, document: MatchedDocument, satisfied: Set<TextTerm>): TextTerm[] | undefined {
	switch (query.kind) {
		case 'term':
		case 'near':
			return satisfied.has(query) ? [query] : undefined;
		case 'not':
			return satisfyingTerms(query.part, document, satisfied) ? undefined : [];
		case 'all':
		case 'any': {
			const parts = query.parts.map(part => satisfyingTerms(part, document, satisfied));
			const isTrue = query.kind === 'all' ? !parts.includes(undefined) : parts.some(part => part !== undefined);
			return isTrue ? parts.flatMap(part => part ?? []) : undefined;
		}
		default:
			return isFact(query, document) ? [] : undefined;
	}
}

/** Evaluates a condition on an article's metadata. */
function isFact(query: Fact, {entry, links = () => []}: MatchedDocument): boolean {
	switch (query.kind) {
		case 'lang':
			return isLang(entry.lang, query.lang);
		case 'date':
			return isWithin(entry[query.of], query.since, query.until);
		case 'words':
			return entry.words >= query.least && entry.words <= query.most;
		case 'is':
			return isInState(entry, query.state);
		case 'noted':
			return query.paths.has(entry.path);
		case 'part':
			return addressesOf(query.of, entry, links).some(address => addressLetters(address).includes(query.text));
	}
}

type Fact = Exclude<Query, TextTerm | {kind: 'all' | 'any' | 'not'}>;

function isInState({unread, starred, queued = false}: MatchedEntry, state: ReadingFlag): boolean {
	return {unread, read: !unread, starred, queued}[state];
}

function addressesOf(field: AddressField, entry: MatchedEntry, links: () => string[]): string[] {
	if (field === 'link') return links();
	const texts = field === 'site' ? [entry.site, hostOf(entry.url)] : [entry[field]];
	return texts.filter(text => text !== undefined);
}

function textHits(text: FoundText, answer: TextTerm[]): Hit[] {
	return hitsAt(text, mergedRanges(answer.flatMap(term => text.found.get(term) ?? [])));
}

function hitsAt({where, text, passage, index}: SearchedText, ranges: Range[]): Hit[] {
	if (ranges.length === 0) return [];
	const {line, section} = passage ?? {line: 1, section: []};
	return sentencesWith(text, ranges).map(sentence => ({where, line, section, passage: index, ...sentence}));
}

function unmarkedTitle({title}: MatchedDocument['entry']): Hit {
	return {where: 'title', line: 1, section: [], text: title, ranges: [], passage: undefined, offset: 0};
}
