/** Other programs that the reader starts. */
export interface Programs {
	/** Opens a picture file in the desktop's viewer; returns false, and starts nothing, for any other file. Throws UserError. */
	view(path: string, stop?: AbortSignal): Promise<boolean>;
	/** Opens the person's editor on a file at a line, from 1; resolves when they leave it. Throws UserError. */
	edit(path: string, line: number): Promise<void>;
	/** Opens the desktop's browser. Waits a moment for it to fail, or until `stop`. Throws UserError. */
	browse(url: string, stop?: AbortSignal): Promise<void>;
	/** Runs a program beside the screen and returns its output, bounded. `stop` ends it and everything it started. */
	run(run: ProgramRun, stop?: AbortSignal): Promise<ProgramOutput>;
	/**
	 * Runs a program on the terminal, which must have been given back; afterwards waits for a key if it failed, or always. Throws
	 * UserError if it failed.
	 */
	handOver(run: ProgramRun, waits: 'always' | 'on failure'): Promise<void>;
}

export interface ProgramRun {
	/** A shell command line, or a program with arguments that no shell interprets. */
	call: {line: string} | {words: readonly string[]};
	/** Its standard input; undefined for none. */
	input: string | undefined;
	/** Additional environment variables. */
	environment?: Readonly<Record<string, string>>;
}

export interface ProgramOutput {
	/** Its output, unfiltered. */
	text: string;
	/** Whether it printed more than is kept, and was ended for that. */
	isCut: boolean;
	/** Why it failed, in words, with the first line of its error output; undefined if it succeeded. */
	failure: string | undefined;
}
