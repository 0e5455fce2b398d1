// `wsws note` and `wsws unnote`: how they are called.

import type {Command} from '@commander-js/extra-typings';
import {collect} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareNote(program: Command, act: RunAction): void {
	const command = program
		.command('note')
		.description('Highlight a paragraph or some of its words, optionally with a note.')
		.argument('<place>', 'article and line, as search prints them: wire:38')
		.argument('[text]', 'the note, or - for standard input; without it, only a highlight')
		.option('--text <words>', 'highlight only these words, which may span paragraphs')
		.option('--tag <tag>', 'tag for the note; repeatable', collect);
	act(command, async () => (await import('./note.ts')).note);
	withExamples(command, [
		['wsws note wire:38', 'highlight the paragraph at this line'],
		["wsws note wire:38 'compare 1924' --tag quota", 'with a note and a tag'],
		["wsws note wire --text 'closed the road'", 'words that occur once in the article'],
		['wsws notes', 'see them all'],
	]);
}

export function declareUnnote(program: Command, act: RunAction): void {
	const command = program
		.command('unnote')
		.description('Remove a note or highlight.')
		.argument('<note>', 'its name as printed by notes, the start of that name, or its place');
	act(command, async () => (await import('./unnote.ts')).unnote);
	withExamples(command, [['wsws unnote wire:38', 'all notes on the paragraph at this line']]);
}
