// What the commands that bring articles in need from the world, in their words: import/ provides it, open-context.ts
// wires it, tests pass their own.

import type {Article, CalendarDate, Metadata} from './article.ts';
import type {UserError} from './errors.ts';

/** An article that is in no library yet. */
export interface Draft {
	metadata: Metadata;
	/** Markdown with LF line ends, without front matter and without a heading that repeats the title. */
	body: string;
	/** What its reader should know: it may be a part, or the whole page around it. Each a line. */
	warnings: string[];
}

/** A feed as a list of feeds names it. */
export interface FeedLink {
	url: string;
	title: string | undefined;
}

/** What was found at one place: an article, a list of feeds, or nothing that could be read. */
export type Imported =
	| {kind: 'article'; from: string; draft: Draft}
	| {kind: 'feeds'; from: string; feeds: FeedLink[]}
	| {kind: 'failure'; from: string; error: UserError};

export interface Importer {
	/**
	 * Everything at a file, a folder, a web address, or `-` for standard input, one after another. What can't be read in
	 * a folder is a failure among the others; a target that can't be read at all is the only one.
	 */
	find(target: string): AsyncIterable<Imported>;
	/** A web page or PDF as an article, without saving it. Throws UserError. */
	read(url: string): Promise<Article>;
}

/** The reader's own library, the one folder that wsws writes to. */
export interface OwnLibrary {
	/** Writes a new file, whole or not at all. When its name is taken by an article of the same web address or text, that is the answer. */
	save(draft: Draft): Promise<{path: string; isNew: boolean}>;
	/** Moves the files to the trash, as one removal. Throws UserError when one can't be moved. */
	remove(paths: string[]): Promise<void>;
	/** Puts the last removal back where it was and says which files; empty when the trash is. Throws UserError when a name is taken. */
	restore(): Promise<string[]>;
}

/** A feed that is followed. */
export interface Feed {
	url: string;
	title: string;
	/** The web site that it is of. */
	site: string | undefined;
	/** The day it was last read without a failure. */
	checked: CalendarDate | undefined;
	/** Why it could not be read the last time. */
	failure: string | undefined;
}

/** What became of a draft: saved, or known already by its address or by its text. */
export interface Kept {
	path: string;
	by: 'saving' | 'url' | 'text';
}

export interface SyncOptions {
	/** Fetch the page of an entry whose feed gives only a part of its text. */
	full: boolean;
	/** Saves a new article unless it is known. */
	keep(draft: Draft): Promise<Kept>;
}

/** How far a sync is. `left` counts the feeds that are not done. */
export type SyncEvent =
	| {kind: 'kept'; feed: Feed; draft: Draft; kept: Kept}
	| {kind: 'failure'; feed: Feed; error: UserError}
	| {kind: 'done'; feed: Feed; left: number};

export interface Feeds {
	/** By title. */
	list(): Promise<Feed[]>;
	/** Follows the feed at this address, or the one that the page there names. Throws UserError. */
	add(url: string): Promise<{feed: Feed; isNew: boolean}>;
	/** Follows a feed without looking at it: the first sync does. */
	follow(link: FeedLink): Promise<{feed: Feed; isNew: boolean}>;
	/** Forgets the feed of this address or title; its articles stay. Throws UserError. */
	remove(typed: string): Promise<Feed>;
	/** New entries of every feed, or of these. A feed that fails costs no other. Stopped at any moment, the next sync goes on from there. */
	sync(options: SyncOptions): AsyncIterable<SyncEvent>;
}

/** Asks the person at the terminal; false unless they agree. */
export type Confirm = (question: string) => Promise<boolean>;

/** Says how far a long work is, where somebody is waiting. */
export interface Progress {
	report(text: string): void;
	end(): void;
}

/** What the commands of this part are given beside the rest of a context. */
export interface ImportTools {
	importer(): Promise<Importer>;
	/** Throws UserError where there is no folder for own files. */
	ownLibrary(): Promise<OwnLibrary>;
	feeds(): Promise<Feeds>;
	/** Does nothing where nobody looks. */
	progress(): Promise<Progress>;
	/** Undefined where there is nobody to ask. */
	confirm: Confirm | undefined;
}
