// Parses the values of query fields that concern an article's metadata: language, dates, word count, addresses, reading state.

import {addDays, type CalendarDate, type Today} from '../date/calendar.ts';
import {dateExamples, type Period, parsePeriod} from '../date/parse-period.ts';
import {tokensOf} from '../text/fold.ts';
import {addressLetters, langKey} from '../text/fold-keys.ts';
import {languageCodes, languageTag} from '../text/language.ts';
import type {FieldName, Lexeme} from './lexer.ts';
import {type DateField, type Query, readingFlags} from './query.ts';
import {type QueryCursor, queryError, type TextAt, withoutLetter} from './query-cursor.ts';
import type {QueryError} from './query-error.ts';

/** The condition that a field states; a date may continue in the following words. Throws QueryError. */
export function factOf(cursor: QueryCursor, name: FieldName, value: TextAt): Query {
	switch (name) {
		case 'date':
		case 'saved':
		case 'updated':
			return dateOf(cursor, name, dateText(cursor, value));
		case 'words':
			return wordsRange(cursor, value);
		case 'is':
			return stateOf(cursor, value);
		case 'site':
		case 'url':
		case 'link':
		case 'path':
			return {kind: 'part', of: name, text: partOf(cursor, value)};
		default:
			return {kind: 'lang', lang: langOf(cursor, value)};
	}
}

function langOf(cursor: QueryCursor, {text, at}: TextAt): string {
	if (tokensOf(text).length === 0) throw withoutLetter(cursor, at);
	if (languageTag(text) === undefined) {
		const codes = languageCodes(text)?.map(code => `lang:${code}`);
		const meant = codes && codes.length > 1 ? `(${codes.join(' OR ')})` : codes?.[0];
		const hint = meant ? `did you mean ${meant}?` : 'a code has two or three letters, as in: lang:de';
		throw queryError(cursor, at, `"${text}" is not a language code`, hint);
	}
	return langKey(text);
}

function partOf(cursor: QueryCursor, {text, at}: TextAt): string {
	if (tokensOf(text).length === 0) throw withoutLetter(cursor, at);
	return addressLetters(text.replace(/\*$/, ''));
}

/** Parses `1000`, `>1000`, `<=500`, `1000..2000`, `1000..`. */
function wordsRange(cursor: QueryCursor, {text, at}: TextAt): Query {
	const [, sign, count = ''] = /^([<>]=?)?(\d{1,9})$/.exec(text) ?? [];
	const number = Number(count);
	if (count !== '' && sign?.startsWith('>'))
		return {kind: 'words', least: sign === '>' ? number + 1 : number, most: endless};
	if (count !== '' && sign) return {kind: 'words', least: 0, most: sign === '<' ? number - 1 : number};
	if (count !== '') return {kind: 'words', least: number, most: number};
	const [, from = '', to = ''] = /^(\d{0,9})\.\.(\d{0,9})$/.exec(text) ?? [];
	if (from + to === '')
		throw queryError(cursor, at, `"${text}" is no number of words`, 'as in: words:>1000, words:<500, words:500..1000');
	const [least, most] = [Number(from), to === '' ? endless : Number(to)];
	if (least > most) throw endsBeforeItBegins(cursor, at, `words:${to}..${from}`);
	return {kind: 'words', least, most};
}

function endsBeforeItBegins(cursor: QueryCursor, at: number, meant: string): QueryError {
	return queryError(cursor, at, 'this range ends before it begins', `the other way round: ${meant}`);
}

const endless = Number.MAX_SAFE_INTEGER;

function stateOf(cursor: QueryCursor, {text, at}: TextAt): Query {
	const state = readingFlags.find(flag => flag === text.toLowerCase());
	if (state) return {kind: 'is', state};
	if (text.toLowerCase() === 'noted') return {kind: 'noted', term: undefined, paths: new Set()};
	throw queryError(
		cursor,
		at,
		`no article is "${text}"`,
		`it may be: ${[...readingFlags, 'noted'].map(flag => `is:${flag}`).join(' ')}`,
	);
}

/** Parses a date, a range of dates that may be open-ended, or `>2023`, `<=2023-06`. */
function dateOf(cursor: QueryCursor, of: DateField, {text, at}: TextAt): Query {
	const [, sign = '', limit = ''] = /^([<>]=?)(.+)$/.exec(text) ?? [];
	const period = sign === '' ? undefined : parsePeriod(limit, cursor.today);
	if (period) return {kind: 'date', of, ...beside(sign, period)};
	const [from = '', to = from, ...others] = text.split('..');
	const first = from.trim() === '' ? undefined : parsePeriod(from, cursor.today);
	const last = to.trim() === '' ? undefined : parsePeriod(to, cursor.today);
	const isRead = others.length === 0 && (first || from.trim() === '') && (last || to.trim() === '') && (first || last);
	if (!isRead)
		throw queryError(cursor, at, `"${text}" is not a date`, `${dateExamples}; a range is 2019..2023, 2019.. or ..2023`);
	if (first && last && first.first > last.last) throw endsBeforeItBegins(cursor, at, `${of}:${to}..${from}`);
	return {kind: 'date', of, since: first?.first, until: last?.last};
}

function beside(
	sign: string,
	{first, last}: Period,
): {since: CalendarDate | undefined; until: CalendarDate | undefined} {
	if (sign.startsWith('>')) return {since: sign === '>' ? addDays(last, 1) : first, until: undefined};
	return {since: undefined, until: sign === '<' ? addDays(first, -1) : last};
}

/** Collects the words of a date, as many as form one together (`date:last year`), and consumes them. */
function dateText(cursor: QueryCursor, first: TextAt): TextAt {
	if (isQuoted(cursor, first) || isoDate.test(first.text)) return first;
	for (let count = mostDateWords - 1; count > 0; count--) {
		const words = [first, ...cursor.lexemes.slice(cursor.next, cursor.next + count)];
		const text = words.map(word => (word.kind === 'text' && !isQuoted(cursor, word) ? word.text : '\0')).join(' ');
		if (words.length <= count || !isLongerDate(text, cursor.today)) continue;
		cursor.next += count;
		return {...first, text};
	}
	return first;
}

/** A complete date: the next word is searched for, even though a date in an article may continue with a weekday or a place. */
const isoDate = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * Whether a longer text is a date that needs its last word: some dates may be followed by a weekday, or anything else, that is
 * ignored.
 */
function isLongerDate(text: string, today: Today): boolean {
	const whole = parsePeriod(text, today);
	const [, start = '', last = ''] = /^(.*) (\S+)$/s.exec(text) ?? [];
	const shorter = parsePeriod(start, today);
	const isPart = /^(?:\d{1,4}[.,]?|(?:hour|day|week|month|year)s?|ago)$/i.test(last);
	return whole !== undefined && (isPart || shorter?.first !== whole.first || shorter.last !== whole.last);
}

function isQuoted({query}: QueryCursor, {at}: Lexeme): boolean {
	return /["“”„‟]/.test(query[at] ?? '');
}

/** As in `the last 7 days`. */
const mostDateWords = 4;
