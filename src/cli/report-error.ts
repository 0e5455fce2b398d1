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
	if (known instanceof Failures) {
		for (const failure of known.failures) reportError(failure, message);
		return known.status;
	}
	if (known instanceof UserError) {
		// What was typed, a page's address or a file's name may hold colours, which are not wsws's own.
		message(safeText(`wsws: ${known.message}\n`));
		if (known.hint !== undefined) message(safeText(`${known.hint}\n`));
		return known.status;
	}
	const stack = known instanceof Error ? (known.stack ?? known.message) : String(known);
	message(`wsws: this is a defect of wsws, not of what you did; please report it with these lines\n${stack}\n`);
	return status.failed;
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
