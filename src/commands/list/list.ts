// `wsws list`: prints the library, newest first, as a table for a person and as rows for a program.

import type {Entry} from '../../core/article/article.ts';
import {type Today, todayBy} from '../../core/date/calendar.ts';
import {NoAnswer, noArticles, UsageError, type UserError} from '../../core/errors.ts';
import {knowingNotes} from '../../core/library/noted/asked-notes.ts';
import type {Filter, FilterOptions, Order} from '../../core/query/filter.ts';
import {filterOf} from '../../core/query/read-filter.ts';
import type {CountKey} from '../../core/query/tally.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Context} from '../context.ts';
import {type ListFormOptions, listFormOf} from './list-forms.ts';

export interface ListOptions extends FilterOptions, ListFormOptions {
	sort: Exclude<Order['by'], 'relevance'>;
	reverse?: boolean;
	/** Limit on the articles printed, or on the counts. */
	limit?: number;
	/** Counts articles instead of listing them. */
	countBy?: CountKey;
}

/** Prints the library. Throws NothingFound if no article meets the filters. */
export async function list(context: Context, typed: string[], options: ListOptions): Promise<void> {
	const today = todayBy(context.now);
	const filters = filterOf(options, today);
	const print = listFormOf(options, context);
	const order = {by: options.sort, reverse: options.reverse ?? false};
	const words = typed.some(word => word.includes('@'))
		? await (await import('../search/saved.ts')).writtenOut(typed, context)
		: typed;
	const folder = words.find(word => isFolder(word, context));
	if (folder !== undefined) throw folderInQuery(folder);
	const listQuery = words.length > 0 ? await import('./list-query.ts') : undefined;
	const typedQuery = listQuery?.queryOf(words, today);
	const catalog = await context.catalog();
	const asked = {filter: filters, query: typedQuery};
	const {filter, query} = await knowingNotes(asked, {catalog, notes: context.notes});
	const limit = options.countBy ? undefined : options.limit;
	const entries =
		listQuery && query
			? listQuery.queriedEntries(query, catalog)(filter, order, limit)
			: catalog.list(filter, order, limit);
	if (entries.length === 0) throw await nothingToList(catalog, {filter, words, today});
	if (options.countBy) return countEntries(entries, {...options, by: options.countBy}, context);
	await print(entries, catalog);
}

/** Whether a word names a folder, as for `ls`, rather than a word of a title. */
function isFolder(word: string, {files}: Context): boolean {
	return /^\.{1,2}$|[\\/]/.test(word) && files.isFolder(word);
}

function folderInQuery(folder: string): UsageError {
	return new UsageError(`${folder} is a folder, and a query has words`, `its articles: wsws list --library ${folder}`);
}

interface Asked {
	filter: Filter;
	words: string[];
	today: Today;
}

async function nothingToList(catalog: Catalog, {filter, words, today}: Asked): Promise<UserError> {
	if (catalog.size === 0) return noArticles();
	const {nearestForQuery, noneMeets} = await import('../unmet-filter.ts');
	if (words.length === 0 || catalog.count(filter) === 0) return noneMeets(filter, catalog);
	const [{queryOf}, {shellWords}] = await Promise.all([
		import('./list-query.ts'),
		import('../../core/query/shell-words.ts'),
	]);
	const near = nearestForQuery(queryOf(words, today), catalog);
	const [only = ''] = words.length === 1 ? words : [];
	if (/^\d{4}(?:-\d\d){0,2}$/.test(only)) return new NoAnswer('no article answers', `did you mean date:${only}?`);
	const inTexts = `to look into the texts: wsws search ${shellWords(words)}`;
	return new NoAnswer('no article answers', near ?? inTexts);
}

type EntryCounting = Pick<ListOptions, 'reverse' | 'limit'> & {by: CountKey};

async function countEntries(entries: Entry[], counting: EntryCounting, {io}: Context): Promise<void> {
	const [{counterBy}, {printCounts}] = await Promise.all([
		import('../../core/query/tally.ts'),
		import('../count-lines.ts'),
	]);
	const {by, reverse, limit} = counting;
	const counter = counterBy(by);
	for (const entry of entries) counter.add({entry, hits: []});
	printCounts(counter.counts(reverse), {by, of: 'articles', limit}, io);
}
