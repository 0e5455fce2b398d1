// What a command is given. Types only: open-context.ts makes the real one, tests make theirs.

import type {ImportTools} from './core/import-ports.ts';
import type {Catalog, Files, LibraryRoot, Programs, ReadingState, Terminal} from './core/ports.ts';
import type {Paint} from './core/role.ts';
import type {Look} from './page/renderer.ts';

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

/** Absolute; undefined where neither the environment nor a home says. */
export interface Paths {
	config: string | undefined;
	/** The folder of saved articles. */
	articles: string | undefined;
	/** The database of what was read and starred. */
	state: string | undefined;
	/** The catalog's; may be deleted at any time. */
	cache: string | undefined;
}

export interface ConfiguredLook extends Look {
	/** Columns that the configuration asks for; 0: nothing is wrapped. */
	width: number | undefined;
}

/** A text for a person, with what a terminal can make of it. */
export interface Page {
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

/** A key of the config file. */
export interface Setting {
	name: string;
	meaning: string;
	/** What it may hold. */
	form: string;
	/** In force here; undefined where wsws decides by circumstances. */
	value: unknown;
}

export interface CatalogWish {
	/** Every file is to be looked at. In a large library only those of changed folders are, and all now and then. */
	isComplete?: boolean;
}

/** Each collaborator is opened the first time it is asked for, so a command pays for what it uses. */
export interface Context extends ImportTools {
	io: Io;
	now(): Date;
	/** Where the libraries are, in the order they are read. */
	roots(): Promise<LibraryRoot[]>;
	/** Where the reader's own files are, whether they exist or not. */
	paths: Paths;
	/** Every key of the config file, in the order of the manual. Throws UserError when the file is wrong. */
	settings(): Promise<Setting[]>;
	/** Up to date with the files; a long load spins on a terminal. The first to ask has the wish. */
	catalog(wish?: CatalogWish): Promise<Catalog>;
	state(): Promise<ReadingState>;
	files: Files;
	/** The whole of standard input. */
	input(): Promise<Uint8Array>;
	/** How pages look here: the theme and what the terminal can do. */
	look(): Promise<ConfiguredLook>;
	/** The screen and the keyboard, for a full-screen program. Throws UserError where there is no keyboard. */
	terminal(): Promise<Terminal>;
	/** The reader wants one thing after the other: ACCESSIBLE is set, or the terminal can do no more than print. */
	isLinear: boolean;
	programs: Programs;
	/** Shows a page, through the pager when it is longer than the screen; pictures only where there is no pager between. */
	page(page: Page): Promise<void>;
}
