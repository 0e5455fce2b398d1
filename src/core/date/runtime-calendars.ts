// The calendars that the runtime counts by. `Intl` can't go back from a day of theirs, so that days of ours are searched for.

import {bisect} from '../bisect.ts';
import {letterKey} from '../text/fold-keys.ts';
import {addDays, type CalendarDate} from './calendar.ts';
import {isLanguageOfRuntime} from './months-of-language.ts';

/** A calendar, and the year of ours in which one of theirs begins. */
const firstYears = {
	persian: (year: number) => year + 621,
	'islamic-umalqura': (year: number) => Math.floor((year - 1) * 0.97023 + 622.54),
	hebrew: (year: number) => year - 3761,
	ethiopic: (year: number) => year + 7,
	indian: (year: number) => year + 78,
};

export type RuntimeCalendar = keyof typeof firstYears;

/** A day as a calendar counts it. */
export interface CountedDay {
	year: number;
	/** Its name, folded, or its number. */
	month: string;
	day: number;
}

/** Counts a day of ours by a calendar. */
export type CountDay = (date: CalendarDate) => CountedDay;

const counters = new Map<string, CountDay | undefined>();

/** With months by their names in a language (BCP 47), or by number; undefined for a language that the runtime does not know. */
export function dayCounter(calendar: RuntimeCalendar, language?: string): CountDay | undefined {
	const key = `${calendar} ${language}`;
	const isKnown = language === undefined || isLanguageOfRuntime(language);
	if (!counters.has(key)) counters.set(key, isKnown ? newCounter(calendar, language) : undefined);
	return counters.get(key);
}

function newCounter(calendar: RuntimeCalendar, language: string | undefined): CountDay {
	const format = new Intl.DateTimeFormat(`${language ?? 'en'}-u-ca-${calendar}-nu-latn`, {
		...{year: 'numeric', month: language === undefined ? 'numeric' : 'long', day: 'numeric'},
		timeZone: 'UTC',
	});
	return date => {
		const parts = format.formatToParts(Date.parse(date));
		const part = (type: string) => parts.find(found => found.type === type)?.value ?? '';
		const month = letterKey(part('month')).replace(/^ב(?=[א-ת]{3})/, '');
		return {year: Number.parseInt(part('year'), 10), month, day: Number(part('day'))};
	};
}

/** No calendar has more days in a year. */
const longestYear = 385;

/** The first day of a year of theirs that is meant, so many days at least after its first; undefined where none is. */
export function dayInYear(
	{calendar, year, after = 0}: {calendar: RuntimeCalendar; year: number; after?: number},
	count: CountDay,
	isMeant: (day: CountedDay) => boolean,
): CalendarDate | undefined {
	const start = `${firstYears[calendar](year)}-01-01`;
	const first = bisect(0, 2 * longestYear, days => count(addDays(start, days)).year >= year);
	for (let days = first + after; days < first + longestYear; days++) {
		const date = addDays(start, days);
		const found = count(date);
		if (found.year !== year) return undefined;
		if (isMeant(found)) return date;
	}
	return undefined;
}
