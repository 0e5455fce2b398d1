// Determines what arrived since the last time. Articles have the day on which they were saved or first seen, so a mark consists of
// a day and the articles of that day or later that were already seen.

import type {Facts} from '../../ports/reading-state.ts';
import type {Entry} from '../article/article.ts';
import type {CalendarDate} from '../date/calendar.ts';
import type {Json} from '../state/fact.ts';
import {textHash} from '../text/hash.ts';

/** The state after the last query. Undefined if there was none, and everything is new. */
export interface ArrivalMark {
	/** Articles of earlier days are not new. */
	day: CalendarDate;
	/** Keys of articles of this day or later that were seen already; undefined: all of this day were. */
	seen: ReadonlySet<string> | undefined;
}

/** The mark stored under this key. */
export function markOf(facts: Pick<Facts, 'get'>, key: string): ArrivalMark | undefined {
	const day = facts.get(subjectOf(key), 'day');
	const seen = facts.get(subjectOf(key), 'seen');
	if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
	return {day, seen: typeof seen === 'string' ? new Set(seen.split(' ')) : undefined};
}

/** Whether the article arrived after the mark. */
export function isNew(entry: Entry, mark: ArrivalMark | undefined): boolean {
	const saved = lastDay(entry.saved);
	if (!mark) return true;
	if (saved < mark.day) return false;
	return mark.seen ? !mark.seen.has(arrivalKey(entry)) : saved > mark.day;
}

/** Marks all current articles as seen. Returns false if the mark can't be stored. */
export function setMark(
	facts: Pick<Facts, 'set'>,
	key: string,
	{entries, day}: {entries: Entry[]; day: CalendarDate},
): boolean {
	const keys = entries.filter(({saved}) => lastDay(saved) >= day).map(arrivalKey);
	const seen: Json = keys.length > mostSeen ? null : keys.join(' ');
	return facts.set(subjectOf(key), {day, seen});
}

/** Limit on the articles in a mark, whose line would become too long; beyond it, the whole day counts as seen. */
const mostSeen = 10_000;

function subjectOf(key: string): string {
	return `new:${key.replace(/\p{Cc}/gu, ' ').slice(0, 1000) || 'all'}`;
}

/** The same on every device, wherever the library is. */
function arrivalKey({path, title}: Entry): string {
	return textHash(`${path.split(/[\\/]/).at(-1)}\n${title}`);
}

/** The last day that a date may stand for: a date without a day may be any day of its month. */
function lastDay(date: CalendarDate | undefined): string {
	return date === undefined ? '' : `${date}-31-31`.slice(0, 10).replace(/^(\d{4})-31-31$/, '$1-12-31');
}
