// Dates in digits alone, ordered as in the language of the article: where the day comes first, `05/06/2024` is in June.

import {type CalendarDate, dateAsWritten, yearOfTwoFigures} from './calendar.ts';
import {isLanguageOfRuntime} from './months-of-language.ts';

/**
 * The date in such a folded text, in a language (BCP 47) with the day first. A year may have two digits only in the Gregorian
 * calendar, and not after a hyphen, where it may be the day. Undefined for other languages, and for English without a region.
 */
export function dateWithDayFirst(text: string, language: string): CalendarDate | undefined {
	const [, day, sign, month, year = ''] = /^(\d{1,2})([/.-]) ?(\d{1,2})(?:\2 ?| )(\d{4}|\d{2})\.?$/.exec(text) ?? [];
	const calendar = year === '' ? undefined : calendarWithDayFirst(language);
	const isShort = year.length === 2;
	if (calendar === undefined || (isShort && (sign === '-' || calendar !== 'gregory'))) return undefined;
	return dateAsWritten(isShort ? yearOfTwoFigures(year) : Number(year), Number(month), Number(day));
}

const calendars = new Map<string, string | undefined>();

/** The calendar of a language with the day first; undefined for others. */
function calendarWithDayFirst(language: string): string | undefined {
	if (!calendars.has(language))
		calendars.set(language, isLanguageOfRuntime(language) ? readCalendar(language) : undefined);
	return calendars.get(language);
}

function readCalendar(language: string): string | undefined {
	const format = new Intl.DateTimeFormat(language, {year: 'numeric', month: 'numeric', day: 'numeric'});
	const order = format.formatToParts(0).flatMap(({type}) => (/^(?:day|month|year)$/.test(type) ? type : []));
	return order.join() === 'day,month,year' ? format.resolvedOptions().calendar : undefined;
}
