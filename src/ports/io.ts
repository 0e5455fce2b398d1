import type {Paint} from '../core/role.ts';

export interface Io {
	/** Writes data to standard output: whole lines including line ends. */
	out(text: string): void;
	/** Writes messages to standard error: whole lines including line ends. */
	message(text: string): void;
	/** Whether a person reads standard output directly, which then gets totals, the pager, the full screen. */
	isTerminal: boolean;
	/** Whether standard output is laid out for a person: on a terminal, and in a pipe if colours or a width were asked for. */
	isLaidOut: boolean;
	/** Width of laid-out output in columns; Infinity: lines are not wrapped. */
	width: number;
	/** The size of the terminal in columns and rows; 80 by 24 if there is none. */
	size: {width: number; height: number};
	paint: Paint;
}

/** A text for a person, with pictures for terminals that can display them. */
export interface PagedText {
	/** Whole lines including line ends. */
	text: string;
	/** The line at which a pager starts, from 1. */
	start?: number | undefined;
	pictures?: Picture[];
}

export interface Picture {
	/** It precedes this line, from 0. */
	before: number;
	href: string;
	/** The path of the article that its address is relative to. */
	article: string;
	/** The page's width, in columns. */
	columns: number;
}
