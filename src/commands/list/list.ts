// `wsws list`: the library, newest first, as a table for a person and as rows for a program.

import type {Entry} from '../../core/article/article.ts';
import {entryJson} from '../../core/article/entry-json.ts';
import {type CalendarDate, today} from '../../core/date/calendar.ts';
import {NoAnswer, noArticles, UsageError, type UserError} from '../../core/errors.ts';
import {compileTemplate} from '../../core/library/template.ts';
import {plural} from '../../core/plural.ts';
import type {Filter, FilterOptions, Order} from '../../core/query/filter.ts';
import {everything, isUnfiltered} from '../../core/query/filter.ts';
import type {CountKey} from '../../core/query/tally.ts';
import {safeJson, safeText} from '../../core/text/safe-text.ts';
import {listLines} from '../../page/list/list-table.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Context} from '../context.ts';

export interface ListOptions extends FilterOptions {
	sort: Exclude<Order['by'], 'relevance'>;
	reverse?: boolean;
	/** The most articles to print. */
	limit?: number;
	json?: boolean;
	/** Counts articles instead of listing them. */
	countBy?: CountKey;
	format?: string;
	/** Ends each row with NUL instead of a line end, and prints names alone unless a format says otherwise. */
	null?: boolean;
}

/** Prints the library. Throws NothingFound when no article meets the filters. */
export async function list(context: Context, words: string[], options: ListOptions): Promise<void> {
	const day = today(context.now());
	const filter = await filterFrom(options, day);
	const row = rowOf(options);
	const order = {by: options.sort, reverse: options.reverse ?? false};
	const folder = words.find(word => isFolder(word, context));
	if (folder !== undefined) throw folderInQuery(folder);
	const answers = words.length > 0 ? (await import('./list-query.ts')).queriedEntries(words, day) : undefined;
	const catalog = await context.catalog();
	const entries = answers ? answers(catalog, filter, order, options.limit) : catalog.list(filter, order, options.limit);
	if (entries.length === 0) throw await nothingToList(catalog, {filter, words, day});
	if (options.countBy) return countEntries(entries, options.countBy, context);
	if (row === undefined && context.io.isLaidOut) return listForReader(entries, catalog, context);
	const end = options.null ? '\0' : '\n';
	for (const entry of entries) {
		const text = (row ?? plainRow)(entry);
		// A path may hold anything, and is left as it is for a program alone.
		context.io.out((context.io.isTerminal ? safeText(text) : text) + end);
	}
}

/** What reads dates in thirty languages is loaded where somebody filters. */
async function filterFrom(options: FilterOptions, day: CalendarDate): Promise<Filter> {
	if (isUnfiltered(options)) return everything;
	const {filterOf} = await import('../../core/query/read-filter.ts');
	return filterOf(options, day);
}

/** Whether a word is meant for a folder, as `ls` takes it; one word of a title may be called so, too. */
function isFolder(word: string, {files}: Context): boolean {
	return /^\.{1,2}$|[\\/]/.test(word) && files.isFolder(word);
}

function folderInQuery(folder: string): UsageError {
	return new UsageError(`${folder} is a folder, and a query has words`, `its articles: wsws list --library ${folder}`);
}

interface Asked {
	filter: Filter;
	words: string[];
	day: CalendarDate;
}

async function nothingToList(catalog: Catalog, {filter, words, day}: Asked): Promise<UserError> {
	if (catalog.size === 0) return noArticles();
	const {nearestForQuery, noneMeets} = await import('../unmet-filter.ts');
	if (words.length === 0 || catalog.count(filter) === 0) return noneMeets(filter, catalog);
	const [{queryOf}, {shellQuoted}] = await Promise.all([
		import('./list-query.ts'),
		import('../../core/query/shell-words.ts'),
	]);
	const near = nearestForQuery(queryOf(words, day), catalog);
	const inTexts = `to look into the texts: wsws search ${words.map(shellQuoted).join(' ')}`;
	return new NoAnswer('no article answers', near ?? inTexts);
}

async function countEntries(entries: Entry[], by: CountKey, {io}: Context): Promise<void> {
	const [{counterBy}, {printCounts}] = await Promise.all([
		import('../../core/query/tally.ts'),
		import('../count-lines.ts'),
	]);
	const counter = counterBy(by);
	for (const entry of entries) counter.add({entry, hits: []});
	printCounts(counter.counts(), by, 'articles', io);
}

/** The row of an article that the options ask for; undefined where the output decides. */
function rowOf({json, format, null: isSeparated}: ListOptions): ((entry: Entry) => string) | undefined {
	if (json) return entry => safeJson(entryJson(entry));
	if (format !== undefined) return compileTemplate(format);
	return isSeparated ? entry => entry.name : undefined;
}

/** `name⇥date⇥authors⇥title`, the columns that programs rely on. */
function plainRow({name, date, authors, title}: Entry): string {
	return [name, date ?? '', authors.join(', '), title].join('\t');
}

async function listForReader(entries: Entry[], catalog: Catalog, context: Context): Promise<void> {
	const {io} = context;
	const places = catalog.places(entries.map(({path}) => path));
	const lines = listLines(entries, {places, width: io.width, paint: io.paint});
	await context.page({text: `${lines.join('\n')}\n`});
	if (!io.isTerminal) return;
	const total = `${catalog.size} ${plural(catalog.size, 'article')}`;
	io.message(`${io.paint('faint', entries.length === catalog.size ? total : `${entries.length} of ${total}`)}\n`);
}
