// `wsws search`: finds the places in articles that answer a query or a pattern, best first, and prints them as they are found.

import {todayBy} from '../../core/date/calendar.ts';
import {NothingFound, type Status, status, UsageError} from '../../core/errors.ts';
import {knowingNotes} from '../../core/library/noted/asked-notes.ts';
import type {Filter} from '../../core/query/filter.ts';
import type {ContextReach, Result} from '../../core/query/hit.ts';
import {asksForNotes} from '../../core/query/query.ts';
import {filterOf} from '../../core/query/read-filter.ts';
import {queryOfWords} from '../../core/query/shell-words.ts';
import type {Context} from '../context.ts';
import type {Printable} from './hit-counts.ts';
import type {SavedOptions} from './saved.ts';
import {type HitForm, type HitFormOptions, hitFormOf, showsMatches} from './search-forms.ts';
import {explanation, type Question, type QuestionOptions, questionOf, resultsOf} from './search-question.ts';
import {nothingFound, reportNotSearched, reportScope, type Scope, type Tally, unlessUnread} from './search-scope.ts';

export interface SearchOptions extends SavedOptions, QuestionOptions, HitFormOptions {
	/** Limit on the hits printed per article. */
	maxCount?: number;
	afterContext?: number;
	beforeContext?: number;
	/** Paragraphs shown before and after each hit. */
	context?: number;
	/** Explains how the query is understood, without searching. */
	explain?: boolean;
	/** Articles, files and folders to search instead of the library. */
	in?: string[];
	/** A file of regular expressions, one per line; `-` is standard input. */
	file?: string;
	/** Finds partial matches if no article has all words; on a terminal that is the default. */
	any?: boolean;
	/** Opens the best article at its first hit, with all hits marked. */
	read?: boolean;
}

/**
 * Searches for a query or a pattern. Unreadable articles are named; they fail the search only if nothing was found, because one of
 * them might have matched. Throws UsageError for an invalid query or pattern, NothingFound if nothing matches.
 */
export async function search(context: Context, words: string[], options: SearchOptions): Promise<Status> {
	if (options.save !== undefined || options.forget !== undefined || options.saved)
		return (await import('./saved.ts')).keepSearches(context, words, options);
	if (!options.kwic && (options.sort === 'left' || options.sort === 'right'))
		throw new UsageError(`--sort ${options.sort} is for a concordance`, `wsws search --kwic --sort ${options.sort} …`);
	const {query, places} = placesTyped(words, options);
	const asked: Asked = {context, options, words: await namesWrittenOut(query, context)};
	const question = questionOf(asked.words, await withPatternFile(context, options), todayBy(context.now));
	if (options.explain) {
		context.io.out(`${explanation(question).join('\n')}\n`);
		return status.done;
	}
	const scope = await scopeOf(asked, question, places);
	if (options.read && context.io.isTerminal) return readBest(scope, asked);
	return options.namesWithout ? listWithout(scope, asked) : printAnswer(scope, asked);
}

/** The parsed command line. */
interface Asked {
	context: Context;
	/** The words of the query, with saved searches expanded. */
	words: string[];
	options: SearchOptions;
}

/** Resolves the question and where to search: the library, or the places named. */
async function scopeOf({context, options}: Asked, asTyped: Question, places: string[]): Promise<Scope> {
	const {question, filter} = await knowing(asTyped, filterOf(options, todayBy(context.now)), context);
	const searched =
		places.length > 0
			? await (await import('./search-places.ts')).placesIn(context, places, filter)
			: [{catalog: await context.catalog(), filter}];
	return {places: searched, question, io: context.io, files: context.files};
}

/** Prints the results, or for a question without full matches those with some of the words. Throws NothingFound. */
async function printAnswer(scope: Scope, {context, options, words}: Asked): Promise<Status> {
	const form = hitFormOf(options, reachOf(options), scope.io);
	const print = (items: AsyncIterable<Printable>) => printed(items, {...options, ...context});
	const isQuestion = mayBeQuestion(scope, options);
	const question = isQuestion ? await (await looseSearch(scope, options))?.questionResults(scope, options) : undefined;
	const results = question ?? resultsIn(scope, options);
	const tally = await print((await countsIn(scope, options)) ?? printables(results, form, options));
	if (options.silent && tally.articles > 0) return status.done;
	const isUnmet = tally.articles === 0;
	const loose = isUnmet
		? await (await looseSearch(scope, options))?.looseResults(scope, options, isQuestion)
		: undefined;
	const looseTally = loose && (await print(printables(loose, form, options)));
	reportNotSearched(scope);
	if (isUnmet && !looseTally) {
		const error = await nothingFound(scope, words);
		if (options.silent && error.status === status.nothingFound) return error.status;
		throw error;
	}
	form.end?.();
	reportScope(looseTally ?? tally, scope);
	await reportPlace(words, scope);
	return status.done;
}

/** Takes the fast path for a pattern whose output is only names, counts and lines: nothing else of an article is read. */
async function countsIn({places, question, io}: Scope, options: SearchOptions) {
	if (question.kind !== 'pattern') return undefined;
	return (await import('./hit-counts.ts')).printableCounts(places, question, {options, reach: reachOf(options), io});
}

/** The search for some of the words; undefined if it was not asked for. */
async function looseSearch({io}: Scope, {any, silent}: SearchOptions) {
	return any || (io.isTerminal && !silent) ? import('./loose-search.ts') : undefined;
}

/** Whether the query is long enough for a question; the code that recognizes questions is imported only then. */
function mayBeQuestion({question}: Scope, options: SearchOptions): boolean {
	const {any = false, sort = 'relevance', reverse = false} = options;
	if (question.kind !== 'query' || question.query.kind !== 'all' || question.query.parts.length < 5) return false;
	return sort === 'relevance' && !reverse && (any || !asksForAll(options));
}

/** Whether every matching article is wanted, however well it matches, as for names and counts. */
function asksForAll({names, namesWithout, count, countMatches, countBy, kwic}: SearchOptions): boolean {
	return [names, namesWithout, count, countMatches, countBy, kwic].some(Boolean);
}

/** Reports that a word of the query names a file. In a pipe, too, where too broad a result would go unnoticed. */
async function reportPlace(words: string[], {io, files}: Scope): Promise<void> {
	if (!words.some(word => /[./]/.test(word))) return;
	const note = (await import('./way-out.ts')).placeNote(words, files);
	if (note !== undefined) io.message(`${io.paint('faint', note)}\n`);
}

/** Resolves conditions on notes into the set of articles that have them. */
async function knowing(question: Question, filter: Filter, {catalog, notes}: Context) {
	const query = question.kind === 'query' ? question.query : undefined;
	if (!filter.noted && !(query && asksForNotes(query))) return {question, filter};
	const known = await knowingNotes({filter, query}, {catalog: await catalog(), notes});
	return {question: known.query ? {kind: 'query' as const, query: known.query} : question, filter: known.filter};
}

/** Yields results with the number of hits limited. */
async function* printables(
	results: Iterable<Result> | AsyncIterable<Result>,
	form: HitForm,
	{maxCount}: SearchOptions,
): AsyncGenerator<Printable> {
	for await (const result of results) {
		const shown = firstHits(result, maxCount);
		yield {hits: shown.hits.length, print: () => form.print(shown)};
	}
}

/** Expands saved searches; their code is imported only if a word may name one. */
async function namesWrittenOut(words: string[], context: Context): Promise<string[]> {
	return words.some(word => word.includes('@')) ? (await import('./saved.ts')).writtenOut(words, context) : words;
}

/** Prints results as they arrive, up to the limit, and counts them. */
async function printed(
	results: AsyncIterable<Printable>,
	{limit, countBy, silent, io, now}: Pick<SearchOptions, 'limit' | 'countBy' | 'silent'> & Pick<Context, 'io' | 'now'>,
): Promise<Tally> {
	const tally: Tally = {hits: 0, articles: 0, left: 0, isCounted: true};
	const isLongEnough = timer(now);
	for await (const result of results) {
		if (tally.articles === limit && !countBy) {
			tally.left += 1;
			tally.isCounted = !isLongEnough();
			if (io.isTerminal && tally.isCounted) continue;
			break;
		}
		result.print();
		tally.articles += 1;
		tally.hits += result.hits;
		if (silent) break;
	}
	return tally;
}

/** A `-` after the words stands for standard input, like `--in -`. */
function placesTyped(words: string[], {in: places = [], file, regexp, fixedStrings}: SearchOptions) {
	const hasPattern = (file ?? regexp ?? fixedStrings) !== undefined;
	const isInput = words.at(-1) === '-' && (words.length > 1 || hasPattern);
	return isInput ? {query: words.slice(0, -1), places: [...places, '-']} : {query: words, places};
}

async function* resultsIn({places, question, io}: Scope, options: SearchOptions): AsyncGenerator<Result> {
	const unmarked = !showsMatches(options, io);
	for (const place of places) yield* resultsOf(question, place, {...options, unmarked});
}

/** Returns a function that tells whether counting the remaining results has taken as long as a person waits for a number. */
function timer(now: () => Date): () => boolean {
	let begun: number | undefined;
	return () => {
		begun ??= now().getTime();
		return now().getTime() - begun > countingMs;
	};
}

const countingMs = 200;

/** Combines the expressions of a pattern file into one alternation: a text matches if any of them does. */
async function withPatternFile({files, input}: Context, options: SearchOptions): Promise<SearchOptions> {
	if (options.file === undefined) return options;
	const text = options.file === '-' ? new TextDecoder().decode(await input()) : await files.text(options.file);
	const lines = text.split(/\r?\n/).filter(line => line !== '');
	const typed = options.regexp === undefined ? lines : [options.regexp, ...lines];
	if (typed.length === 0)
		throw new NothingFound(`no pattern in ${options.file}`, 'it takes a regular expression a line');
	return {...options, regexp: typed.map(line => `(?:${line})`).join('|')};
}

/** Prints the articles that meet the filter but have no hits, newest first. */
async function listWithout(scope: Scope, {options}: Asked): Promise<Status> {
	const form = hitFormOf(options, reachOf(options), scope.io);
	const found = new Set<string>();
	for await (const {entry} of resultsIn(scope, options)) found.add(entry.path);
	const all = scope.places.flatMap(({catalog, filter}) => catalog.list(filter, {by: 'date', reverse: false}));
	const others = all.filter(({path}) => !found.has(path));
	for (const entry of others) form.print({entry, hits: [], passages: () => []});
	reportNotSearched(scope);
	if (others.length === 0) throw unlessUnread(scope, new NothingFound('every article has a hit'));
	return status.done;
}

/** Opens the reader at the best hit. */
async function readBest(scope: Scope, {context, options, words}: Asked): Promise<Status> {
	const best = await firstOf(resultsIn(scope, options));
	if (!best) throw await nothingFound(scope, words);
	const place = `${best.entry.path}:${best.hits[0]?.line ?? 1}`;
	const {openReader} = await import('../read/open-reader.ts');
	await openReader(context, place, words.length > 0 ? {query: queryOfWords(words)} : {});
	return status.done;
}

async function firstOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): Promise<Item | undefined> {
	for await (const item of items) return item;
	return undefined;
}

function reachOf({beforeContext, afterContext, context}: SearchOptions): ContextReach | undefined {
	if (beforeContext === undefined && afterContext === undefined && context === undefined) return undefined;
	return {before: beforeContext ?? context ?? 0, after: afterContext ?? context ?? 0};
}

function firstHits(result: Result, count: number | undefined): Result {
	return count === undefined ? result : {...result, hits: result.hits.slice(0, count)};
}
