// Turns a failure into an error message and an exit status. No other code decides either.

import type {Status} from '../core/errors.ts';
import {ClosedPipe, Failures, status, UserError} from '../core/errors.ts';
import {safeText} from '../core/text/safe-text.ts';
import {withoutPasswords} from '../core/text/web-address.ts';

/** Writes what is wrong in one line, then the hint; a stack trace only for a bug. Returns the exit status. */
export function reportError(error: unknown, message: (text: string) => void): Status {
	if (error instanceof ClosedPipe) return status.done;
	if (error instanceof UserError) {
		reportFailures(error instanceof Failures ? error.failures : [error], message);
		return error.status;
	}
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	message(`wsws: this is a defect of wsws, not of what you did; please report it with these lines\n${stack}\n`);
	return status.failed;
}

/** Writes one line per failure, and the hints of the first few without duplicates. */
function reportFailures(failures: UserError[], message: (text: string) => void): void {
	const said = new Set<string>();
	for (const [index, failure] of failures.entries()) {
		message(shown(`wsws: ${failure.hasLines ? failure.message : failure.message.replace(/\s*[\r\n]+\s*/g, ' ')}`));
		const hint = index < mostHints ? failure.hint : undefined;
		if (hint !== undefined && !said.has(hint)) message(shown(hint));
		said.add(hint ?? '');
	}
}

/** Limit on hints: more than anyone reads, and some take a while to compute. */
const mostHints = 10;

/**
 * Makes a message fit for a person. Typed words, addresses and file names may contain colours, which are removed, and may be
 * endless: the middle of an overlong word, quotation or line is left out.
 */
function shown(text: string): string {
	const short = safeText(text).replace(/"[^"\n]{201,}"|[^\s"]{201,}/g, run => elided(run, 200));
	return `${withoutPasswords(short).replace(/.{1001,}/g, line => elided(line, 1000))}\n`;
}

/** Shortens a text to a length, keeping its beginning and a shorter piece of its end. */
function elided(text: string, length: number): string {
	const characters = Array.from(text);
	const end = Math.floor(length / 4);
	return `${characters.slice(0, length - end - 1).join('')}…${characters.slice(-end).join('')}`;
}
