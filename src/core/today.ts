// The calendar's day of a moment, where the person is: the one place where a moment becomes a date.

import type {CalendarDate} from './article.ts';

export function today(now: Date): CalendarDate {
	const year = String(now.getFullYear()).padStart(4, '0');
	const month = String(now.getMonth() + 1).padStart(2, '0');
	return `${year}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
