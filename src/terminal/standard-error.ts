// Standard error where a person looks: messages that wait while a full-screen program has the terminal, since they would
// land in the middle of its screen, and a spinner for work that takes long.

import type {Ora} from 'ora';
import type {Progress} from '../ports/progress.ts';
import type {Terminal, TerminalListener} from '../ports/screen.ts';
import type {Output} from './process-streams.ts';

export interface DeferredStderr {
	/** Takes the place of the output it was made of. */
	messages: Output;
	/** The same terminal; while it is taken, messages wait. */
	during(terminal: Terminal): Terminal;
	/** The progress of a long work: a spinner, or told to whoever has taken the terminal. Nothing where nobody looks. */
	progress(): Progress;
}

/** Standard error whose messages wait while a terminal is taken. */
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
				// The terminal is gone, and whoever would have read it.
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

/** Silence before the first sign. */
const firstSignMs = 300;

/** A spinner on standard error, which must be a terminal; work that is over at once shows nothing. ora is loaded when it turns out to be long. */
function openProgress(clock: () => number = Date.now): Progress {
	const began = clock();
	let text = '';
	let spinner: Ora | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isLoading = false;
	let isOver = false;
	return {
		report(latest) {
			text = latest;
			// The work between two reports may leave no room for timers, so each report draws.
			if (spinner) {
				spinner.text = text;
				spinner.render();
			} else if (clock() - began >= firstSignMs) start();
			// Or it may wait for others, and report no more.
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
		// To show the cursor again it would listen to signals, for good, and nobody could end work that leaves no room to hear them.
		if (!isOver) spinner = ora({text, discardStdin: false, hideCursor: false}).start();
	}
}
