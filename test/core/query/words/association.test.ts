import {expect, test} from 'vitest';
import {logDice, logLikelihood} from '../../../../src/core/query/words/association.ts';

test.each([
	[10, 10, 10, 14],
	[5, 10, 10, 13],
	[1, 3, 1, 13],
	[1, 1000, 24, 5],
])('logDice of %i together, %i and %i: %f', (together, one, other, score) => {
	expect(logDice(together, one, other)).toBeCloseTo(score, 6);
});

test.each([
	// By hand: 2 · (20 ln(20/15) + 10 ln(10/15)), 2 · 30 ln(30/15).
	[{here: 20, elsewhere: 10, sizeHere: 1000, sizeElsewhere: 1000}, 3.398],
	[{here: 10, elsewhere: 20, sizeHere: 1000, sizeElsewhere: 1000}, -3.398],
	[{here: 30, elsewhere: 0, sizeHere: 1000, sizeElsewhere: 1000}, 41.589],
	[{here: 10, elsewhere: 10, sizeHere: 1000, sizeElsewhere: 1000}, 0],
	[{here: 10, elsewhere: 90, sizeHere: 100, sizeElsewhere: 900}, 0],
])('log-likelihood of %j: %f', (counts, score) => {
	expect(logLikelihood(counts)).toBeCloseTo(score, 2);
});
