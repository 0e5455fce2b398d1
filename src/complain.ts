// What is said when a command fails, and the exit status it means: decided here and nowhere else.

import {CommanderError} from 'commander';
import type {Io} from './context.ts';
import type {Status} from './core/errors.ts';
import {ClosedPipe, status, UsageError, UserError} from './core/errors.ts';

/** One line that says what is wrong, then the way out; a stack only for a defect. */
export function complain(error: unknown, io: Io): Status {
	const known = error instanceof CommanderError ? usageError(error) : error;
	if (known instanceof ClosedPipe) return status.done;
	if (known instanceof UserError) {
		io.note(`${io.paint('error', 'wsws:')} ${known.message}\n`);
		if (known.hint !== undefined) io.note(`${io.paint('hint', known.hint)}\n`);
		return known.status;
	}
	const stack = known instanceof Error ? (known.stack ?? known.message) : String(known);
	io.note(`wsws: this is a defect of wsws, not of what you did; please report it with these lines\n${stack}\n`);
	return status.failed;
}

/** commander's words in our form: no `error:`, no full stop, its suggestion as the hint. */
function usageError({message}: CommanderError): UsageError {
	const [, text = message, suggestion] = /^(?:error: )?([^\n]*)(?:\n\((.*)\))?/.exec(message) ?? [];
	const hint = suggestion === undefined ? 'see: wsws --help' : suggestion.replace(/^Did/, 'did');
	return new UsageError(text.replace(/\.$/, ''), hint);
}
