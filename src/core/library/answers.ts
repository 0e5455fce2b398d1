// Answers a query from a library, including other forms of its words; if no article matches fully, finds partial matches.

import type {Catalog} from '../../ports/catalog.ts';
import type {Entry} from '../article/article.ts';
import type {Filter, Order} from '../query/filter.ts';
import type {Result} from '../query/hit.ts';
import {looserQuery, looseTerms, type WordCount, wordsApart} from '../query/loosen.ts';
import {matcherOf} from '../query/match.ts';
import type {Query, Term} from '../query/query.ts';
import {queryResults} from '../query/search-results.ts';
import {type ArticleCounts, spacedQueries} from '../query/spacing.ts';
import {type OtherForms, type WordSource, withWordForms} from '../query/words/word-forms.ts';
import {fold} from '../text/fold.ts';

/** The articles to search, and the order of the results. */
export interface Searched {
	catalog: Catalog;
	filter: Filter;
	order: Order;
}

/** Yields the articles that answer. */
export async function* answersTo(query: Query, {catalog, filter, order}: Searched): AsyncGenerator<Result> {
	const inAllForms = await inForms(query, catalog);
	yield* queryResults(catalog.search(inAllForms, filter, order), matcherOf(inAllForms));
}

/** The first articles that answer, up to `limit`, and the total number. */
export async function firstAnswers(
	query: Query,
	{catalog, filter, order}: Searched,
	limit: number,
): Promise<{entries: Entry[]; count: number}> {
	const inAllForms = await inForms(query, catalog);
	const {isAnswer} = matcherOf(inAllForms);
	const known = catalog.countAnswers(inAllForms, filter);
	const entries: Entry[] = [];
	let count = 0;
	for (const candidate of catalog.search(inAllForms, filter, order)) {
		if (known !== undefined && entries.length === limit) break;
		if (!isAnswer(candidate)) continue;
		count += 1;
		if (count <= limit) entries.push(candidate.entry);
	}
	return {entries, count: known ?? count};
}

/** Results with some words of a query, or with all words of a phrase but not as a phrase. */
export interface LooseAnswers {
	results: AsyncIterable<Result>;
	words: string[];
	/** Whether the results have only some of the words. */
	isPartial: boolean;
	/** What no article has; undefined for a question, whose words are not all searched for. */
	lacking: 'all words' | 'the phrase' | 'it as it was typed' | undefined;
}

/** Searches for a query, in the requested order or best first. */
export type Ask = (query: Query, order?: 'best first') => AsyncIterable<Result>;

/** How to search for partial matches. */
interface LooseSearch {
	ask: Ask;
	/** The query was asked as a question already, and nothing answers it. */
	isUnanswered?: boolean;
}

/**
 * Results for the query with its spaces moved, or for the words of a phrase that is not a question, or else the best articles with
 * any telling word of it; undefined if there are none.
 */
export async function looseAnswers(
	query: Query,
	catalog: Catalog,
	{ask, isUnanswered = false}: LooseSearch,
): Promise<LooseAnswers | undefined> {
	for (const spaced of spacedQueries(query, articlesIn(catalog))) {
		const results = await unlessEmpty(ask(spaced.query));
		if (results) return {results, words: [spaced.words], isPartial: false, lacking: 'it as it was typed'};
	}
	const apart = wordsApart(query);
	if (looseTerms(apart).length === 0) return undefined;
	const asked = await askedWords(apart, catalog);
	if (asked.isQuestion && isUnanswered) return undefined;
	const whole = asked.isQuestion || apart === query ? undefined : await unlessEmpty(ask(apart));
	const words = asked.terms.flatMap(({words}) => words);
	return whole ? {results: whole, words, isPartial: false, lacking: 'the phrase'} : tellingAnswers(asked, catalog, ask);
}

/**
 * The best articles with any telling word of a question: those with all of its words are often long articles about something else.
 * Undefined if the query is not a question, or nothing is found.
 */
export async function questionAnswers(
	query: Query,
	catalog: Catalog,
	{ask}: LooseSearch,
): Promise<LooseAnswers | undefined> {
	const apart = wordsApart(query);
	if (looseTerms(apart).length < fewestTelling + fewestInQuestion) return undefined;
	const asked = await askedWords(apart, catalog);
	return asked.isQuestion ? tellingAnswers(asked, catalog, ask) : undefined;
}

/** A query counts as a question if it has this many telling words, and function words. */
const fewestTelling = 3;
const fewestInQuestion = 2;

/** The separate words of a query, classified. */
interface AskedWords {
	apart: Query;
	terms: Term[];
	functionWords: ReadonlySet<string>;
	isQuestion: boolean;
}

async function askedWords(apart: Query, catalog: Catalog): Promise<AskedWords> {
	const {functionWordsOfQuestion} = await import('../query/words/function-words.ts');
	const terms = looseTerms(apart);
	const folded = terms.flatMap(({words}) => words.map(word => fold(word).text));
	const functionWords = functionWordsOfQuestion(folded, languagesOf(apart, catalog));
	const telling = terms.filter(({words}) => !functionWords.has(fold(words[0]).text));
	const isQuestion = telling.length >= fewestTelling && terms.length - telling.length >= fewestInQuestion;
	return {apart, terms, functionWords, isQuestion};
}

async function tellingAnswers(
	{apart, functionWords, isQuestion}: AskedWords,
	catalog: Catalog,
	ask: Ask,
): Promise<LooseAnswers | undefined> {
	const count: WordCount = (word, isPrefix) => catalog.articlesWith(word, isPrefix);
	const isRanked = (query: Query) => catalog.isRanked(query);
	// A word that articles contain in another form is not missing.
	const inAllForms = await inForms(apart, catalog);
	const looser = looserQuery(inAllForms, {count, functionWords, isRanked});
	const results = looser && (await unlessEmpty(ask(looser.query, 'best first')));
	const lacking = isQuestion ? undefined : 'all words';
	return results && {results: bestOf(results), words: looser.words, isPartial: true, lacking};
}

/** Yields results with at least half the score of the first, which is the best; all results if they are not ranked. */
async function* bestOf(results: AsyncIterable<Result>): AsyncGenerator<Result> {
	let best: number | undefined;
	for await (const result of results) {
		const {score = 0} = result;
		best ??= score;
		if (score < best / 2) return;
		yield result;
	}
}

/** Returns a function that counts the articles with given words. */
export function articlesIn(catalog: Pick<Catalog, 'wordStatistics'>): ArticleCounts {
	return words => catalog.wordStatistics(words, true).map(({articles}) => articles);
}

/** Passes the results on; undefined if there are none. */
export async function unlessEmpty(results: AsyncIterable<Result>): Promise<AsyncIterable<Result> | undefined> {
	const iterator = results[Symbol.asyncIterator]();
	const first = await iterator.next();
	return first.done ? undefined : withFirst(first.value, iterator);
}

async function* withFirst(first: Result, rest: AsyncIterator<Result>): AsyncGenerator<Result> {
	yield first;
	for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Adds other forms of its words, as found in the library, to the query. */
export function inForms(query: Query, catalog: Catalog): Promise<Query> {
	return withWordForms(query, wordsOfCatalog(query, catalog));
}

function wordsOfCatalog(query: Query, catalog: Catalog): WordSource {
	const langs = languagesOf(query, catalog);
	return {
		langs,
		async stemmers(word) {
			if (!hasStemmers.test(word)) return [];
			return (await import('../query/words/stemmers.ts')).stemmersFor(langs, word);
		},
		wordsFrom: (beginning, longest) => catalog.wordsFrom(beginning, longest),
		known: formsKnown(catalog, langs.join()),
	};
}

/** Words of Latin, Cyrillic and Greek letters. */
const hasStemmers = /^[a-z\u0370-\u04ff]/;

/** The cache of word forms for these languages, valid for the current articles. */
function formsKnown({revision}: Catalog, langs: string): WordSource['known'] {
	const ofRevision = known.get(revision) ?? new Map<string, WordSource['known']>();
	known.set(revision, ofRevision);
	const ofLanguages = ofRevision.get(langs) ?? new Map<string, OtherForms>();
	ofRevision.set(langs, ofLanguages);
	return ofLanguages;
}

const known = new WeakMap<object, Map<string, WordSource['known']>>();

/** A query restricted to a language consists of words of that language. An article without a language may be in English. */
function languagesOf(query: Query, catalog: Pick<Catalog, 'languages'>): string[] {
	const asked = query.kind === 'all' ? query.parts.find(part => part.kind === 'lang') : undefined;
	return asked ? [asked.lang.slice(0, 2)] : [...new Set(['en', ...catalog.languages()])];
}
