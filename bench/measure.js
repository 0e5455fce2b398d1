// Times of things that take turns, so that noise falls on all alike: a machine that is busy for a while is so for the peers too.

/** @typedef {{name: string, before?: () => unknown, run: () => unknown}} Case What goes before takes no time of it. A number that `run` gives is its time. */
/** @typedef {{quarter: number, median: number, threeQuarters: number, worst: number}} Times In milliseconds. */

/**
 * Runs every case once a round, after a round that fills the caches and does not count. What was not among the cases, such
 * as a program that is not installed, has times that are not numbers.
 * @param {Case[]} cases
 * @param {number} rounds
 * @returns {Promise<(name: string) => Times>}
 */
export async function inTurns(cases, rounds) {
	/** @type {Map<string, number[]>} */
	const times = new Map(cases.map(({name}) => [name, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const {name, before, run} of cases) {
			await before?.();
			const began = performance.now();
			const own = await run();
			const time = typeof own === 'number' ? own : performance.now() - began;
			if (round > 0) times.get(name)?.push(time);
		}
	}
	return name => timesOf(times.get(name) ?? []);
}

/**
 * What is said of several times.
 * @param {number[]} times in milliseconds
 * @returns {Times}
 */
export function timesOf(times) {
	const sorted = times.toSorted((one, other) => one - other);
	/** @param {number} share */
	const at = share => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
	return {quarter: at(0.25), median: at(0.5), threeQuarters: at(0.75), worst: at(1)};
}

/**
 * In milliseconds.
 * @param {() => unknown} run
 */
export async function timeOf(run) {
	const began = performance.now();
	await run();
	return performance.now() - began;
}
