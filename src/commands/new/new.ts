// `wsws new`: lists what arrived since the last time it was run.

import type {Entry} from '../../core/article/article.ts';
import {type CalendarDate, todayBy} from '../../core/date/calendar.ts';
import {NoAnswer, noArticles, UserError} from '../../core/errors.ts';
import {isNew, markOf, setMark} from '../../core/library/arrivals.ts';
import {digestOf} from '../../core/library/digest.ts';
import {knowingNotes} from '../../core/library/noted/asked-notes.ts';
import type {FilterOptions, Order} from '../../core/query/filter.ts';
import {filterOf} from '../../core/query/read-filter.ts';
import {safeText} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';
import {type ListFormOptions, listFormOf} from '../list/list-forms.ts';
import {queriedEntries, queryOf} from '../list/list-query.ts';
import {writtenOut} from '../search/saved.ts';

export interface NewOptions extends FilterOptions, ListFormOptions {
	peek?: boolean;
	digest?: boolean;
	/** Limit on the articles printed. */
	limit?: number;
}

const latestFirst: Order = {by: 'saved', reverse: false};

/** Throws NoAnswer if nothing is new. */
export async function listNew(context: Context, words: string[], options: NewOptions): Promise<void> {
	const today = todayBy(context.now);
	const print = listFormOf(options, context);
	const filters = filterOf(options, today);
	const typed = await writtenOut(words, context);
	const asked = {filter: filters, query: typed.length > 0 ? queryOf(typed, today) : undefined};
	const catalog = await context.catalog();
	if (catalog.size === 0) throw noArticles();
	const {filter, query} = await knowingNotes(asked, {catalog, notes: context.notes});
	const entries = query ? queriedEntries(query, catalog)(filter, latestFirst) : catalog.list(filter, latestFirst);
	const facts = await context.facts();
	const key = keyOf(words, options);
	const mark = markOf(facts, key);
	const arrived = entries.filter(entry => isNew(entry, mark));
	const shown = arrived.slice(0, options.limit);
	if (shown.length > 0) {
		if (options.digest) context.io.out(await digest(shown, today(), context));
		else await print(shown, catalog);
	}
	// Set after printing: what nobody saw stays new.
	if (!options.peek) setMark(facts, key, {entries, day: today()});
	if (shown.length === 0) throw new NoAnswer('nothing new', mark ? `since ${mark.day}` : undefined);
}

/** The key of the mark; each query has its own. */
function keyOf(
	words: string[],
	{json, format, null: isSeparated, peek, digest, limit, ...filters}: NewOptions,
): string {
	const typed = Object.entries(filters).map(([name, value]) => `${name}=${value}`);
	return [...words, ...typed.sort()].join(' ');
}

async function digest(entries: Entry[], day: CalendarDate, {files, io}: Context): Promise<string> {
	const articles = [];
	for (const entry of entries) articles.push({entry, article: await readable(entry, files)});
	const text = digestOf(articles, day);
	return io.isTerminal ? safeText(text) : text;
}

async function readable({path}: Entry, files: Context['files']) {
	try {
		return await files.read(path);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return undefined;
	}
}
