// `wsws read`, and `wsws` alone: an article or the library for a person who sits down to it; for a program the same as
// `show` and `list`.

import type {Entry} from '../../core/article/article.ts';
import {noArticles, type Status, status, UsageError} from '../../core/errors.ts';
import type {Context} from '../context.ts';
import {openReader, type ReadOptions} from './open-reader.ts';

export interface ReadCommandOptions extends ReadOptions {
	markUnread?: boolean;
}

/** Opens the article where it was left, or the library; in a pipe prints it, or the newest. */
export async function read(context: Context, typed: string | undefined, options: ReadCommandOptions): Promise<Status> {
	if (options.markUnread) return markUnread(context, typed);
	if (context.io.isTerminal) await openReader(context, typed, options);
	else await print(context, typed ?? (await newest(context)).path, options);
	return status.done;
}

/** Opens the library to choose from; in a pipe lists it. */
export async function browse(context: Context): Promise<void> {
	if (context.io.isTerminal) return openReader(context, undefined, {});
	const {list} = await import('../list/list.ts');
	await list(context, [], {sort: 'date'});
}

async function print(context: Context, typed: string, {query}: ReadOptions): Promise<void> {
	const {show} = await import('../show/show.ts');
	await show(context, [typed], query === undefined ? {} : {query});
}

/** The state says why when it can't keep the mark. */
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
