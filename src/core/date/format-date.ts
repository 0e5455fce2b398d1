// Dates as wsws prints them: in a template's own pattern, and in full for the head of a page.

import type {CalendarDate} from './calendar.ts';
import {dateParts, dayOfYear, weekday} from './calendar.ts';
import {englishMonths, englishWeekdays} from './month-names.ts';

/** `27 December 2023`, `December 2023`, `2023`: as much as is known. */
export function longDate(date: CalendarDate): string {
	const {month, day} = dateParts(date);
	return formatDate(date, day ? '%-d %B %Y' : month ? '%B %Y' : '%Y');
}

/**
 * Fills a pattern as `strftime` does in the C locale: `%Y %y %m %d %e %B %b %h %A %a %j %u %w %F %D %%`, and GNU's
 * `%-d` without padding. What the date is not precise enough for is empty; `%F` gives the precision there is. An unknown
 * conversion stays as it is.
 */
export function formatDate(date: CalendarDate, pattern: string): string {
	return pattern.replace(/%(-?)([a-zA-Z%])/g, (whole, minus: string, letter: string) => {
		const conversion = conversions[letter];
		if (!conversion) return whole;
		const text = conversion(date);
		return minus ? text.replace(/^[0 ]+(?=\d)/, '') : text;
	});
}

const month = (date: CalendarDate) => date.slice(5, 7);
const day = (date: CalendarDate) => date.slice(8, 10);
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
