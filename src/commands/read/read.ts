// `wsws read`, and `wsws` without a command: the full-screen reader for a person; the same as `show` and `list` for a program.

import type {Entry} from '../../core/article/article.ts';
import {noArticles, type Status, status, UsageError} from '../../core/errors.ts';
import type {Context} from '../context.ts';
import {openReader, type ReadOptions} from './open-reader.ts';

export interface ReadCommandOptions extends ReadOptions {
	markUnread?: boolean;
}

/** Opens the article where it was left, or the library. In a pipe, prints the article, or the newest one. */
export async function read(context: Context, typed: string | undefined, options: ReadCommandOptions): Promise<Status> {
	if (options.markUnread) return markUnread(context, typed);
	if (context.io.isTerminal) await openReader(context, typed, options);
	else await print(context, typed ?? (await newest(context)).path, options);
	return status.done;
}

/** Opens the library for browsing; lists it in a pipe. */
export async function browse(context: Context): Promise<void> {
	if (context.io.isTerminal) return openReader(context, undefined, {});
	const {list} = await import('../list/list.ts');
	await list(context, [], {sort: 'date'});
}

async function print(context: Context, typed: string, {query}: ReadOptions): Promise<void> {
	const {show} = await import('../show/show.ts');
	await show(context, [typed], query === undefined ? {} : {query});
}

/** Marks the article as unread. The state explains itself if it can't store the mark. */
async function markUnread(context: Context, typed: string | undefined): Promise<Status> {
	if (typed === undefined) throw new UsageError('name the article to mark as unread', 'see them all with: wsws list');
	const {article} = await (await import('../../core/library/find-article.ts')).findArticle(typed, context);
	if (!(await context.state()).setRead(article.path, false)) return status.failed;
	context.io.message(`marked as unread: ${article.metadata.title}\n`);
	return status.done;
}

async function newest({catalog}: Context): Promise<Entry> {
	const entry = (await catalog()).numbered(1);
	if (!entry) throw noArticles();
	return entry;
}
