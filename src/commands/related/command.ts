// `wsws related`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {articleForms, wholeNumber, withFilters, withListForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareRelated(program: Command, act: RunAction): void {
	const command = program
		.command('related')
		.description('List the articles that share the most telling words with one, nearest first.')
		.argument('<article>', articleForms)
		.option('-n, --limit <count>', 'at most so many; 10 unless given', wholeNumber);
	act(withFilters(withListForms(command)), async () => (await import('./related.ts')).related);
	withExamples(command, [
		['wsws related wire', 'what else there is about it'],
		['wsws related wire --unread -n 3', 'the three nearest that wait to be read'],
		['wsws related wire --json | jq -r .name', 'names for other programs'],
	]);
}
