// What a search finds in an article: sentences with their places, what in them answers, and the paragraphs around them.

import type {Entry} from '../article/article.ts';
import type {Passage} from '../article/blocks.ts';
import type {Range} from '../text/range.ts';
import {mergedRanges} from '../text/range.ts';

/** A sentence, or another text of an article, that answers a question. */
export interface Hit {
	/** The text that was searched: the title, other metadata, or the body. */
	where: 'title' | 'author' | 'tag' | 'summary' | 'text';
	/** The line of its passage in the source file, from 1; 1 outside of the body. */
	line: number;
	/** The headings above it, outermost first. */
	section: string[];
	/** A sentence, or more where a match goes beyond one; a whole line of plain text for a pattern. */
	text: string;
	/** In rising order, apart from each other, none empty. None: the article answers, but no text of it does (`lang:de`). */
	ranges: Range[];
	/** The index of its passage, or of its line for a pattern, from 0; undefined outside of the body. */
	passage: number | undefined;
	/** The start of `text` in the passage, in UTF-16 units. */
	offset: number;
}

/** A hit as `search --json` prints it: `heading` is the path of headings above, `ranges` are [start, end) in UTF-16 units of `text`. */
export function hitJson({name, title, authors, date}: Entry, {line, section, text, ranges}: Hit): object {
	return {name, line, heading: section, text, ranges, title, authors, date: date ?? null};
}

/** An article that may answer a query, with the texts in which its hits are to be found. */
export interface Candidate {
	entry: Entry;
	/** Larger is better; only the order matters. */
	score: number;
	/** Reads them: ranking thousands does not need their texts. */
	passages(): Passage[];
	/** Reads the addresses that the article links to. */
	links?: () => string[];
}

/** An article and what was found in it: at least one hit. */
export interface Result {
	entry: Entry;
	hits: Hit[];
	/** That of the candidate; undefined for a pattern. */
	score?: number;
	/** Those of the article; for a pattern its lines of plain text. */
	passages(): Passage[];
}

/** A paragraph near a hit, as grep's -A, -B and -C show lines. */
export interface ContextParagraph {
	line: number;
	section: string[];
	text: string;
	/** The matches in it. */
	ranges: Range[];
	isHit: boolean;
}

/** How many paragraphs to show before and after each hit. */
export interface ContextReach {
	before: number;
	after: number;
}

/** Groups of paragraphs that follow each other in the article; hits that are not in its body are a group of their own. */
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

/** The ranges of hits in units of their whole passage. */
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
