// A spinner for a load that a person waits for; a load that is over at once shows nothing.

/** Milliseconds of silence before the first sign. */
const patience = 300;

export interface Progress {
	/** Says how far it is. */
	report(text: string): void;
	/** Takes the spinner away. */
	end(): void;
}

/** On standard error of a terminal only: whoever opens this has asked first. */
export async function openProgress(clock: () => number = Date.now): Promise<Progress> {
	const {default: ora} = await import('ora');
	const spinner = ora({discardStdin: false});
	const began = clock();
	return {
		report(text) {
			if (clock() - began < patience) return;
			spinner.text = text;
			// The work between two reports leaves no room for timers, so each report draws.
			if (spinner.isSpinning) spinner.render();
			else spinner.start();
		},
		end() {
			spinner.stop();
		},
	};
}
