// Dates in calendars without a table of their own here, whose month names in a language come from the runtime: Hebrew, Ethiopic and
// Indian ones, and Islamic ones outside Arabic and Persian.

import {addDays, type CalendarDate} from './calendar.ts';
import {dayCounter, dayInYear, type RuntimeCalendar} from './runtime-calendars.ts';

interface Calendar {
	name: RuntimeCalendar;
	/** Range of years in which articles are written. */
	from: number;
	to: number;
	/** Required in a date whose year could also be of our calendar, or whose month names are shared with another. */
	sign?: RegExp;
}

const calendars: Calendar[] = [
	{name: 'hebrew', from: 5500, to: 5900},
	{name: 'islamic-umalqura', from: 1300, to: 1460},
	{name: 'ethiopic', from: 1850, to: 2100, sign: /[\u1200-\u137f]/},
	{name: 'indian', from: 1800, to: 2000, sign: /शक|\bsaka\b/},
];

/**
 * The date for a folded text with Latin digits that contains a day, a four-digit year, a month of one of those calendars in the
 * language (BCP 47) or in English, and little else. Undefined if a part is missing, or the calendar has no such day.
 */
export function dateOfNamedCalendar(written: string, language = 'en'): CalendarDate | undefined {
	const text = withHebrewNumbers(written);
	const numbers = text.match(/\d+/g) ?? [];
	const year = Number(numbers.find(({length}) => length === 4));
	const day = Number(numbers.find(({length}) => length < 3));
	if (numbers.length !== 2 || Number.isNaN(year + day)) return undefined;
	for (const calendar of calendars) {
		if (year < calendar.from || year > calendar.to || calendar.sign?.test(text) === false) continue;
		for (const tongue of new Set([language, 'en'])) {
			const date = dayIn(text, {calendar, language: tongue, year, day});
			if (date !== undefined) return date;
		}
	}
	return undefined;
}

interface Wanted {
	calendar: Calendar;
	language: string;
	year: number;
	day: number;
}

function dayIn(text: string, {calendar, language, year, day}: Wanted): CalendarDate | undefined {
	const count = dayCounter(calendar.name, language);
	const month = monthsOf(calendar, language).find(({form}) => form.test(text) && isLittle(text.replace(form, ' ')));
	if (!count || !month) return undefined;
	return dayInYear({calendar: calendar.name, year}, count, found => found.day === day && found.month === month.name);
}

/** Allows a weekday, an era mark, or introductory words beside a date, but not a sentence. */
function isLittle(rest: string): boolean {
	const words = rest.match(/[\p{L}\p{M}'’"״׳]+/gu) ?? [];
	return words.length <= 3 && words.every(({length}) => length <= 9);
}

interface Month {
	name: string;
	form: RegExp;
}

const months = new Map<string, Month[]>();

/**
 * Longest first, since `adar` is a prefix of `adar ii`. Sampling every fourth day of three years covers leap months and short
 * months.
 */
function monthsOf(calendar: Calendar, language: string): Month[] {
	const key = `${calendar.name} ${language}`;
	const found = months.get(key);
	if (found) return found;
	const count = dayCounter(calendar.name, language);
	const days = count ? Array.from({length: 274}, (_, index) => count(addDays('2021-01-01', index * 4)).month) : [];
	const names = [...new Set(days)].filter(name => /\p{L}/u.test(name)).sort((a, b) => b.length - a.length);
	const made = names.map(name => ({name, form: formOf(name)}));
	months.set(key, made);
	return made;
}

/** Joined or separate (`rabiulakhir`, `rabiul akhir`), as a whole word; Hebrew prefixes `in` as a letter. */
function formOf(name: string): RegExp {
	const letters = name.match(/[\p{L}\p{M}]/gu) ?? [];
	return new RegExp(`(?<![\\p{L}\\p{M}])ב?${letters.join("['’ -]?")}(?![\\p{L}\\p{M}])`, 'u');
}

const hebrewLetters = 'אבגדהוזחטיכלמנסעפצקרשת';
const hebrewValues = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400];

/**
 * Converts `י״ט בכסלו תשפ״ב` to `19 בכסלו 5782`: letters are a number if the last but one, or the only one, is marked; the year
 * omits the thousands. A letter after Adar tells which of two months it is.
 */
function withHebrewNumbers(text: string): string {
	return text.replace(
		/(?<![א-ת]|אדר )(?:ה['׳])?([א-ת]{1,4})(?:["״]([א-ת])|['׳])(?![א-ת])/g,
		(_, letters: string, last = '') => {
			const values = [...(letters + last)].map(letter => hebrewValues[hebrewLetters.indexOf(letter)] ?? 0);
			const sum = values.reduce((one, other) => one + other, 0);
			return String(sum > 400 ? sum + 5000 : sum);
		},
	);
}
