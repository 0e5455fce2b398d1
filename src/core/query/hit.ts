import type {Entry} from '../article/parse-article.ts';
import type {Range} from '../text/range.ts';

// What a search finds in an article: a sentence with a place, and what in it answers.

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

// MERGED: // A hit as one JSON object: what `search --json` prints, and other programs rely on.

/** `heading` is the path of headings above; `ranges` are [start, end) in UTF-16 units of `text`; no date is null. */
export function hitJson({name, title, authors, date}: Entry, {line, section, text, ranges}: Hit): object {
	return {name, line, heading: section, text, ranges, title, authors, date: date ?? null};
}
