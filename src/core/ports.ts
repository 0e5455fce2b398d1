// What wsws needs from the world, in its own words. Adapters in library/, import/ and terminal/ provide these;
// open-context.ts wires them; tests pass their own.

import type {Article, CalendarDate, Metadata} from './article.ts';
import type {Passage} from './blocks.ts';
import type {Filter, Order} from './filter.ts';
import type {Hit, Range} from './hit.ts';
import type {Pattern} from './pattern.ts';
import type {Query} from './query.ts';

/** What the catalog knows of an article without opening it. */
export interface Entry extends Omit<Metadata, 'rest' | 'slug'> {
	/** The shortest path suffix that is unique over all libraries, without extension and leading date. */
	name: string;
	/** Absolute. */
	path: string;
	words: number;
	/** Reading time, whole minutes, at least 1. */
	minutes: number;
	unread: boolean;
	starred: boolean;
	/** How many problems `check` would print. */
	problems: number;
}

/** An article that may answer a query, with the texts in which its hits are to be found. */
export interface Candidate {
	entry: Entry;
	/** Larger is better; only the order matters. */
	score: number;
	/** Read when asked for: ranking thousands does not need their texts. */
	passages(): Passage[];
}

/** An article and what was found in it: at least one hit. */
export interface Result {
	entry: Entry;
	hits: Hit[];
	passages(): Passage[];
}

/** A file that looked like an article and could not be read as one. */
export interface Unreadable {
	path: string;
	reason: string;
}

export interface Totals {
	words: number;
	unread: number;
	/** Articles whose files `check` would complain of. */
	withProblems: number;
	/** Articles by year, oldest first; those without a date are in none. */
	years: [year: string, articles: number][];
}

/** All articles of all libraries, found without reading them again. */
export interface Catalog {
	/** How many articles there are. */
	readonly size: number;
	readonly unreadable: Unreadable[];
	/** The articles that meet the filter, in the order asked for; at most `limit`. */
	list(filter: Filter, order: Order, limit?: number): Entry[];
	/** How many articles meet the filter: `list` without the reading. */
	count(filter: Filter): number;
	/** Candidates for the query among the articles that meet the filter, best first or in date order, lazily. May give an article that has no hit; never leaves out one that has. */
	search(query: Query, filter: Filter, order: Order): Iterable<Candidate>;
	/**
	 * Looks through every article that meets the filter, in the order asked for: for a pattern that no index can look up. Throws
	 * UserError when the pattern is so slow that it will not come to an end.
	 */
	scan(pattern: Pattern, filter: Filter, order: Order): AsyncIterable<Result>;
	/** The articles whose path ends with this name, extension and leading date aside: `amlo`, `2023/amlo`. */
	named(name: string): Entry[];
	/** The article at a place of the newest-first list, from 1. */
	numbered(place: number): Entry | undefined;
	/** The places of these articles, by path, in the newest-first list: the `#` that `list` shows whatever its filters and order. */
	places(paths: readonly string[]): ReadonlyMap<string, number>;
	/** The articles whose titles hold all these words, at most eleven. */
	titled(words: string): Entry[];
	/** What the whole library amounts to, for `info`. */
	totals(): Totals;
	/** The articles whose names start so, newest first, case folded; at most `limit`: for completion. */
	starting(name: string, limit: number): Pick<Entry, 'name' | 'title'>[];
	/** Every author, tag or language there is, in the order of their letters: for completion. */
	values(field: 'authors' | 'tags' | 'lang'): string[];
	/** Every name, for suggestions. */
	names(): string[];
	/** The article of this file, if it is in a library. */
	at(path: string): Entry | undefined;
	close(): void;
}

/** What is known of articles that hold what is sought. */
export interface Sieve {
	/** Stands in their title or in one of their texts as it is; undefined where nothing is sure. */
	literal: string | undefined;
	/** Which of these it may be in: titles, and whole articles with a text a line. */
	lets(texts: string[]): boolean[];
}

/** A regular expression that is stopped when it runs away. */
export interface GuardedPattern {
	/** Lets through every article in which `find` would find something; undefined where nothing is known before. */
	sieve: Sieve | undefined;
	/**
	 * What matches in each text, without empty matches; undefined where nothing matches. Many texts a call are quicker.
	 * Throws UserError when the pattern takes so long that it will not come to an end.
	 */
	find(texts: string[]): (Range[] | undefined)[];
}

/** Article files, wherever they are. */
export interface Files {
	/** Whether there is a file (a folder counts) at this path, which may be relative. */
	exists(path: string): boolean;
	isFolder(path: string): boolean;
	/** Throws UserError when it is missing, a folder, unreadable, binary or larger than the limit. */
	read(path: string): Promise<Article>;
}

/** A place in an article that survives edits: where to go on reading. */
export interface ReadingPlace {
	section: string[];
	/** The block's position among the blocks of that section, from 0. */
	block: number;
	/** Hash of the block's text. */
	hash: string;
	/** How many letters and digits of the block come before the place: a long list or table is one block. */
	offset: number;
	/** When it was left, milliseconds since the epoch. */
	left: number;
}

/** What a person did with articles: kept apart from the catalog, which may be deleted. */
export interface ReadingState {
	isRead(path: string): boolean;
	/** False when that can't be kept. */
	setRead(path: string, read: boolean): boolean;
	isStarred(path: string): boolean;
	/** False when that can't be kept. */
	setStarred(path: string, starred: boolean): boolean;
	place(path: string): ReadingPlace | undefined;
	setPlace(path: string, place: ReadingPlace): void;
	/** The paths read last, newest first. */
	history(limit: number): string[];
	close(): void;
}

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
	/** Puts a text on the clipboard, as far as the terminal allows; there is no answer. */
	copy(text: string): void;
	/** Stops the program as Ctrl-Z does, until the shell lets it go on. The terminal must have been given back. */
	stop(): Promise<void>;
	/** Ends the program by the signal that asked for it, so that whoever started it sees why. */
	endBy(signal: EndSignal): void;
}

export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface TerminalListener {
	/** From the keyboard, in any pieces. */
	bytes(bytes: Uint8Array): void;
	resized(): void;
	/** Asked from outside to end, or to stop for a while. */
	signal(signal: EndSignal | 'SIGTSTP'): void;
	/** Goes on after a stop that nobody asked us about: what is on the screen is not ours. */
	continued(): void;
	/** The keyboard is gone, and with it whoever read. */
	closed(): void;
}

/** The other programs that a reader is sent to. */
export interface Programs {
	/** The person's editor on a file at a line, from 1; ends when they leave it. Throws UserError. */
	edit(path: string, line: number): Promise<void>;
	/** The desktop's browser. Throws UserError. */
	browse(url: string): Promise<void>;
}

/** Where a library comes from, for `info`. */
export interface LibraryRoot {
	path: string;
	from: 'option' | 'environment' | 'own' | 'config' | 'bundled';
}

export type {CalendarDate};
