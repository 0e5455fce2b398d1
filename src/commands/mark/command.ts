// `wsws mark`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {keptArticleForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareMark(program: Command, act: RunAction): void {
	const command = program
		.command('mark')
		.description('Mark articles as read or unread.')
		.addArgument(program.createArgument('<as>', 'read or unread').choices(['read', 'unread'] as const))
		.argument('[article...]', keptArticleForms)
		.option('--query <query>', 'all articles that match a query, as in list');
	act(command, async () => (await import('./mark.ts')).mark);
	withExamples(command, [
		['wsws mark read wire harbour', 'these two'],
		["wsws mark read --query 'site:example.org date:..2020'", 'all old ones'],
	]);
}
