// How long tests wait for what should come: signs that something hangs, no measures.

/** How many times as long as on a quiet machine: `WSWS_TEST_SLOW=4` on a loaded one. */
const slowness = Number(process.env.WSWS_TEST_SLOW ?? 1);

/** A time limit in milliseconds, from seconds on a quiet machine. */
export function timeLimitMs(seconds: number): number {
	return seconds * 1000 * slowness;
}
