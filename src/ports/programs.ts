/** The other programs that a reader is sent to. */
export interface Programs {
	/** The desktop's viewer on a picture file; false, and nothing is started, for any other. Throws UserError. */
	view(path: string, stop?: AbortSignal): Promise<boolean>;
	/** The person's editor on a file at a line, from 1; ends when they leave it. Throws UserError. */
	edit(path: string, line: number): Promise<void>;
	/**
	 * The desktop's browser. Waits a moment for it to fail, until `stop` says that nobody wants to know. Throws UserError.
	 */
	browse(url: string, stop?: AbortSignal): Promise<void>;
	/** Runs a program beside the screen and gives what it printed, bounded. `stop` ends it, and whatever it started. */
	run(run: ProgramRun, stop?: AbortSignal): Promise<ProgramOutput>;
	/** Runs a program on the terminal, which must have been given back; waits for a key afterwards when it failed, or always. Throws UserError when it failed. */
	handOver(run: ProgramRun, waits: 'always' | 'on failure'): Promise<void>;
}

export interface ProgramRun {
	/** A line of the shell, or a program and its arguments, which no shell ever sees. */
	call: {line: string} | {words: readonly string[]};
	/** What it reads on its standard input; undefined for nothing. */
	input: string | undefined;
	/** Variables beside those there are. */
	environment?: Readonly<Record<string, string>>;
}

export interface ProgramOutput {
	/** What it printed, as it came. */
	text: string;
	/** It printed more than is kept, and was ended for it. */
	isCut: boolean;
	/** In words: how it ended when it did not end well, and the first line of what it complained of. */
	failure: string | undefined;
}
