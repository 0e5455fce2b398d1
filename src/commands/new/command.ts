// `wsws new`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {wholeNumber, withFilters, withListForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareNew(program: Command, act: RunAction): void {
	const command = program
		.command('new')
		.description('List articles that arrived since you last ran this, latest first.')
		.argument(
			'[query...]',
			'only articles that match, as in list; @name is a saved search. Each query remembers separately what you have seen',
		)
		.option('--peek', 'do not mark them as seen')
		.addOption(
			program
				.createOption('--digest', 'one Markdown document, for example for a mail')
				.conflicts(['json', 'format', 'null']),
		)
		.option('-n, --limit <count>', 'show at most this many; the rest count as seen, too', wholeNumber);
	act(withFilters(withListForms(command)), async () => (await import('./new.ts')).listNew);
	withExamples(command, [
		['wsws sync && wsws new', 'what the feeds brought'],
		['wsws new @strikes --digest | mail -s strikes me', 'results of a saved search, as a mail'],
		['wsws new --peek', 'without marking it as seen'],
	]);
}
