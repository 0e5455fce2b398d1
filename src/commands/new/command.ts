// `wsws new`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {wholeNumber, withFilters, withListForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareNew(program: Command, act: RunAction): void {
	const command = program
		.command('new')
		.description('List what arrived since this was last asked, the latest first.')
		.argument(
			'[query...]',
			'of these alone, as list takes them; @name is a saved search. Each query has a mark of its own',
		)
		.option('--peek', 'leave the mark where it is')
		.addOption(
			program.createOption('--digest', 'one Markdown document, as for a mail').conflicts(['json', 'format', 'null']),
		)
		.option('-n, --limit <count>', 'at most so many; the others are not new any more, either', wholeNumber);
	act(withFilters(withListForms(command)), async () => (await import('./new.ts')).listNew);
	withExamples(command, [
		['wsws sync && wsws new', 'what the feeds brought'],
		['wsws new @strikes --digest | mail -s strikes me', 'of a saved search, as a mail'],
		['wsws new --peek', 'without marking it as seen'],
	]);
}
