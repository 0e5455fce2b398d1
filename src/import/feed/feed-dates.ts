// Parses dates in feeds: those of articles, and forms that only programs write.

import {type CalendarDate, calendarDate} from '../../core/date/calendar.ts';
import {parseDate} from '../../core/date/parse-date.ts';

/**
 * The day of the first text that is a date: RFC 822 with two-digit years, RFC 850, Unix timestamps, weeks, Korean and Greek names.
 */
export function feedDate(texts: (string | undefined)[]): CalendarDate | undefined {
	for (const text of texts) {
		const date =
			text === undefined
				? undefined
				: (dayOfSeconds(text) ?? parseDate(text) ?? dateOfProgram(text.trim().slice(0, longestDate)));
		// The Unix epoch is a placeholder for an unknown date.
		if (date !== undefined && date !== '1970-01-01') return date;
	}
	return undefined;
}

/** In UTF-16 units. */
const longestDate = 200;

function dateOfProgram(text: string): CalendarDate | undefined {
	return shortYear(text) ?? dayOfWeek(text) ?? parseDate(withoutWeekday(inEnglish(text)));
}

/** `02 Jan 24` and `Tuesday, 02-Jan-24`: years below 70 are in this century (in RFC 2822, section 4.3, below 50). */
function shortYear(text: string): CalendarDate | undefined {
	const [, day, month, year] = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-](\p{L}{3,9})\.?[\s-](\d{2})(?!\d)/u.exec(text) ?? [];
	return year && parseDate(`${day} ${month} ${Number(year) < 70 ? '20' : '19'}${year}`);
}

/** Seconds or milliseconds, for years from 2001 on. */
function dayOfSeconds(text: string): CalendarDate | undefined {
	const [digits, thousandths] = /^\s*\d{10}(\d{3})?\s*$/.exec(text) ?? [];
	if (digits === undefined) return undefined;
	return new Date(Number(digits) * (thousandths === undefined ? 1000 : 1)).toISOString().slice(0, 10);
}

/** `2024-W01-2`: week 1 contains January 4 (ISO 8601). */
function dayOfWeek(text: string): CalendarDate | undefined {
	const [, year, week, day = '1'] = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/.exec(text) ?? [];
	if (!year || Number(week) < 1 || Number(week) > 53) return dayOfYear(text);
	const fourth = new Date(Date.UTC(Number(year), 0, 4));
	const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs;
	const found = new Date(monday + ((Number(week) - 1) * 7 + Number(day) - 1) * dayMs);
	return calendarDate(found.getUTCFullYear(), found.getUTCMonth() + 1, found.getUTCDate());
}

/** `2024-032`: the day of the year (ISO 8601). */
function dayOfYear(text: string): CalendarDate | undefined {
	const [, year, day] = /^(\d{4})-(\d{3})(?=T|$)/.exec(text) ?? [];
	if (!year || Number(day) < 1 || Number(day) > 366) return undefined;
	const found = new Date(Date.UTC(Number(year), 0, Number(day)));
	return calendarDate(found.getUTCFullYear(), found.getUTCMonth() + 1, found.getUTCDate());
}

const dayMs = 86_400_000;

/** `2024년 1월 2일 (화)`. */
function withoutWeekday(text: string): string {
	return text
		.replace(/\s*(?:\([월화수목금토일](?:요일)?\)|[월화수목금토일]요일)/u, '')
		.replace(/\s*(?:오전|오후)?\s*\d{1,2}:\d\d.*$/u, '');
}

/** Translates Greek months in any form, and drops the weekday: `Κυρ, 11 Ιούλ 2004`. */
function inEnglish(text: string): string {
	if (!/[\u0370-\u03ff]/.test(text)) return text;
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const [, day, name = '', year] = /(\d{1,2})\s+([α-ως]+)\.?\s+(\d{4})/u.exec(plain) ?? [];
	const month = greekMonths.findIndex(stem => name.startsWith(stem));
	return month < 0 ? text : `${year}-${String(month + 1).padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

const greekMonths = ['ιαν', 'φεβ', 'μαρ', 'απρ', 'μαι', 'ιουν', 'ιουλ', 'αυγ', 'σεπ', 'οκτ', 'νοε', 'δεκ'];
