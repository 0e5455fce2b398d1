import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDate} from '../../../src/core/date/parse-date.ts';
import {datesByLanguage} from './dates-by-language.ts';
import {newspaperDates} from './newspaper-dates.ts';

const day = '2023-12-27';

describe('ISO and its relatives', () => {
	it.each([
		['2023-12-27', day],
		['2023-12', '2023-12'],
		['2023', '2023'],
		['  2023-12-27\n', day],
		['2023-12-27T10:00', day],
		['2023-12-27T10:00:00Z', day],
		['2023-12-27T10:00:00.123456789Z', day],
		['2023-12-27T23:59:59-08:00', day],
		['2023-12-27 00:30:00 +0900', day],
		['2023-12-27T10:00:00+02', day],
		['2023-12-27 10:00:00 -4', day],
		['2023-12-27    10:00', day],
		['2023-12-27 9:05', day],
		['2023-12-27 10:00 UTC', day],
		['2023-12-27 10:00 CEST', day],
		['2023-12-27 10:00:00 +0000 UTC', day],
		['2023-12-27 +0200', day],
		['2023-12-27Z', day],
		['2023-1-2', '2023-01-02'],
		['2023-1-2 3:04:05', '2023-01-02'],
		['2023/12/27', day],
		['2023/12/27 10:00:00', day],
		['2023/6/8', '2023-06-08'],
		['2023/12', '2023-12'],
		['2023.12.27', day],
		['20231227', day],
		['20231227T101112Z', day],
		['20231227101112', day],
		['2024-02-29', '2024-02-29'],
		['2019-12-09T13：00：00-08：00', '2019-12-09'],
		['2000-02-29', '2000-02-29'],
		['1936-07-18', '1936-07-18'],
	])('%j is %s', (text, date) => {
		expect(parseDate(text)).toBe(date);
	});
});

const languages = 'en de fr es pt it ru tr zh ja nl sv da nb fi pl cs uk el ro hu id vi ko ar he hi th'.split(' ');
const looks = ['long', 'full'] as const;

describe('dates as Intl writes them', () => {
	it.each(languages)('in %s', language => {
		const days = Array.from({length: 12}, (_, month) => new Date(Date.UTC(2021, month, 14 + month)));
		for (const dateStyle of looks) {
			const format = new Intl.DateTimeFormat(language, {dateStyle, timeZone: 'UTC', calendar: 'gregory'});
			for (const date of days)
				expect(parseDate(format.format(date)), format.format(date)).toBe(date.toISOString().slice(0, 10));
		}
	});

	it.each([
		['fa', 'persian'],
		['ar', 'islamic-umalqura'],
		['th', 'buddhist'],
		['ja', 'japanese'],
		['zh-TW', 'roc'],
	])('of the calendar of %s', (language, calendar) => {
		const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, {dateStyle: 'long', timeZone: 'UTC'});
		for (let month = 0; month < 48; month++) {
			const date = new Date(Date.UTC(2019, month, 3 + (month % 20)));
			expect(parseDate(format.format(date)), format.format(date)).toBe(date.toISOString().slice(0, 10));
		}
	});

	it.each([
		['چهارشنبه ۶ دی ۱۴۰۲', '2023-12-27'],
		['سه شنبه ۵ دی ۱۴۰۲', '2023-12-26'],
		['یک‌شنبه ۳ دی ۱۴۰۲', '2023-12-24'],
		['الأربعاء 14 رمضان 1445', '2024-03-24'],
		['الثنين 14 رمضان 1445', '2024-03-24'],
		['الاحد 14 رمضان 1445', '2024-03-24'],
		['الكتاب 14 رمضان 1445', undefined],
	])('with a weekday before it: %s', (text, date) => {
		expect(parseDate(text)).toBe(date);
	});
});

describe('six dates of a language at least, as its writers have them', () => {
	it.each(Object.entries(datesByLanguage))('%s', (_language, rows) => {
		expect(rows.length).toBeGreaterThanOrEqual(6);
		for (const [text, date] of rows) expect(parseDate(text), text).toBe(date);
	});

	it.each(Object.entries(newspaperDates))('of newspapers in %s', (_language, rows) => {
		for (const [text, date] of rows) expect(parseDate(text), text).toBe(date);
	});

	it('of thirty languages', () => {
		expect(Object.keys(datesByLanguage).length).toBeGreaterThanOrEqual(30);
	});
});

describe('unusual dates', () => {
	it.each([
		...[
			'1400/09/12',
			'2564-12-03',
			'۱۴۰۰/۰۹/۱۲',
			'١٤٤٣/٤/٢٨',
			'1443-04-28 AH',
			'二〇二一年十二月三日',
			'民國110年12月3日',
		],
		...['2021-12-03, Friday', 'Friday, 2021-12-03', '10:00, 3 December 2021', 'Published December 3, 2021'],
		...[
			'Posted on 3 December 2021',
			'Publié le 3 décembre 2021',
			'December 3, 2021 (updated Dec 5, 2021)',
			'2021-W48-5',
		],
		...['2021-12-03T10:00+01:00[Europe/Berlin]', '2021-12-03 10:00 America/New_York', '[[2021-12-03]]', '1638525600'],
		...['2021-12-03 Fri', 'vom 3. Dezember 2021', 'Erstellt am 3. Dezember 2021', 'Last modified 3 Dec 2021'],
		...['3 tháng 12 năm 2021', '2021. 12. 3.', '3–5 December 2021', 'December 3–5, 2021', '2021-12-03/2021-12-05'],
		...['3 Desember 2021', '3 december 2021', 'Stand: 3.12.2021', 'London, 3 December 2021', '1638525600000'],
	])('%j is the third of December 2021', text => {
		expect(parseDate(text)).toBe('2021-12-03');
	});

	it.each([
		['3 May – 4 June 2021', '2021-05-03'],
		['12 maart 2021', '2021-03-12'],
		['12 maj 2021', '2021-05-12'],
		['12/2021', '2021-12'],
		['2021-12-XX', '2021-12'],
		['2021-12-00', '2021-12'],
		['circa 1890', '1890'],
		['1890s', '1890'],
		['Spring 2020', '2020-03'],
		['Herbst 2020', '2020-09'],
		['Q3 2021', '2021-07'],
		['2021-Q3', '2021-07'],
		['2021-??-??', '2021'],
		['昭和64年1月7日', '1989-01-07'],
		['大正3年1月7日', '1914-01-07'],
		['زمستان ۱۴۰۰', '2021-12'],
		['2023-01-29 18:30:22 2023 -0800', '2023-01-29'],
		['Wed May  3 10:00:00 2023 +0200', '2023-05-03'],
		['Wed May 03 2023 10:00:00 GMT+0200 (Central European Summer Time)', '2023-05-03'],
		['2023−05−03', '2023-05-03'],
		['2023_05_03', '2023-05-03'],
		['2023-05-03.', '2023-05-03'],
		['"2023-05-03"', '2023-05-03'],
		['(2023-05-03)', '2023-05-03'],
		['2023-05-03..2023-05-07', '2023-05-03'],
		['1683108000123', '2023-05-03'],
		['1683108000123456', '2023-05-03'],
		['~1890', '1890'],
		['1890?', '1890'],
		['1890–95', '1890'],
		['2019-2020', '2019'],
		['H2 2023', '2023-07'],
		['first half of 2023', '2023-01'],
		['令和5(2023)年5月3日', '2023-05-03'],
		['2023年(令和5年)5月3日', '2023-05-03'],
	])('%j is %s', (text, date) => {
		expect(parseDate(text)).toBe(date);
	});

	it.each(['1400/13/12', '3 people 2021', 'In 1936 he', '12345', '1443-13-28 AH', '2021-W60', 'Q5 2021', '99/2021'])(
		'%j is none',
		text => {
			expect(parseDate(text)).toBeUndefined();
		},
	);
});

describe('years of other calendars', () => {
	it.each([
		['1402/05/03', undefined, '2023-07-25'],
		['1402/05/03 10:30', undefined, '2023-07-25'],
		['03/05/1402', undefined, '2023-07-25'],
		['تاریخ انتشار: ۱۴۰۲/۰۵/۰۳', undefined, '2023-07-25'],
		['1402-05-03', 'fa', '2023-07-25'],
		['1445/09/14', undefined, '2024-03-24'],
		['1445-09-14', 'ar', '2024-03-24'],
		['14/09/1445H', undefined, '2024-03-24'],
		['14 Ramadan 1445', undefined, '2024-03-24'],
		['17 Shahrivar 1398', undefined, '2019-09-08'],
		['9 محرم 1441 هـ الموافق 8 سبتمبر 2019', undefined, '2019-09-08'],
		['29 กุมภาพันธ์ 2563', undefined, '2020-02-29'],
		['2567-02-29', undefined, '2024-02-29'],
		['27 December 1415', undefined, '1415-12-27'],
		['1498-07-04', undefined, '1498-07-04'],
		['2019-09-08', 'fa', '2019-09-08'],
		['05/06/2024', 'fr', '2024-06-05'],
		['publicado el 05/06/2024', 'es', '2024-06-05'],
		['05/06/2024', 'en-GB', '2024-06-05'],
		['05/06/2024', 'en', undefined],
		['05/06/2024', 'zh', undefined],
		['lør 3/11 2018', 'da', '2018-11-03'],
		['3.12.21', 'de', '2021-12-03'],
		['14-03-21', 'nl', undefined],
		['3/12/64', 'th', undefined],
		["4 Feb '19", undefined, '2019-02-04'],
		["estate '43", undefined, '1943-06'],
		["'14年10月8日", undefined, '2014-10-08'],
		['Wed, 02 Oct 02 13:00:00 GMT', undefined, '2002-10-02'],
		['3-Feb-98', undefined, '1998-02-03'],
		['3 tháng 12', undefined, undefined],
		['2024-032', undefined, '2024-02-01'],
		['2024-000', undefined, undefined],
		['Vol. 12, No. 3, May 1987', undefined, '1987-05'],
		['Heft 4/2011, April 2011', undefined, '2011-04'],
		['№ 7, июль 1968', 'ru', '1968-07'],
		['Nr. 12 vom 3. Mai 1999', undefined, '1999-05-03'],
		['no 3 de maio de 1987', 'pt', '1987-05-03'],
		['Paru dans l’édition du 17/07/2016', undefined, '2016-07-17'],
		['3 February 2021 (12 min read)', undefined, '2021-02-03'],
	])('%j in %j is %s', (text, language, date) => {
		expect(parseDate(text, language)).toBe(date);
	});

	it.each([
		...[
			'1402',
			'1402-05',
			'1402-05-03',
			'1402-05-03 10:30',
			'1445-09-14',
			'03-05-1402',
			'112-05-03',
			'112/05/03',
			'Reiwa 5',
		],
		...[
			'平成40年1月1日',
			'昭和99年1月1日',
			'令和5年2月30日',
			'5784',
			'5784-01-15',
			'15 Tishrei 5784',
			'9999-01-01',
			'17 Bhadrapada 1945',
		],
		...['2564-02-29', '31 مهر 1398', '30 اسفند 1398', 'Ramadan 2023', '2023053', '16831008'.slice(0, 7)],
	])('%j is none, since nothing tells which it is', text => {
		expect(parseDate(text)).toBeUndefined();
	});
});

describe('what is no day of publication', () => {
	it.each([
		...['until 3 May 2023', 'Deadline: 3 May 2023', 'Expires: 3 May 2023', 'Event: 3 May 2023', 'born 3 May 1923'],
		...['2023-05-03 or later', 'not before 3 May 2023', 'In May 2023 we', 'the 3 May 2023 edition of', '8/9/2019'],
	])('%j is none', text => {
		expect(parseDate(text)).toBeUndefined();
	});
});

describe('long forms', () => {
	it.each([
		['27 December 2023', day],
		['December 27, 2023', day],
		['Dec. 27, 2023', day],
		['Dec 27 2023', day],
		['27 Dec 2023', day],
		['27-Dec-2023', day],
		['2023 Dec 27', day],
		['27th December, 2023', day],
		['the 27th of December 2023', day],
		['Wednesday, December 27, 2023', day],
		['Wed, 27 Dec 2023 10:00:00 +0200', day],
		['Wed, 27 Dec 2023 10:00:00 GMT', day],
		['Wed, 27 Dec 2023 10:00:00 -0800 (PST)', day],
		['Wed Dec 27 10:00:00 UTC 2023', day],
		['Wed Dec 27 10:00:00 2023', day],
		['December 27, 2023 at 10:30 am EST', day],
		['December 27, 2023 10:30 a.m.', day],
		['Dec 27, 2023 @ 10:30', day],
		['Dec 27, 2023 @ 10:30:00.000', day],
		['27. Dezember 2023 • 10:30 Uhr', day],
		['2023-12-27 @ 10:30', day],
		['1st January 2024', '2024-01-01'],
		['2nd Sept. 2023', '2023-09-02'],
		['December 2023', '2023-12'],
		['DECEMBER 27, 2023', day],
		['27. Dezember 2023', day],
		['Mittwoch, den 27. Dezember 2023', day],
		['Mittwoch, 27. Dezember 2023, 10:30 Uhr', day],
		['27. Dez. 2023', day],
		['27.12.2023', day],
		['27. 12. 2023', day],
		['5.6.2023', '2023-06-05'],
		['Mi., 27.12.2023, 10.30 Uhr', day],
		['3. März 2023', '2023-03-03'],
		['1. Jänner 2023', '2023-01-01'],
		['Dezember 2023', '2023-12'],
		['27 décembre 2023', day],
		['mercredi 27 décembre 2023', day],
		['le 27 décembre 2023 à 10h30', day],
		['1er janvier 2024', '2024-01-01'],
		['15 août 2023', '2023-08-15'],
		['15 AOÛT 2023', '2023-08-15'],
		['3 févr. 2023', '2023-02-03'],
		['décembre 2023', '2023-12'],
		['27 de diciembre de 2023', day],
		['27 de diciembre del 2023', day],
		['miércoles, 27 de diciembre de 2023', day],
		['27 diciembre 2023', day],
		['1.º de enero de 2024', '2024-01-01'],
		['diciembre de 2023', '2023-12'],
		['27 de dezembro de 2023', day],
		['quarta-feira, 27 de dezembro de 2023', day],
		['1º de janeiro de 2024', '2024-01-01'],
		['5 de março de 2023', '2023-03-05'],
		['27 dicembre 2023', day],
		['mercoledì 27 dicembre 2023', day],
		['1º gennaio 2024', '2024-01-01'],
		['1° maggio 2023', '2023-05-01'],
		['27 декабря 2023', day],
		['27 декабря 2023 г.', day],
		['27 декабря 2023 года', day],
		['среда, 27 декабря 2023 года в 10:30', day],
		['9 мая 2023', '2023-05-09'],
		['май 2023', '2023-05'],
		['27 Aralık 2023', day],
		['27 Aralık 2023 Çarşamba', day],
		['1 Mayıs 2023', '2023-05-01'],
		['15 AĞUSTOS 2023', '2023-08-15'],
		['18 KASIM 2023', '2023-11-18'],
		['1 EKİM 2023', '2023-10-01'],
		['3 Şubat 2023', '2023-02-03'],
		['2023年12月27日', day],
		['2023 年 12 月 27 日', day],
		['2023年12月27日 星期三', day],
		['2023年12月27日 14:50:10', day],
		['2023年5月7日', '2023-05-07'],
		['2023年12月', '2023-12'],
		['2023年', '2023'],
		['2023年12月27日（水）', day],
		['2023年12月27日 水曜日', day],
		['２０２３年１２月２７日', day],
		['令和5年12月27日', day],
		['令和元年5月1日', '2019-05-01'],
		['昭和11年2月26日', '1936-02-26'],
		['2023년 12월 27일', day],
		['27/12/2023', day],
		['12/27/2023', day],
		['12-27-2023', day],
		['05/05/2023', '2023-05-05'],
	])('%j is %s', (text, date) => {
		expect(parseDate(text)).toBe(date);
	});
});

describe('the month when leaves fall', () => {
	it.each([
		['27 listopada 2023', undefined, '2023-11-27'],
		['27 listopada 2023 r.', undefined, '2023-11-27'],
		['poniedziałek, 27 listopada 2023', undefined, '2023-11-27'],
		['27. listopadu 2023', undefined, '2023-11-27'],
		['27. listopada 2023.', undefined, '2023-10-27'],
		['petak, 27. listopada 2023', undefined, '2023-10-27'],
		['27. listopada 2023. godine', undefined, '2023-10-27'],
		['27. listopada 2023', undefined, undefined],
		['listopad 2023', undefined, undefined],
		['Listopad 2023', 'pl', '2023-11'],
		['listopad 2023', 'cs-CZ', '2023-11'],
		['listopad 2023.', 'hr', '2023-10'],
		['27. listopada 2023', 'hr-HR', '2023-10-27'],
		['27 listopada 2023', 'hr', '2023-10-27'],
		['27. listopada 2023', 'de', undefined],
		['5. siječnja 2024.', undefined, '2024-01-05'],
		['5. studenoga 2024. godine', 'hr', '2024-11-05'],
		['31. listopadu 2023', undefined, undefined],
	])('%j in %j is %j', (text, language, date) => {
		expect(parseDate(text, language)).toBe(date);
	});
});

describe('no dates', () => {
	it.each([
		'',
		'unknown',
		'Date not visible',
		'2014-06-31',
		'2019-15-05',
		'2023-02-29',
		'1900-02-29',
		'2100-02-29',
		'2023-00-10',
		'2021-02-08 16:30-:00+16:30',
		'2023-12-27T25:00',
		'2023-12-27 10:61',
		'Incorrectly catalogued as 15 July 1957',
		'05/06/2023',
		'31 November 2023',
		'30 de febrero de 2023',
		'2023年13月1日',
		'2023年2月30日',
		'27 Decembre Foo 2023',
		'27 Smarch 2023',
		'Smarch 2023',
		'Feb. 1',
		'27 December',
		'12/27/23',
		'202',
		'20233',
		'0023-12-27',
		'20231345',
		'2023-12-27 and more',
		'12023-12-27',
		'the year 2023',
		'3/12/2021',
		'3.12.21',
		'3 ธ.ค. 64',
		'5. Quartal 2021',
		'Quy V/2021',
		'R40.13.3',
		'3 XIII 2021',
		'2021年13月上旬',
		'31. novembra 2021',
		'3. december 2021 kl. 25:70',
		'Summer of Love, the 2021 edition',
		'v2.0 of 2021',
		'Vol. 4 2021',
		'T5 2021',
		'top 10 2021',
		'true',
		'27 December 2023 '.repeat(10_000),
	])('%j is none', text => {
		expect(parseDate(text)).toBeUndefined();
	});
});

it('reads every day of the calendar in every usual form', () => {
	const anyDay = fc.date({min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true});
	fc.assert(
		fc.property(anyDay, date => {
			const iso = date.toISOString();
			const long = (locale: string) =>
				new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(date);
			for (const locale of ['en-GB', 'en-US', 'de', 'fr', 'es', 'pt', 'it', 'ru', 'tr', 'zh', 'ja', 'ko']) {
				expect(parseDate(long(locale)), long(locale)).toBe(iso.slice(0, 10));
			}
			expect(parseDate(iso)).toBe(iso.slice(0, 10));
			expect(parseDate(date.toUTCString())).toBe(iso.slice(0, 10));
		}),
	);
});

it('takes any text without throwing, and gives only days of the calendar', () => {
	const pieces = fc.constantFrom(
		'2023',
		'12',
		'27',
		'-',
		'/',
		'.',
		' ',
		'T',
		':',
		'+',
		'december',
		'de',
		'年',
		'月',
		'Z',
		'99',
	);
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 12}), units => {
			const date = parseDate(units.join(''));
			if (date?.length === 10) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
			expect(date ?? '2023').toMatch(/^\d{4}(-\d\d){0,2}$/);
		}),
	);
});

it('reads no date longer than 80 characters', () => {
	const spread = (length: number) => `27 December${' '.repeat(length - 15)}2023`;
	expect([spread(80), spread(81)].map(text => parseDate(text))).toEqual([day, undefined]);
});
