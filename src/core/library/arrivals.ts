// What arrived since it was last asked for. Articles know the day on which they were saved or first seen, so a mark is a day and the
// articles of that day, or later, that were seen already.

import type {Facts} from '../../ports/reading-state.ts';
import type {Entry} from '../article/article.ts';
import type {CalendarDate} from '../date/calendar.ts';
import type {Json} from '../state/fact.ts';
import {textHash} from '../text/hash.ts';

/** Undefined where nothing was ever asked: then everything is new. */
export interface ArrivalMark {
	/** Earlier articles are not new. */
	day: CalendarDate;
	/** The keys of those of this day or a later one that are not new either; undefined: none of this day is. */
	seen: ReadonlySet<string> | undefined;
}

/** What was asked for by this key when it was asked last. */
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

/** Marks what there is now as seen. False when it can't be kept. */
export function setMark(
	facts: Pick<Facts, 'set'>,
	key: string,
	{entries, day}: {entries: Entry[]; day: CalendarDate},
): boolean {
	const keys = entries.filter(({saved}) => lastDay(saved) >= day).map(arrivalKey);
	const seen: Json = keys.length > mostSeen ? null : keys.join(' ');
	return facts.set(subjectOf(key), {day, seen});
}

/** Articles of one day: a mark with more would be too large a line, and then the day as a whole is seen. */
const mostSeen = 10_000;

function subjectOf(key: string): string {
	return `new:${key.replace(/\p{Cc}/gu, ' ').slice(0, 1000) || 'all'}`;
}

/** The same on every device, wherever the library is. */
function arrivalKey({path, title}: Entry): string {
	return textHash(`${path.split(/[\\/]/).at(-1)}\n${title}`);
}

/** The last day that a date may mean: what says only its month may have come on any of its days. */
function lastDay(date: CalendarDate | undefined): string {
	return date === undefined ? '' : `${date}-31-31`.slice(0, 10).replace(/^(\d{4})-31-31$/, '$1-12-31');
}
