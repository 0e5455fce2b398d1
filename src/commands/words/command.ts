// `wsws words`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {wholeNumber, withFilters} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareWords(program: Command, act: RunAction): void {
	const command = program
		.command('words')
		.description('Count the words of articles: the most frequent, those near a word, those that set articles apart.')
		.argument('[query...]', 'the articles, as search finds them; all unless given')
		.addOption(
			program.createOption('--collocates <word>', 'words within five of this one, by logDice').conflicts('keyness'),
		)
		.option('--keyness', 'words more frequent in these articles than in all others, by log-likelihood')
		.option('--all-words', 'function words, numbers and single letters, too')
		.option('-n, --limit <count>', 'at most so many; on a terminal 30 unless given', wholeNumber)
		.option('--json', 'one JSON object a line');
	act(withFilters(command), async () => (await import('./words.ts')).wordCounts);
	withExamples(command, [
		['wsws words strike', 'the most frequent words of the articles with this one'],
		['wsws words --collocates strike', 'the company that a word keeps'],
		['wsws words --keyness tag:migration', 'what articles with a tag speak of'],
	]);
}
