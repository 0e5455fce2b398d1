// Converts between places in notes, which refer to passages of the article, and places on a page, which are segments and lines.

import {type Passage, passagesOf} from '../../core/article/blocks.ts';
import {quoteOf} from '../../core/note/make-quote.ts';
import {type AnchoredNote, type NoteQuote, rangeInPassage, type TextSpan} from '../../core/note/note.ts';
import type {Document} from '../column/document.ts';
import type {SegmentSpan} from '../column/find.ts';
import type {Page} from '../model/model.ts';
import {joinedSpans, type SentencePlace, sentencesIn, wordSpans} from '../selection/sentences.ts';

interface PassageIndex {
	passages: Passage[];
	/** Index of the first passage, by segment. */
	firstOf: ReadonlyMap<number, number>;
	/** Segment and paragraph of each passage. */
	placeOf: {segment: number; paragraph: number}[];
}

const known = new WeakMap<Document, PassageIndex>();

/** Segments are in reading order, passages in source order; they differ for footnotes. */
function indexOf(document: Document): PassageIndex {
	const made = known.get(document) ?? makeIndex(document);
	known.set(document, made);
	return made;
}

function makeIndex({article, blocks}: Document): PassageIndex {
	const segments = new Map(blocks.map((block, index) => [block, index + 1]));
	const firstOf = new Map<number, number>();
	const placeOf: PassageIndex['placeOf'] = [];
	for (const block of article.blocks) {
		const segment = segments.get(block) ?? 0;
		firstOf.set(segment, placeOf.length);
		for (let paragraph = 0; paragraph < passagesOf([block]).length; paragraph++) placeOf.push({segment, paragraph});
	}
	return {passages: passagesOf(article.blocks), firstOf, placeOf};
}

/** The quote of a range of sentences. */
export function quoteOfSentences(document: Document, range: [SentencePlace, SentencePlace]): NoteQuote {
	return quoteOf(indexOf(document).passages, spanOf(document, range));
}

/** The span of a range of sentences in the article. */
export function spanOf(document: Document, [from, to]: [SentencePlace, SentencePlace]): TextSpan {
	const {firstOf} = indexOf(document);
	const first = sentencesIn(document, from.segment)[from.sentence];
	const last = sentencesIn(document, to.segment)[to.sentence];
	return {
		first: (firstOf.get(from.segment) ?? 0) + (first?.paragraph ?? 0),
		start: first?.start ?? 0,
		last: (firstOf.get(to.segment) ?? 0) + (last?.paragraph ?? 0),
		end: last?.end ?? 0,
	};
}

/** The parts of laid-out lines that a note covers in a segment. */
export function noteSpans(page: Page, segment: number, {place}: AnchoredNote): SegmentSpan[] {
	if (!place) return [];
	const {passages, placeOf} = indexOf(page.document);
	const spans: SegmentSpan[] = [];
	for (let index = place.first; index <= place.last; index++) {
		const at = placeOf[index];
		const range = rangeInPassage(place, index, passages[index]?.text.length ?? 0);
		if (at?.segment !== segment || !range) continue;
		spans.push(...wordSpans(page.column, segment, {paragraph: at.paragraph, start: range[0], end: range[1]}));
	}
	return joinedSpans(spans);
}

/** The segments that a note covers, in reading order. */
export function noteSegments({document}: Page, {place}: AnchoredNote): number[] {
	if (!place) return [];
	const segments = indexOf(document)
		.placeOf.slice(place.first, place.last + 1)
		.map(({segment}) => segment);
	return [...new Set(segments)].sort((a, b) => a - b);
}
