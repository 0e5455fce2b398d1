// Dates as feeds write them.

import type {CalendarDate} from '../../core/date/calendar.ts';
import {parseDate} from '../../core/date/parse-date.ts';

/** The date of the first text that is one. Programs without a date write the Unix epoch, so that is ignored. */
export function feedDate(texts: (string | undefined)[]): CalendarDate | undefined {
	const dates = texts.map(text => (text === undefined ? undefined : parseDate(text)));
	return dates.find(date => date !== undefined && date !== '1970-01-01');
}
