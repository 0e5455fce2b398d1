// How long tests wait for what should come: signs that something hangs, no measures.

import {availableParallelism, loadavg} from 'node:os';

/** How many times as long as on a quiet machine, whatever else it does: `WSWS_TEST_SLOW=4`. */
const slowness = Number(process.env.WSWS_TEST_SLOW ?? 1);

/** A time limit in whole milliseconds, from seconds on a quiet machine: longer while programs wait for a processor. */
export function timeLimitMs(seconds: number): number {
	const [waiting = 0] = loadavg();
	return Math.ceil(seconds * 1000 * Math.max(slowness, waiting / availableParallelism()));
}
