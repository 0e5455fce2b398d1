// `wsws notes`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {wholeNumber} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareNotes(program: Command, act: RunAction): void {
	const format = program.createOption(
		'--format <format>',
		'output format: a document, JSON Lines, or a table that Readwise can import',
	);
	const command = program
		.command('notes')
		.description('List your highlights and notes, by article.')
		.argument('[query...]', 'words of highlights and notes, or fields as in search: tag: author: date: …')
		.addOption(format.choices(['markdown', 'json', 'csv']))
		.option('--since <date>', 'made on or after')
		.option('-n, --limit <count>', 'show at most this many notes', wholeNumber);
	act(command, async () => (await import('./notes.ts')).notes);
	withExamples(command, [
		['wsws notes', 'all of them'],
		["wsws notes 'tag:quota strike'", 'with a tag, about a word'],
		['wsws notes --format markdown > notes.md', 'as one document'],
		["wsws notes --since 'last week' | cut -f1 | xargs -n1 wsws cite", 'a citation for each'],
	]);
}
