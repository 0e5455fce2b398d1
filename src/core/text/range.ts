// Ranges of a text.
/** In UTF-16 units of a text; the end is exclusive. */
export type Range = [start: number, end: number];

/** Sorts ranges, and merges those that overlap or touch. */
export function mergedRanges(ranges: Range[]): Range[] {
	const merged: Range[] = [];
	for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
		const last = merged.at(-1);
		if (last && start <= last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	return merged;
}
