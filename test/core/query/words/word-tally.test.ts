import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createWordTally} from '../../../../src/core/query/words/word-tally.ts';
import {tokensOf} from '../../../../src/core/text/fold.ts';

function countsOf(...texts: string[]): Record<string, [count: number, articles: number]> {
	const tally = createWordTally();
	for (const text of texts) tally.add(text);
	return Object.fromEntries([...tally.words].map(([word, {count, articles}]) => [word, [count, articles]]));
}

test.each([
	['a word in any case, with and without accents', ['Größe GROSSE größe'], {grosse: [3, 1]}],
	['in several articles', ['a b a', 'a'], {a: [3, 2], b: [1, 1]}],
	[
		'words with signs in them are one',
		['e-mail email 1,200 don’t U.S.'],
		{email: [2, 1], 1200: [1, 1], dont: [1, 1], us: [1, 1]},
	],
	['words of scripts without spaces', ['移民要求同工同酬，要求'], {移民: [1, 1], 要求: [2, 1], 同工同酬: [1, 1]}],
	[
		'of kana and Thai',
		['サーバーを起動する', 'การประชุม'],
		{サーバー: [1, 1], を: [1, 1], 起動: [1, 1], する: [1, 1], การ: [1, 1], ประชุม: [1, 1]},
	],
	['of Hangul, between spaces', ['도커 서비스를 도커'], {도커: [2, 1], 서비스를: [1, 1]}],
	['beside others', ['Die e-mail 移民 in U.S.'], {die: [1, 1], email: [1, 1], 移民: [1, 1], in: [1, 1], us: [1, 1]}],
	['lines are parted', ['e-\nmail'], {e: [1, 1], mail: [1, 1]}],
	['nothing', ['', '…'], {}],
])('%s', (_, texts, counts) => {
	expect(countsOf(...texts)).toEqual(counts);
});

test('words without signs are the tokens of search, each as often', () => {
	const text = fc.string({unit: fc.constantFrom('a', 'É', 'ß', 'ж', ' ', '\n', '7'), maxLength: 60});
	fc.assert(
		fc.property(text, text => {
			const expected: Record<string, number> = {};
			for (const token of tokensOf(text)) expected[token] = (expected[token] ?? 0) + 1;
			expect(Object.fromEntries(Object.entries(countsOf(text)).map(([word, [count]]) => [word, count]))).toEqual(
				expected,
			);
		}),
	);
});

test('neighbours within five words, in the same line', () => {
	const tally = createWordTally(word => word === 'x');
	tally.add('a b c d e f x g\nh x x');
	expect(tally.nodes).toBe(3);
	expect(Object.fromEntries(tally.near)).toEqual({b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 2, x: 2});
});
