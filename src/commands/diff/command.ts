// `wsws diff`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {articleForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareDiff(program: Command, act: RunAction): void {
	const command = program
		.command('diff')
		.description('Show the words that changed since an article’s last version, or that differ between two articles.')
		.argument('<article>', articleForms)
		.argument('[other]', 'article to compare with');
	act(command, async () => (await import('./diff.ts')).diff);
	withExamples(command, [
		['wsws add --versions wire && wsws diff wire', 'fetch it again, and see what changed'],
		['wsws diff wire wire-2', 'two articles'],
	]);
}
