// `wsws star` and `wsws unstar`: mark articles to come back to.

import type {Command} from '@commander-js/extra-typings';
import {type Status, status, UsageError} from '../../core/errors.ts';
import {isWebAddress} from '../../core/text/web-address.ts';
import {keptArticleForms} from '../common-options.ts';
import type {Context} from '../context.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareStar(program: Command, act: RunAction): void {
	const command = program
		.command('star')
		.description('Mark articles to come back to.')
		.argument('<article...>', keptArticleForms);
	act(command, async () => star);
	withExamples(command, [['wsws star wire && wsws list --starred', 'mark it, and see all that are marked']]);
}

export function declareUnstar(program: Command, act: RunAction): void {
	const command = program
		.command('unstar')
		.description('Take the star away again.')
		.argument('<article...>', keptArticleForms);
	act(command, async () => unstar);
}

function star(context: Context, typed: string[]): Promise<Status> {
	return setStars(context, typed, true);
}

function unstar(context: Context, typed: string[]): Promise<Status> {
	return setStars(context, typed, false);
}

/** Sets the stars of all articles or of none: each is found before the first is changed. The state says why when it can't keep one. */
async function setStars(context: Context, typed: string[], starred: boolean): Promise<Status> {
	if (typed.includes('-')) throw new UsageError('standard input has no place for a star', 'wsws add - saves it first');
	if (typed.some(isWebAddress)) throw new UsageError('a web page has no place for a star', 'wsws add saves it first');
	const {findArticle} = await import('../../core/library/find-article.ts');
	const found = [];
	for (const words of typed) found.push(await findArticle(words, context));
	const state = await context.state();
	let result: Status = status.done;
	for (const {article} of found) {
		if (!state.setStarred(article.path, starred)) result = status.failed;
		else if (context.io.isTerminal)
			context.io.message(`${starred ? 'starred' : 'star taken from'} “${article.metadata.title}”\n`);
	}
	return result;
}
