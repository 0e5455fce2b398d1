// `wsws links`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {articleForms} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareLinks(program: Command, act: RunAction): void {
	const command = program
		.command('links')
		.description('Show what an article links to and what links to it, broken links marked.')
		.argument('<article>', articleForms)
		.option('--from', 'only what it links to')
		.option('--to', 'only what links to it')
		.option('--broken', 'only broken links')
		.option('--json', 'one JSON object per line');
	act(command, async () => (await import('./links.ts')).links);
	withExamples(command, [
		['wsws links wire', 'both ways'],
		['wsws links wire --to | cut -f1', 'the names of the articles that link to it'],
		['wsws links wire --broken', 'what needs fixing; wsws check reports it for all articles'],
	]);
}
