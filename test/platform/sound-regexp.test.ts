import {expect, test} from 'vitest';
import {TookTooLong} from '../../src/core/time-limit.ts';
import {checkedMatch} from '../../src/platform/sound-regexp.ts';

/** An expression that takes so many milliseconds to say that there is nothing, as one that is given up. */
function slow(milliseconds: number, times = Number.POSITIVE_INFINITY): RegExp {
	let left = times;
	const expression = /b/g;
	expression.exec = () => {
		for (const end = performance.now() + (left-- > 0 ? milliseconds : 0); performance.now() < end; );
		return null;
	};
	return expression;
}

test('what is found is found, from where the last match ended', () => {
	const expression = /a/g;
	expression.lastIndex = 1;
	expect(checkedMatch(expression, 'aba')?.index).toBe(2);
	expect(checkedMatch(expression, 'aba')).toBeNull();
});

test('what is given up without a word is said', () => {
	expect(() => checkedMatch(slow(210), 'aaa')).toThrow(TookTooLong);
});

test('a busy machine is not an expression that was given up', () => {
	expect(checkedMatch(slow(210, 2), 'aaa')).toBeNull();
});

test('a group that is repeated over a long text may have needed too much memory', () => {
	const text = 'ab\n'.repeat(400_000);
	expect(() => checkedMatch(/^(?:.|\n)*z$/g, text)).toThrow(RangeError);
	expect(checkedMatch(/zz/g, text)).toBeNull();
});
