// Limits memory use in work on tens of thousands of items. It creates garbage continuously, and V8 would rather grow than collect:
// by half on Node 20, to twice the size on Node 24.

import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {isBun} from './executable.ts';

/** Process size in bytes from which on memory matters more than time: collecting eagerly throughout takes a third longer. */
const enough = 155_000_000;
/** Asking the system takes as long as processing an item. */
const callsBetween = 64;
let calls = 0;
let isCollected = false;

/** Called repeatedly during such work: while the process is large, makes V8 keep the heap close to what is in use. */
export function spareMemory(): void {
	if (isBun || calls++ % callsBetween !== 0) return;
	const isMuch = process.memoryUsage.rss() > enough;
	setFlagsFromString(isMuch ? '--optimize-for-size' : '--no-optimize-for-size');
	if (isMuch && !isCollected) collect();
}

/**
 * Keeps the young generations of all threads at their present size, or lets them grow again: V8 doubles them while much survives,
 * up to 64 MB on Node 24. Must be let go before the end: V8 takes no code that was cached with other flags.
 */
export function holdYoungGenerations(isHeld: boolean): void {
	if (!isBun) setFlagsFromString(`--semi-space-growth-factor=${isHeld ? 1 : 2}`);
}

/** V8 honours the flag from the next collection on, which may be far off if much was read before the work. */
function collect(): void {
	isCollected = true;
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
}
