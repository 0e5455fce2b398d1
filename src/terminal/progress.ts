// A spinner for a work that a person waits for; one that is over at once shows nothing.

import type {Ora} from 'ora';
import type {Progress} from '../ports/progress.ts';

/** Milliseconds of silence before the first sign. */
const patience = 300;

/** On standard error, which must be a terminal. ora is loaded when the work turns out to be long. */
export function openProgress(clock: () => number = Date.now): Progress {
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
			} else if (clock() - began >= patience) start();
			// Or it may wait for others, and report no more.
			else timer ??= setTimeout(start, patience).unref();
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
		if (!isOver) spinner = ora({text, discardStdin: false}).start();
	}
}
