// `wsws cite`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {type RunAction, withExamples} from '../declare.ts';
import {articleForms} from '../shared-options.ts';

export function declareCite(program: Command, act: RunAction): void {
	const style = program.createOption('--style <style>', 'form').choices(['plain', 'markdown', 'bibtex', 'csl']);
	const command = program
		.command('cite')
		.description('Print a citation of an article, with the text at a place.')
		.argument('<article>', articleForms)
		.addOption(style.default('plain'));
	act(command, async () => (await import('./cite.ts')).cite);
	withExamples(command, [
		['wsws cite wire:38', 'the paragraph at this line'],
		['wsws cite wire --style bibtex', 'for a list of references'],
	]);
}
