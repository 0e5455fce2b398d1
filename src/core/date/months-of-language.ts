// Dates in any language for which the runtime knows names of months and weekdays, so that no table is needed here.

import {letterKey} from '../text/fold-keys.ts';
import {type CalendarDate, dateAsWritten} from './calendar.ts';

/**
 * The date for a folded text in a language (BCP 47): a month's name, a four-digit year and possibly a day, in any order, with a
 * weekday and small words (`gada`, `de`); for a range, the first day. Undefined if it contains anything else.
 */
export function dateInLanguage(text: string, language: string): CalendarDate | undefined {
	const {months, others} = wordsOf(text, language);
	const numbers = text.replace(dayRange, '$1').match(/\d+/g) ?? [];
	const years = numbers.filter(({length}) => length === 4);
	const days = numbers.filter(({length}) => length < 3);
	const most = rangeSign.test(text) && months.length === 2 && days.length === 2 ? 2 : 1;
	const areFew = months.length <= most && days.length <= most && years.length === 1;
	const areAll = numbers.length === years.length + days.length && !otherSigns.test(text);
	const areLittle = others.length <= mostOthers && others.every(({length}) => length <= longestOther);
	if (months[0] === undefined || !areFew || !areAll || !areLittle) return undefined;
	return dateAsWritten(Number(years[0]), months[0], days[0] === undefined ? undefined : Number(days[0]));
}

/** The months in a text, and its words that are not weekdays. */
function wordsOf(text: string, language: string): {months: number[]; others: string[]} {
	const names = namesOf(language);
	const words = (names && text.match(/[\p{L}\p{M}'’]+/gu)) ?? [];
	const months = words.map(word => names && monthOf(word, names.months));
	return {
		months: months.filter(month => month !== undefined),
		others: words.filter((word, index) => months[index] === undefined && !names?.weekdays.has(word)),
	};
}

/** Finds a month by its name, or by a form whose inflection the runtime lists separately: `maiatzaren` in Basque. */
function monthOf(word: string, months: Map<string, number>): number | undefined {
	const stems = [0, 1, 2, 3].map(ending => word.slice(0, word.length - ending));
	const name = stems.find((stem, ending) => months.has(stem) && (ending === 0 || stem.length > 4));
	return name === undefined ? undefined : months.get(name);
}

/** Limit on other words in a date: `3 de dezembro de 2021`, `2021. gada 3. decembris`. */
const mostOthers = 3;
const longestOther = 5;
/** Characters that occur neither in a date nor in a range of days or months. */
const otherSigns = /[^\p{L}\p{M}\d\s.,()'’–—-]/u;
const rangeSign = /[–—-]/;
/** `3–4`, of which the first day counts. */
const dayRange = /(?<!\d)(\d{1,2}\.?) ?[–—-] ?\d{1,2}(?!\d)/;

/** Folded, without full stops. */
interface Names {
	months: Map<string, number>;
	weekdays: Set<string>;
}

const known = new Map<string, Names | undefined>();

/** Undefined for a language that the runtime does not support. */
function namesOf(language: string): Names | undefined {
	if (!known.has(language)) known.set(language, isLanguageOfRuntime(language) ? readNames(language) : undefined);
	return known.get(language);
}

/** Whether the runtime supports a language; false for an invalid tag. */
export function isLanguageOfRuntime(language: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
	} catch {
		return false;
	}
}

/** Month names alone and beside a day or year, which in many languages differ in case, long and abbreviated. */
function readNames(language: string): Names {
	const months = new Map<string, number>();
	const weekdays = new Set<string>();
	for (const style of ['long', 'short'] as const) {
		for (const beside of [{}, {day: 'numeric'}, {year: 'numeric'}, {day: 'numeric', year: 'numeric'}] as const) {
			const format = {month: style, ...beside};
			for (const [index, name] of partsOver(language, {format, type: 'month', count: 12}).entries())
				if (oneWord.test(name)) months.set(name, index + 1);
		}
		for (const name of partsOver(language, {format: {weekday: style}, type: 'weekday', count: 7}))
			for (const word of name.split(' ')) weekdays.add(word);
	}
	return {months, weekdays};
}

interface Part {
	format: Intl.DateTimeFormatOptions;
	type: 'month' | 'weekday';
	count: number;
}

const oneWord = /^[\p{L}\p{M}'’]+$/u;

/** A date part, formatted for each month or weekday. */
function partsOver(language: string, {format, type, count}: Part): string[] {
	const formatter = new Intl.DateTimeFormat(language, {...format, calendar: 'gregory', timeZone: 'UTC'});
	return Array.from({length: count}, (_, index) => {
		const moment = type === 'month' ? Date.UTC(2021, index, 15) : Date.UTC(2021, 0, 1 + index);
		const name = formatter.formatToParts(moment).find(part => part.type === type)?.value ?? '';
		return letterKey(name).replace(/\.$/, '');
	});
}
