// What is said on standard error while a full-screen program has the terminal would land in the middle of its screen. It
// waits, and is said when the terminal has been given back.

import type {Terminal} from '../ports/screen.ts';
import type {Output} from './process-streams.ts';

export interface DeferredStderr {
	/** In place of the output it was made of. */
	note: Output;
	/** The same terminal; while it is taken, talk waits and no spinner turns. */
	during(terminal: Terminal): Terminal;
}

export function deferStderr(output: Output): DeferredStderr {
	let waiting: string[] | undefined;
	const note: Output = {
		...output,
		write(text) {
			if (waiting) waiting.push(text);
			else output.write(text);
		},
		get isTerminal() {
			return output.isTerminal && !waiting;
		},
	};
	const during = (terminal: Terminal): Terminal => ({
		...terminal,
		take(listener) {
			waiting ??= [];
			terminal.take(listener);
		},
		giveBack() {
			terminal.giveBack();
			const said = waiting ?? [];
			waiting = undefined;
			try {
				for (const text of said) output.write(text);
			} catch {
				// The terminal is gone, and whoever would have read it.
			}
		},
	});
	return {note, during};
}
