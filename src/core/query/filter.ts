// Filters of lists and searches: what they are, and how they are read from the options that were typed.

import type {CalendarDate} from '../date/calendar.ts';
import {dateExamples, parsePeriod} from '../date/parse-period.ts';
import {UsageError} from '../errors.ts';
import {authorKey, langKey, tagKey} from '../text/fold-keys.ts';

/** All conditions hold; an empty filter lets every article through. Texts are compared with case and accents folded. */
export interface Filter {
	/** One of these is part of some author's name. Empty: any, or none. */
	authors: string[];
	/** Each is a tag of the article. */
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
}

/** Reads the filters. Throws UsageError for one that no article could ever meet. */
export function filterOf(options: FilterOptions, today: CalendarDate): Filter {
	const since = periodOf('--since', options.since, today)?.first;
	const until = periodOf('--until', options.until, today)?.last;
	if (since !== undefined && until !== undefined && since > until) {
		throw new UsageError(
			`--since ${options.since} is after --until ${options.until}`,
			`no day is both; the other way round: --since ${options.until} --until ${options.since}`,
		);
	}
	return {
		authors: checked('--author', options.author, authorKey),
		tags: checked('--tag', options.tag, tagKey),
		langs: checked('--lang', options.lang, langKey),
		since,
		until,
		sites: checked('--site', options.site, tagKey),
		savedSince: periodOf('--saved-since', options.savedSince, today)?.first,
		updatedSince: periodOf('--updated-since', options.updatedSince, today)?.first,
		within: [],
		unread: options.unread ?? false,
		starred: options.starred ?? false,
	};
}

function periodOf(option: string, typed: string | undefined, today: CalendarDate) {
	if (typed === undefined) return undefined;
	const period = parsePeriod(typed, today);
	if (!period) throw new UsageError(`${option} "${typed}" is not a date`, dateExamples);
	return period;
}

function checked(option: string, texts: string[] | undefined, key: (text: string) => string): string[] {
	const empty = texts?.find(text => key(text) === '');
	if (empty !== undefined)
		throw new UsageError(`${option} "${empty}" has no letter or digit`, 'see what there is with: wsws list');
	return texts ?? [];
}
