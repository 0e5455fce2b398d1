// Parses the dates that people type in filters: a date, or a period relative to today.

import {letterKey} from '../text/fold-keys.ts';
import type {CalendarDate, Today} from './calendar.ts';
import {addDays, addMonths, dateParts, firstDay, lastDay, weekday} from './calendar.ts';
import {monthNumber} from './month-names.ts';
import {parseDate} from './parse-date.ts';

/** Days; both ends are inclusive. */
export interface Period {
	first: CalendarDate;
	last: CalendarDate;
}

/**
 * Parses `2023`, `2023-12`, `27 December 2023` and every other date; `today`, `yesterday`; `7 days`, `last 2 weeks` (until today),
 * `24 hours` (since that day), `3 months ago` (that one day); `monday` (the most recent, possibly today); `this week`, `last
 * month`, `last year` (from Monday, the 1st, 1 January); `december` (the most recent that has begun). Undefined for anything else.
 */
export function parsePeriod(text: string, today: Today): Period | undefined {
	const date = parseDate(text);
	if (date) return {first: firstDay(date), last: lastDay(date)};
	const words = letterKey(text)
		.trim()
		.replace(/[\s_-]+/g, ' ');
	return (
		namedDay(words, today) ??
		weekdayNamed(words, today) ??
		countedDays(words, today) ??
		calendarUnit(words, today) ??
		namedMonth(words, today)
	);
}

const daysBack: Record<string, number> = {today: 0, now: 0, yesterday: 1, tomorrow: -1};

function namedDay(words: string, today: Today): Period | undefined {
	const back = Object.hasOwn(daysBack, words) ? daysBack[words] : undefined;
	return back === undefined ? undefined : oneDay(addDays(today(), -back));
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The most recent day with this name or three-letter abbreviation; with `last`, before today. */
function weekdayNamed(words: string, today: Today): Period | undefined {
	const [, last, name = ''] = /^(last |on |since )?([a-z]{3,9})$/.exec(words) ?? [];
	const number = weekdays.findIndex(day => day === name || day.slice(0, 3) === name) + 1;
	if (number === 0) return undefined;
	const back = (weekday(today()) - number + 7) % 7;
	return oneDay(addDays(today(), last === 'last ' && back === 0 ? -7 : -back));
}

function countedDays(words: string, today: Today): Period | undefined {
	const form = /^(?:(?:the )?(?:last|past) )?(\d{1,5}|an?|one) ?(h|hours?|d|days?|w|weeks?|months?|y|years?)( ago)?$/;
	const match = form.exec(words.replace(/^(?:the )?past (?=(?:day|week|month|year)$)/, 'a '));
	if (!match) return undefined;
	const first = unitsBack(today(), Number(match[1]) || 1, match[2] ?? '');
	return match[3] ? oneDay(first) : {first, last: today()};
}

function unitsBack(today: CalendarDate, count: number, unit: string): CalendarDate {
	if (unit.startsWith('h')) return addDays(today, -Math.ceil(count / 24));
	if (unit.startsWith('d')) return addDays(today, -count);
	if (unit.startsWith('w')) return addDays(today, -7 * count);
	return addMonths(today, unit.startsWith('m') ? -count : -12 * count);
}

function calendarUnit(words: string, today: Today): Period | undefined {
	const match = /^(this|last|previous) (week|month|year)$/.exec(words);
	if (!match) return undefined;
	const back = match[1] === 'this' ? 0 : 1;
	if (match[2] === 'week') return weekOf(addDays(today(), -7 * back));
	const day = addMonths(today(), match[2] === 'month' ? -back : -12 * back);
	const unit = day.slice(0, match[2] === 'month' ? 7 : 4);
	return {first: firstDay(unit), last: lastDay(unit)};
}

function weekOf(day: CalendarDate): Period {
	const first = addDays(day, 1 - weekday(day));
	return {first, last: addDays(first, 6)};
}

function namedMonth(words: string, today: Today): Period | undefined {
	const number = monthNumber(words);
	if (number === undefined) return undefined;
	const {month = 1} = dateParts(today());
	const date = addMonths(today().slice(0, 7), number - month - (number > month ? 12 : 0)).slice(0, 7);
	return {first: firstDay(date), last: lastDay(date)};
}

function oneDay(day: CalendarDate): Period {
	return {first: day, last: day};
}

/** Whether a date may lie in a period: an article of `2023` may be of any day in 2023. False without a date. */
export function isWithin(
	date: CalendarDate | undefined,
	since: CalendarDate | undefined,
	until: CalendarDate | undefined,
): boolean {
	if (date === undefined) return false;
	return (
		(since === undefined || lastDay(date) >= firstDay(since)) &&
		(until === undefined || firstDay(date) <= lastDay(until))
	);
}

/** Examples of dates, for error messages. */
export const dateExamples = "dates are written 2023, 2023-12, 2023-12-27, monday, '7 days' or 'last month'";
