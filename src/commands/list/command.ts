// `wsws list`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {countKeys, wholeNumber, withFilters} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareList(program: Command, act: RunAction): void {
	const sort = program
		.createOption('--sort <key>', 'order')
		.choices(['date', 'saved', 'updated', 'progress', 'title', 'author', 'words']);
	const command = program
		.command('list')
		.description('List articles, newest first.')
		.argument('[query...]', 'words of title, author, tag or summary, or any query that search accepts')
		.addOption(sort.default('date'))
		.option('--reverse', 'reverse the order')
		.option('-n, --limit <count>', 'show at most this many articles or counts', wholeNumber)
		.addOption(program.createOption('--json', 'one JSON object per line').conflicts('format'))
		.option('--format <template>', "template for each article, such as '{name} {date:%Y} {title}'")
		.addOption(
			program
				.createOption('--count-by <key>', 'count articles by')
				.choices(countKeys)
				.conflicts(['json', 'format', 'null']),
		)
		.option('-0, --null', 'end each line with NUL, for xargs -0');
	act(withFilters(command), async () => (await import('./list.ts')).list);
	withExamples(command, [
		['wsws list --author "labour desk" --since 2023', 'by one author, since 2023'],
		['wsws list --unread --sort words', 'what is unread, longest first'],
		["wsws list 'tag:strike -author:desk'", 'by a query, as in search'],
		['wsws sync && wsws list --saved-since today', 'what is new'],
		["wsws list --format '{date:%Y} {title}'", 'in a custom format'],
		['wsws list | cut -f1', 'names for other programs'],
	]);
}
