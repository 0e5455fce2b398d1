// Formats dates: by a template's pattern, and in full for the header of a page.

import type {CalendarDate} from './calendar.ts';
import {dateParts, dayOfYear, weekday} from './calendar.ts';

/** `27 December 2023`, `December 2023`, `2023`: at the date's precision. */
export function longDate(date: CalendarDate): string {
	const parts = [day(date).replace(/^0/, ''), monthName(date), date.slice(0, 4)];
	return parts.filter(part => part !== '').join(' ');
}

/**
 * A long date in another language, such as `27. Dezember 2023` in German. English and languages unknown to Node are formatted by
 * `longDate`, which needs no locale data.
 */
export function localDate(date: CalendarDate, language: string | undefined): string {
	const locale = localeOf(language);
	const {year, month, day} = dateParts(date);
	if (locale === undefined || (month === undefined && !/^\d{4}$/.test(date))) return longDate(date);
	const format = new Intl.DateTimeFormat(locale, {
		timeZone: 'UTC',
		calendar: 'gregory',
		year: 'numeric',
		...(month !== undefined && {month: 'long'}),
		...(day !== undefined && {day: 'numeric'}),
	});
	const moment = new Date(0);
	moment.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
	return format.format(moment);
}

/** `A`, `A and B`, `A, B and C`, with the language's own word for `and`. */
export function listNames(names: string[], language?: string): string {
	const last = names.at(-1) ?? '';
	if (names.length < 2) return last;
	const locale = localeOf(language);
	return locale === undefined
		? `${names.slice(0, -1).join(', ')} and ${last}`
		: new Intl.ListFormat(locale, {type: 'conjunction'}).format(names);
}

/** A language other than English that Node supports, from a tag such as `de` or `pt-BR`. */
function localeOf(language: string | undefined): string | undefined {
	if (language === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) || /^en\b/i.test(language))
		return undefined;
	return Intl.DateTimeFormat.supportedLocalesOf(language)[0];
}

/**
 * Formats a date like `strftime` in the C locale: `%Y %y %m %d %e %B %b %h %A %a %j %u %w %F %D %%`, and GNU's unpadded `%-d`.
 * Conversions that exceed the date's precision are empty; `%F` gives the existing precision. Unknown conversions are left as they
 * are.
 */
export function formatDate(date: CalendarDate, pattern: string): string {
	return pattern.replace(conversion, (whole, minus: string, letter: string) => {
		const convert = conversions[letter];
		if (!convert) return whole;
		const text = convert(date);
		return minus ? text.replace(/^[0 ]+(?=\d)/, '') : text;
	});
}

/** The first unknown conversion of a pattern, such as `%Q`. */
export function unknownConversion(pattern: string): string | undefined {
	return [...pattern.matchAll(conversion)].find(([, , letter = '']) => !conversions[letter])?.[0];
}

/** Every conversion, for a hint. */
export const dateConversions = '%Y %y %m %d %e %B %b %h %A %a %j %u %w %F %D %%';

const conversion = /%(-?)([a-zA-Z%])/g;

const month = (date: CalendarDate) => date.slice(5, 7);
const day = (date: CalendarDate) => date.slice(8, 10);
const englishMonths = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** From Monday. */
const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const monthName = (date: CalendarDate) => englishMonths[Number(month(date)) - 1] ?? '';
const weekdayName = (date: CalendarDate) => (day(date) ? (englishWeekdays[weekday(date) - 1] ?? '') : '');

const conversions: Partial<Record<string, (date: CalendarDate) => string>> = {
	Y: date => date.slice(0, 4),
	y: date => date.slice(2, 4),
	m: month,
	d: day,
	e: date => day(date).replace(/^0/, ' '),
	B: monthName,
	b: date => monthName(date).slice(0, 3),
	h: date => monthName(date).slice(0, 3),
	A: weekdayName,
	a: date => weekdayName(date).slice(0, 3),
	j: date => (day(date) ? String(dayOfYear(date)).padStart(3, '0') : ''),
	u: date => (day(date) ? String(weekday(date)) : ''),
	w: date => (day(date) ? String(weekday(date) % 7) : ''),
	F: date => date,
	D: date => (day(date) ? `${month(date)}/${day(date)}/${date.slice(2, 4)}` : ''),
	'%': () => '%',
};
