// `wsws star` and `wsws unstar`: mark articles to return to.

import type {Command} from '@commander-js/extra-typings';
import type {Status} from '../../core/errors.ts';
import {keptArticleForms} from '../common-options.ts';
import type {Context} from '../context.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareStar(program: Command, act: RunAction): void {
	const command = program
		.command('star')
		.description('Star articles, to find them again.')
		.argument('<article...>', keptArticleForms);
	act(command, async () => star);
	withExamples(command, [['wsws star wire && wsws list --starred', 'star it, and list all starred articles']]);
}

export function declareUnstar(program: Command, act: RunAction): void {
	const command = program
		.command('unstar')
		.description('Remove the star from articles.')
		.argument('<article...>', keptArticleForms);
	act(command, async () => unstar);
}

function star(context: Context, typed: string[]): Promise<Status> {
	return setStars(context, typed, true);
}

function unstar(context: Context, typed: string[]): Promise<Status> {
	return setStars(context, typed, false);
}

async function setStars(context: Context, typed: string[], starred: boolean): Promise<Status> {
	const {keptArticles, rememberEach} = await import('../kept-articles.ts');
	const articles = await keptArticles(typed, 'a star', context);
	const state = await context.state();
	const keep = (path: string) => state.setStarred(path, starred);
	return rememberEach(articles, context, {keep, said: starred ? 'starred' : 'star taken from'});
}
