// `wsws show`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {articleForms, exclusiveOptions} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareShow(program: Command, act: RunAction): void {
	const form = exclusiveOptions(program, forms);
	const command = program
		.command('show')
		.description('Print articles: laid out on a terminal, plain text in a pipe.')
		.argument('<article...>', articleForms)
		.addOption(form('--plain', 'plain text, one paragraph a line'))
		.addOption(form('--markdown', 'the Markdown source without front matter'))
		.addOption(form('--html', 'an HTML fragment'))
		.addOption(form('--json', 'metadata, headings and text, as one JSON object per line'))
		.addOption(form('--toc', 'only the headings'))
		.addOption(form('--epub <file>', 'write an EPUB book with a chapter for each'))
		.option('--section <heading>', 'only the section under this heading')
		.option('--query <query>', 'mark the hits of a search')
		.option('--notes', 'include your notes; with --markdown, as footnotes (a page shows them by default)')
		.option('--no-notes', 'leave out your highlights and notes')
		.option('--no-header', 'leave out title, authors and date')
		.addOption(
			program.createOption('--links <where>', 'where to put the addresses of links').choices(['inline', 'end', 'none']),
		);
	act(command, async () => (await import('./show.ts')).show);
	withExamples(command, [
		['wsws show wire', 'by words of its title'],
		['wsws show 1 2 3', 'the three newest'],
		['wsws show ellis-island-quota --section sources', 'one part of it'],
		['curl -s https://example.org/a.md | wsws show -', 'from a pipe'],
		['wsws show wire | espeak', 'into another program'],
		['wsws show --epub week.epub 1 2 3', 'a book of three'],
		['wsws show wire --color always --width 60 | less -R', 'the page in a pipe'],
	]);
}

/** Output formats, mutually exclusive. */
const forms = ['plain', 'markdown', 'html', 'json', 'toc', 'epub'];
