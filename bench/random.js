// Chance that can be had again.

/** @typedef {() => number} Random From 0, below 1. */

/**
 * Mulberry32: small, quick, and good enough for texts. The same seed gives the same numbers.
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
