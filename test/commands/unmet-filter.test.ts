// A filter or a field that no article meets is told with the nearest value that some have.

import {expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {shellWords} from '../shell-words.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const library = temporaryFolder({
	'one.md': '---\ntags: [migration, strike]\nauthor: Jane van der Berg\nlang: en\n---\n\n# One\n\nBread and a vote.\n',
	'two.md': '---\ntags: [press]\nauthor: wsws labour desk\nlang: de\ndate: 2020-01-02\n---\n\n# Two\n\nBread.\n',
});

test.each([
	['list --tag migraton', 1, 'no article has the tag "migraton"', 'did you mean the tag migration?'],
	['list --tag "Migration "', 0, '', ''],
	['list --tag zzzzzz', 1, 'no article has the tag "zzzzzz"', 'see all with: wsws list'],
	['list --tag press --tag migratoin', 1, 'no article has the tag "migratoin"', 'did you mean the tag migration?'],
	['search bread --tag migraton', 1, 'no article has the tag "migraton"', 'did you mean the tag migration?'],
	['search -e bread --tag migraton', 1, 'no article has the tag "migraton"', 'did you mean the tag migration?'],
	[
		'list --tag press,migration',
		1,
		'no article has the tag "press,migration"',
		'did you mean --tag press --tag migration?',
	],
	[
		'list --tag "press, the vote"',
		1,
		'no article has the tag "press, the vote"',
		"did you mean --tag press --tag 'the vote'?",
	],
	['list --author "labor desk"', 1, 'no article is by "labor desk"', 'did you mean the author labour desk?'],
	['list --author berk', 1, 'no article is by "berk"', 'did you mean the author Berg?'],
	[
		'search bread --author "Jan van der Berg"',
		1,
		'no article is by "Jan van der Berg"',
		'did you mean the author Jane van der Berg?',
	],
	['list --lang dd', 1, 'no article is in the language "dd"', 'did you mean the language de?'],
	['list --lang english', 2, '--lang "english" is not a language code', 'did you mean --lang en?'],
	['list --lang Deutsch', 2, '--lang "Deutsch" is not a language code', 'did you mean --lang de?'],
	['search bread --lang español', 2, '--lang "español" is not a language code', 'did you mean --lang es?'],
	['list --lang de,es', 2, '--lang "de,es" is not a language code', 'did you mean --lang de --lang es?'],
	[
		'list --lang klingonish',
		2,
		'--lang "klingonish" is not a language code',
		'a code has two or three letters, as in: --lang de',
	],
	['list --tag press --lang en', 1, 'no article meets the filters', 'drop one, or see all with: wsws list'],
	['list --since 2090', 1, 'no article meets the filters', 'see all with: wsws list'],
	['search tag:migraton', 1, 'nothing found in 2 articles', 'did you mean the tag migration?'],
	['search tag:migraton bread', 1, 'nothing found in 2 articles', 'did you mean the tag migration?'],
	['search bread author:jame', 1, 'nothing found in 2 articles', 'did you mean the author Jane?'],
	['search lang:dd bread', 1, 'nothing found in 2 articles', 'did you mean the language de?'],
	[
		'search tag:migra zebra',
		1,
		'nothing found in 2 articles',
		'how the query was read: wsws search --explain tag:migra zebra',
	],
])('%s', async (typed, status, message, hint) => {
	const said = await runWsws(shellWords(typed), {library});
	expect([said.status, said.messages]).toEqual([status, message === '' ? '' : `wsws: ${message}\n${hint}\n`]);
});

test('a library without articles says where it looks, whatever is asked', async () => {
	for (const typed of ['list', 'search bread', 'show x', 'read', 'list --tag x']) {
		const {status, messages} = await runWsws(typed.split(' '), {library: temporaryFolder()});
		expect([status, messages]).toEqual([1, 'wsws: the library has no articles\nsee where it looks with: wsws info\n']);
	}
});
