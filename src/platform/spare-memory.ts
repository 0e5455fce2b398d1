// Work through tens of thousands of things leaves garbage as fast as it goes on, and V8 would rather take memory than
// collect it: half as much again on Node 20, twice as much on Node 24.

import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {isBun} from './executable.ts';

/** Bytes of the process from which on memory counts for more than time: to collect as early always takes a third longer. */
const enough = 155_000_000;
/** To ask the system takes as long as a thing does. */
const callsBetween = 64;
let calls = 0;
let isCollected = false;

/** Called again and again in such work: has V8 keep the heap close to what is used as long as there is much of it. */
export function spareMemory(): void {
	if (isBun || calls++ % callsBetween !== 0) return;
	const isMuch = process.memoryUsage.rss() > enough;
	setFlagsFromString(isMuch ? '--optimize-for-size' : '--no-optimize-for-size');
	if (isMuch && !isCollected) collect();
}

/** V8 heeds the flag from the next collection on, which the size of what was read before the work may have put off for long. */
function collect(): void {
	isCollected = true;
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
}
