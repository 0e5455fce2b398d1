// `wsws related`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {articleForms, wholeNumber, withFilters, withListForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareRelated(program: Command, act: RunAction): void {
	const command = program
		.command('related')
		.description('List the articles most similar to one, by the distinctive words they share.')
		.argument('<article>', articleForms)
		.option('-n, --limit <count>', 'show at most this many (default: 10)', wholeNumber);
	act(withFilters(withListForms(command)), async () => (await import('./related.ts')).related);
	withExamples(command, [
		['wsws related wire', 'what else there is on its subject'],
		['wsws related wire --unread -n 3', 'the three most similar unread ones'],
		['wsws related wire --json | jq -r .name', 'names for other programs'],
	]);
}
