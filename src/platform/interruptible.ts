// Interrupts work that never checks a clock: V8 stops code run by `vm` at a timeout, except within native code. A call costs some
// 50 µs. Interrupted code runs no `finally`.

import {Script} from 'node:vm';
import {lazily} from '../core/lazily.ts';
import {TookTooLong} from '../core/time-limit.ts';
import {isCode} from './fs.ts';

const script = lazily(() => new Script("globalThis[Symbol.for('wsws.work')]()"));
let job = (): void => {};

/** Runs the work for at most so many milliseconds of wall-clock time. Throws TookTooLong, and what the work throws. */
export function withinClockTime<Result>(milliseconds: number, work: () => Result): Result {
	// A single permanent function: closures stored on the global object would survive minor garbage collections, with everything they
	// reference.
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

/** A machine that gives less than a sixty-fourth of a processor is not waited for. */
const mostClock = 64;
/** Even an idle machine gives slightly less CPU time than wall-clock time. */
const nearly = 0.8;

/**
 * Runs the work for at most so many milliseconds of CPU time. Throws TookTooLong, and what the work throws. On a machine that is
 * busy or was asleep, the wall clock runs out early: then the work is restarted with twice the time.
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

/** Milliseconds of CPU time of all threads since a measurement. */
export function processorTime(since: NodeJS.CpuUsage): number {
	const {user, system} = process.cpuUsage(since);
	return (user + system) / 1000;
}
