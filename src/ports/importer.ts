import type {Article, Metadata} from '../core/article/article.ts';
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
	/** The same of a file, or of bytes that came in on standard input. Throws UserError. */
	readFile(path: string, bytes?: Uint8Array): Promise<Article>;
}
