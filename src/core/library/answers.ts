// The articles of a library that answer a query, with the other forms of its words; and those that do in part, where none does.

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

/** Articles to search, and the order of those that answer. */
export interface Searched {
	catalog: Catalog;
	filter: Filter;
	order: Order;
}

/** The articles that answer, one after another. */
export async function* answersTo(query: Query, {catalog, filter, order}: Searched): AsyncGenerator<Result> {
	const inAllForms = await inForms(query, catalog);
	yield* queryResults(catalog.search(inAllForms, filter, order), matcherOf(inAllForms));
}

/** The first articles that answer, at most `limit`, and how many there are in all. */
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

/** Results that have some words of a query, or all of a phrase apart from each other. */
export interface LooseAnswers {
	results: AsyncIterable<Result>;
	words: string[];
	/** Whether some of the words are enough. */
	isPartial: boolean;
	/** What no article has; undefined of a question, whose words are not all looked for. */
	lacking: 'all words' | 'the phrase' | 'it as it was typed' | undefined;
}

/** Gives the results of a query, in the order that was asked for or best first. */
export type Ask = (query: Query, order?: 'best first') => AsyncIterable<Result>;

/**
 * The results for the query with its spaces elsewhere or the words of a phrase that is no question, or else the best of those that have any
 * telling word of it; undefined where there is none.
 */
export async function looseAnswers(query: Query, catalog: Catalog, ask: Ask): Promise<LooseAnswers | undefined> {
	for (const spaced of spacedQueries(query, articlesIn(catalog))) {
		const results = await unlessEmpty(ask(spaced.query));
		if (results) return {results, words: [spaced.words], isPartial: false, lacking: 'it as it was typed'};
	}
	const apart = wordsApart(query);
	if (looseTerms(apart).length === 0) return undefined;
	const asked = await askedWords(apart, catalog);
	const whole = asked.isQuestion || apart === query ? undefined : await unlessEmpty(ask(apart));
	const words = asked.terms.flatMap(({words}) => words);
	return whole ? {results: whole, words, isPartial: false, lacking: 'the phrase'} : tellingAnswers(asked, catalog, ask);
}

/**
 * The best of the articles that have any telling word of a question: all of its words are in long articles about something else as well.
 * Undefined where the query is none, or nothing has one.
 */
export async function questionAnswers(query: Query, catalog: Catalog, ask: Ask): Promise<LooseAnswers | undefined> {
	const apart = wordsApart(query);
	if (looseTerms(apart).length < fewestTelling + fewestInQuestion) return undefined;
	const asked = await askedWords(apart, catalog);
	return asked.isQuestion ? tellingAnswers(asked, catalog, ask) : undefined;
}

/** Words by which a query is known as a question: those that tell, and function words. */
const fewestTelling = 3;
const fewestInQuestion = 2;

/** A query whose words are apart, and what they are. */
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
	// A word that articles have in another form alone is none that they lack.
	const inAllForms = await inForms(apart, catalog);
	const looser = looserQuery(inAllForms, {count, functionWords, isRanked});
	const results = looser && (await unlessEmpty(ask(looser.query, 'best first')));
	const lacking = isQuestion ? undefined : 'all words';
	return results && {results: bestOf(results), words: looser.words, isPartial: true, lacking};
}

/** The results that are half as good as the first, which is the best; all where nothing was ranked. */
async function* bestOf(results: AsyncIterable<Result>): AsyncGenerator<Result> {
	let best: number | undefined;
	for await (const result of results) {
		const {score = 0} = result;
		best ??= score;
		if (score < best / 2) return;
		yield result;
	}
}

/** Counts the articles of a catalog that hold words. */
export function articlesIn(catalog: Pick<Catalog, 'wordStatistics'>): ArticleCounts {
	return words => catalog.wordStatistics(words, true).map(({articles}) => articles);
}

/** The results as they come; undefined where there is none. */
export async function unlessEmpty(results: AsyncIterable<Result>): Promise<AsyncIterable<Result> | undefined> {
	const iterator = results[Symbol.asyncIterator]();
	const first = await iterator.next();
	return first.done ? undefined : withFirst(first.value, iterator);
}

async function* withFirst(first: Result, rest: AsyncIterator<Result>): AsyncGenerator<Result> {
	yield first;
	for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The query with the other forms of its words that the library has. */
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

/** The forms of words that were looked up in these languages since the articles are as they are. */
function formsKnown({revision}: Catalog, langs: string): WordSource['known'] {
	const ofRevision = known.get(revision) ?? new Map<string, WordSource['known']>();
	known.set(revision, ofRevision);
	const ofLanguages = ofRevision.get(langs) ?? new Map<string, OtherForms>();
	ofRevision.set(langs, ofLanguages);
	return ofLanguages;
}

const known = new WeakMap<object, Map<string, WordSource['known']>>();

/** A query for one language is about words of that one. An article that does not say its language may be in English. */
function languagesOf(query: Query, catalog: Pick<Catalog, 'languages'>): string[] {
	const asked = query.kind === 'all' ? query.parts.find(part => part.kind === 'lang') : undefined;
	return asked ? [asked.lang.slice(0, 2)] : [...new Set(['en', ...catalog.languages()])];
}
