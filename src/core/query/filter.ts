// Filters of lists and searches, parsed and as typed.

import type {CalendarDate} from '../date/calendar.ts';

/** All conditions must hold; an empty filter accepts every article. Texts are compared without case and accents. */
export interface Filter {
	/** One of these occurs in the name of an author. Empty: no condition. */
	authors: string[];
	/** Each is a tag of the article, or one that the person added. */
	tags: string[];
	/** One of these is the article's language, or its primary part: `pt` matches `pt-BR`. Empty: no condition. */
	langs: string[];
	/** First day, at the given precision: `2023` begins on 1 January. Articles without a date meet no date condition. */
	since: CalendarDate | undefined;
	/** Last day, at the given precision: `2023` ends on 31 December. */
	until: CalendarDate | undefined;
	/** One of these occurs in the site's name or the address. Empty: no condition. */
	sites: string[];
	/** First day on which it was saved, and updated. */
	savedSince: CalendarDate | undefined;
	updatedSince: CalendarDate | undefined;
	/** Absolute paths: the article is one of these files, or in one of these folders. Empty: no condition. */
	within: string[];
	unread: boolean;
	starred: boolean;
	queued: boolean;
	/**
	 * Absolute paths of articles with notes, filled in before the catalog is asked: the article is one of them. Undefined: no
	 * condition.
	 */
	noted: readonly string[] | undefined;
}

/** The filter that every article meets. */
export const everything: Filter = {
	authors: [],
	tags: [],
	langs: [],
	since: undefined,
	until: undefined,
	sites: [],
	savedSince: undefined,
	updatedSince: undefined,
	within: [],
	unread: false,
	starred: false,
	queued: false,
	noted: undefined,
};

export interface Order {
	/** `progress`: partly read articles, most recent first, then unread ones. */
	by: 'date' | 'saved' | 'updated' | 'progress' | 'title' | 'author' | 'words' | 'relevance';
	reverse: boolean;
}

/** The filters as typed. */
export interface FilterOptions {
	author?: string[];
	tag?: string[];
	lang?: string[];
	since?: string;
	until?: string;
	site?: string[];
	savedSince?: string;
	updatedSince?: string;
	unread?: boolean;
	starred?: boolean;
	queued?: boolean;
	noted?: boolean;
}

/** Whether no filter was typed. */
export function isUnfiltered(options: FilterOptions): boolean {
	const {author, tag, lang, site, since, until, savedSince, updatedSince, unread, starred, queued, noted} = options;
	const lists = [author, tag, lang, site].map(texts => texts ?? []);
	const flags = [unread, starred, queued, noted].map(flag => flag || undefined);
	const others = [since, until, savedSince, updatedSince, ...flags];
	return lists.every(({length}) => length === 0) && others.every(value => value === undefined);
}
