// What is said when a command fails, and the exit status it means: decided here and nowhere else.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {CommanderError} from 'commander';
import type {Status} from '../core/errors.ts';
import {ClosedPipe, Failures, status, UsageError, UserError} from '../core/errors.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {safeText} from '../core/text/safe-text.ts';
import {commandPath} from './command-line.ts';

/**
 * Says by `message` what is wrong in one line, then the way out; a stack only for a defect. Gives the exit status. `command` is
 * the one that was called, whose help is the way out of wrong use.
 */
export function reportError(error: unknown, message: (text: string) => void, command = 'wsws'): Status {
	const known = error instanceof CommanderError ? usageError(error, command) : error;
	if (known instanceof ClosedPipe) return status.done;
	if (known instanceof UserError) {
		reportFailures(known instanceof Failures ? known.failures : [known], message);
		return known.status;
	}
	const stack = known instanceof Error ? (known.stack ?? known.message) : String(known);
	message(`wsws: this is a defect of wsws, not of what you did; please report it with these lines\n${stack}\n`);
	return status.failed;
}

/** Each failure a line, with the hints of the first, none of them twice. */
function reportFailures(failures: UserError[], message: (text: string) => void): void {
	const said = new Set<string>();
	for (const [index, failure] of failures.entries()) {
		message(shown(`wsws: ${failure.message}`));
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
	return `${short.replace(/.{1001,}/g, line => elided(line, 1000))}\n`;
}

/** The beginning and a shorter end of a text, in so many characters. */
function elided(text: string, length: number): string {
	const characters = Array.from(text);
	const end = Math.floor(length / 4);
	return `${characters.slice(0, length - end - 1).join('')}…${characters.slice(-end).join('')}`;
}

/** `above` is the program, or the command whose subcommand was meant; the hint is for what is near none of them. */
export function unknownCommand(typed: string, above: CommandUnknownOpts, hint: string): UsageError {
	const names = above.commands.map(command => command.name());
	const near = nearestName(typed, names) ?? above.options.find(({long}) => long === `--${typed}`)?.long;
	const path = commandPath(above);
	const inner = above.parent ? `${path.replace(/^\S+ /, '')} ` : '';
	return new UsageError(`no command "${inner}${typed}"`, near === undefined ? hint : `did you mean ${path} ${near}?`);
}

/** commander's words in our form: no `error:`, no full stop, its suggestion as the hint. */
function usageError({message}: CommanderError, command: string): UsageError {
	const [, text = message, suggestion] =
		/^(?:error: )?(?:command-argument value )?([^\n]*)(?:\n\((.*)\))?/.exec(message) ?? [];
	const hint = suggestion === undefined ? `see: ${command} --help` : suggestion.replace(/^Did/, 'did');
	return new UsageError(
		text.replace(/\.$/, '').replace(/\. (\w)/, (_, first) => `: ${first.toLowerCase()}`),
		hint,
	);
}
