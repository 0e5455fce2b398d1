// Dates of the Persian and Islamic calendars in Arabic, Persian and English, numeric or with month names, converted to our
// calendar.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import type {CalendarDate} from './calendar.ts';
import {isWeekday} from './month-names.ts';
import {dayCounter, dayInYear, type RuntimeCalendar} from './runtime-calendars.ts';

type Calendar = Extract<RuntimeCalendar, 'persian' | 'islamic-umalqura'>;

/** A day of a calendar; `month` and `day` from 1. */
interface Day {
	year: number;
	month: number;
	day: number;
}

/** The corresponding day of our calendar; undefined if it does not exist. */
function dayOfCalendar(calendar: Calendar, {year, month, day}: Day): CalendarDate | undefined {
	const count = dayCounter(calendar);
	if (!count || !(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1000 && year <= 1700)) return undefined;
	const after = (month - 1) * shortestMonth + day - 1;
	return dayInYear({calendar, year, after}, count, found => found.month === String(month) && found.day === day);
}

/** In days. */
const shortestMonth = 29;

/** The calendar of a numeric date, by its digits or by the language of the article. */
export type Hint = Calendar | undefined;

/**
 * The date for a folded text with Latin digits in another calendar; `date` is undefined if it does not exist or is ambiguous.
 * Undefined for a text of our calendar: without foreign month or calendar names, and with a year in which no articles of those
 * calendars are written.
 */
export function dateOfOtherCalendar(text: string, hint: Hint): {date: CalendarDate | undefined} | undefined {
	if (!/(?<!\d)1[2-5]\d\d(?!\d)/.test(text)) return undefined;
	const [, bare = text, sign = ''] = marked().exec(text) ?? [];
	const calendar =
		sign === ''
			? undefined
			: /^(?:هـ|ھ|ہجری|ه|ه\.?ق|ق|قمری|هجری قمری|هجري|هجرية|ah|h)\.?$/.test(sign)
				? 'islamic-umalqura'
				: 'persian';
	const plain = withoutWeekday(bare.replace(/^(?:ah|سنة|سال) (?=\d)/, ''));
	// English may write the month or the day first.
	if (/^[a-z]/.test(sign) && isOfEitherOrder(plain)) return {date: undefined};
	return withName(plain, calendar) ?? inNumbers(plain, calendar ?? hint, calendar !== undefined || /^ah /.test(bare));
}

const marked = lazily(
	() =>
		/^(.*\d) *(هـ|ھ|ہجری|ه\.? ?ش|ه\.? ?ق|ه|ش|ق|شمسی|خورشیدی|قمری|هجری شمسی|هجری خورشیدی|هجری قمری|هجري|هجرية|ah|h|ap|sh)\.?$/,
);

function withoutWeekday(text: string): string {
	const isDay = (word: string) => isWeekday(word.replace(/ (?=شنبه$)/, '\u200c'));
	const [, first = '', rest = ''] = /^([^\d,]+?)(?:, *| +(?=\d))(\S.*)$/.exec(text) ?? [];
	if (first !== '' && isDay(first)) return rest;
	const [, before = '', last = ''] = /^(.*\d), *([^\d,]+)$/.exec(text) ?? [];
	return last !== '' && isDay(last) ? before : text;
}

/**
 * `12 آذر 1400`, `1400 آذر 12`, `Azar 12, 1400`, `آذر 1400`, `پاییز 1400`; a month or season is represented by its first month.
 */
function withName(text: string, calendar: Hint): {date: CalendarDate | undefined} | undefined {
	const match =
		/^(?:(?<day>\d{1,2}) +)?(?<name>\D+?)(?: ?\u200c?ماه)?,? +(?:سال )?(?<year>\d{4})$/.exec(text) ??
		/^(?<year>\d{4}) +(?<name>\D+?) +(?<day>\d{1,2})$/.exec(text) ??
		/^(?<name>\D+?) +(?<day>\d{1,2}),? +(?<year>\d{4})$/.exec(text);
	const {day = '', name = '', year = ''} = match?.groups ?? {};
	const key = letterKey(name)
		.replace(/['’ʿʼʻ]| (?:المبارک|المبارك|المعظم|المکرم|المكرم|الحرام)$/g, '')
		.replace(/[ -]+/g, ' ');
	const found = monthNames().get(key);
	if (!found || (calendar !== undefined && calendar !== found.calendar)) return undefined;
	const first = dayOfCalendar(found.calendar, {year: Number(year), month: found.month, day: Number(day || 1)});
	return {date: day === '' ? first?.slice(0, 7) : first};
}

const persianMonths =
	'فروردین farvardin بهار|اردیبهشت ordibehesht|خرداد khordad|تیر tir تابستان|مرداد mordad|شهریور shahrivar|مهر mehr پاییز|آبان aban|آذر azar|دی dey زمستان|بهمن bahman|اسفند esfand';
const islamicMonths =
	'محرم,muharram|صفر,safar|ربيع الأول,ربیع‌الاول,rabi al awwal,rabi i|ربيع الآخر,ربيع الثاني,ربیع‌الثانی,rabi al thani,rabi al akhir,rabi ii|' +
	'جمادى الأولى,جمادی‌الاول,jumada al awwal,jumada al ula,jumada i|جمادى الآخرة,جمادى الثانية,جمادی‌الثانی,jumada al thani,jumada al akhirah,jumada ii|رجب,rajab|' +
	'شعبان,shaban|رمضان,ramadan|شوال,shawwal|ذو القعدة,ذي القعدة,ذی‌القعده,dhu al qadah,dhul qadah|ذو الحجة,ذي الحجة,ذی‌الحجه,dhu al hijjah,dhul hijjah';

const monthNames = lazily(() => {
	const names = new Map<string, {calendar: Calendar; month: number}>();
	const add = (calendar: Calendar, text: string, sign: string) => {
		for (const [index, all] of text.split('|').entries())
			for (const name of all.split(sign)) names.set(letterKey(name), {calendar, month: index + 1});
	};
	add('persian', persianMonths, ' ');
	add('islamic-umalqura', islamicMonths, ',');
	return names;
});

/** Years of the Persian and Islamic calendars in which articles are written. */
const isPersianYear = (year: number) => year >= 1300 && year <= 1410;
const isIslamicYear = (year: number) => year >= 1300 && year <= 1460;

/**
 * Numeric dates with the year first or last. Without other evidence, only slashes identify the Persian calendar, because nobody
 * else writes them with so early a year; a year alone, or with hyphens, may belong to three calendars.
 */
function inNumbers(text: string, calendar: Hint, isSure: boolean): {date: CalendarDate | undefined} | undefined {
	const [, year = '', sign = '', month = '', day = ''] =
		/^(\d{4})(?:([/.-])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text) ?? turned(text);
	const number = Number(year);
	if (year === '' || !(isSure || isIslamicYear(number))) return undefined;
	const bySlash = sign === '/' && day !== '' ? (isPersianYear(number) ? 'persian' : 'islamic-umalqura') : undefined;
	const of = calendar ?? bySlash;
	if (of === undefined) return {date: undefined};
	const first = dayOfCalendar(of, {year: number, month: Number(month || 1), day: Number(day || 1)});
	return {date: first?.slice(0, day === '' ? (month === '' ? 4 : 7) : 10)};
}

/** Ambiguous, such as `1/2/1441`. */
function isOfEitherOrder(text: string): boolean {
	const [, one, , other] = /^(\d{1,2})([/.-])(\d{1,2})\2\d{4}$/.exec(text) ?? [];
	return one !== other && Number(one) <= 12 && Number(other) <= 12;
}

function turned(text: string): string[] {
	const [, day = '', sign = '', month = '', year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
	return ['', year, sign, month, day];
}
