// Work through tens of thousands of things leaves garbage as fast as it goes on, and V8 would rather take memory than
// collect it: half as much again on Node 20, twice as much on Node 24.

import {setFlagsFromString} from 'node:v8';
import {isBun} from './executable.ts';

/** From here on V8 keeps the heap of this process close to what is used, for some hundredths of the time. */
export function spareMemory(): void {
	if (!isBun) setFlagsFromString('--optimize-for-size');
}
