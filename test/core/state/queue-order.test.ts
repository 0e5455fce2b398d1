// A queue is read in the order in which articles were put into it and moved.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isQueuePlace, placeAt} from '../../../src/core/state/queue-order.ts';

test('the end is a whole number more', () => {
	expect(placeAt([], 0).own).toBe(1);
	expect(placeAt([1, 2], 2).own).toBe(3);
	expect(placeAt([1, 2.5], 9).own).toBe(3);
});

test('moving one between two changes no other', () => {
	expect(placeAt([1, 2], 1)).toEqual({own: 1.5, others: new Map()});
	expect(placeAt([1, 2], 0)).toEqual({own: 0, others: new Map()});
});

test('between two that have the same place, those that follow give way', () => {
	expect(placeAt([4, 4, 4, 9], 1)).toEqual({
		own: 5,
		others: new Map([
			[1, 6],
			[2, 7],
		]),
	});
});

test('any number of moves leaves the order that was asked for', () => {
	const moves = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), {maxLength: 400});
	const start = fc.array(fc.constantFrom<number>(1, 2, 2.5, 3), {minLength: 1, maxLength: 8});
	fc.assert(
		fc.property(start, moves, (numbers, steps) => {
			let queue = [...numbers].sort((a, b) => a - b).map((place, id) => ({id, place}));
			for (const [from, to] of steps) {
				const [moved] = queue.splice(from % queue.length, 1);
				if (!moved) continue;
				const at = Math.min(to, queue.length);
				const {own, others} = placeAt(
					queue.map(({place}) => place),
					at,
				);
				const expected = queue.toSpliced(at, 0, moved).map(({id}) => id);
				queue = queue.map((item, index) => ({...item, place: others.get(index) ?? item.place}));
				queue.splice(at, 0, {...moved, place: own});
				expect(queue.every(({place}) => isQueuePlace(place))).toBe(true);
				expect(queue.toSorted((a, b) => a.place - b.place).map(({id}) => id)).toEqual(expected);
			}
		}),
	);
});
