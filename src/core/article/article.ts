import type {CalendarDate} from '../date/calendar.ts';
import type {Block} from './blocks.ts';

/** A person, whose name citation styles may abbreviate and invert. */
export interface Person {
	given: string;
	family: string;
	/** Such as `Jr.` or `III`. */
	suffix?: string;
}

export interface Metadata {
	/** One line of plain text: no markup, no control characters. */
	title: string;
	/** Whether standard input had no title, so that its first words serve as one; a page shows them anyway. */
	isTitleOfText?: boolean;
	authors: string[];
	/** Authors whose names are given in parts. */
	persons?: Person[] | undefined;
	date: CalendarDate | undefined;
	updated: CalendarDate | undefined;
	tags: string[];
	/** Other names, equivalent to its own: words, or paths that it had on a site. */
	aliases: string[];
	summary: string | undefined;
	/** BCP 47, as written: `en`, `pt-BR`. */
	lang: string | undefined;
	/** Whether the language was guessed from the text. */
	isLangGuessed?: boolean;
	url: string | undefined;
	draft: boolean;
	slug: string | undefined;
	/** All other fields of the front matter, as written. */
	rest: Record<string, unknown>;
}

/** Something in a file that could not be interpreted; the article loads without it. */
export interface Problem {
	/** In the source file, from 1. */
	line: number;
	message: string;
}

export interface Article {
	/** Its origin: an absolute path, a URL, or `-` for standard input. */
	path: string;
	metadata: Metadata;
	/**
	 * Markdown with LF line ends: the file without its front matter or plain header, and without a heading that repeats the title,
	 * unless that holds addresses.
	 */
	body: string;
	/** The line of the source file on which `body` begins, from 1. */
	bodyLine: number;
	/** The parsed body, shared by everything that shows or searches it. */
	blocks: Block[];
	/** Whether it has the plain header of an exported article, in which case page breaks may have split paragraphs. */
	isExported: boolean;
	/** The kind of file if it is not an article, such as a template or a drawing; libraries don't list it. */
	unlisted?: string;
	problems: Problem[];
}

/** An article as the catalog knows it without opening it. */
export interface Entry extends Omit<Metadata, 'rest' | 'slug' | 'persons'> {
	/** The shortest path suffix that is unique over all libraries, without extension and leading date. */
	name: string;
	/** Absolute. */
	path: string;
	words: number;
	/** Reading time in whole minutes, at least 1. */
	minutes: number;
	/** The site's name, or the host of the address. */
	site?: string | undefined;
	/** The day on which it was saved, or otherwise first seen. */
	saved?: CalendarDate | undefined;
	unread: boolean;
	starred: boolean;
	queued?: boolean;
	/** Number of its notes; undefined if not counted. */
	noted?: number;
	/** The person's tags, in addition to those in its file. */
	ownTags?: string[];
	/** Number of problems that `check` would report. */
	problems: number;
}

/**
 * Size limit for articles in bytes. The longest novels have seven million; larger files are logs or dumps, and laying them out
 * would take gigabytes of memory.
 */
export const largestArticle = 10 * 2 ** 20;
