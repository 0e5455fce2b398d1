// What a search finds in an article: a sentence with a place, and what in it answers.

/** In UTF-16 units of a text, `end` not included. */
export type Range = [start: number, end: number];

export interface Hit {
	/** What was searched: the title, other metadata, or the body. */
	where: 'title' | 'author' | 'tag' | 'summary' | 'text';
	/** Of its passage in the source file, from 1; 1 for what is not in the body. */
	line: number;
	/** The headings above it, outermost first. */
	section: string[];
	/** A sentence, or more where a match goes beyond one; a whole passage for a pattern. */
	text: string;
	/** In rising order, apart from each other, none empty. None: the article answers, but no text of it does (`lang:de`). */
	ranges: Range[];
	/** Of the passage, from 0; undefined for what is not in the body. */
	passage: number | undefined;
	/** Where `text` begins in the passage, in UTF-16 units. */
	offset: number;
}

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
