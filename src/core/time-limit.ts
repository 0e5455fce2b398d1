// Limits how long an article may take to parse as Markdown. The core can't stop its own work, so the process or thread installs a
// way to do so when it starts; without one, as in most tests, there is no limit.

/** Milliseconds of CPU time per million UTF-16 units, and the minimum: texts that people write take less than a tenth of it. */
const limitMs = 5000;

/** Runs work within so many milliseconds of CPU time. Throws TookTooLong, and what the work throws. */
export type RunWithin = <Result>(milliseconds: number, work: () => Result) => Result;

/** Thrown when work was stopped. */
export class TookTooLong extends Error {}

let runWithin: RunWithin | undefined;
let scale = 1;
let isShortLimited = false;

/** Installs the limit; called once at the start of a process or thread. Tests set a fraction of the time as `part`. */
export function limitTime(run: RunWithin | undefined, part = 1): void {
	runWithin = run;
	scale = part;
	isShortLimited = false;
}

/**
 * In UTF-16 units: limiting work on a shorter text costs more than the work, so short texts are limited together or not at all.
 */
export const shortText = 20_000;
/** Milliseconds of CPU time for one or several short texts: texts that people write take less than a twentieth of it. */
const shortLimitMs = 2000;

/** Limits single short texts, too; called by programs that Ctrl-C would not interrupt, such as the reader. */
export function limitShortTexts(): void {
	isShortLimited = true;
}

/** Runs work on a short text with limits on. Throws what the work throws. */
export function limitingShortTexts<Result>(work: () => Result): Result {
	const before = isShortLimited;
	isShortLimited = true;
	try {
		return work();
	} finally {
		isShortLimited = before;
	}
}

/** Runs the work for a text of so many UTF-16 units. Throws TookTooLong, and what the work throws. */
export function withinTime<Result>(units: number, work: () => Result): Result {
	if (units < shortText) return isShortLimited ? withinShortTime(work) : work();
	return within(limitMs * Math.max(1, units / 1e6), work);
}

/** Runs work on several short texts together. Throws TookTooLong, and what the work throws. */
export function withinShortTime<Result>(work: () => Result): Result {
	return within(shortLimitMs, work);
}

function within<Result>(milliseconds: number, work: () => Result): Result {
	if (!runWithin) return work();
	try {
		return runWithin(milliseconds * scale, work);
	} catch (error) {
		if (!(error instanceof TookTooLong)) throw error;
		throw new TookTooLong(`it takes more than ${Math.max(1, Math.round((milliseconds * scale) / 1000))} seconds`);
	}
}
