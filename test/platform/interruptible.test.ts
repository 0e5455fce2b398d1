import {describe, expect, test} from 'vitest';
import {TookTooLong} from '../../src/core/time-limit.ts';
import {withinClockTime, withinProcessorTime} from '../../src/platform/interruptible.ts';

function forever(): never {
	for (;;);
}

describe.each([
	['by the clock', withinClockTime],
	['by the processor', withinProcessorTime],
])('work within a time %s', (_, within) => {
	test('is done, and gives what it gives', () => {
		expect(within(1000, () => 'done')).toBe('done');
		expect(within(1000, () => undefined)).toBeUndefined();
	});

	test('throws what it throws', () => {
		const error = new RangeError('too deep');
		expect(() =>
			within(1000, () => {
				throw error;
			}),
		).toThrow(error);
	});

	test.each([
		['a loop', forever],
		['an expression', () => /(a+)+$/.test(`${'a'.repeat(50)}b`)],
		[
			'a text that grows',
			() => {
				for (let text = 'a'; text.length < 1e9; ) text = `${text}b`.replace(/c$/, '');
			},
		],
	])('is stopped: %s', (_, work) => {
		expect(() => within(30, work)).toThrow(TookTooLong);
	});
});

test('the clock of a machine that is busy elsewhere stops nothing', () => {
	const idle = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
	const work = () => {
		for (let round = 0; round < 60; round++) idle();
		return 'done';
	};
	expect(() => withinClockTime(50, work)).toThrow(TookTooLong);
	expect(withinProcessorTime(150, work)).toBe('done');
});
