// What a command is given. Types only: open-context.ts makes the real one, tests make theirs.

import type {Paint} from './core/role.ts';

export interface Io {
	/** Data, to standard output: whole lines with their line ends. */
	out(text: string): void;
	/** Talk, to standard error: whole lines with their line ends. */
	note(text: string): void;
	/** A person reads standard output: tables, colour, totals. Otherwise a program does. */
	isTerminal: boolean;
	/** Of the terminal, in columns and rows; 80 by 24 where there is none. */
	size: {width: number; height: number};
	paint: Paint;
}
