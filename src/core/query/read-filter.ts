// Parses filters from typed options.

import type {Today} from '../date/calendar.ts';
import {dateExamples, parsePeriod} from '../date/parse-period.ts';
import {UsageError} from '../errors.ts';
import {authorKey, langKey, tagKey} from '../text/fold-keys.ts';
import type {Filter, FilterOptions} from './filter.ts';

/** Parses the filters. Throws UsageError for one that no article could ever meet. */
export function filterOf(options: FilterOptions, today: Today): Filter {
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
		queued: options.queued ?? false,
		noted: options.noted ? [] : undefined,
	};
}

function periodOf(option: string, typed: string | undefined, today: Today) {
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
