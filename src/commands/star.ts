// `wsws star` and `wsws unstar`: mark articles to come back to.

import type {Context} from '../context.ts';
import {UsageError} from '../core/errors.ts';
import {findArticle} from '../core/find-article.ts';

export function star(context: Context, typed: string[]): Promise<void> {
	return setStars(context, typed, true);
}

export function unstar(context: Context, typed: string[]): Promise<void> {
	return setStars(context, typed, false);
}

/** All of them or none: each is found before the first is changed. */
async function setStars(context: Context, typed: string[], starred: boolean): Promise<void> {
	if (typed.includes('-')) throw new UsageError('standard input has no place for a star', 'wsws add - saves it first');
	if (typed.some(words => /^https?:\/\//i.test(words)))
		throw new UsageError('a web page has no place for a star', 'wsws add saves it first');
	const found = [];
	for (const words of typed) found.push(await findArticle(words, context));
	const state = await context.state();
	for (const {article} of found) {
		state.setStarred(article.path, starred);
		if (context.io.isTerminal)
			context.io.note(`${starred ? 'starred' : 'star taken from'} “${article.metadata.title}”\n`);
	}
}
