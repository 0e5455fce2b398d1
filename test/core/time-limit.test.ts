import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {
	limitingShortTexts,
	limitShortTexts,
	limitTime,
	TookTooLong,
	withinShortTime,
	withinTime,
} from '../../src/core/time-limit.ts';

afterEach(() => limitTime(undefined));

/** What each text would be given, in milliseconds. */
function given(units: number): number {
	let milliseconds = 0;
	limitTime((limit, work) => {
		milliseconds = limit;
		return work();
	});
	expect(withinTime(units, () => 'done')).toBe('done');
	return milliseconds;
}

describe('a text has the time of its length', () => {
	test.each([
		[100, 0],
		[19_999, 0],
		[20_000, 5000],
		[1_000_000, 5000],
		[10_000_000, 50_000],
	])('%d units: %d ms, where 0 is without a limit', (units, milliseconds) => {
		expect(given(units)).toBe(milliseconds);
	});
});

describe('short texts have a limit', () => {
	const limits: number[] = [];
	const one = () => withinTime(100, () => limits.length);
	beforeEach(() => {
		limits.length = 0;
		limitTime((limit, work) => {
			limits.push(limit);
			return work();
		});
	});

	test('together', () => {
		withinShortTime(() => [one(), one()]);
		expect(limits).toEqual([2000]);
	});

	test('each, meanwhile or from now on', () => {
		limitingShortTexts(() => [one(), one()]);
		one();
		expect(limits).toEqual([2000, 2000]);
		expect(() => limitingShortTexts(failing)).toThrow('failed');
		one();
		expect(limits).toHaveLength(2);
		limitShortTexts();
		one();
		expect(limits).toHaveLength(3);
	});
});

function failing(): never {
	throw new Error('failed');
}

test('the reason says how long it was', () => {
	limitTime(() => {
		throw new TookTooLong();
	});
	expect(() => withinTime(2_000_000, () => 'done')).toThrow(new TookTooLong('it takes more than 10 seconds'));
});

test('without a process that can stop work it takes the time that it takes', () => {
	expect(withinTime(10_000_000, () => 'done')).toBe('done');
});
