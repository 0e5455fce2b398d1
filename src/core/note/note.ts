// Highlights and notes. A note refers to words instead of a line, because words survive edits of the article, like the text-quote
// selector of the W3C (https://www.w3.org/TR/annotation-model/#text-quote-selector).

import type {Range} from '../text/range.ts';

/** The highlighted words and their context. */
export interface NoteQuote {
	/** As a reader sees them, with each passage on a line of its own. */
	exact: string;
	/** The text before and after, on one line; empty at the ends of the article. */
	prefix: string;
	suffix: string;
	/** The headings above, outermost first. */
	section: string[];
	/** If the same words occurred more than once: which of how many, from 1. */
	copy?: {at: number; of: number} | undefined;
}

export interface Note {
	/** Lower-case letters, digits and hyphens; unique. */
	id: string;
	quote: NoteQuote;
	/** Markdown; empty for a mere highlight. */
	text: string;
	/** Without `#`. */
	tags: string[];
	/** In ISO 8601 with its time zone; empty if unknown. */
	created: string;
}

/** A range of words, from a UTF-16 unit of a passage to one of another; `end` is exclusive. Passages are those of passagesOf. */
export interface TextSpan {
	first: number;
	start: number;
	last: number;
	end: number;
}

/** Where a note's words are in the current text. */
export interface NotePlace extends TextSpan {
	/** In the source file, from 1. */
	line: number;
	/** Whether the words differ from those that were highlighted. */
	isChanged: boolean;
}

/** A note with its place; undefined if it is lost, because its words are gone. */
export interface AnchoredNote extends Note {
	place: NotePlace | undefined;
}

/**
 * The existing note on the same words that a new one would duplicate or can be merged into: the same words are highlighted only
 * once.
 */
export function noteOnSameWords(
	notes: readonly AnchoredNote[],
	span: TextSpan,
	text: string,
): AnchoredNote | undefined {
	const onThem = notes.filter(({place}) => place && isSameSpan(place, span));
	return onThem.find(note => note.text === text) ?? onThem.find(note => text === '' || note.text === '');
}

/** Whether two spans cover the same words. */
function isSameSpan(one: TextSpan, other: TextSpan): boolean {
	return one.first === other.first && one.start === other.start && one.last === other.last && one.end === other.end;
}

/** The part of a span within a passage of this text length; undefined if there is none. */
export function rangeInPassage(span: TextSpan, passage: number, length: number): Range | undefined {
	if (passage < span.first || passage > span.last) return undefined;
	return [passage === span.first ? span.start : 0, passage === span.last ? span.end : length];
}

/** Sorts notes by place, at the same place by age, lost ones last. */
export function inReadingOrder<Anchored extends AnchoredNote>(notes: Anchored[]): Anchored[] {
	const rank = ({place}: AnchoredNote) => place?.first ?? Number.POSITIVE_INFINITY;
	return notes.toSorted((a, b) => {
		const byPlace = rank(a) === rank(b) ? (a.place?.start ?? 0) - (b.place?.start ?? 0) : rank(a) - rank(b);
		return byPlace || (a.created < b.created ? -1 : a.created > b.created ? 1 : 0);
	});
}
