// `wsws read`: an article for a person who sits down to it; for a program the same as `show`.

import type {Context} from '../context.ts';
import {NothingFound} from '../core/errors.ts';
import {type ReadOptions, readArticle} from './read-article.ts';
import {show} from './show.ts';

/** Opens the article where it was left, or the library; in a pipe prints it, or the newest. */
export async function read(context: Context, typed: string | undefined, options: ReadOptions): Promise<void> {
	if (context.io.isTerminal || options.markUnread) return readArticle(context, typed, options);
	const {width, query} = options;
	return show(context, [typed ?? (await newest(context))], {
		...(width !== undefined && {width}),
		...(query !== undefined && {query}),
	});
}

async function newest({catalog}: Context): Promise<string> {
	const entry = (await catalog()).numbered(1);
	if (!entry) throw new NothingFound('the library has no articles', 'see where it looks with: wsws info');
	return entry.path;
}
