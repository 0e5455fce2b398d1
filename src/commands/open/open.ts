// `wsws open`: the web page of an article, in the browser.

import {NothingFound} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import type {Context} from '../context.ts';

/** Throws NothingFound for an article that names no address. */
export async function open(context: Context, typed: string): Promise<void> {
	const {article} = await findArticle(typed, context);
	const {url, title} = article.metadata;
	if (url === undefined)
		throw new NothingFound(`"${title}" has no web address`, 'its front matter may name one: url: https://…');
	await context.programs.browse(url);
}
