// Work that can be stopped although it never looks at a clock: V8 stops what runs in `vm` when its time is over, wherever it
// is but in a library of its own. A call takes some 50 µs. What is stopped runs no `finally`.

import {Script} from 'node:vm';
import {lazily} from '../core/lazily.ts';
import {TookTooLong} from '../core/time-limit.ts';
import {isCode} from './fs.ts';

const script = lazily(() => new Script("globalThis[Symbol.for('wsws.work')]()"));
let job = (): void => {};

/** Does the work, for so many milliseconds of the clock at most. Throws TookTooLong, and what the work throws. */
export function withinClockTime<Result>(milliseconds: number, work: () => Result): Result {
	// One function for good: each that the global object had would outlive small garbage collections, with all that it knows.
	Object.assign(globalThis, {[Symbol.for('wsws.work')]: runJob});
	const outer = job;
	let result: {value: Result} | undefined;
	job = () => {
		result = {value: work()};
	};
	try {
		script().runInThisContext({timeout: Math.max(1, Math.ceil(milliseconds))});
	} catch (error) {
		throw isCode(error, 'ERR_SCRIPT_EXECUTION_TIMEOUT') ? new TookTooLong(`stopped after ${milliseconds} ms`) : error;
	} finally {
		job = outer;
	}
	if (!result) throw new Error('the work was not done');
	return result.value;
}

function runJob(): void {
	job();
}

/** A machine that gives less than a sixty-fourth of a processor is waited for no longer. */
const mostClock = 64;
/** What a quiet machine gives of the time on the clock is never quite all. */
const nearly = 0.8;

/**
 * Does the work, for so many milliseconds of processor time at most. Throws TookTooLong, and what the work throws. On a
 * machine that is busy or was asleep the clock says too much: then the work is begun again, with twice the time.
 */
export function withinProcessorTime<Result>(milliseconds: number, work: () => Result): Result {
	for (let times = 1; ; times *= 2) {
		const before = process.cpuUsage();
		try {
			return withinClockTime(times * milliseconds, work);
		} catch (error) {
			const isOver = processorTime(before) >= nearly * milliseconds || times >= mostClock;
			if (!(error instanceof TookTooLong) || isOver) throw error;
		}
	}
}

/** Milliseconds that all threads took since the other moment. */
export function processorTime(since: NodeJS.CpuUsage): number {
	const {user, system} = process.cpuUsage(since);
	return (user + system) / 1000;
}
