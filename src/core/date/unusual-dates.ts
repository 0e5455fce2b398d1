// Dates with additional words, seasons and quarters, weeks, and dates in other scripts' digits and calendars. Tried last, so that
// ordinary dates don't pay for them.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import {type CalendarDate, yearOfTwoFigures} from './calendar.ts';
import {dateOfNamedCalendar} from './calendars-of-language.ts';
import {firstOfRange} from './date-ranges.ts';
import {startOfUpdate, withoutFirstWord} from './date-words.ts';
import {dateWithDayFirst} from './day-order.ts';
import {eastAsianDate} from './east-asian-dates.ts';
import {isWeekday, monthNumber} from './month-names.ts';
import {dateInLanguage} from './months-of-language.ts';
import {numberedDate} from './numbered-dates.ts';
import {dateOfOtherCalendar, type Hint} from './other-calendars.ts';

type Parse = (text: string) => CalendarDate | undefined;
type Step = (text: string) => string;

interface Reading {
	/** Parses the ordinary forms. */
	parse: Parse;
	/** The article's language, which, like the digits, may identify the calendar. */
	language: string | undefined;
	/** Whether no place and no other words may accompany the date. */
	isBare: boolean;
}

/**
 * Parses a date in a form other than the ordinary ones. A range is represented by its first day, a season or quarter by its first
 * month.
 */
export function unusualDate(written: string, {parse, language, isBare}: Reading): CalendarDate | undefined {
	const hint = hintOf(written, language);
	const latin = withLatinDigits(withPlainSigns(written));
	const folded = letterKey(latin).replace(/\s+/g, ' ').trim();
	const text = isBare ? folded : folded.replace(issue, '');
	const named: Parse = text => {
		if (isBare) return undefined;
		const date = language && (dateWithDayFirst(text, language) ?? dateInLanguage(text, language));
		return date || dateOfNamedCalendar(text, language);
	};
	const known: Parse = text => {
		const other = dateOfOtherCalendar(text, hint);
		const date = other ? other.date : (parse(text) ?? numberedDate(text) ?? eastAsianDate(text, parse) ?? named(text));
		return hint !== undefined && !other && date && date < '1500' ? undefined : date;
	};
	const whole: Parse = text => known(text) ?? firstOfRange(text, known);
	// A line such as `In May 2023` begins a text.
	if (isBare && /^(?:in|im|en|i|w|v|ve|в|у|around|about|vers|um) /.test(text)) return undefined;
	const date = whole(text) ?? withoutWords(text, {known: whole, steps: steps()});
	if (isBare || date !== undefined) return date;
	const words = text.replace(place(), '');
	const more = [withoutUpdate, without(tail), withoutClock, ...steps(), without(after())];
	return whole(words) ?? withoutWords(words, {known: whole, steps: more});
}

function hintOf(text: string, language = ''): Hint {
	if (/[\u06f0-\u06f9]/.test(text)) return 'persian';
	if (/[\u0660-\u0669]/.test(text)) return 'islamic-umalqura';
	const isOf = (codes: RegExp) => codes.test(language.toLowerCase());
	return isOf(/^(?:fa|prs|tg)(?:-|$)/) ? 'persian' : isOf(/^ar(?:-|$)/) ? 'islamic-umalqura' : undefined;
}

/** Removes direction marks, duplicate month names, and marks of our own era. */
function withPlainSigns(text: string): string {
	return text
		.replace(/[\u200d-\u200f\u061c]/g, '')
		.replaceAll('،', ',')
		.replaceAll('־', '-')
		.replace(/^(\d{4})([‐‑−–_ ])(\d\d)\2(\d\d)(?!\d)/, '$1-$3-$4')
		.replace(/(كانون|تشرين) (الأول|الثاني)/g, '$1$2')
		.replace(/(?<=[\u0620-\u064a])\/[\u0620-\u064a]+/g, '')
		.replace(/(?<=[\d\u0660-\u0669]) ?(?:م|میلادی)\.?(?=$| )/g, '')
		.replace(/(?:[พค]\.ศ\.|พุทธศักราช|คริสต์ศักราช) ?|(?<=\d{4}) ?(?:BE|CE|AD)$|^AD (?=\d)/g, '')
		.replace(/(?<=[\u05d0-\u05ea])['’](?= \d{4}$)/, '׳')
		.replace(/(?<=[a-z])['’](?= )/i, '');
}

/** Zeros of the scripts with their own digits. */
const zeros = [
	...[0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040],
	...[0x17e0, 0xff10],
];
const otherDigit = lazily(() => {
	const ranges = zeros.map(zero => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`);
	return new RegExp(`[${ranges.join('')}]`, 'g');
});

/** Whether a text contains a digit of any script, a year sign, which Chinese numerals precede, or the mark of Hebrew numerals. */
export function mayHoldDate(text: string): boolean {
	return /[\d年״]|[א-ת]"[א-ת]/.test(text) || (/[^\x00-\x7f]/.test(text) && text.search(otherDigit()) >= 0);
}

function withLatinDigits(text: string): string {
	return text.replace(otherDigit(), digit => {
		const zero = zeros.findLast(zero => zero <= digit.charCodeAt(0)) ?? 0;
		return String(digit.charCodeAt(0) - zero);
	});
}

/** More words than any label has. */
const mostRounds = 12;

/** Strips what surrounds a date: an update, brackets, time and zone, weekday, place, then label words one by one. */
function withoutWords(text: string, {known, steps}: {known: Parse; steps: Step[]}): CalendarDate | undefined {
	let rest = text;
	for (let round = 0; round < mostRounds; round++) {
		const before = rest;
		for (const step of steps) {
			const shorter = step(rest).trim();
			if (shorter === rest) continue;
			rest = shorter;
			const date = known(rest);
			if (date) return date;
		}
		if (rest === before) return undefined;
	}
	return undefined;
}

/** The issue of a journal before a date: `Vol. 12, No. 3, May 1987`, `Heft 4/2011, April 2011`, `№ 7 от 3 мая 1999`. */
const issue =
	/^(?:(?:vol(?:ume)?|volumen|band|bd|jg|jahrgang|tome?|tomo|том|т|rocznik|rocnik|issue|number|no|nr|n[°o]?|num(?:ber|ero)?|heft|ausgabe|edition|выпуск|вып|номер|numer|cislo|sayi|teuchos)\.? ?\d{1,4}(?:[/-]\d{1,4})?(?: ?\(\d{1,5}\))?(?:[,;:] ?| ?[|/·–—-] | (?=(?:vom|du|del|от|від|van|fra|fran|z) )))+(?=.*\d{4})/;

/** Expands years of two digits after an apostrophe (`4 Feb '19`) and after day and month (`02 Oct 02 13:00:00`, `12 dec -08`). */
function withWholeYear(text: string): string {
	return text
		.replace(/(?<=^|[\s.,/-])['’](\d\d)(?!\d)/, (_, figures: string) => String(yearOfTwoFigures(figures)))
		.replace(
			/^(\d{1,2}(?:st|nd|rd|th|\.)?[ ./-](\p{L}+)\.?[ ./-]-?)(\d\d)(?=$|[ t]+\d\d:)/u,
			(all, before: string, month: string, figures: string) =>
				monthNumber(month) === undefined ? all : before.replace(' -', ' ') + yearOfTwoFigures(figures),
		);
}

const steps = lazily<Step[]>(() => [
	withWholeYear,
	text => text.replace(/^["'“„«~]|["'”“»?~;,.]$/g, ''),
	text => /^\[\[?([^[\]]+)\]?\]$|^\(([^()]+)\)$/.exec(text)?.slice(1).join('') ?? text,
	text => text.replace(/^(\d{4})(\D.*) \1(?= [+-]\d{4}$|$)/, '$1$2'),
	without(timeZone),
	without(zone),
	without(clock()),
	without(eraWords),
	withoutFirstWord,
	text => text.replace(/^mi-(?=\p{L})/u, ''),
	without(timeBefore),
	without(wordOfEast),
	withoutWeekdayAfter,
]);

function without(form: RegExp): Step {
	return text => text.replace(form, '');
}

/** Words that mark a year. */
const eraWords = /(?<=\d)(?:\.? ?(?:roku|r|року|рр?|гг?|года|году|yili|yilinda|godine|године|god|ม)\.?|\.|,)$/;
/** A later event, such as an update. */
const tail =
	/[ ,]*(?:\((?:updated|modified|edited|last|aktualisiert|mis a jour|actualizado|aggiornato)[^)]*\)|[,.] ?(?:updated|modified) .*)$/;
/** By place or name. */
const timeZone = /[ ,]*(?:\[[a-z_]+(?:\/[a-z_+-]+)+\]|[a-z]+(?:\/[a-z_]+)+|\([a-z ]{2,40} time\))$/;
const zone =
	/(?<=[:.h]\d\d(?: ?[ap]\.?m\.?)?) ?(?:\( ?)?(?:(?:utc|gmt|мск|msk|[a-z]{2,4})?(?: ?[+−-]\d{1,2}(?::?\d\d)?)?|[a-z]{2,5}|мск)(?: ?\))?$/;
/** A following time, in the words of many languages. */
const clock = lazily(
	() =>
		/[ ,]*(?:[-–|·•@] ?)?(?:(?:kl|klo|godz|alle ore|alle|at|a las|ore|ora|um|om|o|u|v|в|о|a|as|la|pukul|jam|saat|luc|στις|ساعت|الساعة|בשעה|เวลา|上午|下午|午前|午後|오전|오후|शाम|सुबह|दोपहर|रात)\.?)? ?(?<![\d.:/-])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d(?:[:.][0-5]\d)?(?: ?[hu])?| ?h(?: ?\d{2})?|(?<=\b(?:ore|alle) \d\d?)|(?= ?(?:uhr|uur|[ap]\.?m\b))| ?(?:時|时|点|點|시|uur)(?: ?\d{1,2} ?[分분]?)?) ?(?:uhr|uur|h|ч|น\.?|बजे|wib|wita|wit|(?:[ap]\.?m\.?)(?: [a-z]{2,4})?)?$/u,
);
/** The same in any words, for fields that contain nothing but a date. */
const anyClock = lazily(
	() =>
		/[ ,:/(]*(?:[\p{L}\p{M}]{1,12}\.? ){0,2}(?<![\d.:/-])(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d)?(?:[ -]?[\p{L}\p{M}.]{1,12}){0,2}\)?$/u,
);
const timeBefore =
	/^(?:\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?|uhr|h)?(?: (?:[a-z]{2,4}|мск))?|(?:[ap]\.?m\.?) ?)[ ,·|–-]*(?=\D|\d)/;
/** The place in a dateline: only letters before a comma, or before a preposition of dates. */
const place = lazily(
	() => /^(?:[\p{L}\p{M}’ʼ'׳.-]+ ?){1,3}(?:, ?(?=[\p{L}\d])| (?=(?:den|dne|dnia|le|el|il|am|em|d\.|في) \d))/u,
);
/** A weekday, or the event of that day. */
const wordOfEast = / ?[(（][日月火水木金土一二三四五六金월화수목토일][)）]$| [\u1100-\u11ff\u3040-\ud7af]+$| р\.?$/;
const after = lazily(
	() => /(?:, ?\(?[\p{L}\p{M}’ʼ'׳-]{2,20}\)?| \((?![^()]*\d{4})[^()]{1,30}\)| [—–] [\p{L} ]{2,20})\.?$/u,
);

function withoutClock(text: string): string {
	const before = text.replace(anyClock(), '');
	return /\d{4}/.test(before) ? before : text;
}

function withoutUpdate(text: string): string {
	return text.slice(0, startOfUpdate(text));
}

function withoutWeekdayAfter(text: string): string {
	const [before = text, word = ''] = /^(.*?\S),? [([]?([^\s()[\]]+?)\.?[)\]]?$/.exec(text)?.slice(1) ?? [];
	return isWeekday(word) ? before : text;
}
