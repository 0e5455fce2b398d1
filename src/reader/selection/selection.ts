// The selection: a range of sentences or whole paragraphs, selected and extended by keys. It refers to the text, so a screen of
// another size shows the same words selected.

import {linesFrom} from '../column/column.ts';
import type {Document} from '../column/document.ts';
import {blockAt} from '../column/document.ts';
import type {SegmentSpan} from '../column/find.ts';
import {textHeight} from '../model/geometry.ts';
import {type Model, noChange, type Page, type Selection, type Step, withNotice} from '../model/model.ts';
import {showing} from '../model/page.ts';
import {chosenHit} from '../page/search.ts';
import {
	comesBefore,
	joinedSpans,
	paragraphOf,
	type SentencePlace,
	sentenceAfter,
	sentenceSpans,
	sentencesIn,
} from './sentences.ts';

/** Cycles: selects a sentence, then its paragraph, then nothing. */
export function toggleSelection(model: Model, page: Page): Step {
	const {selection} = page;
	if (selection?.isExtending && selection.by === 'paragraph') return noChange(withoutSelection(model, page));
	if (selection?.isExtending) return noChange(selecting(model, page, {...selection, by: 'paragraph'}));
	if (selection) return noChange(selecting(model, page, {...selection, isExtending: true}));
	const first = sentenceRead(model, page);
	if (!first) return withNotice(model, 'no sentence to select here');
	return noChange(selecting(model, page, {by: 'sentence', anchor: first, head: first, isExtending: true}));
}

/** Selects the next or previous sentence or paragraph, or extends the selection to it. */
export function moveSelection(model: Model, page: Page, {by, step}: {by: Selection['by']; step: number}): Step {
	const {selection} = page;
	if (!selection) {
		const first = sentenceRead(model, page);
		if (!first) return withNotice(model, 'no sentence to select here');
		return noChange(selecting(model, page, {by, anchor: first, head: first, isExtending: false}));
	}
	const head = movedHead(page.document, selection.head, {by, step});
	const anchor = selection.isExtending ? selection.anchor : head;
	return noChange(selecting(model, page, {...selection, by: selection.isExtending ? selection.by : by, anchor, head}));
}

/** Clears the selection. */
export function withoutSelection(model: Model, page: Page): Model {
	return {...model, page: {...page, selection: undefined}};
}

/** The first and last sentence of a selection. */
export function selectedRange(document: Document, {by, anchor, head}: Selection): [SentencePlace, SentencePlace] {
	const [first, last] = comesBefore(head, anchor) ? [head, anchor] : [anchor, head];
	return by === 'sentence' ? [first, last] : [paragraphOf(document, first)[0], paragraphOf(document, last)[1]];
}

/** The text of a range of sentences: one line per paragraph, blocks separated by an empty line. */
export function textBetween(document: Document, [first, last]: [SentencePlace, SentencePlace]): string {
	const texts: string[] = [];
	for (let {segment} = first; segment <= last.segment; segment++) {
		const all = sentencesIn(document, segment);
		const from = segment === first.segment ? first.sentence : 0;
		const to = segment === last.segment ? last.sentence : all.length - 1;
		const text = joinedText(document, segment, {from, to});
		if (text !== '') texts.push(text);
	}
	return texts.join('\n\n');
}

function joinedText(document: Document, segment: number, {from, to}: {from: number; to: number}): string {
	const sentences = sentencesIn(document, segment).slice(from, to + 1);
	const paragraphs = [...new Set(sentences.map(({paragraph}) => paragraph))];
	const texts = document.texts(segment);
	return paragraphs
		.map(index => {
			const own = sentences.filter(({paragraph}) => paragraph === index);
			return texts[index]?.slice(own[0]?.start, own.at(-1)?.end) ?? '';
		})
		.join('\n');
}

/** The parts of laid-out lines in a segment that a range of sentences covers. */
export function spansBetween(
	page: Page,
	segment: number,
	[first, last]: [SentencePlace, SentencePlace],
): SegmentSpan[] {
	if (segment < first.segment || segment > last.segment) return [];
	const spans = sentenceSpans(page.column, segment);
	const from = segment === first.segment ? first.sentence : 0;
	const to = segment === last.segment ? last.sentence : spans.length - 1;
	return joinedSpans(spans.slice(from, to + 1).flat());
}

/** Scrolls a sentence into view: its first line or, when moving on, its last. */
export function showingSentence({size}: Model, page: Page, {segment, sentence}: SentencePlace): Page {
	const spans = sentenceSpans(page.column, segment)[sentence] ?? [];
	const [first, last] = [spans[0]?.line ?? 0, spans.at(-1)?.line ?? 0];
	// The start takes precedence if both don't fit.
	return showing(showing(page, {segment, line: last}, size), {segment, line: first}, size);
}

/** The sentence of the current hit, otherwise the first one that begins on the screen, apart from headings. */
export function sentenceRead(model: Model, page: Page): SentencePlace | undefined {
	return sentenceOfHit(model, page) ?? firstOnScreen(model, page, false) ?? firstOnScreen(model, page, true);
}

function sentenceOfHit(model: Model, page: Page): SentencePlace | undefined {
	const hit = chosenHit(model, page);
	if (!hit) return undefined;
	const {segment, span} = hit;
	const sentence = sentenceSpans(page.column, segment).findIndex(spans =>
		spans.some(({line, start, end}) => line === span.line && start <= span.start && span.start < end),
	);
	return sentence < 0 ? undefined : {segment, sentence};
}

function firstOnScreen({size}: Model, {column, top, document}: Page, withHeadings: boolean): SentencePlace | undefined {
	const lines = linesFrom(column, top, textHeight(size)).map(({position}) => position);
	for (const segment of new Set(lines.map(position => position.segment))) {
		if (!withHeadings && blockAt(document, segment)?.token.type === 'heading') continue;
		const shown = new Set(lines.filter(position => position.segment === segment).map(({line}) => line));
		const spans = sentenceSpans(column, segment);
		const sentence = spans.findIndex(([first]) => first !== undefined && shown.has(first.line));
		if (sentence >= 0) return {segment, sentence};
	}
	return undefined;
}

function movedHead(document: Document, head: SentencePlace, {by, step}: {by: Selection['by']; step: number}) {
	if (by === 'sentence') return sentenceAfter(document, head, step);
	let place = head;
	for (let left = Math.abs(step); left > 0; left--) {
		const [first, last] = paragraphOf(document, place);
		const next = step > 0 ? sentenceAfter(document, last, 1) : sentenceAfter(document, first, -1);
		place = paragraphOf(document, next)[0];
	}
	return place;
}

function selecting(model: Model, page: Page, selection: Selection): Model {
	return {...model, page: {...showingSentence(model, page, selection.head), selection}};
}
