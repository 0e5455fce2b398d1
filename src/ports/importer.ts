import type {Article, Metadata} from '../core/article/article.ts';
import type {CalendarDate} from '../core/date/calendar.ts';
import type {UserError} from '../core/errors.ts';

/** An article that is not saved yet. */
export interface Draft {
	metadata: Metadata;
	/** Markdown with LF line ends, without front matter and without a heading that repeats the title. */
	body: string;
	/** Remarks for the person, one line each: it may be only a part, or include the page around it. */
	warnings: string[];
	/** A key was removed from its address, so other articles may have the same address. */
	hasPartialAddress?: boolean;
	/** The article is only a link to a page, so that others may have the same text. */
	isLink?: boolean;
	/** The day on which it was first saved, if not today. */
	saved?: CalendarDate | undefined;
}

/** A link as another service exported it. */
export interface SavedLink {
	url: string;
	title: string | undefined;
	authors: string[];
	tags: string[];
	/** The day on which it was saved, and the date of its page. */
	saved: CalendarDate | undefined;
	date: CalendarDate | undefined;
	isRead: boolean;
	isStarred: boolean;
	/** Plain text; may be empty. */
	summary: string;
	highlights: SavedHighlight[];
	/** The text of the page, if the service stored it; may be empty. */
	html: string;
	/** The file that contains that text, if it is separate. */
	htmlFile?: string;
	/** The name of its files in the export. */
	slug?: string | undefined;
}

/** A highlight on a page and the note on it, as plain text; either may be empty. */
export interface SavedHighlight {
	quote: string;
	text: string;
	tags?: string[];
	/** In ISO 8601, if the service states it. */
	created?: string;
}

/** An entry in a list of feeds. */
export interface FeedLink {
	url: string;
	title: string | undefined;
}

/** What was found at a place: an article, a list of feeds, a link export, or something unreadable. */
export type Imported =
	| {kind: 'article'; from: string; draft: Draft}
	/** `leftOut`: feeds with unusable addresses, one line each. */
	| {kind: 'feeds'; from: string; feeds: FeedLink[]; leftOut: string[]}
	/** `leftOut`: number of entries that are duplicates or not web pages. */
	| {kind: 'links'; from: string; links: SavedLink[]; leftOut: number}
	| {kind: 'failure'; from: string; error: UserError};

export interface Importer {
	/**
	 * Yields everything at a file, a folder, a web address, or `-` for standard input. An unreadable file in a folder is one failure
	 * among other results; for an unreadable target, it is the only one. The chapters of a book are separate articles unless
	 * `isWhole`.
	 */
	find(target: string, options?: {isWhole?: boolean}): AsyncIterable<Imported>;
	/** Reads a web page or PDF as an article, without saving it. Throws UserError. */
	read(url: string): Promise<Article>;
	/**
	 * Converts a saved link to an article: its page if `fetch`, otherwise just the link. Private addresses are fetched only if
	 * `mayBePrivate`. Throws UserError.
	 */
	draftOfLink(link: SavedLink, options: {fetch: boolean; mayBePrivate?: boolean}): Promise<Draft>;
	/** Reads a file, or bytes from standard input, as an article, without saving it. Throws UserError. */
	readFile(path: string, bytes?: Uint8Array): Promise<Article>;
}
