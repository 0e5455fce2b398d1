// What a search finds in an article: a sentence with a place, and what in it answers.
/** In UTF-16 units of a text, `end` not included. */
export type Range = [start: number, end: number];

/** Ranges in any order as ranges in order, those that overlap or touch made one. */
export function mergedRanges(ranges: Range[]): Range[] {
	const merged: Range[] = [];
	for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
		const last = merged.at(-1);
		if (last && start <= last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	return merged;
}
