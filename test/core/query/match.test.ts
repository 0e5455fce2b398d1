import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Matcher, matcherOf} from '../../../src/core/query/match.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import type {Term} from '../../../src/core/query/query.ts';
import {fold, tokensOf} from '../../../src/core/text/fold.ts';
import {articlesOf} from '../../library/memory-catalog.ts';
import {trials} from '../../trials.ts';
import {testDay} from './find-places.ts';

const matcher = (query: string): Matcher => matcherOf(parseQuery(query, testDay));

async function hitsIn(query: string, markdown: string) {
	const [article] = await articlesOf({'/a.md': markdown});
	if (!article) throw new Error('no article');
	return matcher(query).hits({entry: article.entry, passages: () => article.passages});
}

const article = `---
title: The vote
author: strike desk
tags: [strike]
---
First words. Then a strike, and a strike fund. The end.

## Money

### Strike fund

A strike needs money.
`;

test('a word of signs stands in one sentence, over the end of a line too', async () => {
	const texts = ['这个用例很好', '应用\n例如这个', '应用。例如这个', '应用，例如这个', '应用、例如', '「应用」例如'];
	const counts = await Promise.all(texts.map(async text => (await hitsIn('用例', `# A\n\n${text}\n`)).length));
	expect(counts).toEqual([1, 1, 0, 0, 0, 0]);
});

test('a hit is a sentence with its ranges, its line and the headings above it', async () => {
	expect(await hitsIn('strike', article)).toEqual([
		{
			where: 'text',
			line: 6,
			section: [],
			text: 'Then a strike, and a strike fund.',
			ranges: [
				[7, 13],
				[21, 27],
			],
			passage: 0,
			offset: 13,
		},
		{where: 'text', line: 10, section: ['Money'], text: 'Strike fund', ranges: [[0, 6]], passage: 2, offset: 0},
		{
			where: 'text',
			line: 12,
			section: ['Money', 'Strike fund'],
			text: 'A strike needs money.',
			ranges: [[2, 8]],
			passage: 3,
			offset: 0,
		},
	]);
});

describe('what else there is to see', () => {
	test.each([
		['title and text count before author, tags and summary', 'vote OR strike', ['title', 'text', 'text', 'text']],
		['without them, these are the hits', 'desk', ['author']],
		['and where no text answers, the title stands for the article', '-xyzzy', ['title']],
		['what is not wanted is not marked', 'desk -xyzzy', ['author']],
		['the untrue side of an OR is not marked', '(strike xyzzy) OR needs', ['text']],
		['a text is looked for beside a field', 'tag:strike needs', ['text']],
		['a heading is not the title', 'title:money OR needs', ['text']],
	])('%s', async (_, query, where) => {
		expect((await hitsIn(query, article)).map(hit => hit.where)).toEqual(where);
	});

	test.each([
		['vote', {where: 'title', text: 'The vote', ranges: [[4, 8]]}],
		['desk', {where: 'author', text: 'strike desk', ranges: [[7, 11]]}],
		['-xyzzy', {where: 'title', text: 'The vote', ranges: []}],
	])('what is not in the text stands on the first line: %s', async (query, hit) => {
		const nowhere = {line: 1, section: [], passage: undefined, offset: 0};
		expect(await hitsIn(query, article)).toEqual([{...nowhere, ...hit}]);
	});

	test('ranges that overlap are one', async () => {
		expect((await hitsIn('stri strike "strike fund" fund', article))[0]?.ranges).toEqual([
			[7, 13],
			[21, 32],
		]);
	});

	test('passages are not read for a query about other things', async () => {
		const [first] = await articlesOf({'/a.md': article});
		if (!first) throw new Error('no article');
		const passages = () => {
			throw new Error('read');
		};
		expect(matcher('tag:strike lang:en OR author:desk').hits({entry: first.entry, passages})).toHaveLength(1);
		expect(() => matcher('in:money').hits({entry: first.entry, passages})).toThrow('read');
	});
});

test('any text is marked as an article would be', () => {
	expect(matcher('lopez -vote "night shift"').marks('López, on the night-shift vote')).toEqual([
		{start: 0, end: 5},
		{start: 14, end: 25},
	]);
});

/** Texts with what folding has to deal with, from few words so that they are found. */
const word = fc.constantFrom(
	'a',
	'ab',
	'Áb',
	'A\u0301B',
	'ß',
	'ss',
	'ﬁ',
	'fi',
	'İ',
	'b\u00adc',
	'移',
	'移民',
	'2023年',
	'ｶﾞ',
	'…',
	'’',
	'-',
	'🎉',
	'1.2',
);
const text = fc.array(fc.tuple(word, fc.constantFrom('', ' ', ' ', ' '))).map(parts => parts.flat().join(''));

test('a word is marked exactly where a token starts with it, and a range folds to it', () => {
	fc.assert(
		fc.property(text, word, (content, typed) => {
			const [first, ...others] = tokensOf(typed);
			if (first === undefined) return;
			const term: Term = {kind: 'term', field: 'any', words: [first, ...others], isPrefix: true};
			const marks = matcherOf(term).marks(content);
			const tokens = tokensOf(content);
			const isThere = tokens.some((_, at) =>
				term.words.every((token, index) =>
					index === others.length ? tokens[at + index]?.startsWith(token) : tokens[at + index] === token,
				),
			);
			expect(marks.length > 0).toBe(isThere);
			for (const {start, end} of marks) {
				expect(fold(content.slice(start, end)).text.trimStart().startsWith(first)).toBe(true);
			}
		}),
		{numRuns: trials(400)},
	);
});

test('the nearest pairs of a large text are found without looking at all pairs', () => {
	const long = 'a '.repeat(30_000) + 'b '.repeat(30_000);
	expect(matcher('a NEAR/1 b').marks(long)).toHaveLength(4);
});
