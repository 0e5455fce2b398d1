/** A terminal that a full-screen program has to itself between `take` and `giveBack`. */
export interface Terminal {
	/** Columns and rows, at least 1 each. */
	size(): {width: number; height: number};
	/** The alternate screen, no cursor, keys as they are pressed; the listener hears everything until it is given back. */
	take(listener: TerminalListener): void;
	/** Leaves the terminal as it was found; nothing to do when it isn't taken. Never throws. */
	giveBack(): void;
	/** Text with the escape sequences of a screen, at once. */
	write(text: string): void;
	/** Puts a text on the clipboard, as far as the terminal allows; there is no answer. False when it is longer than any would take. */
	copy(text: string): boolean;
	/** Stops the program as Ctrl-Z does, until the shell lets it go on. The terminal must have been given back. */
	stop(): Promise<void>;
	/** Ends the program by the signal that asked for it, so that whoever started it sees why. */
	endBy(signal: EndSignal): void;
}

/** A signal that ends a program which does not listen to it. A platform knows some of them. SIGPROF is V8's own: its profiler sends it. */
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
	/** From the keyboard, in any pieces. */
	bytes(bytes: Uint8Array): void;
	resized(): void;
	/** Asked from outside to end, or to stop for a while. */
	signal(signal: EndSignal | 'SIGTSTP'): void;
	/** Goes on after a stop that nobody asked us about: what is on the screen is not ours. */
	continued(): void;
	/** How far a long work is that was begun for this program; nothing when it has ended. */
	progressed(text: string): void;
	/** The keyboard is gone, and with it whoever read. */
	closed(): void;
}
