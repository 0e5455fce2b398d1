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

/** To be called once at the start of a process or thread. Tests give a part of the time. */
export function limitTime(run: RunWithin | undefined, part = 1): void {
	runWithin = run;
	scale = part;
}

/** To stop work costs more than to do it, where a text is shorter than this: in UTF-16 units. */
const shortText = 20_000;

/** Does the work for a text of so many UTF-16 units. Throws TookTooLong, and what the work throws. */
export function withinTime<Result>(units: number, work: () => Result): Result {
	if (!runWithin || units < shortText) return work();
	const milliseconds = limitMs * Math.max(1, units / 1e6) * scale;
	try {
		return runWithin(milliseconds, work);
	} catch (error) {
		if (!(error instanceof TookTooLong)) throw error;
		throw new TookTooLong(`it takes more than ${Math.max(1, Math.round(milliseconds / 1000))} seconds`);
	}
}
