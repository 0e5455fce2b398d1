// A spinner for a load that a person waits for; a load that is over at once shows nothing.

import type {Ora} from 'ora';
import type {Progress} from '../core/import-ports.ts';

/** Milliseconds of silence before the first sign. */
const patience = 300;

/** On standard error, which must be a terminal. ora is loaded when the load turns out to be long. */
export function openProgress(clock: () => number = Date.now): Progress {
	const began = clock();
	let spinner: Ora | undefined;
	let isLoading = false;
	let isOver = false;
	return {
		report(text) {
			if (clock() - began < patience) return;
			// The work between two reports may leave no room for timers, so each report draws.
			if (spinner) {
				spinner.text = text;
				spinner.render();
			} else if (!isLoading) {
				isLoading = true;
				start(text);
			}
		},
		end() {
			isOver = true;
			spinner?.stop();
		},
	};

	async function start(text: string): Promise<void> {
		const {default: ora} = await import('ora');
		if (!isOver) spinner = ora({text, discardStdin: false}).start();
	}
}
