import type {Entry} from '../article/article.ts';
import type {Passage} from '../article/blocks.ts';
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

/** `heading` is the path of headings above; `ranges` are [start, end) in UTF-16 units of `text`; no date is null. */
export function hitJson({name, title, authors, date}: Entry, {line, section, text, ranges}: Hit): object {
	return {name, line, heading: section, text, ranges, title, authors, date: date ?? null};
}

/** An article that may answer a query, with the texts in which its hits are to be found. */
export interface Candidate {
	entry: Entry;
	/** Larger is better; only the order matters. */
	score: number;
	/** Read when asked for: ranking thousands does not need their texts. */
	passages(): Passage[];
}

/** An article and what was found in it: at least one hit. */
export interface Result {
	entry: Entry;
	hits: Hit[];
	passages(): Passage[];
}
