// `wsws tag` and `wsws untag`: how they are called. Tags come first, like the mode of chmod, because there may be many articles.

import type {Command} from '@commander-js/extra-typings';
import {keptArticleForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

const tagForms = 'a tag, or several separated by commas';

export function declareTag(program: Command, act: RunAction): void {
	const command = program
		.command('tag')
		.description('Add your own tags to articles, without changing their files.')
		.argument('<tags>', tagForms)
		.argument('<article...>', keptArticleForms);
	act(command, async () => (await import('./tag.ts')).tag);
	withExamples(command, [
		['wsws tag later,labour wire harbour', 'two tags for two articles'],
		['wsws list --tag later', 'all that have one of them'],
	]);
}

export function declareUntag(program: Command, act: RunAction): void {
	const command = program
		.command('untag')
		.description('Remove your own tags from articles.')
		.argument('<tags>', tagForms)
		.argument('<article...>', keptArticleForms);
	act(command, async () => (await import('./tag.ts')).untag);
}
