// Standard error for a person: messages are deferred while a full-screen program owns the terminal, since they would garble its
// screen, and long work shows a spinner.

import type {Ora} from 'ora';
import type {Progress} from '../ports/progress.ts';
import type {Terminal, TerminalListener} from '../ports/screen.ts';
import type {Output} from './process-streams.ts';

export interface DeferredStderr {
	/** Replaces the wrapped output. */
	messages: Output;
	/** Wraps a terminal so that messages are deferred while it is taken. */
	during(terminal: Terminal): Terminal;
	/** Progress of long work: a spinner, or reports to the program that owns the terminal; a no-op if no person is watching. */
	progress(): Progress;
}

/** Wraps standard error so that messages are deferred while a terminal is taken. */
export function deferStderr(output: Output): DeferredStderr {
	let waiting: string[] | undefined;
	let taker: TerminalListener | undefined;
	const messages: Output = {
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
			taker = listener;
			terminal.take(listener);
		},
		giveBack() {
			terminal.giveBack();
			const said = waiting ?? [];
			waiting = undefined;
			taker = undefined;
			try {
				for (const text of said) output.write(text);
			} catch {
				// The terminal is gone, and with it the person.
			}
		},
	});
	const progress = (): Progress => {
		const spinner = output.isTerminal ? openProgress() : undefined;
		return {
			report: text => (taker ? taker.progressed(text) : spinner?.report(text)),
			end() {
				taker?.progressed('');
				spinner?.end();
			},
		};
	};
	return {messages, during, progress};
}

/** In milliseconds: work that ends sooner shows nothing. */
const firstSignMs = 300;

/**
 * A spinner on standard error, which must be a terminal; short work shows nothing. ora is imported once the work turns out to be
 * long.
 */
function openProgress(clock: () => number = Date.now): Progress {
	const began = clock();
	let text = '';
	let spinner: Ora | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isLoading = false;
	let isOver = false;
	return {
		report(latest) {
			if (isOver) return;
			text = latest;
			// The work may block timers between two reports, so each report draws.
			if (spinner) {
				spinner.text = text;
				spinner.render();
			} else if (clock() - began >= firstSignMs) start();
			// The work may also wait for others without reporting, so a timer draws as well.
			else timer ??= setTimeout(start, firstSignMs).unref();
		},
		end() {
			isOver = true;
			clearTimeout(timer);
			spinner?.stop();
		},
	};

	async function start(): Promise<void> {
		if (isLoading || isOver) return;
		isLoading = true;
		const {default: ora} = await import('ora');
		// To restore a hidden cursor, ora would handle signals for good, and work that blocks the event loop could no longer be
		// interrupted.
		if (!isOver) spinner = ora({text, discardStdin: false, hideCursor: false}).start();
	}
}
