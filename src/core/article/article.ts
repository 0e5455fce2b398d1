import type {CalendarDate} from '../date/calendar.ts';
import type {Block} from './blocks.ts';

/** A person, whom styles of citation may shorten and turn round. */
export interface Person {
	given: string;
	family: string;
	/** `Jr.`, `III`. */
	suffix?: string;
}

export interface Metadata {
	/** One line of plain text: no markup, no control characters. */
	title: string;
	/** Of standard input without a title: it is the beginning of the text, which a page has anyway. */
	isTitleOfText?: boolean;
	authors: string[];
	/** Those of the authors whose names are given in parts. */
	persons?: Person[] | undefined;
	date: CalendarDate | undefined;
	updated: CalendarDate | undefined;
	tags: string[];
	/** Other names of the article, in its library as good as its own: words, or paths that it had on a site. */
	aliases: string[];
	summary: string | undefined;
	/** BCP 47, as written: `en`, `pt-BR`. */
	lang: string | undefined;
	/** By the words of the text, because nothing says it. */
	isLangGuessed?: boolean;
	url: string | undefined;
	draft: boolean;
	slug: string | undefined;
	/** Every other field of the front matter, as it was written. */
	rest: Record<string, unknown>;
}

/** Something in a file that could not be read as meant; the article loads without it. */
export interface Problem {
	/** In the source file, from 1. */
	line: number;
	message: string;
}

export interface Article {
	/** Where it was read from: an absolute path, a URL, or `-` for standard input. */
	path: string;
	metadata: Metadata;
	/** Markdown with LF line ends: the file without its front matter or plain header, and without a heading that repeats the title. */
	body: string;
	/** The line of the source file on which `body` begins, from 1. */
	bodyLine: number;
	/** The body as it was parsed, once for all that show it or look through it. */
	blocks: Block[];
	/** Has the plain header of an exported article, so page breaks may have cut its paragraphs. */
	isExported: boolean;
	/** What the file is instead of an article, so that no library lists it: a template, a drawing. */
	unlisted?: string;
	problems: Problem[];
}

/** What the catalog knows of an article without opening it. */
export interface Entry extends Omit<Metadata, 'rest' | 'slug' | 'persons'> {
	/** The shortest path suffix that is unique over all libraries, without extension and leading date. */
	name: string;
	/** Absolute. */
	path: string;
	words: number;
	/** Reading time, whole minutes, at least 1. */
	minutes: number;
	/** Where it came from: the name of a site, or its host. */
	site?: string | undefined;
	/** The day on which it was saved, or else first seen. */
	saved?: CalendarDate | undefined;
	unread: boolean;
	starred: boolean;
	queued?: boolean;
	/** How many notes there are on it; undefined where nobody counted them. */
	noted?: number;
	/** The tags that the person gave it, beside those of its file. */
	ownTags?: string[];
	/** How many problems `check` would print. */
	problems: number;
}

/**
 * The largest file that is read as an article, in bytes. The longest novels have seven million; what is larger is a log or
 * a dump, and laying it out would take gigabytes of memory.
 */
export const largestArticle = 10 * 2 ** 20;
