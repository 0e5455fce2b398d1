// Dates as the runtime itself writes them in some sixty languages: each is read as its day or not at all.

import {describe, expect, it, test} from 'vitest';
import {parseDate} from '../../../src/core/date/parse-date.ts';

const languages =
	`en de fr es pt it nl sv da nb nn fi pl cs sk uk ru bg sr sr-Latn hr sl mk el ro hu id ms vi ko ja zh zh-Hant ar fa he hi th
	tr ca et lv lt is gl bn ta te mr gu kn ur sq bs ka hy kk uz fil sw af cy be ne si my am`.split(/\s+/);
const days = [
	'2021-12-03',
	'2024-02-29',
	'1998-05-17',
	'2019-09-01',
	'2023-01-30',
	'2018-06-21',
	'2017-07-04',
	'2016-11-11',
];

const written = (day: string, language: string, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(language, {...options, timeZone: 'UTC', calendar: 'gregory'}).format(
		new Date(`${day}T14:05:00Z`),
	);

describe('dates in the words of a language', () => {
	it.each(languages)('are read in full, with and without a weekday, in %s', language => {
		for (const day of days) {
			for (const dateStyle of ['full', 'long'] as const) {
				const text = written(day, language, {dateStyle});
				expect([text, parseDate(text, language)]).toEqual([text, day]);
			}
			const month = written(day, language, {month: 'long', year: 'numeric'});
			expect([month, parseDate(month, language)]).toEqual([month, day.slice(0, 7)]);
		}
	});

	it.each(languages)('are never another day when they are short or have a time, in %s', language => {
		const styles: Intl.DateTimeFormatOptions[] = [
			{dateStyle: 'medium'},
			{dateStyle: 'short'},
			{dateStyle: 'full', timeStyle: 'short'},
			{dateStyle: 'medium', timeStyle: 'medium'},
			{day: 'numeric', month: 'short', year: 'numeric', weekday: 'short'},
		];
		for (const day of days) {
			for (const style of styles) {
				const text = written(day, language, style);
				expect([text, parseDate(text, language) ?? day]).toEqual([text, day]);
			}
		}
	});
});

test('months that are others in Croatian are read by the language, or not at all', () => {
	expect(parseDate('21. lip 2018.', 'hr')).toBe('2018-06-21');
	expect(parseDate('21. lip 2018.')).toBe('2018-06-21');
	expect(parseDate('21 lip 2018', 'pl')).toBe('2018-07-21');
	expect(parseDate('4. srp 2017.', 'hr')).toBe('2017-07-04');
	expect(parseDate('4. srp 2017', 'cs')).toBe('2017-08-04');
	expect(parseDate('25. lis 2015', 'hr')).toBe('2015-10-25');
	expect(parseDate('4. srp 2017')).toBeUndefined();
});

test('what a language does not say is none', () => {
	for (const text of [
		'3 decembris decembris 2021',
		'2021 2022 decembris',
		'3 4 decembris 2021',
		'decembris 3',
		'katastrofa 3. decembris 2021',
		'31. novembris 2021',
		'x = 3 decembris 2021',
	])
		expect([text, parseDate(text, 'lv')]).toEqual([text, undefined]);
	expect(parseDate('3 dhjetor 2021')).toBeUndefined();
	expect(parseDate('3 dhjetor 2021', 'no such tag')).toBeUndefined();
});

describe('other calendars as English and Chinese write them', () => {
	it.each<[string, string | undefined]>([
		['Friday, Azar 12, 1400 AP', '2021-12-03'],
		['9/12/1400 AP', undefined],
		['9/25/1400 AP', undefined],
		['Muharram 20, 1419 AH', '1998-05-17'],
		['7/8/1444 AH', undefined],
		['۱۴۰۰ آذر ۱۲, جمعه', '2021-12-03'],
		['December 3, 2564 BE', '2021-12-03'],
		['3 December 2021 CE', '2021-12-03'],
		['R3/12/3', '2021-12-03'],
		['H10/5/17', '1998-05-17'],
		['民國110/12/3', '2021-12-03'],
		['H40/1/1', undefined],
	])('%j is %s', (text, date) => {
		expect(parseDate(text)).toBe(date);
	});
});

describe('ranges', () => {
	it.each([
		['2021/12/03～2021/12/04', undefined, '2021-12-03'],
		['2021/12/3 – 2021/12/4', undefined, '2021-12-03'],
		['2024/2/29至2024/3/31', undefined, '2024-02-29'],
		['2024년 2월 29일~3월 31일', undefined, '2024-02-29'],
		['3 – 4 tháng 12, 2021', undefined, '2021-12-03'],
		['۳ تا ۴ دسامبر ۲۰۲۱', 'fa', '2021-12-03'],
		['2021. gada 3.–4. decembris', 'lv', '2021-12-03'],
		['2024. gada 29. februāris – 31. marts', 'lv', '2024-02-29'],
		['2024 vasario 29 – kovo 31', 'lt', '2024-02-29'],
	] as const)('%j is its first day', (text, language, date) => {
		expect(parseDate(text, language)).toBe(date);
	});
});

test('dates of Latvia and Lithuania are read without a language', () => {
	expect(parseDate('2021. gada 3. decembris')).toBe('2021-12-03');
	expect(parseDate('2021 m. gruodžio 3 d.')).toBe('2021-12-03');
	expect(parseDate('2021 m. gruodis')).toBe('2021-12');
	expect(parseDate('3. decembrī 2021')).toBe('2021-12-03');
});

it.each([
	['2021eko maiatzaren 3a', 'eu', '2021-05-03'],
	['2021-eko abenduaren 12an', 'eu', '2021-12-12'],
	['2021ko maiatzak 3', 'eu', '2021-05-03'],
	['2021ko maiatza', 'eu', '2021-05'],
	['2021eko urtarrilaren 15ean', 'eu', '2021-01-15'],
	['2021 жылғы 3 мамыр', 'kk', '2021-05-03'],
	['2021eko mairen 3a', 'eu', undefined],
])('endings may be joined to a month: %s in %s is %s', (text, language, date) => {
	expect(parseDate(text, language)).toBe(date);
});
