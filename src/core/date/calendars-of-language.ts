// Dates of the calendars that no table of ours names, by the months that the runtime knows of them in a language: Hebrew,
// Ethiopic and Indian ones, and Islamic ones outside of Arabic and Persian.

import {addDays, type CalendarDate} from './calendar.ts';
import {dayCounter, dayInYear, type RuntimeCalendar} from './runtime-calendars.ts';

interface Calendar {
	name: RuntimeCalendar;
	/** The years of articles. */
	from: number;
	to: number;
	/** What has to stand in a date whose year could be one of ours, or whose months those of another calendar. */
	sign?: RegExp;
}

const calendars: Calendar[] = [
	{name: 'hebrew', from: 5500, to: 5900},
	{name: 'islamic-umalqura', from: 1300, to: 1460},
	{name: 'ethiopic', from: 1850, to: 2100, sign: /[\u1200-\u137f]/},
	{name: 'indian', from: 1800, to: 2000, sign: /शक|\bsaka\b/},
];

/**
 * The day of ours of a folded text with Latin digits: a day, a year of four digits, one of those months in the language
 * (BCP 47) or in English, and little else. Undefined where anything is missing, or the calendar has no such day.
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

/** A weekday, the sign of an era, or words before a date may stand beside it; a sentence does not. */
function isLittle(rest: string): boolean {
	const words = rest.match(/[\p{L}\p{M}'’"״׳]+/gu) ?? [];
	return words.length <= 3 && words.every(({length}) => length <= 9);
}

interface Month {
	name: string;
	form: RegExp;
}

const months = new Map<string, Month[]>();

/** The longest first, since `adar` begins `adar ii`. Every fourth day of three years meets leap months and short ones. */
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

/** Joined or apart (`rabiulakhir`, `rabiul akhir`), as a word of its own; Hebrew writes `in` as its first letter. */
function formOf(name: string): RegExp {
	const letters = name.match(/[\p{L}\p{M}]/gu) ?? [];
	return new RegExp(`(?<![\\p{L}\\p{M}])ב?${letters.join("['’ -]?")}(?![\\p{L}\\p{M}])`, 'u');
}

const hebrewLetters = 'אבגדהוזחטיכלמנסעפצקרשת';
const hebrewValues = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400];

/**
 * `י״ט בכסלו תשפ״ב` as `19 בכסלו 5782`: letters are a number where the last but one or the only one is marked, in a year
 * without its thousands. The letter behind Adar tells which of two months it is.
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
