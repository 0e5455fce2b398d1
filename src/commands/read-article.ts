// Reading at a terminal: full-screen, or one thing after the other for who listens.

import type {Context} from '../context.ts';
import {blocksOf} from '../core/blocks.ts';
import {everything} from '../core/filter.ts';
import {type Found, findArticle} from '../core/find-article.ts';
import {readingOf} from '../core/words.ts';
import {plainText} from '../page/plain.ts';
import {linearList, linearText} from '../reader/linear.ts';

export interface ReadOptions {
	width?: number;
	linear?: boolean;
	/** Open at the first hit of this query, with all of them marked. */
	query?: string;
	markUnread?: boolean;
}

/** Opens the article at its place, at a line or where it was left; without one the library. */
export async function readArticle(context: Context, typed: string | undefined, options: ReadOptions): Promise<void> {
	const found = typed === undefined ? undefined : await findArticle(typed, context);
	if (found && options.markUnread) return markUnread(context, found);
	if (options.linear || context.isLinear) return readLinear(context, found);
	const {readOnScreen} = await import('../reader/read-on-screen.ts');
	const look = await context.look();
	const terminal = await context.terminal();
	const end = await readOnScreen(
		{
			opening: found && {...found, start: {line: found.line, query: options.query}},
			width: options.width ?? look.width,
		},
		{
			catalog: context.catalog,
			state: await context.state(),
			read: context.files.read,
			exists: context.files.exists,
			look,
			programs: context.programs,
			now: context.now,
			terminal,
		},
	);
	if (end.complaint !== undefined) context.io.note(`wsws: ${end.complaint}\n`);
	if (end.signal) terminal.endBy(end.signal);
}

async function markUnread({state, io}: Context, {article}: Found): Promise<void> {
	(await state()).setRead(article.path, false);
	io.note(`marked as unread: ${article.metadata.title}\n`);
}

async function readLinear({io, catalog}: Context, found: Found | undefined): Promise<void> {
	if (!found) {
		const entries = (await catalog()).list(everything, {by: 'date', reverse: false});
		io.out(linearList(entries));
		io.note('Read one by its number, such as: wsws read 1\n');
		return;
	}
	const blocks = blocksOf(found.article);
	const minutes = found.entry?.minutes ?? readingOf(plainText(blocks)).minutes;
	io.out(linearText({article: found.article, blocks, minutes}));
}
