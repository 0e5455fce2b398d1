// Work through tens of thousands of things leaves garbage as fast as it goes on, and V8 would rather take memory than
// collect it: half as much again on Node 20, twice as much on Node 24.

import {setFlagsFromString} from 'node:v8';
import {isBun} from './executable.ts';

/** Bytes of the process from which on memory counts for more than time: to collect as early always takes a third longer. */
const enough = 155_000_000;
/** To ask the system takes as long as a thing does. */
const callsBetween = 64;
let calls = 0;

/** Called again and again in such work: has V8 keep the heap close to what is used as long as there is much of it. */
export function spareMemory(): void {
	if (isBun || calls++ % callsBetween !== 0) return;
	setFlagsFromString(process.memoryUsage.rss() > enough ? '--optimize-for-size' : '--no-optimize-for-size');
}
