// What is said when a command fails, and the exit status it means: decided here and nowhere else.

import type {Status} from '../core/errors.ts';
import {ClosedPipe, Failures, status, UserError} from '../core/errors.ts';
import {safeText} from '../core/text/safe-text.ts';

/** Says by `message` what is wrong in one line, then the way out; a stack only for a defect. Gives the exit status. */
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

/** Each failure a line, with the hints of the first, none of them twice. */
function reportFailures(failures: UserError[], message: (text: string) => void): void {
	const said = new Set<string>();
	for (const [index, failure] of failures.entries()) {
		message(shown(`wsws: ${failure.hasLines ? failure.message : failure.message.replace(/\s*[\r\n]+\s*/g, ' ')}`));
		const hint = index < mostHints ? failure.hint : undefined;
		if (hint !== undefined && !said.has(hint)) message(shown(hint));
		said.add(hint ?? '');
	}
}

/** More than anybody reads; some hints take a while to find. */
const mostHints = 10;

/**
 * Lines as a person gets them. What was typed, a page's address or a file's name may hold colours, which are not wsws's own, and
 * may be endless: a longer word or quotation, and a longer line, has its middle left out.
 */
function shown(text: string): string {
	const short = safeText(text).replace(/"[^"\n]{201,}"|[^\s"]{201,}/g, run => elided(run, 200));
	return `${short.replace(userInfo, '').replace(/.{1001,}/g, line => elided(line, 1000))}\n`;
}

/** Name and password in an address that is said back. */
const userInfo = /(?<=:\/\/)[^\s/?#@'"]*:[^\s/?#@'"]*@(?=[\w[])/g;

/** The beginning and a shorter end of a text, in so many characters. */
function elided(text: string, length: number): string {
	const characters = Array.from(text);
	const end = Math.floor(length / 4);
	return `${characters.slice(0, length - end - 1).join('')}…${characters.slice(-end).join('')}`;
}
