// `wsws note` and `wsws unnote`: how they are called.

import type {Command} from '@commander-js/extra-typings';
import {collect} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareNote(program: Command, act: RunAction): void {
	const command = program
		.command('note')
		.description('Highlight a paragraph or words of it, and write a note beside them.')
		.argument('<place>', 'an article and a line of it, as search prints them: wire:38')
		.argument('[text]', 'the note; - for standard input; none: a highlight')
		.option('--text <words>', 'highlight these words alone; they may go on in the next paragraph')
		.option('--tag <tag>', 'give the note a tag; may be repeated', collect);
	act(command, async () => (await import('./note.ts')).note);
	withExamples(command, [
		['wsws note wire:38', 'highlight the paragraph at this line'],
		["wsws note wire:38 'compare 1924' --tag quota", 'with a note and a tag'],
		["wsws note wire --text 'closed the road'", 'words that stand once in the article'],
		['wsws notes', 'see them all'],
	]);
}

export function declareUnnote(program: Command, act: RunAction): void {
	const command = program
		.command('unnote')
		.description('Take a note away again.')
		.argument('<note>', 'its name as notes prints it, the beginning of it, or its place');
	act(command, async () => (await import('./unnote.ts')).unnote);
	withExamples(command, [['wsws unnote wire:38', 'all on the paragraph at this line']]);
}
