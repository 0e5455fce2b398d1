// How long the text of an article may take to be read as Markdown. Nothing in the core can stop its own work: the process, or
// a thread, says how that is done when it starts; where nobody has, as in most tests, work takes the time that it takes.

/** Milliseconds of processor time for each million UTF-16 units, and at least: no text that people write takes a tenth. */
const limitMs = 5000;

/** Runs work that may take so many milliseconds of processor time. Throws TookTooLong, and what the work throws. */
export type RunWithin = <Result>(milliseconds: number, work: () => Result) => Result;

/** Says that work was stopped. */
export class TookTooLong extends Error {}

let runWithin: RunWithin | undefined;
let scale = 1;
let isShortLimited = false;

/** To be called once at the start of a process or thread. Tests give a part of the time. */
export function limitTime(run: RunWithin | undefined, part = 1): void {
	runWithin = run;
	scale = part;
	isShortLimited = false;
}

/** In UTF-16 units: to stop work on a text that is shorter costs more than the work. Many have one limit, or none has. */
export const shortText = 20_000;
/** Milliseconds of processor time for one, and for many: no text that people write takes a twentieth. */
const shortLimitMs = 2000;

/** To be called by what Ctrl-C would not end: from now on short texts have limits, too. */
export function limitShortTexts(): void {
	isShortLimited = true;
}

/** Does work on a short text, which is limited meanwhile. Throws what the work throws. */
export function limitingShortTexts<Result>(work: () => Result): Result {
	const before = isShortLimited;
	isShortLimited = true;
	try {
		return work();
	} finally {
		isShortLimited = before;
	}
}

/** Does the work for a text of so many UTF-16 units. Throws TookTooLong, and what the work throws. */
export function withinTime<Result>(units: number, work: () => Result): Result {
	if (units < shortText) return isShortLimited ? withinShortTime(work) : work();
	return within(limitMs * Math.max(1, units / 1e6), work);
}

/** Does work on some short texts together. Throws TookTooLong, and what the work throws. */
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
