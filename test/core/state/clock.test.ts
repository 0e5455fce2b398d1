// Clocks rise, whatever the clock on the wall does.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Clock, clockAfter, clockOf, isClock, noClock} from '../../../src/core/state/clock.ts';

test('a clock has the moment, a count within it and the device', () => {
	const moment = Date.UTC(2023, 11, 27, 8);
	const first = clockAfter(noClock, moment, 'laptop-3f9a');
	expect(first).toBe('2023-12-27T08:00:00.000Z-0000-laptop-3f9a');
	expect(clockAfter(first, moment, 'phone-1b2c')).toBe('2023-12-27T08:00:00.000Z-0001-phone-1b2c');
	expect(clockAfter('2023-12-27T08:00:00.000Z-ffff-x', moment, 'x')).toBe('2023-12-27T08:00:00.001Z-0000-x');
});

test('each is later than the last one, by a wall clock that jumps for years', () => {
	const moments = fc.oneof(fc.integer(), fc.double(), fc.date({noInvalidDate: false}).map(Number));
	fc.assert(
		fc.property(fc.array(fc.tuple(moments, fc.constantFrom('a', 'b-2'))), steps => {
			let last: Clock = noClock;
			for (const [now, device] of steps) {
				const next = clockAfter(last, now, device);
				expect(isClock(next)).toBe(true);
				expect(next > last).toBe(true);
				last = next;
			}
		}),
	);
});

test.each([
	'',
	'2023-12-27T08:00:00.000Z-0000-',
	'2023-13-27T08:00:00.000Z-0000-a',
	'9999-12-27T08:00:00.000Z-0000-a',
	'2023-12-27T08:00:00.000Z-0000-A/../b',
	7,
	null,
])('no clock: %j', text => {
	expect(isClock(text)).toBe(false);
});

test('a moment beyond all is the first or the last one', () => {
	for (const moment of [Number.NaN, -1, 8.64e15]) expect(isClock(clockOf(moment, 0, 'a'))).toBe(true);
});
