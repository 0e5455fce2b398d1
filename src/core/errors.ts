// Errors that the person at the terminal can fix. Anything else thrown is a bug of wsws and is shown with its stack.

/** Exit statuses: grep's three, and the shell's own for an interrupt. */
export const status = {done: 0, nothingFound: 1, failed: 2, interrupted: 130} as const;

export type Status = (typeof status)[keyof typeof status];

/**
 * One line that names what is wrong, and a hint that names the way out, a command if there is one. An expensive hint is a function,
 * called only when it is shown: of many failures, only the first show their hints.
 */
export class UserError extends Error {
	readonly status: Status = status.failed;
	/** Whether line breaks in the message are its own; otherwise they come from what was typed. */
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
 * A damaged file was found, reported and moved out of the way: the same command works when it is run again. `cause` is the error
 * that revealed the damage.
 */
export class DamageMended extends UserError {
	constructor(cause: unknown) {
		super('a damaged file cut this short', 'type the same command again', {cause});
	}
}

/** The command line itself was wrong. */
export class UsageError extends UserError {}

/** Everything worked, but there is nothing to show: status 1, as in grep. */
export class NothingFound extends UserError {
	override readonly status = status.nothingFound;
}

/** A search without results; with --quiet only the status says so, as in grep. */
export class NoAnswer extends NothingFound {}

/** The error for a library without articles. */
export function noArticles(): NoAnswer {
	return new NoAnswer('the library has no articles', 'see where it looks with: wsws info');
}

/** The reader of the output is gone: `head` had enough. Not a failure, and nothing is printed. */
export class ClosedPipe extends Error {}

/** Some of several items failed, the others are done: one line per failure. */
export class Failures extends UserError {
	readonly failures: UserError[];
	override readonly status: Status;

	constructor(failures: UserError[]) {
		super(failures.map(({message}) => message).join('; '));
		this.failures = failures;
		this.status = failures.some(failure => failure.status === status.failed) ? status.failed : status.nothingFound;
	}
}

/** Throws all failures at once, if there are any; called at the end of work on several items. */
export function throwFailures(failures: UserError[]): void {
	if (failures.length > 0) throw failures.length === 1 ? failures[0] : new Failures(failures);
}
