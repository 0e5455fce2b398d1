// Where chance begins: one seed and one count for all that the abuse suite makes at random.

/** `WSWS_SEED=7` makes other inputs; the same seed makes the same. */
export const seed = Number(process.env.WSWS_SEED ?? 20_231_227);

/** How many inputs of each kind: `WSWS_FUZZ=50000` for a long look. */
export const inputs = Number(process.env.WSWS_FUZZ ?? 5000);

/** What fast-check is told: so many of the inputs that `inputs` asks for. */
export function share(part: number): {seed: number; numRuns: number} {
	return {seed, numRuns: Math.max(1, Math.round(inputs * part))};
}

/** A test may take this long, in milliseconds, more when there are more inputs: a sign that it hangs, no measure. */
export const patience = 60_000 * Math.max(1, inputs / 5000);

/** Numbers from 0 below 1, the same for the same seed: the generator called mulberry32. */
export function randomOf(): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
