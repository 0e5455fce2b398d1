// `wsws read`: an article for a person who sits down to it; for a program the same as `show`.

import type {Context} from '../context.ts';
import {NothingFound} from '../core/errors.ts';
import {excerptOf} from '../core/excerpt.ts';
import {findArticle} from '../core/find-article.ts';
import {show} from './show.ts';
import {type PageOptions, pageForm} from './show-forms.ts';

/** Opens the article, or the newest when none was typed. */
export async function read(context: Context, typed: string | undefined, options: PageOptions): Promise<void> {
	const words = typed ?? (await newest(context));
	if (!context.io.isTerminal) return show(context, [words], options);
	const form = await pageForm(options, context);
	await context.page(await form(excerptOf(await findArticle(words, context), undefined)));
}

async function newest({catalog}: Context): Promise<string> {
	const entry = (await catalog()).numbered(1);
	if (!entry) throw new NothingFound('the library has no articles', 'see where it looks with: wsws info');
	return entry.path;
}
