// Questions, names and libraries at their limits: an answer, or one line that says what is wrong and a way out.

import {describe, expect, test} from 'vitest';
import {article} from '../../library/temporary-library.ts';
import {runWsws, type Said} from '../../run-wsws.ts';
import {temporaryFolder, writeFiles} from '../../temporary-folder.ts';

const one = libraryOf({'one.md': article({title: 'One', aliases: '["say \\"hi\\""]'}, 'A b c. Two cities, мoскве.')});
const circle = libraryOf({
	'a.md': '# A\n\n[b](b.md) and [[a]]\n',
	'b.md': '# B\n\n[c](c.md)\n',
	'c.md': '# C\n\n[a](a.md)\n',
	'tags.md': article({title: 'Tags', tags: `[${Array.from({length: 20_000}, (_, at) => `t${at}`).join(', ')}]`}),
});
const state = temporaryFolder();
const words = Array.from({length: 10_000}, (_, at) => `word${at}`);

function libraryOf(files: Record<string, string>): string {
	const folder = temporaryFolder();
	writeFiles(folder, files);
	return folder;
}

const ask = (library: string, ...argv: string[]): Promise<Said> =>
	runWsws(argv, {library, environment: {XDG_STATE_HOME: state}});

describe.each<[string, string, [asked: string[], status: number, said: string][]]>([
	[
		'words of a letter, of two scripts, and thousands of them',
		one,
		[
			[['search', 'a'], 0, 'one:6'],
			[['search', '=c'], 0, 'one:6'],
			[['search', 'x'], 1, 'nothing found in 1 article'],
			[['search', 'city'], 0, 'one:6'],
			[['search', 'мoскве'], 0, 'one:6'],
			[['search', 'мoск', 'city'], 0, 'one:6'],
			[['search', 'cityгород'], 1, 'nothing found'],
			[['search', ...words], 2, 'a query has at most 250 words'],
			[['search', words.join(' OR ')], 2, 'a query has at most 250 words'],
			[['search', '--any', `What is ${words.join(' ')}?`], 2, 'a query has at most 250 words'],
			[['search', '--any', ...words.slice(0, 240), 'city'], 0, 'one:6'],
		],
	],
	[
		'a library of one article',
		one,
		[
			[['related', 'one'], 1, 'no article shares telling words with one'],
			[['links', 'one'], 1, 'one links to nothing, and nothing links to it'],
			[['words', '--collocates', 'cities'], 0, ''],
			[['show', 'say "hi"'], 0, 'Two cities'],
		],
	],
	[
		'names with quotes, line ends and circles',
		one,
		[
			[['search', '@me', '--save', 'me'], 2, 'the search @me names itself'],
			[['search', 'city', '--save', 'first'], 0, ''],
			[['search', '@first', 'c', '--save', 'second'], 0, ''],
			[['search', '@second', '--save', 'first'], 2, 'searches name each other: @first → @second → @first'],
			[['search', '@second'], 0, 'one:6'],
			[['search', 'x', '--save', 'na"me'], 2, '"na"me" is no name for a search'],
			[['search', 'x', '--save', 'two\nlines'], 2, '"two lines" is no name for a search'],
			[['search', '--forget', 'two\r\n lines'], 1, 'no search is saved as two lines'],
			[['show', 'two\nlines'], 1, 'no article called "two lines"'],
			[['list', '--tag', 'two\n\nlines'], 1, 'no article has the tag "two lines"'],
			[['search', '-e', '(\n'], 2, '"( " is not a regular expression'],
		],
	],
	[
		'links in a circle, and more tags than anybody has',
		circle,
		[
			[['links', 'a'], 0, 'c\ta\tc:3'],
			[['related', 'a'], 1, 'no article shares telling words with a'],
			[['check'], 1, 'tags'],
			[['list', '--tag', 't5'], 0, 'tags'],
			[['search', 'tag:t5', '-l'], 0, 'tags'],
			[['list', '--count-by', 'tag'], 0, 't0\t1'],
		],
	],
])('%s', (_, library, rows) => {
	test.each(rows)('%j', async (argv, status, said) => {
		const answer = await ask(library, ...argv);
		expect((answer.messages + answer.out).replace(/<\/?\w+>/g, '')).toContain(said);
		expect(answer.messages).not.toContain('defect');
		expect(answer.status).toBe(status);
	});
});
