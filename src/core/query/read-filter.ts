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
	const ends = typed.split(/\.{2,3}/, 2);
	const isRange = ends.length > 1 && ends.some(end => end !== '');
	if (isRange && ends.every(end => end === '' || parsePeriod(end, today)))
		throw new UsageError(`${option} takes one date, not "${typed}"`, hintForRange(option, ends));
	const period = parsePeriod(typed, today);
	if (!period) throw new UsageError(`${option} "${typed}" is not a date`, dateExamples);
	return period;
}

/** For a range as in git, either end of which may be empty. */
function hintForRange(option: string, [first = '', last = '']: string[]): string {
	const field = option.replace(/^--|-since$/g, '');
	if (field === 'saved' || field === 'updated') return `in a query: ${field}:${first}..${last}`;
	const said = [first && `--since ${inOneWord(first)}`, last && `--until ${inOneWord(last)}`];
	return `did you mean ${said.filter(Boolean).join(' ')}?`;
}

function inOneWord(date: string): string {
	return date.includes(' ') ? `'${date}'` : date;
}

function checked(option: string, texts: string[] | undefined, key: (text: string) => string): string[] {
	const empty = texts?.find(text => key(text) === '');
	if (empty !== undefined)
		throw new UsageError(`${option} "${empty}" has no letter or digit`, 'see what there is with: wsws list');
	return texts ?? [];
}
