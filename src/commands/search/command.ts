// `wsws search`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {collect, countKeys, exclusiveOptions, numberOfParagraphs, wholeNumber, withFilters} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareSearch(program: Command, act: RunAction): void {
	const form = exclusiveOptions(program, forms);
	const command = program
		.command('search')
		.description('Find places in articles: all words, best articles first.')
		.argument('[query...]', 'words, "a phrase", =exact, OR, -not, ( ), a NEAR/5 b, fields as title: date: is:')
		.option('-e, --regexp <pattern>', 'search for a regular expression')
		.option('-F, --fixed-strings <text>', 'search for a literal text')
		.option('-i, --ignore-case', 'with -e and -F: ignore case')
		.option('-s, --case-sensitive', 'with -e and -F: match case (the default)')
		.option('-S, --smart-case', 'with -e and -F: ignore case unless the pattern has capitals')
		.option('-w, --word-regexp', 'with -e and -F: match only whole words')
		.option('-x, --line-regexp', 'with -e and -F: match only whole lines of the plain text')
		.option('-v, --invert-match', 'with -e and -F: lines that do not match')
		.option('-f, --file <file>', 'read regular expressions from a file, one per line')
		.addOption(form('-l, --names', 'print only names of articles'))
		.addOption(form('-L, --names-without', 'print only names of articles without a hit'))
		.addOption(form('-q, --silent', 'print nothing; the exit status tells whether there is a hit'))
		.addOption(form('-c, --count', 'print the number of hits per article'))
		.addOption(form('--count-matches', 'print the number of matches per article'))
		.addOption(form('-o, --only-matching', 'print only the matched text'))
		.addOption(form('--kwic', 'print a concordance: each match in the middle of its line'))
		.addOption(form('--json', 'one JSON object per hit'))
		.addOption(form('--count-by <key>', 'count hits by').choices(countKeys))
		.addOption(form('--explain', 'explain how the query is understood'))
		.addOption(form('--read', 'open the best article in the reader, at its first hit'))
		.option('--in <place>', 'search only this article, file or folder, or - for standard input; repeatable', collect)
		.option('--any', 'if no article has all words, find those with the most distinctive ones')
		.option('-A, --after-context <count>', 'paragraphs after each hit', numberOfParagraphs)
		.option('-B, --before-context <count>', 'paragraphs before each hit', numberOfParagraphs)
		.option('-C, --context <count>', 'paragraphs around each hit', numberOfParagraphs)
		.option('-m, --max-count <count>', 'show at most this many hits per article', wholeNumber)
		.option('-n, --limit <count>', 'show at most this many articles, or counts with --count-by', wholeNumber)
		.addOption(
			program
				.createOption(
					'--sort <key>',
					'order of articles; left and right sort a --kwic concordance by the neighbouring word',
				)
				.choices(['relevance', 'date', 'saved', 'left', 'right']),
		)
		.option('--reverse', 'reverse the order')
		.option('-0, --null', 'end each line with NUL, for xargs -0')
		.option('--save <name>', 'save the query, to be used as @name in other queries')
		.option('--forget <name>', 'forget a saved query')
		.addOption(form('--saved', 'list saved queries'));
	act(withFilters(command), async () => (await import('./search.ts')).search);
	withExamples(command, [
		['wsws search national guard', 'both words, anywhere'],
		['wsws search "national guard"', 'the phrase'],
		["wsws search 'tag:migration quota -caravan'", 'a tag, a word, not another'],
		["wsws search 'strike NEAR/5 lockout' --since 2023", 'near each other, since 2023'],
		['wsws search strike -l | xargs wsws show', 'names for another command'],
		['wsws search tag:strike is:unread --save strikes', 'then: wsws list @strikes'],
		["wsws search -e '[0-9,]+ (people|workers)' -o", 'a regular expression'],
	]);
}

/** Output formats, mutually exclusive. */
const forms = [
	'names',
	'namesWithout',
	'silent',
	'count',
	'countMatches',
	'onlyMatching',
	'kwic',
	'json',
	'countBy',
	'explain',
	'read',
	'saved',
];
