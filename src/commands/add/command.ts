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
		.option('--fetch', 'fetch the pages of saved links exported from another service or a browser')
		.option('--refresh', 'fetch saved articles again, given by name or address')
		.option('--versions', 'like --refresh, but keep the old text for wsws diff')
		.option('--title <title>', 'title of the article')
		.option('--tag <tag>', 'tag for the article; repeatable', collect)
		.option('--date <date>', 'date of the article')
		.option('--queue', 'also add it to the queue')
		.option('--whole', 'save a book as one article instead of one per chapter');
	act(command, async () => (await import('./add.ts')).add);
	withExamples(command, [
		['wsws add https://example.org/story', 'a web page'],
		['wsws add paper.pdf notes/', 'files and folders'],
		['wsws add feeds.opml && wsws sync', 'the feeds of another reader'],
		['wsws add --fetch pocket.csv', 'the saved links of another service'],
	]);
}
