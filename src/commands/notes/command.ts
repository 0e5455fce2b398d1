// `wsws notes`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {wholeNumber} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareNotes(program: Command, act: RunAction): void {
	const format = program.createOption(
		'--format <format>',
		'as a document, as JSON Lines, as the table that Readwise takes',
	);
	const command = program
		.command('notes')
		.description('List what you highlighted and noted, article by article.')
		.argument('[query...]', 'words of highlights and notes, and the fields of search: tag: author: date: …')
		.addOption(format.choices(['markdown', 'json', 'csv']))
		.option('--since <date>', 'made no earlier')
		.option('-n, --limit <count>', 'at most so many notes', wholeNumber);
	act(command, async () => (await import('./notes.ts')).notes);
	withExamples(command, [
		['wsws notes', 'all of them'],
		["wsws notes 'tag:quota strike'", 'with a tag, about a word'],
		['wsws notes --format markdown > notes.md', 'as one document'],
		["wsws notes --since 'last week' | cut -f1 | xargs -n1 wsws cite", 'a citation of each'],
	]);
}
