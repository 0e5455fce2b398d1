import type {Article, Metadata} from '../core/article/article.ts';
import type {CalendarDate} from '../core/date/calendar.ts';
import type {UserError} from '../core/errors.ts';

/** An article that is in no library yet. */
export interface Draft {
	metadata: Metadata;
	/** Markdown with LF line ends, without front matter and without a heading that repeats the title. */
	body: string;
	/** What its reader should know: it may be a part, or the whole page around it. Each a line. */
	warnings: string[];
	/** Its address had to leave out a key, so that others may have the same address. */
	hasPartialAddress?: boolean;
	/** It is the way to a page and no text of its own: others may read the same. */
	isLink?: boolean;
	/** The day on which it was saved first, where that is not today. */
	saved?: CalendarDate | undefined;
}

/** A link as another service kept it. */
export interface SavedLink {
	url: string;
	title: string | undefined;
	authors: string[];
	tags: string[];
	/** The day on which it was saved, and that of its page. */
	saved: CalendarDate | undefined;
	date: CalendarDate | undefined;
	isRead: boolean;
	isStarred: boolean;
	/** Plain; may be empty. */
	summary: string;
	highlights: SavedHighlight[];
	/** The text of the page, where the service kept it; may be empty. */
	html: string;
	/** The file of that text, where it stands in one. */
	htmlFile?: string;
	/** What its files are called in the export. */
	slug?: string | undefined;
}

/** Words that a reader marked on a page, and what they wrote beside them; plain texts, one of which may be empty. */
export interface SavedHighlight {
	quote: string;
	text: string;
	tags?: string[];
	/** In ISO 8601, where the service says it. */
	created?: string;
}

/** A feed as a list of feeds names it. */
export interface FeedLink {
	url: string;
	title: string | undefined;
}

/** What was found at one place: an article, a list of feeds, or nothing that could be read. */
export type Imported =
	| {kind: 'article'; from: string; draft: Draft}
	/** `leftOut`: those whose addresses can't be followed, each a line. */
	| {kind: 'feeds'; from: string; feeds: FeedLink[]; leftOut: string[]}
	/** `leftOut`: entries that are no pages of the web, or are there twice. */
	| {kind: 'links'; from: string; links: SavedLink[]; leftOut: number}
	| {kind: 'failure'; from: string; error: UserError};

export interface Importer {
	/**
	 * Everything at a file, a folder, a web address, or `-` for standard input, one after another. What can't be read in
	 * a folder is a failure among the others; a target that can't be read at all is the only one. The chapters of a book
	 * are articles unless it is taken whole.
	 */
	find(target: string, options?: {isWhole?: boolean}): AsyncIterable<Imported>;
	/** A web page or PDF as an article, without saving it. Throws UserError. */
	read(url: string): Promise<Article>;
	/** A saved link as an article: its page where that is to be fetched, from private space only if it may, else the way there. Throws UserError. */
	draftOfLink(link: SavedLink, options: {fetch: boolean; mayBePrivate?: boolean}): Promise<Draft>;
	/** The same of a file, or of bytes that came in on standard input. Throws UserError. */
	readFile(path: string, bytes?: Uint8Array): Promise<Article>;
}
