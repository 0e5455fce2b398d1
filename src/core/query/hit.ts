// Search results: the sentences of an article that match, with their places and the paragraphs around them.

import type {Entry} from '../article/article.ts';
import type {Passage} from '../article/blocks.ts';
import type {Range} from '../text/range.ts';
import {mergedRanges} from '../text/range.ts';

/** A sentence or other text of an article that matches. */
export interface Hit {
	/** The part of the article: title, other metadata, or body. */
	where: 'title' | 'author' | 'tag' | 'summary' | 'text';
	/** Line of its passage in the source file, from 1; 1 outside the body. */
	line: number;
	/** The headings above it, outermost first. */
	section: string[];
	/** A sentence, or several if a match spans them; for a pattern, a whole line of plain text. */
	text: string;
	/** Ascending, not touching, none empty. No ranges: the article matches, but not by its text (`lang:de`). */
	ranges: Range[];
	/** Index of its passage or, for a pattern, its line, from 0; undefined outside the body. */
	passage: number | undefined;
	/** Offset of `text` in the passage, in UTF-16 units. */
	offset: number;
}

/**
 * A hit as `search --json` prints it: `heading` is the path of headings above, `ranges` are [start, end) in UTF-16 units of `text`.
 */
export function hitJson({name, title, authors, date}: Entry, {line, section, text, ranges}: Hit): object {
	return {name, line, heading: section, text, ranges, title, authors, date: date ?? null};
}

/** An article that may answer a query, with access to the texts to match. */
export interface Candidate {
	entry: Entry;
	/** Larger is better; only the order matters. */
	score: number;
	/** Reads the passages, which ranking thousands of candidates does not need. */
	passages(): Passage[];
	/** Reads the addresses that the article links to. */
	links?: () => string[];
}

/** An article with at least one hit. */
export interface Result {
	entry: Entry;
	hits: Hit[];
	/** The score of the candidate; undefined for a pattern. */
	score?: number;
	/** The passages of the article; for a pattern, its lines of plain text. */
	passages(): Passage[];
}

/** A paragraph near a hit, like the context lines of grep's -A, -B and -C. */
export interface ContextParagraph {
	line: number;
	section: string[];
	text: string;
	/** The matches in it. */
	ranges: Range[];
	isHit: boolean;
}

/** Number of paragraphs to show before and after each hit. */
export interface ContextReach {
	before: number;
	after: number;
}

/** Groups of consecutive paragraphs; each hit outside the body is a group of its own. */
export function contextParagraphs(
	hits: Hit[],
	passages: Passage[],
	{before, after}: ContextReach,
): ContextParagraph[][] {
	const outside = hits.filter(({passage}) => passage === undefined).map(hit => ({...hit, isHit: true}));
	const groups: ContextParagraph[][] = outside.length > 0 ? [outside] : [];
	let last = Number.NEGATIVE_INFINITY;
	for (const at of new Set(hits.flatMap(({passage}) => passage ?? []))) {
		for (let index = Math.max(0, at - before, last + 1); index <= Math.min(at + after, passages.length - 1); index++) {
			if (index > last + 1) groups.push([]);
			groups.at(-1)?.push(...paragraph(passages, index, hits));
			last = index;
		}
	}
	return groups;
}

/** The ranges of hits, relative to the whole passage. */
export function passageRanges(hits: Hit[]): Range[] {
	return mergedRanges(
		hits.flatMap(({ranges, offset}) => ranges.map(([start, end]): Range => [start + offset, end + offset])),
	);
}

function paragraph(passages: Passage[], index: number, hits: Hit[]): ContextParagraph[] {
	const passage = passages[index];
	if (!passage) return [];
	const here = hits.filter(hit => hit.passage === index);
	return [
		{
			line: passage.line,
			section: passage.section,
			text: passage.text,
			ranges: passageRanges(here),
			isHit: here.length > 0,
		},
	];
}
