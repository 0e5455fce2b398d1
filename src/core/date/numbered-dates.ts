// Dates given by numbers: weeks, days of the year, decades, dates with placeholders, Unix timestamps, months in Roman numerals.

import {lazily} from '../lazily.ts';
import {addDays, type CalendarDate, calendarDate, weekday} from './calendar.ts';
import {seasonOrQuarter} from './season-names.ts';

/** Parses a folded text in one of these forms, or a season or quarter; a decade is represented by its first year. */
export function numberedDate(text: string): CalendarDate | undefined {
	for (const {form, read} of forms) {
		const found = form.exec(text);
		if (found) return read(...found.slice(1));
	}
	const decade = decades().exec(text) ?? namedDecades().exec(text);
	return decade?.[1] ?? seasonOrQuarter(text) ?? secondsSince1970(text);
}

const roman = 'i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii';

interface NumberedForm {
	form: RegExp;
	/** The date for the captured groups. */
	read(...groups: (string | undefined)[]): CalendarDate | undefined;
}

const forms: NumberedForm[] = [
	{
		form: /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/,
		read: (year, week, day = '1') => dayOfWeek(Number(year), Number(week), Number(day)),
	},
	{
		form: /^(?:kw|week|wk|semaine|sem\.|semana|settimana|uge|uke|vecka|v\.|vko|viikko|tydzien|tyden) ?(\d{1,2})[ ,/.-]+(?:of |de )?(\d{4})$/,
		read: (week, year) => dayOfWeek(Number(year), Number(week), 1),
	},
	{
		form: /^(\d{2})世[纪紀](\d)0年代$/,
		read: (century, decade) => calendarDate((Number(century) - 1) * 100 + Number(decade) * 10),
	},
	{
		form: new RegExp(String.raw`^(\d{1,2})[ .]+(${roman})[ .]+(\d{4})$`),
		read: (day, month = '', year) => calendarDate(Number(year), roman.split('|').indexOf(month) + 1, Number(day)),
	},
	{form: /^(\d{4})-(\d{3})(?:t\d.*)?$/, read: (year, day) => dayOfYear(Number(year), Number(day))},
	// Placeholders for unknown days and months.
	{form: /^(\d{4})-(\d{2})-(?:xx|00|\?\?)$/, read: (year, month) => calendarDate(Number(year), Number(month))},
	{form: /^(\d{4})-(?:xx|00|\?\?)-(?:xx|00|\?\?)$/, read: year => calendarDate(Number(year))},
	{form: /^(\d{1,2})[/.](\d{4})$/, read: (month, year) => calendarDate(Number(year), Number(month))},
	// The first number is too large for a month.
	{form: /^(1[3-9]|[2-9]\d)\/(\d{1,2})[ -](\d{4})$/, read: (day, month, year) => ofNumbers(year, month, day)},
	// As in Julia.
	{form: /^date\((\d{4}), ?(\d{1,2}), ?(\d{1,2})\)$/, read: (year, month, day) => ofNumbers(year, month, day)},
];

function ofNumbers(...[year, month, day]: (string | undefined)[]): CalendarDate | undefined {
	return calendarDate(Number(year), Number(month), Number(day));
}

/** A day counted from January 1 (ISO 8601). */
function dayOfYear(year: number, day: number): CalendarDate | undefined {
	const first = calendarDate(year, 1, 1);
	return first && day >= 1 && day <= 366 ? addDays(first, day - 1) : undefined;
}

/** Decades by suffix: `1970s`, `1970er Jahre`, `1970-talet`, `1970-es évek`, `1970年代`. */
const decades = lazily(
	() =>
		/^(?:mid-?|the |die |den |az |на |у )*(\d{3}0)(?:[’']?s|(?:er|-er)(?:[ -]jahren?)?|-?tal(?:et|let)?|[’']?erne|-arene|-?luku|-luvu(?:lla|lta)|-?е(?: годы| гг\.?)?|-х(?: годов| гг\.?)?|-т[іи](?: роки)?|-х роках|-te| ?година|[’']l[ae]r|[’'](?:li|lu) yillar|-?an|-[aeo]s evek|年代|년대| का दशक| के दशक)$/u,
);
/** Decades by prefix. */
const namedDecades = lazily(
	() =>
		/^(?:les |los |os |gli |de |die |the )?(?:annees|anys|anos|anni|jaren|lata|leta|anii|tahun|thap nien|thap ky|nhung nam|(?:la )?decada d[eo]|(?:la )?dècada de|decennie|decennio|deceniul|δεκαετια(?: του)?|שנות ה-?|دهه(?: ی)?|عقد) ?(\d{3}0)(?:-?an)?$/u,
);

function secondsSince1970(text: string): CalendarDate | undefined {
	// In seconds, milliseconds or microseconds.
	const [, digits = ''] = /^(\d{10}|\d{13}|\d{16})$/.exec(text) ?? [];
	const seconds = Number(digits) / 10 ** (digits.length - 10);
	if (seconds < 315_532_800 || seconds > 4_102_444_800) return undefined;
	return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** ISO 8601, where week 1 contains 4 January. */
function dayOfWeek(year: number, week: number, day: number): CalendarDate | undefined {
	const fourth = calendarDate(year, 1, 4);
	if (!fourth || week < 1 || week > 53) return undefined;
	return addDays(fourth, (week - 1) * 7 + day - weekday(fourth));
}
