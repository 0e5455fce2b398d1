// Dates in the names of files and folders: Jekyll's `2023-12-27-title.md`, archives by `2023/12`.

import {letterKey} from '../text/fold-keys.ts';
import type {CalendarDate} from './calendar.ts';
import {calendarDate} from './calendar.ts';
import {monthNumber} from './month-names.ts';

/**
 * The date that a path implies, from the file's name or otherwise the nearest folders: `2023-12-27-title`, `20231227 title`,
 * `2023/12/27`, `2023/12`, `202312`, `2023`. Undefined if none is certain.
 */
export function dateOfPath(path: string): CalendarDate | undefined {
	if (!/\d{4}/.test(path)) return undefined;
	const segments = path.split(/[/\\]/);
	const file = segments.pop() ?? '';
	return leadingDate(file)?.date ?? innerDate(file) ?? dateOfFolders(segments, file);
}

/** Splits `2023-12-27-title` into its date and `title`; undefined if a name does not begin with a day and continue. */
export function leadingDate(name: string): {date: CalendarDate; rest: string} | undefined {
	const match = dayForms.map(form => form.exec(name)).find(match => match !== null);
	const date = match ? likelyDate(match[1], match[2], match[3]) : undefined;
	return match && date ? {date, rest: name.slice(match[0].length)} : undefined;
}

/** A time may follow, as in zettelkasten: `202402031530 title`, `2024-02-03T15-30 title`. */
const dayForms = [
	/^(\d{4})(?:-(?=\d\d?-\d\d?(?!\d))|_(?=\d\d?_\d\d?(?!\d))|\.(?=\d\d?\.\d\d?(?!\d)))(\d\d?)[-_.](\d\d?)(?:T\d{1,2}[-.h]?\d{2}(?:[-.]?\d{2})?Z?)?[-_. ]*/,
	/^(\d{4})(\d{2})(\d{2})(?:T?(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d)?Z?)?(?!\d)[-_. ]*/,
	/^(\d{4})年(\d{1,2})月(\d{1,2})[日号號][-_. ]*/,
];

function innerDate(name: string): CalendarDate | undefined {
	const day = /(?<!\d)(\d{4})([-_ ])(\d{2})\2(\d{2})(?!\d)/.exec(name);
	if (day) return likelyDate(day[1], day[3], day[4]);
	const month = /^(\d{4})[-_](\d{2})(?!\d)/.exec(name);
	return month ? likelyDate(month[1], month[2]) : (dayFirstIn(name) ?? monthOfName(name));
}

/** `Minutes 26-06-2026`, if only one order is possible. */
function dayFirstIn(name: string): CalendarDate | undefined {
	const [, one = '', , other = '', year] = /(?<!\d)(\d{2})([-_. ])(\d{2})\2(\d{4})(?!\d)/.exec(name) ?? [];
	const dates = [likelyDate(year, other, one), likelyDate(year, one, other)].filter(date => date !== undefined);
	return dates.length === 1 || one === other ? dates[0] : undefined;
}

/** `2020-august.md`, `August 2020.md`; abbreviations are as often other words. */
function monthOfName(name: string): CalendarDate | undefined {
	const [, before, word = '', behind] =
		/^(?:(\d{4})[-_ ])?([a-z\u00c0-\uffff]{4,10}|may)(?:[-_ ](\d{4}))?(?:\.\w+)?$/i.exec(name) ?? [];
	const month = before === undefined || behind === undefined ? monthNumber(letterKey(word)) : undefined;
	return month === undefined ? undefined : likelyDate(before ?? behind, String(month));
}

/** From the nearest folder up. A day or month without a year above it is just a number. */
function dateOfFolders(folders: string[], file: string): CalendarDate | undefined {
	for (let index = folders.length - 1; index >= 0; index--) {
		const name = folders[index] ?? '';
		if (/^\d{4}$/.test(name)) {
			const [month = file, day = file] = folders.slice(index + 1);
			const date = dateBelowYear(name, month, day);
			if (date) return date;
		}
		const packed = /^(\d{4})[-_]?(\d{2})$/.exec(name);
		const date = leadingDate(name)?.date ?? (packed ? likelyDate(packed[1], packed[2]) : undefined);
		if (date) return date;
	}
	return undefined;
}

function dateBelowYear(year: string, month: string, day: string): CalendarDate | undefined {
	const isNumber = /^(\d\d)(?:\.\w+)?$/;
	const monthNumber = isNumber.exec(month)?.[1];
	const dayNumber = isNumber.exec(day)?.[1];
	return likelyDate(year, monthNumber, dayNumber) ?? likelyDate(year, monthNumber) ?? likelyDate(year);
}

/** Numbers in names are often not dates, so only years in which articles were written count. */
function likelyDate(year = '', month?: string, day?: string): CalendarDate | undefined {
	const number = Number(year);
	if (number < 1800 || number > 2199) return undefined;
	return calendarDate(number, month ? Number(month) : undefined, day ? Number(day) : undefined);
}
