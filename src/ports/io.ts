import type {Paint} from '../core/role.ts';

export interface Io {
	/** Data, to standard output: whole lines with their line ends. */
	out(text: string): void;
	/** Messages, to standard error: whole lines with their line ends. */
	message(text: string): void;
	/** A person reads standard output now: totals, a pager, the full screen. Otherwise a program does. */
	isTerminal: boolean;
	/** Standard output is laid out as for a person: on a terminal, and in a pipe where colours or a width were asked for. */
	isLaidOut: boolean;
	/** Columns of what is laid out; Infinity where lines stay whole. */
	width: number;
	/** The size of the terminal, in columns and rows; 80 by 24 where there is none. */
	size: {width: number; height: number};
	paint: Paint;
}

/** A text for a person, with what a terminal can make of it. */
export interface PagedText {
	/** Whole lines with their line ends. */
	text: string;
	/** The line that a pager begins at, from 1. */
	start?: number | undefined;
	pictures?: Picture[];
}

export interface Picture {
	/** It stands before this line, from 0. */
	before: number;
	href: string;
	/** The path of the article that its address is relative to. */
	article: string;
	/** The page's width, in columns. */
	columns: number;
}
