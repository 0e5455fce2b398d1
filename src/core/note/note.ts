// What a person marked in an article and wrote beside it. A note knows its words, not its line: these are what an edit of the
// article leaves, as in the text-quote selector of the W3C (https://www.w3.org/TR/annotation-model/#text-quote-selector).

import type {Range} from '../text/range.ts';

/** The words of a note and what stood around them. */
export interface NoteQuote {
	/** As a reader sees them, the texts of several passages on a line each. */
	exact: string;
	/** What stood before and after them, on one line; empty at the ends of the article. */
	prefix: string;
	suffix: string;
	/** The headings above, outermost first. */
	section: string[];
	/** Where the same words stood more than once: which of how many they were, from 1. */
	copy?: {at: number; of: number} | undefined;
}

export interface Note {
	/** Small letters, digits and hyphens; one note's alone. */
	id: string;
	quote: NoteQuote;
	/** Markdown; empty for a mere highlight. */
	text: string;
	/** Without `#`. */
	tags: string[];
	/** In ISO 8601, with its zone; empty where nobody knows. */
	created: string;
}

/** Where words stand: from a passage's UTF-16 unit to another's, `end` not included. Passages are those of passagesOf. */
export interface TextSpan {
	first: number;
	start: number;
	last: number;
	end: number;
}

/** Where the words of a note stand in an article as it is now. */
export interface NotePlace extends TextSpan {
	/** In the source file, from 1. */
	line: number;
	/** The words are others than the person marked. */
	isChanged: boolean;
}

/** A note with its place; undefined: lost, its words are not in the article any more. */
export interface AnchoredNote extends Note {
	place: NotePlace | undefined;
}

/**
 * The note on the same words that another one would only repeat, or that has no text yet where the other has one: the same
 * words are highlighted once.
 */
export function noteOnSameWords(
	notes: readonly AnchoredNote[],
	span: TextSpan,
	text: string,
): AnchoredNote | undefined {
	const onThem = notes.filter(({place}) => place && isSameSpan(place, span));
	return onThem.find(note => note.text === text) ?? onThem.find(note => text === '' || note.text === '');
}

/** Whether two spans are of the same words. */
function isSameSpan(one: TextSpan, other: TextSpan): boolean {
	return one.first === other.first && one.start === other.start && one.last === other.last && one.end === other.end;
}

/** The part of a span in one passage; undefined where it has none. `length` is that of the passage's text. */
export function rangeInPassage(span: TextSpan, passage: number, length: number): Range | undefined {
	if (passage < span.first || passage > span.last) return undefined;
	return [passage === span.first ? span.start : 0, passage === span.last ? span.end : length];
}

/** Notes as they stand in the article, lost ones at the end; of the same place the older first. */
export function inReadingOrder<Anchored extends AnchoredNote>(notes: Anchored[]): Anchored[] {
	const rank = ({place}: AnchoredNote) => place?.first ?? Number.POSITIVE_INFINITY;
	return notes.toSorted((a, b) => {
		const byPlace = rank(a) === rank(b) ? (a.place?.start ?? 0) - (b.place?.start ?? 0) : rank(a) - rank(b);
		return byPlace || (a.created < b.created ? -1 : a.created > b.created ? 1 : 0);
	});
}
