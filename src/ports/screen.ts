/** A terminal that a full-screen program owns between `take` and `giveBack`. */
export interface Terminal {
	/** Columns and rows, at least 1 each. */
	size(): {width: number; height: number};
	/** Switches to the alternate screen, without cursor, with unbuffered keys; the listener receives all events until `giveBack`. */
	take(listener: TerminalListener): void;
	/** Restores the terminal; does nothing unless it is taken. Never throws. */
	giveBack(): void;
	/** Writes text with escape sequences at once. */
	write(text: string): void;
	/**
	 * Copies a text to the clipboard, as far as the terminal allows, which is not confirmed. Returns false if the text is longer than
	 * any terminal would accept.
	 */
	copy(text: string): boolean;
	/** Suspends the program as Ctrl-Z does, until the shell continues it. The terminal must have been given back. */
	stop(): Promise<void>;
	/** Ends the program by the signal that asked for it, so that its parent sees the reason. */
	endBy(signal: EndSignal): void;
}

/**
 * A signal that terminates a program by default; each platform has a subset of them. SIGPROF is missing: V8's profiler sends it.
 */
export type EndSignal =
	| 'SIGINT'
	| 'SIGTERM'
	| 'SIGHUP'
	| 'SIGQUIT'
	| 'SIGUSR1'
	| 'SIGUSR2'
	| 'SIGALRM'
	| 'SIGVTALRM'
	| 'SIGXCPU'
	| 'SIGIO'
	| 'SIGPWR'
	| 'SIGSTKFLT';

export interface TerminalListener {
	/** Input from the keyboard, in arbitrary pieces. */
	bytes(bytes: Uint8Array): void;
	resized(): void;
	/** A request from outside to terminate or to suspend. */
	signal(signal: EndSignal | 'SIGTSTP'): void;
	/** The program continues after being suspended by force: the screen's content is unknown. */
	continued(): void;
	/** Progress of long work that was started for this program; empty when it has ended. */
	progressed(text: string): void;
	/** The keyboard is gone, and with it the person. */
	closed(): void;
}
