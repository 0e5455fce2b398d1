// Filters of lists and searches, as they are and as they were typed.

import type {CalendarDate} from '../date/calendar.ts';

/** All conditions hold; an empty filter lets every article through. Texts are compared with case and accents folded. */
export interface Filter {
	/** One of these is part of some author's name. Empty: any, or none. */
	authors: string[];
	/** Each is a tag of the article, or one that the person gave it. */
	tags: string[];
	/** The article's language, or its primary part, is one of these: `pt` is met by `pt-BR`. Empty: any, or none. */
	langs: string[];
	/** First day, at its precision: `2023` begins on 1 January. An article without a date meets no date filter. */
	since: CalendarDate | undefined;
	/** Last day, at its precision: `2023` ends on 31 December. */
	until: CalendarDate | undefined;
	/** One of these is part of the site's name or of the address. Empty: any, or none. */
	sites: string[];
	/** The first day on which it may have been saved, and updated. */
	savedSince: CalendarDate | undefined;
	updatedSince: CalendarDate | undefined;
	/** Absolute paths: it is one of these files, or in one of these folders. Empty: anywhere. */
	within: string[];
	unread: boolean;
	starred: boolean;
	queued: boolean;
	/** Absolute paths of the articles that have notes, none before somebody looked: it is one of them. Undefined: with notes or without. */
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
	/** By progress: what was begun and left last first, then what is unread. */
	by: 'date' | 'saved' | 'updated' | 'progress' | 'title' | 'author' | 'words' | 'relevance';
	reverse: boolean;
}

/** The filters as they were typed. */
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

/** Whether none was typed. */
export function isUnfiltered(options: FilterOptions): boolean {
	const {author, tag, lang, site, since, until, savedSince, updatedSince, unread, starred, queued, noted} = options;
	const lists = [author, tag, lang, site].map(texts => texts ?? []);
	const flags = [unread, starred, queued, noted].map(flag => flag || undefined);
	const others = [since, until, savedSince, updatedSince, ...flags];
	return lists.every(({length}) => length === 0) && others.every(value => value === undefined);
}
