// `wsws read`: an article for a person who sits down to it; for a program the same as `show`.

import {NothingFound, type Status, status, UsageError} from '../../core/errors.ts';
import type {Context} from '../context.ts';
import {show} from '../show/show.ts';
import {openReader, type ReadOptions} from './read-article.ts';

export interface ReadCommandOptions extends ReadOptions {
	markUnread?: boolean;
}

/** Opens the article where it was left, or the library; in a pipe prints it, or the newest. */
export async function read(context: Context, typed: string | undefined, options: ReadCommandOptions): Promise<Status> {
	const {width, query} = options;
	if (options.markUnread) return markUnread(context, typed);
	if (context.io.isTerminal) await openReader(context, typed, options);
	else {
		await show(context, [typed ?? (await newest(context))], {
			...(width !== undefined && {width}),
			...(query !== undefined && {query}),
		});
	}
	return status.done;
}

/** The state says why when it can't keep the mark. */
async function markUnread(context: Context, typed: string | undefined): Promise<Status> {
	if (typed === undefined) throw new UsageError('name the article to mark as unread', 'see them all with: wsws list');
	const {article} = await (await import('../../core/library/find-article.ts')).findArticle(typed, context);
	if (!(await context.state()).setRead(article.path, false)) return status.failed;
	context.io.note(`marked as unread: ${article.metadata.title}\n`);
	return status.done;
}

async function newest({catalog}: Context): Promise<string> {
	const entry = (await catalog()).numbered(1);
	if (!entry) throw new NothingFound('the library has no articles', 'see where it looks with: wsws info');
	return entry.path;
}
