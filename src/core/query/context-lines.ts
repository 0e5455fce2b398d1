// The paragraphs around hits, as grep's -A, -B and -C show lines.

import type {Passage} from '../article/blocks.ts';
import type {Range} from '../text/range.ts';
import {mergedRanges} from '../text/range.ts';
import type {Hit} from './hit.ts';

export interface ContextParagraph {
	line: number;
	section: string[];
	text: string;
	/** What matches in it. */
	ranges: Range[];
	isHit: boolean;
}

/** How many paragraphs to show besides. */
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
