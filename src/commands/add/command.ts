// `wsws add`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {collect} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareAdd(program: Command, act: RunAction): void {
	const command = program
		.command('add')
		.description(
			'Save web pages, PDFs, books, letters, files and folders as articles of your own; follow the feeds of an OPML list.',
		)
		.argument('<source...>', 'web address, file, folder, or - for standard input')
		.option('--fetch', 'the pages of saved links that another service or a browser let you take away')
		.option('--refresh', 'fetch saved articles again, by name or address')
		.option('--versions', 'as --refresh, and keep the old texts for wsws diff')
		.option('--title <title>', 'what it is called')
		.option('--tag <tag>', 'a tag for it; repeated: all of them', collect)
		.option('--date <date>', 'the day of its writing')
		.option('--queue', 'put it into the queue, too')
		.option('--whole', 'a book as one article, not a chapter an article');
	act(command, async () => (await import('./add.ts')).add);
	withExamples(command, [
		['wsws add https://example.org/story', 'a web page'],
		['wsws add paper.pdf notes/', 'files and folders'],
		['wsws add feeds.opml && wsws sync', 'the feeds of another reader'],
		['wsws add --fetch pocket.csv', 'the saved links of another service'],
	]);
}
