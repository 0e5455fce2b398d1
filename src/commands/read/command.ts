// `wsws read`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {articleForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareRead(program: Command, act: RunAction): void {
	const command = program
		.command('read')
		.description('Read an article full-screen; without one, browse the library. In a pipe, the same as show.')
		.argument('[article]', articleForms)
		.option('--query <query>', 'open at the first hit, with all hits marked')
		.option('--linear', 'print paragraph by paragraph, for a screen reader; also with ACCESSIBLE=1')
		.option('--mark-unread', 'mark the article as unread without opening it');
	act(command, async () => (await import('./read.ts')).read);
	withExamples(command, [
		['wsws read', 'choose from the library'],
		['wsws read wire', 'open where you left it'],
		['curl -s https://example.org/a.md | wsws read -', 'read from a pipe'],
	]);
}
