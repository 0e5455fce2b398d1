// Calendars of the runtime. `Intl` only converts from our calendar, so the reverse is done by searching.

import {bisect} from '../bisect.ts';
import {letterKey} from '../text/fold-keys.ts';
import {addDays, type CalendarDate} from './calendar.ts';
import {isLanguageOfRuntime} from './months-of-language.ts';

/** A calendar, and the year of ours in which its year 1 begins. */
const firstYears = {
	persian: (year: number) => year + 621,
	'islamic-umalqura': (year: number) => Math.floor((year - 1) * 0.97023 + 622.54),
	hebrew: (year: number) => year - 3761,
	ethiopic: (year: number) => year + 7,
	indian: (year: number) => year + 78,
};

export type RuntimeCalendar = keyof typeof firstYears;

/** A day in a calendar. */
export interface CountedDay {
	year: number;
	/** Folded name, or number. */
	month: string;
	day: number;
}

/** Converts a day of ours to a calendar. */
export type CountDay = (date: CalendarDate) => CountedDay;

const counters = new Map<string, CountDay | undefined>();

/** With month names in a language (BCP 47), or numbers; undefined for a language that the runtime does not support. */
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

/** In days; no calendar exceeds it. */
const longestYear = 385;

/**
 * The first day of a calendar year that satisfies a test, at least so many days after the year's start; undefined if there is none.
 */
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
