// `wsws words`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {wholeNumber, withFilters} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareWords(program: Command, act: RunAction): void {
	const command = program
		.command('words')
		.description('Count the words of articles: the most frequent, those near a word, or those that set articles apart.')
		.argument('[query...]', 'only articles that match, as in search (default: all)')
		.addOption(
			program.createOption('--collocates <word>', 'words within five of this one, by logDice').conflicts('keyness'),
		)
		.option('--keyness', 'words more frequent in these articles than in all others, by log-likelihood')
		.option('--all-words', 'include function words, numbers and single letters')
		.option('-n, --limit <count>', 'show at most this many (default on a terminal: 30)', wholeNumber)
		.option('--json', 'one JSON object per line');
	act(withFilters(command), async () => (await import('./words.ts')).wordCounts);
	withExamples(command, [
		['wsws words strike', 'the most frequent words of the articles with this one'],
		['wsws words --collocates strike', 'the words that occur near a word'],
		['wsws words --keyness tag:migration', 'what articles with a tag are about'],
	]);
}
