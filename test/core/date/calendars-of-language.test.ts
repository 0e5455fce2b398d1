// Dates of other calendars as the runtime writes them, and as people do.

import {describe, expect, it, test} from 'vitest';
import {parseDate} from '../../../src/core/date/parse-date.ts';

const calendars: [calendar: string, languages: string][] = [
	['hebrew', 'he en fr de ru'],
	['islamic-umalqura', 'tr ur id ms az bs sq fr en'],
	['ethiopic', 'am'],
	['indian', 'hi en'],
];
const days = ['2021-11-23', '2022-03-04', '2022-09-08', '2019-06-30', '2024-01-01'];

describe.each(calendars)('a date of the calendar %s', (calendar, languages) => {
	test.each(languages.split(' '))('in %s', language => {
		const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, {
			...{day: 'numeric', month: 'long', year: 'numeric'},
			timeZone: 'UTC',
		});
		for (const day of days) expect(parseDate(format.format(Date.parse(day)), language), day).toBe(day);
	});
});

it.each([
	['19 Kislev 5782', undefined, '2021-11-23'],
	['Kislev 19, 5782', 'en', '2021-11-23'],
	['Tuesday, 19 Kislev 5782', 'en', '2021-11-23'],
	['י״ט בכסלו תשפ״ב', 'he', '2021-11-23'],
	['19 בכסלו 5782', 'he', '2021-11-23'],
	['ה\' באייר תש"ח', 'he', '1948-05-14'],
	['30 Adar I 5782', 'en', '2022-03-03'],
	['5 Ramazan 1443', 'tr', '2022-04-06'],
	['17 Rabiul Akhir 1443 H', 'id', '2021-11-22'],
	['17 Rabiulakhir 1443H', 'ms', '2021-11-22'],
	['5 رمضان المبارک 1443ھ', 'ur', '2022-04-06'],
	['10 محرم الحرام 1443', 'ur', '2021-08-18'],
	['ኅዳር 14 2014', 'am', '2021-11-23'],
	['2 Agrahayana 1943 Saka', 'en', '2021-11-23'],
])('%s in %s is %s', (text, language, date) => {
	expect(parseDate(text, language)).toBe(date);
});

it.each([
	['a day that is none', '31 Kislev 5782', 'en'],
	['a leap month of another year', '5 Adar II 5783', 'en'],
	['two days', '19 20 Kislev 5782', 'en'],
	['no day', 'Kislev 5782', 'en'],
	['a month of ours', '5 September 5782', 'en'],
	['a year of ours', '5 Ramazan 2021', 'tr'],
	['no sign of the calendar', '2 Agrahayana 1943', 'en'],
	['a sentence', 'On 19 Kislev 5782 they went away from there again', 'en'],
])('%s is no date: %s', (_, text, language) => {
	expect(parseDate(text, language)).toBeUndefined();
});
