// `wsws tag` and `wsws untag`: how they are called. Tags come first, like the mode of chmod, because there may be many articles.

import type {Command} from '@commander-js/extra-typings';
import {keptArticleForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

const tagForms = 'a tag, or several parted by commas';

export function declareTag(program: Command, act: RunAction): void {
	const command = program
		.command('tag')
		.description('Give articles tags of your own, which are not written into their files.')
		.argument('<tags>', tagForms)
		.argument('<article...>', keptArticleForms);
	act(command, async () => (await import('./tag.ts')).tag);
	withExamples(command, [
		['wsws tag later,labour wire harbour', 'two tags for two articles'],
		['wsws list --tag later', 'those that have it'],
	]);
}

export function declareUntag(program: Command, act: RunAction): void {
	const command = program
		.command('untag')
		.description('Take tags of your own away again.')
		.argument('<tags>', tagForms)
		.argument('<article...>', keptArticleForms);
	act(command, async () => (await import('./tag.ts')).untag);
}
