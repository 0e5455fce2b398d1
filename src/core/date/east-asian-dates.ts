// Dates as written in East Asia, Vietnam and Hungary: `二〇二一年十二月三日`, `民國110年12月3日`, `令和5年5月3日`, `2021. 12. 3.`, `3 tháng 12 năm
// 2021`, `2021. december 3.`

import {letterKey} from '../text/fold-keys.ts';
import {type CalendarDate, calendarDate} from './calendar.ts';

type Parse = (text: string) => CalendarDate | undefined;

/** Parses a folded text in one of these forms; `parse` reads the forms with digits. */
export function eastAsianDate(text: string, parse: Parse): CalendarDate | undefined {
	const both =
		/^(\d{4})年?\((?:[^()\d]{2}|[a-z])(?:\d{1,2}|元)年?\)年?(\d.*)$/.exec(text) ??
		/^[^()\d]{2}(?:\d{1,2}|元)年?\((\d{4})年?\)年?(\d.*)$/.exec(text);
	if (both) return parse(`${both[1]}年${both[2]}`);
	const era = yearOfEra(text);
	if (era) return parse(`${era.year}年${withDigits(era.rest)}`);
	if (/[〇○零一二三四五六七八九十]+年/.test(text)) return parse(withDigits(text));
	const third = /^(\d{4} ?[年년] ?\d{1,2} ?[月월])(?:[上中下]旬|[号號호]| ?(?:초|중순|말|상순|하순))$/.exec(text);
	if (third) return parse(third[1] ?? '');
	return withPoints(text) ?? ofVietnam(text.replaceAll('đ', 'd')) ?? yearFirst(text, parse);
}

/** The year before each Japanese era, and its last year. */
const eras: Record<string, [before: number, last: number]> = {
	...{明治: [1867, 45], 大正: [1911, 15], 昭和: [1925, 64], 平成: [1988, 31], 令和: [2018, 99]},
};
const initials: Record<string, string> = {m: '明治', t: '大正', s: '昭和', h: '平成', r: '令和'};

/** The Gregorian year, and the text after the year sign. Years beyond an era are rejected. */
function yearOfEra(text: string): {year: number; rest: string} | undefined {
	const imperial = /^([mtshr]|民[国國]) ?(\d{1,3})([./])(\d{1,2})\3(\d{1,2})$/.exec(text);
	const [, era = '', count, , month, day] = imperial ?? [];
	const written = imperial ? `${initials[era] ?? era}${count}年${month}月${day}日` : text;
	const [, name = '', number = '', rest = ''] =
		/^(明治|大正|昭和|平成|令和|(?:中華)?民[国國]) ?(\d{1,3}|元|[〇○零一二三四五六七八九十百]+) ?年(.*)$/.exec(
			written,
		) ?? [];
	if (name === '') return undefined;
	const [before, last] = eras[name] ?? [1911, 199];
	const year = number === '元' ? 1 : numberOf(number);
	return year >= 1 && year <= last ? {year: before + year, rest} : {year: 0, rest};
}

const numerals = '〇一二三四五六七八九';

function withDigits(text: string): string {
	return text.replace(/[〇○零一二三四五六七八九十百]+(?=[年月日號号])/g, run => String(numberOf(run)));
}

/** Years are written digit by digit, months and days with tens. */
function numberOf(run: string): number {
	if (/^\d+$/.test(run)) return Number(run);
	const digit = (character = '') => Math.max(0, numerals.indexOf(character.replace(/[零○]/, '〇')));
	if (!/[十百]/.test(run)) return Number([...run].map(digit).join(''));
	const [, hundreds, tens, ones] = /^(?:(.?)百零?)?(?:(.?)十)?(.?)$/.exec(run) ?? [];
	const times = (part: string | undefined) => (part === undefined ? 0 : part === '' ? 1 : digit(part));
	return times(hundreds) * 100 + times(tens) * 10 + digit(ones);
}

function withPoints(text: string): CalendarDate | undefined {
	const points = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text);
	return points ? calendarDate(Number(points[1]), Number(points[2]), Number(points[3])) : undefined;
}

const vietnameseMonths = 'mot|gieng hai ba tu|bon nam sau bay tam chin muoi muoi\\smot muoi\\shai|chap'
	.split(' ')
	.map(name => new RegExp(`^(?:${name})$`));

function ofVietnam(text: string): CalendarDate | undefined {
	const [, day, month = '', year] =
		/^(?:(?:thu [2-7]|chu nhat),? )?(?:(?:ngay )?(\d{1,2}) )?(?:thang|thg) ?([a-z]+(?: [a-z]+)??|\d{1,2})(?:,|\/| ?-)? ?(?:nam )?(\d{4})$/.exec(
			letterKey(text),
		) ?? [];
	const number = /^\d/.test(month) ? Number(month) : vietnameseMonths.findIndex(form => form.test(month)) + 1;
	return year === undefined
		? undefined
		: calendarDate(Number(year), number, day === undefined ? undefined : Number(day));
}

/** `2021. december 3.`, `2021. december`, `2021 december`, `2021. gada 3. decembris`, `2021 m. gruodžio 3 d.` */
function yearFirst(text: string, parse: Parse): CalendarDate | undefined {
	const year = /^(\d{4})\.?(?: (?:gada|g\.|m\.))? (?=\S)/.exec(text);
	const rest = year ? text.slice(year[0].length) : '';
	const [, name] = /^(\p{L}+)\.?(?: men\.?)?$/u.exec(rest) ?? [];
	if (name !== undefined) return parse(`${name} ${year?.[1]}`);
	const day =
		/^(?<month>\p{L}[\p{L}.]*) (?<day>\d{1,2})(?:\.|-?[aeá]n| d\.?)?$|^(?<first>\d{1,2})\. (?<last>\p{L}+)$/u.exec(
			rest,
		);
	const {first, last, month = last, day: number = first} = day?.groups ?? {};
	return month === undefined ? undefined : parse(`${number} ${month} ${year?.[1]}`);
}
