// Helpers of commands that remember something about articles: all articles are found before anything is written.

import type {Article} from '../core/article/article.ts';
import {type Status, status, UsageError} from '../core/errors.ts';
import {isWebAddress} from '../core/text/web-address.ts';
import type {Context} from './context.ts';

/**
 * Finds all the articles. Throws UsageError for one that is not stored anywhere (a URL or standard input); `what` names the fact
 * that can't be remembered about it.
 */
export async function keptArticles(typed: readonly string[], what: string, context: Context): Promise<Article[]> {
	if (typed.includes('-')) throw new UsageError(`standard input has no place for ${what}`, 'wsws add - saves it first');
	if (typed.some(isWebAddress)) throw new UsageError(`a web page has no place for ${what}`, 'wsws add saves it first');
	const {findArticle} = await import('../core/library/find-article.ts');
	const found = [];
	for (const words of typed) found.push((await findArticle(words, context)).article);
	return found;
}

/** Remembers a fact about each article, and confirms it to a person. The state explains itself if it can't store the fact. */
export function rememberEach(
	articles: readonly Article[],
	{io}: Pick<Context, 'io'>,
	{keep, said}: {keep(path: string): boolean; said: string},
): Status {
	let result: Status = status.done;
	for (const {path, metadata} of articles) {
		if (!keep(path)) result = status.failed;
		else if (io.isTerminal) io.message(`${said} “${metadata.title}”\n`);
	}
	return result;
}
