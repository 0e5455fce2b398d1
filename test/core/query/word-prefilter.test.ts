import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {contains, searchableText} from '../../../src/core/query/occurrences.ts';
import type {Term} from '../../../src/core/query/query.ts';
import {wordPrefilter} from '../../../src/core/query/word-prefilter.ts';
import {trials} from '../../trials.ts';

const term = (words: [string, ...string[]], isPrefix = true): Term => ({
	kind: 'term',
	field: 'any',
	words,
	isPrefix,
});

describe('a text', () => {
	const mayHold = wordPrefilter([term(['strike'])]);

	test.each([
		['The Strike of 1936', true],
		['A re-strike, an air-strike', true],
		['S.t.r.i.k.e, s’trike, st‐rike', true],
		['“It struck”, she said — twice', false],
		['The cafés were closed', false],
		['A stríke', true],
		['ＳＴＲＩＫＥ', true],
		['Marks behind letters: cafe\u0301s', true],
		['', false],
	])('%j may hold it: %s', (text, may) => {
		expect(mayHold(text)).toBe(may);
	});

	test('may hold the other forms of a word', () => {
		const withForms: Term = {...term(['cities']), otherForms: ['city']};
		expect(wordPrefilter([withForms])('One city')).toBe(true);
	});
});

test('a text that holds a term may hold it', () => {
	const piece = fc.constantFrom(
		...[
			'a',
			'b',
			'A',
			'1',
			'200',
			' ',
			' ',
			"'",
			'’',
			'-',
			'‐',
			',',
			'.',
			'“',
			'—',
			'…',
			'\u00a0',
			'é',
			'ﬁ',
			'中',
			'\u00ad',
		],
	);
	const text = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''));
	const word = fc.array(fc.constantFrom('a', 'b', '1', '200', "'", '-', '.', ','), {minLength: 1, maxLength: 4});
	const words = fc.array(
		word.map(pieces => pieces.join('')),
		{minLength: 1, maxLength: 2},
	);
	fc.assert(
		fc.property(text, words, fc.boolean(), (text, [first = 'a', ...others], isPrefix) => {
			const sought = term([first, ...others], isPrefix);
			const isThere = contains(sought, searchableText(text));
			expect(wordPrefilter([sought])(text) || !isThere).toBe(true);
		}),
		{numRuns: trials(1000)},
	);
});
