// The library as tools may see it, read-only: what the catalog lists and what really lies within its folders. No path, address or
// link in an article leads anywhere else.

import type {Article, Entry} from '../core/article/article.ts';
import {type Passage, passagesOf} from '../core/article/blocks.ts';
import {todayBy} from '../core/date/calendar.ts';
import {NothingFound} from '../core/errors.ts';
import {
	answersTo,
	firstAnswers,
	type LooseAnswers,
	looseAnswers,
	questionAnswers,
	type Searched,
	unlessEmpty,
} from '../core/library/answers.ts';
import {findEntry, located, splitPlace} from '../core/library/find-article.ts';
import {notesQuestion} from '../core/library/note-query.ts';
import {knowingNotes} from '../core/library/noted/asked-notes.ts';
import {type NotedArticleEntry, notedArticles} from '../core/library/noted-articles.ts';
import {mayNameSearch, withSavedSearches} from '../core/library/saved-searches.ts';
import type {Filter, FilterOptions} from '../core/query/filter.ts';
import type {Result} from '../core/query/hit.ts';
import {parseQuery} from '../core/query/parse-query.ts';
import type {Query} from '../core/query/query.ts';
import {filterOf} from '../core/query/read-filter.ts';
import type {Catalog} from '../ports/catalog.ts';
import type {Files, LibraryRoot} from '../ports/files.ts';
import type {Notes} from '../ports/notes.ts';
import type {Facts} from '../ports/reading-state.ts';

/** The parts of a context that give access to the library. */
export interface LibrarySources {
	catalog(): Promise<Catalog>;
	files: Files;
	roots(): Promise<LibraryRoot[]>;
	now(): Date;
	notes(): Promise<Notes>;
	/** For saved searches; without it, queries can't name any. */
	facts?(): Promise<Pick<Facts, 'get' | 'list'>>;
}

/** An article, and the place in it that was asked for. */
export interface FoundArticle {
	entry: Entry;
	article: Article;
	passages: Passage[];
	/** The line of the source file, from 1. */
	line: number | undefined;
}

/** The library as it is while one question is answered. */
export interface SeenLibrary {
	/** Returns at least the first `limit` articles in the order asked for, and the total number. */
	list(question: ListQuestion, limit: number): Promise<{entries: Entry[]; count: number}>;
	/** Returns the highlights and notes that match the query, by article. */
	notes(query: string | undefined): Promise<NotedArticleEntry[]>;
	/** Undefined if nothing is found. Throws UsageError for an invalid query. */
	search(query: string, filters: AskedFilters): Promise<Found | undefined>;
	/** Finds an article by name, words of its title, or place. Throws NothingFound. */
	find(typed: string): Promise<FoundArticle>;
}

/** The results of a search. */
export interface Found {
	/** Best first. */
	results: AsyncIterable<Result>;
	/** The words actually searched for, of which these articles have some or all, if no article has everything asked for. */
	words?: string[];
	isPartial?: LooseAnswers['isPartial'];
	lacking?: LooseAnswers['lacking'];
}

/** Filters as a tool call passes them. */
export type AskedFilters = {[Name in keyof FilterOptions]?: FilterOptions[Name] | undefined};

export interface ListQuestion extends AskedFilters {
	query?: string | undefined;
	sort?: 'date' | 'title' | 'author' | 'words' | undefined;
}

/**
 * Returns a function that opens the library as its files are at that moment. Concurrent calls wait for each other, so that the
 * catalog is updated only once.
 */
export function libraryOver(sources: LibrarySources): () => Promise<SeenLibrary> {
	let last: Promise<unknown> = Promise.resolve();
	return () => {
		const seen = last.then(() => seeLibrary(sources));
		last = seen.catch(() => {});
		return seen;
	};
}

/** What the answers to a question have in common. */
interface Sight {
	notes: LibrarySources['notes'];
	facts: LibrarySources['facts'] | undefined;
	catalog: Catalog;
	files: Files;
	today: ReturnType<typeof todayBy>;
	/** Whether the file really lies in a folder of the library. */
	isInside(entry: Entry): boolean;
}

async function seeLibrary({catalog: open, files, roots, now, facts, notes}: LibrarySources): Promise<SeenLibrary> {
	const catalog = await open();
	await catalog.refresh();
	const folders = (await roots()).map(({path}) => path);
	const isInside = ({path}: Entry) => files.isWithin(path, folders);
	const sight: Sight = {catalog, files, today: todayBy(now), isInside, facts, notes};
	return {
		list: (question, limit) => listedArticles(sight, question, limit),
		notes: query => notesMatching(sight, query),
		search: (query, asked) => searched(sight, query, asked),
		find: typed => articleFound(sight, typed),
	};
}

async function listedArticles(sight: Sight, question: ListQuestion, limit: number) {
	const {catalog, isInside} = sight;
	const {query, sort = 'date', ...asked} = question;
	const {filter, query: tree} = await known(sight, query === undefined ? undefined : await parsed(sight, query), asked);
	const library = {catalog, filter, order: {by: sort, reverse: false}};
	const first = await firstListed(tree, library, limit);
	if (first.entries.every(isInside)) return first;
	// All articles are checked only if one of the first lies outside the library: a hundred thousand take seconds.
	const all = await firstListed(tree, library, Number.MAX_SAFE_INTEGER);
	const entries = all.entries.filter(isInside);
	return {entries, count: entries.length};
}

async function firstListed(query: Query | undefined, library: Searched, limit: number) {
	if (query) return firstAnswers(query, library, limit);
	const {catalog, filter, order} = library;
	return {entries: catalog.list(filter, order, limit), count: catalog.count(filter)};
}

async function notesMatching(sight: Sight, query: string | undefined): Promise<NotedArticleEntry[]> {
	const {catalog, notes: open, today, isInside} = sight;
	const question = query === undefined ? undefined : notesQuestion(await writtenOut(sight, query), today);
	const all = await open();
	const files = await (question?.candidates(all) ?? all.all());
	return [...notedArticles(files, catalog)].flatMap(article => {
		const {entry, title} = article;
		if (!entry || !isInside(entry)) return [];
		const notes = article.notes.filter(note => question?.isAnswered({entry, title}, note) !== false);
		return notes.length > 0 ? [{...article, notes}] : [];
	});
}

async function searched(sight: Sight, query: string, asked: AskedFilters): Promise<Found | undefined> {
	const {catalog} = sight;
	const {filter, query: strict} = await known(sight, await parsed(sight, query), asked);
	const ask = (query: Query) => resultsInside(query, sight, filter);
	const isAskable = strict.kind === 'all';
	const question = isAskable ? await questionAnswers(strict, catalog, {ask}) : undefined;
	if (question) return question;
	const exact = await unlessEmpty(ask(strict));
	return exact ? {results: exact} : looseAnswers(strict, catalog, {ask, isUnanswered: isAskable});
}

async function* resultsInside(query: Query, {catalog, isInside}: Sight, filter: Filter): AsyncGenerator<Result> {
	for await (const result of answersTo(query, {catalog, filter, order: {by: 'relevance', reverse: false}}))
		if (isInside(result.entry)) yield result;
}

async function articleFound({catalog, files, isInside}: Sight, typed: string): Promise<FoundArticle> {
	const {article: words, line} = splitPlace(typed, () => false);
	const entry = findEntry(words, catalog);
	if (!isInside(entry)) throw new NothingFound(`${entry.name} lies outside of the library`);
	const {article} = located(await files.read(entry.path), entry, line);
	return {entry, article, passages: passagesOf(article.blocks), line};
}

/** The query and the filters, with the articles that they ask for by their notes. */
async function known<Asked extends Query | undefined>(sight: Sight, query: Asked, asked: AskedFilters) {
	const {catalog, notes, today} = sight;
	return knowingNotes({filter: filterOf(given(asked), today), query}, {catalog, notes});
}

async function parsed(sight: Sight, query: string): Promise<Query> {
	return parseQuery(await writtenOut(sight, query), sight.today);
}

/** The query with the saved searches that it names. */
async function writtenOut({facts}: Sight, query: string): Promise<string> {
	return facts && mayNameSearch(query) ? withSavedSearches(query, await facts()) : query;
}

function given(asked: AskedFilters): FilterOptions {
	return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
