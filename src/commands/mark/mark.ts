// `wsws mark`: marks articles as read or unread, many at once.

import {todayBy} from '../../core/date/calendar.ts';
import {NothingFound, type Status, status, UsageError} from '../../core/errors.ts';
import {knowingNotes} from '../../core/library/noted/asked-notes.ts';
import {plural} from '../../core/plural.ts';
import {everything} from '../../core/query/filter.ts';
import type {Context} from '../context.ts';
import {keptArticles} from '../kept-articles.ts';

export interface MarkOptions {
	query?: string;
}

/** Throws NothingFound if no article answers the query. */
export async function mark(
	context: Context,
	as: 'read' | 'unread',
	typed: string[],
	{query}: MarkOptions,
): Promise<Status> {
	if (typed.length === 0 && query === undefined)
		throw new UsageError(
			`name an article to mark as ${as}`,
			`or all that answer: wsws mark ${as} --query 'date:..2020'`,
		);
	const named = (await keptArticles(typed, 'a mark', context)).map(({path}) => path);
	const found = query === undefined ? [] : await answersOf(query, context);
	const paths = [...new Set([...named, ...found])];
	const isKept = (await context.state()).setAllRead(paths, as === 'read');
	if (isKept && context.io.isTerminal)
		context.io.message(`${paths.length} ${plural(paths.length, 'article')} marked as ${as}\n`);
	return isKept ? status.done : status.failed;
}

async function answersOf(query: string, context: Context): Promise<string[]> {
	const {queriedEntries, queryOf} = await import('../list/list-query.ts');
	const typed = queryOf([query], todayBy(context.now));
	const catalog = await context.catalog();
	const asked = await knowingNotes({filter: everything, query: typed}, {catalog, notes: context.notes});
	const entries = queriedEntries(asked.query, catalog)(everything, {by: 'date', reverse: false});
	if (entries.length === 0) throw new NothingFound('no article answers', `see what would with: wsws list`);
	return entries.map(({path}) => path);
}
