// Dates of other calendars as days of ours. `Intl` knows the calendars; what it can't do is go back, so days are searched for.

import {addDays, type CalendarDate} from './calendar.ts';
import {isWeekday} from './month-names.ts';

type Calendar = 'persian' | 'islamic-umalqura';

/** One day of a calendar; `month` and `day` from 1. */
interface Day {
	year: number;
	month: number;
	day: number;
}

/** The day of our calendar; undefined for one that the other does not have. */
function dayOfCalendar(calendar: Calendar, {year, month, day}: Day): CalendarDate | undefined {
	if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1000 && year <= 1700)) return undefined;
	const read = readerOf(calendar);
	const start =
		calendar === 'persian' ? (year + 621.2 - 1970) * 365.2422 : (year - 1) * 354.367 + (622.54 - 1970) * 365.2422;
	let low = Math.floor(start) - 60;
	let high = low + 520;
	const wanted = (year * 13 + month) * 32 + day;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (read(middle) < wanted) low = middle + 1;
		else high = middle;
	}
	return read(low) === wanted ? addDays('1970-01-01', low) : undefined;
}

const millisecondsPerDay = 86_400_000;

/** Numbers the days since 1970 in the order of a calendar. */
function readerOf(calendar: Calendar): (days: number) => number {
	const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		timeZone: 'UTC',
	});
	return days => {
		const parts = format.formatToParts(days * millisecondsPerDay);
		const number = (type: string) => Number.parseInt(parts.find(part => part.type === type)?.value ?? '', 10);
		return (number('year') * 13 + number('month')) * 32 + number('day');
	};
}

const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const islamicMonths = [
	...['محرم', 'صفر', 'ربيع الأول', 'ربيع الآخر', 'جمادى الأولى', 'جمادى الآخرة', 'رجب', 'شعبان', 'رمضان', 'شوال'],
	...['ذو القعدة', 'ذو الحجة'],
];
const otherNames: Record<string, string> = {
	'ربيع الثاني': 'ربيع الآخر',
	'جمادى الثانية': 'جمادى الآخرة',
	'ذي القعدة': 'ذو القعدة',
	'ذي الحجة': 'ذو الحجة',
};
const islamicNames =
	'muharram safar rabi-al-awwal rabi-al-thani jumada-al-awwal jumada-al-thani rajab shaban ramadan shawwal dhu-al-qadah dhu-al-hijjah'.split(
		' ',
	);

/** A date that names its calendar by a month, by a mark or by the digits of its script. Digits are Latin here already. */
export function dateOfOtherCalendar(text: string, digits: 'persian' | 'arabic' | undefined): CalendarDate | undefined {
	const [, before, day = '', name = '', year = ''] =
		/^(?:[^\d,،]+[,،] *|(\D+?) +)?(\d{1,2}) +(\D+?) +(\d{4})(?: *(?:هـ|ه\.?ش\.?|ه|AH|AP|SH)\.?)?$/i.exec(text) ?? [];
	if (before !== undefined && !isWeekday(before.replace(/ (?=شنبه$)/, '\u200c'))) return undefined;
	const persian = persianMonths.indexOf(name.replace(/ ?\u200c?ماه$/, '')) + 1;
	if (persian > 0) return dayOfCalendar('persian', {year: Number(year), month: persian, day: Number(day)});
	const islamic =
		Math.max(
			islamicMonths.indexOf(otherNames[name] ?? name),
			islamicNames.indexOf(name.toLowerCase().replace(/['’ʿ]/g, '').replace(/ /g, '-')),
		) + 1;
	if (islamic > 0) return dayOfCalendar('islamic-umalqura', {year: Number(year), month: islamic, day: Number(day)});
	const [, monthName = '', ofYear = ''] = /^(\D+?) ?(?:ماه)? (1[2-5]\d\d)$/.exec(text) ?? [];
	const month = persianMonths.indexOf(monthName.trim()) + 1;
	if (month > 0) return dayOfCalendar('persian', {year: Number(ofYear), month, day: 1})?.slice(0, 7);
	return numeric(text, digits);
}

/** With slashes and the year first as in Iran, or with a mark behind it. */
function numeric(text: string, digits: 'persian' | 'arabic' | undefined): CalendarDate | undefined {
	const [, year = '', month = '', day = '', mark = ''] =
		/^(1[2-5]\d\d)[/-](\d{1,2})[/-](\d{1,2})(?: *(هـ|ه\.?ش\.?|ه|AH|AP|SH)\.?)?$/i.exec(text) ?? [];
	if (year === '') return undefined;
	const isIslamic = /^(?:هـ|ه|AH)$/i.test(mark) || (mark === '' && digits === 'arabic');
	const isPersian = mark !== '' || digits === 'persian' || (text.includes('/') && /^1[34]/.test(year));
	if (!isIslamic && !isPersian) return undefined;
	return dayOfCalendar(isIslamic ? 'islamic-umalqura' : 'persian', {
		year: Number(year),
		month: Number(month),
		day: Number(day),
	});
}
