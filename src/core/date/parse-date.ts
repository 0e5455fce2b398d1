// Parses dates as articles write them, with a grammar of its own: `Date.parse` accepts days that don't exist, and shifts others
// with the machine's time zone.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import type {CalendarDate} from './calendar.ts';
import {dateAsWritten, longestDate} from './calendar.ts';
import {withCertainMonth} from './croatian-months.ts';
import {monthNumber, weekdayNames} from './month-names.ts';
import {mayHoldDate, unusualDate} from './unusual-dates.ts';

/**
 * The day (or month, or year) that the whole text denotes: ISO 8601 and its looser relatives, RFC 2822, `27/12/2023` if
 * unambiguous, `27.12.2023`, the long forms of 40 languages, and the forms of `unusualDate`. A time and zone may follow and are
 * ignored: the result is the day on the writer's calendar. Undefined for anything else, for days that don't exist, and for month
 * names that differ between languages, unless the language is given or evident.
 */
export function parseDate(written: string, language?: string): CalendarDate | undefined {
	return read(written, {language});
}

/** Whether a text is a date in some language. */
export function isDate(text: string): boolean {
	return parseDate(withSomeMonth(text)) !== undefined;
}

/** Whether a text is a date without a dateline's place or other additional words. */
export function isBareDate(text: string): boolean {
	return bareDate(text) !== undefined;
}

/** Such a date; an ambiguous month is read as Polish. */
export function bareDate(text: string): CalendarDate | undefined {
	return read(withSomeMonth(text), {language: undefined, isBare: true});
}

function withSomeMonth(text: string): string {
	return withCertainMonth(text, 'pl') ?? text;
}

function read(
	written: string,
	{language, isBare = false}: {language: string | undefined; isBare?: boolean},
): CalendarDate | undefined {
	const text = withCertainMonth(written, language);
	if (text === undefined || text.length > longestDate) return undefined;
	return (
		ordinaryDate(text) ??
		(mayHoldDate(text) ? unusualDate(text.trim(), {parse: ordinaryDate, language, isBare}) : undefined)
	);
}

/** Current Persian and Islamic years look like years in which nobody wrote articles: only words identify them as ours. */
function ordinaryDate(text: string): CalendarDate | undefined {
	const date = dateOfForm(text);
	const isClear = date === undefined || date > '1461' || date < '1300' || letters.test(text);
	return isClear ? date : undefined;
}

const letters = /[a-z\u00c0-\uffff]{3}/i;

function dateOfForm(text: string): CalendarDate | undefined {
	const trimmed = text.trim();
	if (trimmed.length < 4 || trimmed.length > longestDate) return undefined;
	const iso = plainIso.exec(trimmed);
	if (iso) return dateAsWritten(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const english = plainEnglish.exec(trimmed);
	if (english?.groups) return fromGroups(english.groups);
	return parseLoosely(letterKey(trimmed).replace(/\s+/g, ' '));
}

/** Covers nine dates in ten: `2023-12-27`, alone or before a common time. */
const plainIso =
	/^(\d{4})-(\d{2})-(\d{2})(?:[T ](?:[01]\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:\.\d{1,9})?)?(?:Z| ?[+-]\d\d:?\d\d)?)?$/;

/** The other forms take milliseconds to compile, so the common `27 December 2023` and `December 27, 2023` come first. */
const plainEnglish =
	/^(?:(?<day>\d{1,2}) (?<month>[A-Za-z]{3,9})|(?<month2>[A-Za-z]{3,9})\.? (?<day2>\d{1,2}),) (?<year>\d{4})$/;

/** Expressions, each compiled when it is first tried. */
const forms = lazily(looseForms);

function parseLoosely(text: string): CalendarDate | undefined {
	const date = withoutWeekday(text);
	return firstForm(text) ?? (date === text ? undefined : firstForm(date));
}

function firstForm(text: string): CalendarDate | undefined {
	for (const [index, written] of forms().entries()) {
		const form = typeof written === 'string' ? new RegExp(`^${written}$`) : written;
		forms()[index] = form;
		const groups = form.exec(text)?.groups;
		if (groups) return fromGroups(groups);
	}
	return undefined;
}

/** A weekday precedes the date; some, like the French `mar.`, are also abbreviations of months. */
function withoutWeekday(text: string): string {
	const isMeant = (word: string, at: number) =>
		weekdayNames().has(word) && (at === 0 || monthNumber(word) === undefined);
	return text
		.replace(/([^\s\d,.()]+)[.,]*/g, (all, word: string, at: number) => (isMeant(word, at) ? '' : all))
		.replace(/ *\( *\)/, '')
		.replace(/ {2,}/g, ' ')
		.replace(/^[, ]+|[, ]+$/g, '');
}

/** In the order of trial. Text is folded, with single spaces: unaccented Latin letters, or other scripts. */
function looseForms(): (string | RegExp)[] {
	const zone = String.raw`(?: ?(?:z|[a-z]{3,5}|(?:utc|gmt)? ?[+-]\d{1,2}(?::?\d{2})?))?(?: ?\(?[a-z]{2,5}\)?)?`;
	const clock = String.raw`(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:[:.][0-6]\d(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\.?| ?uhr| ?h)?`;
	const at = `(?:t|,? ?(?:at|um|a|as|a las|alle|в|saat|[-–|·•@])? ?)`;
	const time = String.raw`(?:${at}${clock}${zone}|,? ?(?:z|utc|gmt|[+-]\d{1,2}(?::?\d{2})?))?`;
	const before = '(?:(?:the|on|den|der|am|le|el|il|em)[.,]* )*';
	const after = String.raw`(?:\.? ?(?:года|год|г|roku|r|godine|god|g)\.?|\.)?${time}`;
	const day = String.raw`(?<day>\d{1,2})`;
	const ordinal = String.raw`(?:st|nd|rd|th|ero?|ro|η|-?го|:[ae]|\.?[oa°]|\.)?`;
	const month = String.raw`(?<month>[a-z\u0370-\uffff]+(?:\.[\u0e00-\u0e7f]+)?)\.?`;
	const year = String.raw`(?<year>\d{4})`;
	const eastAsianDay = String.raw`(?: ?(?<month>\d{1,2}) ?[月월](?: ?${day} ?[日號号일])?)?`;
	const eastAsianWeekday = `(?: ?[(（]?(?:星期|周|週)?[一二三四五六日天月火水木金土](?:曜日?)?[)）]?)?`;
	return [
		year,
		String.raw`${year}(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>${day})?${time}`,
		String.raw`${year}(?<month>\d{2})(?<day>\d{2})(?:t?(?:[01]\d|2[0-4])[0-5]\d(?:[0-6]\d(?:\d{3})?)?${zone})?`,
		String.raw`${before}${day}\. ?(?<month>\d{1,2})\. ?${year}${time}`,
		String.raw`${before}(?<one>\d{1,2})(?<sign>[-/])(?<other>\d{1,2})\k<sign>${year}${time}`,
		String.raw`(?<year>\d{4}) ?[年년]${eastAsianDay}${eastAsianWeekday}(?: ?[上下]午| ?午[前後])?${time}`,
		`${before}${day}${ordinal}[ /-]?(?:(?:of|de|di) |d[’'])?${month},?[ -]?(?:(?:of|de|del) )?${year}${after}`,
		`${before}${month} ?${day}(?:st|nd|rd|th)?(?:,| del?)? ${year}${after}`,
		`${before}${month} ${day} ${clock}${zone} ${year}${zone}`,
		`${year}[ ,/-]+${month}[ /-]${day}${time}`,
		String.raw`${month}[, /-]+(?:(?:of|de|del) )?${year}(?:\.? ?(?:года|год|г|roku|r|godine|god|g)\.?|\.)?`,
	];
}

type Groups = Record<string, string | undefined>;

function fromGroups({year, month, day, one, other, month2 = month, day2 = day}: Groups): CalendarDate | undefined {
	if (one && other) return fromEitherOrder(Number(year), Number(one), Number(other));
	return dateAsWritten(Number(year), month2 ? monthOf(month2) : undefined, day2 ? Number(day2) : undefined);
}

/** `27/12/2023` and `12/27/2023` are unambiguous; `05/06/2023` is not, so it is no date. */
function fromEitherOrder(year: number, one: number, other: number): CalendarDate | undefined {
	const dayFirst = dateAsWritten(year, other, one);
	// Buddhist years are never written month first.
	const monthFirst = year >= 2400 ? undefined : dateAsWritten(year, one, other);
	return dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst);
}

function monthOf(text: string): number {
	return /^\d/.test(text) ? Number(text) : (monthNumber(text.toLowerCase()) ?? Number.NaN);
}
