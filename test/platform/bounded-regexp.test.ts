import {describe, expect, test} from 'vitest';
import {UserError} from '../../src/core/errors.ts';
import type {BoundedPattern, PrefilterSource} from '../../src/core/query/pattern/pattern.ts';
import {boundPattern} from '../../src/platform/bounded-regexp.ts';
import {processorSeconds} from '../processor-time.ts';

function guarded(expression: RegExp, limit?: number, prefilter?: PrefilterSource): BoundedPattern {
	return boundPattern({expression, prefilter}, limit);
}

describe('a guarded pattern finds what the pattern finds', () => {
	test.each([
		[/b+/gu, 'abba b', [1, 3, 5, 6]],
		[/x/gu, 'abba', undefined],
		[/x*/gu, 'a🎉', []],
		[/x*/gu, '🎉xx🎉', [2, 4]],
		[/^/gu, '', []],
		[/(?<=🎉)/gu, 'a🎉🎉', []],
	])('%s in %s', (pattern, text, ranges) => {
		expect(guarded(pattern).find([text])).toEqual([ranges]);
	});

	test('in each text from its start', () => {
		expect(guarded(/a$/gu).find(['a', 'ba', 'b', 'a'])).toEqual([[0, 1], [1, 2], undefined, [0, 1]]);
	});
});

const runaway = `${'a'.repeat(50)}b`;

describe('a pattern that runs away is stopped', () => {
	test.each([/(a+)+$/gu, /(a+)+$/giu, /(?:a|aa)+$/gu, /(?:(?:a|A)*)*c/giu])('%s', pattern => {
		expect(() => guarded(pattern, 50).find([runaway])).toThrow(UserError);
	});

	test('by what all its texts take together, and by name', () => {
		const {find} = guarded(/(a+)+$/gu, 100);
		const slow = `${'a'.repeat(22)}b`;
		expect(() => {
			for (let round = 0; round < 10_000; round++) find([slow]);
		}).toThrow('the pattern (a+)+$ was stopped after 0.1 seconds');
	});

	test('in its time, and not in that of a second trial', async () => {
		const started = performance.now();
		const time = await processorSeconds(() =>
			expect(() => guarded(/(a+)+$/gu, 400).find([runaway])).toThrow(UserError),
		);
		// A machine that others use gives less than the clock says, and the pattern its second trial.
		const isBusy = time < 0.8 * ((performance.now() - started) / 1000);
		expect(isBusy || time < 0.8, `${time} s`).toBe(true);
	});

	test('as is one that needs too much memory', () => {
		expect(() => guarded(/(?:(?:(?:a?){5000}){5000})/gu).find(['aaa'])).toThrow(UserError);
	});

	test('and the next one runs', () => {
		expect(() => guarded(/(a+)+$/gu, 20).find([runaway])).toThrow(UserError);
		expect(guarded(/a+/gu, 20).find([runaway])).toEqual([[0, 50]]);
	});
});

describe('a prefilter', () => {
	test('lets through what may hold the pattern', () => {
		const {prefilter} = guarded(/^b$/gu, undefined, {
			literal: 'b',
			expression: /^b$/gm,
			isExact: true,
		});
		expect(prefilter?.mayMatch(['a\nb', 'ab', 'b'])).toEqual([true, false, true]);
		expect(guarded(/b/gu).prefilter).toBeUndefined();
	});

	test('counts the lines that hold it', () => {
		const prefilter = (isExact: boolean) =>
			guarded(/b|$/gu, undefined, {literal: undefined, expression: /b|^$/gm, isExact}).prefilter;
		expect(prefilter(true)?.count?.(['a\nbb\n\nab\na', 'a', 'b', ''], 9)).toEqual([3, 0, 1, 1]);
		expect(prefilter(true)?.count?.(['a\nbb\n\nab\na'], 2)).toEqual([2]);
		expect(prefilter(false)?.count).toBeUndefined();
	});

	test('lets all through once it takes too long, and the pattern is still looked for', () => {
		const {prefilter, find} = guarded(/^b/gu, 100, {
			literal: undefined,
			expression: /(a+)+$/gm,
			isExact: false,
		});
		expect(prefilter?.mayMatch([runaway, 'x'])).toEqual([true, true]);
		expect(prefilter?.mayMatch(['x'])).toEqual([true]);
		expect(find(['b'])).toEqual([[0, 1]]);
	});
});
