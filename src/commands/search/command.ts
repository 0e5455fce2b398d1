// `wsws search`: how it is called.

import type {Command} from '@commander-js/extra-typings';
import {collect, countKeys, numberOfParagraphs, wholeNumber, withFilters} from '../common-options.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareSearch(program: Command, act: RunAction): void {
	const command = program
		.command('search')
		.description('Find places in articles: all words, best articles first.')
		.argument('[query...]', 'words, "a phrase", =exact, OR, -not, ( ), a NEAR/5 b, fields as title: date: is:')
		.option('-e, --regexp <pattern>', 'search for a regular expression instead')
		.option('-F, --fixed-strings <text>', 'search for a text as it is instead')
		.option('-i, --ignore-case', 'with -e and -F: in any case')
		.option('-s, --case-sensitive', 'with -e and -F: in this case alone')
		.option('-S, --smart-case', 'with -e and -F: in any case unless it has capitals')
		.option('-w, --word-regexp', 'with -e and -F: whole words')
		.option('-x, --line-regexp', 'with -e and -F: whole lines of plain text')
		.option('-v, --invert-match', 'with -e and -F: lines without it')
		.option('-f, --file <file>', 'search for the regular expressions in a file, one a line')
		.addOption(form('-l, --names', 'names of articles only'))
		.addOption(form('-L, --names-without', 'names of articles that have no hit'))
		.addOption(form('-q, --silent', 'print nothing: the status says whether there is a hit'))
		.addOption(form('-c, --count', 'how many hits each article has'))
		.addOption(form('--count-matches', 'how many matches each article has'))
		.addOption(form('-o, --only-matching', 'the matched text only'))
		.addOption(form('--kwic', 'a concordance: each match in the middle of its line'))
		.addOption(form('--json', 'one JSON object a hit'))
		.addOption(form('--count-by <key>', 'hits by').choices(countKeys))
		.addOption(form('--explain', 'say how the query is read'))
		.addOption(form('--read', 'open the best article at its first hit'))
		.option(
			'--in <place>',
			'search this article, file or folder alone, or - for standard input; may be repeated',
			collect,
		)
		.option('--any', 'where no article has all words, those with the most telling of them')
		.option('-A, --after-context <count>', 'paragraphs after each hit', numberOfParagraphs)
		.option('-B, --before-context <count>', 'paragraphs before each hit', numberOfParagraphs)
		.option('-C, --context <count>', 'paragraphs around each hit', numberOfParagraphs)
		.option('-m, --max-count <count>', 'at most so many hits an article', wholeNumber)
		.option('-n, --limit <count>', 'at most so many articles, or counts of --count-by', wholeNumber)
		.addOption(
			program
				.createOption('--sort <key>', 'order of articles; with --kwic also by the word on one side')
				.choices(['relevance', 'date', 'saved', 'left', 'right']),
		)
		.option('--reverse', 'in the opposite order')
		.option('-0, --null', 'end each with NUL, for xargs -0')
		.option('--save <name>', 'save the query, which is @name in any query from then on')
		.option('--forget <name>', 'forget a saved query')
		.addOption(form('--saved', 'the saved queries'));
	act(withFilters(command), async () => (await import('./search.ts')).search);
	withExamples(command, [
		['wsws search national guard', 'both words, anywhere'],
		['wsws search "national guard"', 'the phrase'],
		["wsws search 'tag:migration quota -caravan'", 'a tag, a word, not another'],
		["wsws search 'strike NEAR/5 lockout' --since 2023", 'near each other, lately'],
		['wsws search strike -l | xargs wsws show', 'names for another command'],
		['wsws search tag:strike is:unread --save strikes', 'then: wsws list @strikes'],
		["wsws search -e '[0-9,]+ (people|workers)' -o", 'a regular expression'],
	]);

	function form<Flags extends string>(flags: Flags, description: string) {
		const option = program.createOption(flags, description);
		return option.conflicts(forms.filter(name => name !== option.attributeName()));
	}
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
