// `wsws queue`: the reading list, in the order in which it is to be read.

import {NothingFound, type Status, status, UsageError} from '../../core/errors.ts';
import type {Context} from '../context.ts';
import {keptArticles, rememberEach} from '../kept-articles.ts';
import {type ListFormOptions, listFormOf} from '../list/list-forms.ts';

export interface QueueOptions extends ListFormOptions {
	/** Position for the first of the articles, from 1. */
	at?: number;
	/** Limit on the articles printed. */
	limit?: number;
}

/** Queues articles, or lists the queue. Throws NothingFound if the queue is empty. */
export async function queue(context: Context, typed: string[], options: QueueOptions): Promise<Status> {
	const {at, limit, json, format, null: isSeparated} = options;
	if (typed.length === 0 && at !== undefined)
		throw new UsageError('--at needs an article to put there', 'as in: wsws queue --at 1 wire');
	if (typed.length === 0) return listQueue(context, options);
	if ([limit, json, format, isSeparated].some(option => option !== undefined))
		throw new UsageError('forms of a list are for the queue alone', 'list it with: wsws queue');
	const articles = await keptArticles(typed, 'the queue', context);
	const state = await context.state();
	let place = at === undefined ? undefined : at - 1;
	const keep = (path: string) => state.setQueued(path, true, place === undefined ? undefined : place++);
	return rememberEach(articles, context, {keep, said: 'queued'});
}

export async function unqueue(context: Context, typed: string[]): Promise<Status> {
	const articles = await keptArticles(typed, 'the queue', context);
	const state = await context.state();
	return rememberEach(articles, context, {keep: path => state.setQueued(path, false), said: 'taken out of the queue:'});
}

/** Lists the queued articles of these libraries; the queue may contain articles of others, too. */
async function listQueue(context: Context, options: QueueOptions): Promise<Status> {
	const print = listFormOf(options, context);
	const catalog = await context.catalog();
	const paths = (await context.state()).queue();
	const entries = paths.flatMap(path => catalog.at(path) ?? []).slice(0, options.limit);
	if (entries.length === 0)
		throw new NothingFound('the queue is empty', 'put an article into it with: wsws queue ARTICLE');
	await print(entries, catalog);
	return status.done;
}
