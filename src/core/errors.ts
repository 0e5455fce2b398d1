// What can go wrong in a way that the person at the terminal can mend. Anything else thrown is a
// defect of wsws and keeps its stack.

/** Exit statuses: grep's three, and the shell's own for an interrupt. */
export const status = {done: 0, nothingFound: 1, failed: 2, interrupted: 130} as const;

export type Status = (typeof status)[keyof typeof status];

/**
 * One line that names what is wrong, and a hint that names the way out: a command where there is one. A hint that takes
 * looking for is a function, called when the hint is asked for: of many failures only the first have theirs said.
 */
export class UserError extends Error {
	readonly status: Status = status.failed;
	/** Whether the message has lines of its own making; line ends of others are of what was typed. */
	readonly hasLines: boolean = false;
	readonly #hint: string | (() => string) | undefined;

	constructor(message: string, hint?: string | (() => string), options?: ErrorOptions) {
		super(message, options);
		this.#hint = hint;
	}

	get hint(): string | undefined {
		return typeof this.#hint === 'function' ? this.#hint() : this.#hint;
	}
}

/**
 * A damaged file was found in the middle of the work and said to be, and is out of the way now: the same command works
 * when it is run again. `cause` is the error that told of it.
 */
export class DamageMended extends UserError {
	constructor(cause: unknown) {
		super('a damaged file cut this short', 'type the same command again', {cause});
	}
}

/** The command line itself was wrong. */
export class UsageError extends UserError {}

/** Everything worked and there is nothing to show: status 1, as grep says it. */
export class NothingFound extends UserError {
	override readonly status = status.nothingFound;
}

/** A question that nothing answers, as grep has it: with --quiet the status alone says so. */
export class NoAnswer extends NothingFound {}

/** Nothing can be found in a library without articles. */
export function noArticles(): NoAnswer {
	return new NoAnswer('the library has no articles', 'see where it looks with: wsws info');
}

/** Whoever read the output has gone: `head` had enough. Not a failure; nothing is said of it. */
export class ClosedPipe extends Error {}

/** Some of several items failed and the others are done: each is said on its own line. */
export class Failures extends UserError {
	readonly failures: UserError[];
	override readonly status: Status;

	constructor(failures: UserError[]) {
		super(failures.map(({message}) => message).join('; '));
		this.failures = failures;
		this.status = failures.some(failure => failure.status === status.failed) ? status.failed : status.nothingFound;
	}
}

/** Ends a work on several items: nothing when none failed, else all failures at once. */
export function throwFailures(failures: UserError[]): void {
	if (failures.length > 0) throw failures.length === 1 ? failures[0] : new Failures(failures);
}
