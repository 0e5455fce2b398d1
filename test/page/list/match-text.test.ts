import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Entry} from '../../../src/core/article/article.ts';
import type {Result} from '../../../src/core/query/hit.ts';
import type {Paint} from '../../../src/core/role.ts';
import {columns} from '../../../src/core/text/columns.ts';
import type {Range} from '../../../src/core/text/range.ts';
import {concordanceLines} from '../../../src/page/list/concordance.ts';
import {hitRows, matchRows} from '../../../src/page/list/hits.ts';
import {fitAround, paintMatches} from '../../../src/page/list/match-text.ts';
import {trials} from '../../trials.ts';

/** A text with its matches in brackets. */
function bracketed(marked: string): {text: string; ranges: Range[]} {
	const ranges: Range[] = [];
	const text = marked.replace(/\[([^\]]*)\]/g, (_, match: string, at: number) => {
		const start = at - 2 * ranges.length;
		ranges.push([start, start + match.length]);
		return match;
	});
	return {text, ranges};
}

const brackets = (_: string, text: string): string => `[${text}]`;

describe('a text is fitted around its first match', () => {
	test.each([
		['all of [it] fits', 20, 'all of [it] fits'],
		['a few words before the [match] and some words after it', 30, '…the [match] and some words…'],
		['the [match] at the start of a long text', 20, 'the [match] at the…'],
		['a long text that has at its end the [match]', 20, '…its end the [match]'],
		['one [match] and quite far from it another [match]', 20, 'one [match] and quite…'],
		['one [match] and a [match] and more and more', 22, 'one [match] and a [match]…'],
		['a [matchthatislongerthantheline] here', 12, '…[matchthati]…'],
		['數千名[移民]工人上街遊行要求同工同酬', 14, '…名[移民]工人上…'],
		[
			'e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301 [e\u0301e\u0301] e\u0301e\u0301e\u0301e\u0301',
			8,
			'…[e\u0301e\u0301] e\u0301e\u0301e\u0301e\u0301',
		],
	])('%s in %i: %s', (marked, width, expected) => {
		const shown = paintMatches(fitAround(bracketed(marked), width), (_, text) => brackets('', text));
		expect(shown).toBe(expected);
	});
});

const word = fc.constantFrom('a', 'word', 'e\u0301', '移民', '🎉', '👩‍👩‍👧', 'strikebreaker', ' ', ' ', '“', '—');
const matched = fc
	.tuple(fc.array(word, {maxLength: 30}), fc.array(word, {minLength: 1, maxLength: 4}), fc.array(word, {maxLength: 30}))
	.map(parts => parts.map(words => words.join('')))
	.filter(([, match = '']) => match.trim() !== '');

test('no text is wider than asked for, and what is marked is what matched', () => {
	fc.assert(
		fc.property(matched, fc.integer({min: 10, max: 60}), ([before = '', match = '', after = ''], width) => {
			const range: Range = [before.length, before.length + match.length];
			const {text, ranges} = fitAround({text: before + match + after, ranges: [range]}, width);
			expect(columns(text)).toBeLessThanOrEqual(width);
			const [[start, end] = [0, 0]] = ranges;
			expect(match.startsWith(text.slice(start, end))).toBe(true);
			expect(end).toBeGreaterThan(start);
		}),
		{numRuns: trials(200)},
	);
});

describe('a match that is a part of the flag of a region', () => {
	const flag = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
	const text = `The ${flag} flies`;
	const cuts = Array.from({length: flag.length / 2}, (_, at): Range => [4 + 2 * at, 6 + 2 * at]);
	const plain: Paint = (_, shown) => shown;
	const passage = {line: 1, section: [], text, isHeading: false};
	const result = (ranges: Range[]): Result => ({
		entry: {name: 'flag'} as Entry,
		hits: [{where: 'text', line: 1, section: [], text, ranges, passage: 0, offset: 0}],
		passages: () => [passage],
	});

	test.each(cuts)('from %i to %i leaves no piece of it that hides', (start, end) => {
		const {entry, hits} = result([[start, end]]);
		const rows = [...matchRows(entry, hits, plain), ...hitRows(entry, hits, plain)];
		const lines = concordanceLines(result([[start, end]]), {width: 60, paint: plain}).map(({line}) => line);
		expect([...rows, ...lines].join('\n')).not.toMatch(/[\u{e0000}-\u{e007f}]/u);
	});

	test('or all of it stays whole', () => {
		const {entry, hits} = result([[4, 4 + flag.length]]);
		expect(matchRows(entry, hits, plain)).toEqual([`flag:1:${flag}`]);
		const [before] = concordanceLines(result([[0, 3]]), {width: undefined, paint: plain});
		expect(before?.line).toContain(`The ${flag} flies`);
		const [after] = concordanceLines(result([[14, 16]]), {width: undefined, paint: plain});
		expect(after?.line).not.toMatch(/[\u{e0000}-\u{e007f}]/u);
	});
});
