// The sentences of an article, for selecting and reading aloud: determined from the text, so independent of the width, and located
// in the laid-out lines.

import {textsOf} from '../../core/markdown/block-text.ts';
import {sentencesOf} from '../../core/text/sentences.ts';
import type {Column} from '../column/column.ts';
import {blockAt, type Document} from '../column/document.ts';
import {type SegmentSpan, type SegmentText, segmentText, withoutPageSigns} from '../column/find.ts';

/** A sentence by its index within a segment. */
export interface SentencePlace {
	segment: number;
	sentence: number;
}

export interface Sentence {
	text: string;
	/** The index of its paragraph in the segment: a list item, a table row, a line of code. */
	paragraph: number;
	/** In UTF-16 units of its paragraph's text. */
	start: number;
	end: number;
	/** The source line on which its paragraph begins. */
	line: number;
}

const knownSentences = new WeakMap<Document, Map<number, Sentence[]>>();

/** The sentences of a segment; none for the title. */
export function sentencesIn(document: Document, segment: number): Sentence[] {
	const known = knownSentences.get(document) ?? new Map<number, Sentence[]>();
	knownSentences.set(document, known);
	const sentences = known.get(segment) ?? split(document, segment);
	known.set(segment, sentences);
	return sentences;
}

/** Table rows and lines of code are not split. */
function split(document: Document, segment: number): Sentence[] {
	const token = blockAt(document, segment)?.token;
	if (!token) return [];
	const isWhole = token.type === 'table' || token.type === 'code' || token.type === 'heading';
	return textsOf(token).flatMap(({text, line}, paragraph) => {
		const ranges: [number, number][] = isWhole ? [[0, text.length]] : sentencesOf(text);
		return ranges.map(([start, end]) => ({text: text.slice(start, end), paragraph, start, end, line}));
	});
}

/** The sentence at an offset; the last, or first, one if there are fewer. */
export function sentenceAfter(document: Document, from: SentencePlace, by: number): SentencePlace {
	let {segment, sentence} = from;
	const step = by < 0 ? -1 : 1;
	for (let left = Math.abs(by); left > 0; left--) {
		const next = neighbour(document, {segment, sentence}, step);
		if (!next) break;
		({segment, sentence} = next);
	}
	return {segment, sentence};
}

function neighbour(document: Document, {segment, sentence}: SentencePlace, step: 1 | -1): SentencePlace | undefined {
	if (sentencesIn(document, segment)[sentence + step]) return {segment, sentence: sentence + step};
	for (let next = segment + step; next > 0 && next < document.segmentCount; next += step) {
		const {length} = sentencesIn(document, next);
		if (length > 0) return {segment: next, sentence: step === 1 ? 0 : length - 1};
	}
	return undefined;
}

/** The first and last sentence of a sentence's paragraph. */
export function paragraphOf(document: Document, {segment, sentence}: SentencePlace): [SentencePlace, SentencePlace] {
	const sentences = sentencesIn(document, segment);
	const paragraph = sentences[sentence]?.paragraph;
	const first = sentences.findIndex(each => each.paragraph === paragraph);
	const last = sentences.findLastIndex(each => each.paragraph === paragraph);
	return [
		{segment, sentence: Math.max(0, first)},
		{segment, sentence: Math.max(0, last)},
	];
}

/** Whether sentence `a` precedes sentence `b`. */
export function comesBefore(a: SentencePlace, b: SentencePlace): boolean {
	return a.segment < b.segment || (a.segment === b.segment && a.sentence < b.sentence);
}

const knownRanges = new WeakMap<SegmentText, [start: number, end: number][]>();

/** The spans of each sentence of a segment in the laid-out lines; possibly none for a sentence without letters. */
export function sentenceSpans(column: Column, segment: number): SegmentSpan[][] {
	const laid = segmentText(column, segment);
	return rangesIn(column, segment).map(([start, end]) => laid.spans(start, end));
}

/** Joins spans that are separated only by a space. */
export function joinedSpans(spans: SegmentSpan[]): SegmentSpan[] {
	const joined: SegmentSpan[] = [];
	for (const span of spans) {
		const last = joined.at(-1);
		const goesOn = last && last.line === span.line && span.start >= last.end && span.start - last.end <= 1;
		if (goesOn) joined[joined.length - 1] = {...last, end: span.end};
		else joined.push(span);
	}
	return joined;
}

/** The spans of a part of a paragraph in the laid-out lines; `start` and `end` are in UTF-16 units of its text. */
export function wordSpans(
	column: Column,
	segment: number,
	{paragraph, start, end}: Pick<Sentence, 'paragraph' | 'start' | 'end'>,
): SegmentSpan[] {
	const ranges = rangesIn(column, segment);
	const laid = segmentText(column, segment);
	return sentencesIn(column.document, segment).flatMap((sentence, index) => {
		const [from, to] = [Math.max(start, sentence.start), Math.min(end, sentence.end)];
		const [begin = 0, stop = 0] = ranges[index] ?? [];
		if (sentence.paragraph !== paragraph || from >= to || begin >= stop) return [];
		const before = lettersOf(sentence.text.slice(0, from - sentence.start)).length;
		const within = lettersOf(sentence.text.slice(from - sentence.start, to - sentence.start)).length;
		const letters = lettersOf(laid.text.slice(begin, stop));
		const first = from === sentence.start ? 0 : letters[before]?.index;
		const last = letters[before + within - 1];
		if (first === undefined || !last) return [];
		return laid.spans(begin + first, to === sentence.end ? stop : begin + last.index + last[0].length);
	});
}

function rangesIn(column: Column, segment: number): [start: number, end: number][] {
	const laid = segmentText(column, segment);
	const ranges = knownRanges.get(laid) ?? aligned(laid.text, sentencesIn(column.document, segment));
	knownRanges.set(laid, ranges);
	return ranges;
}

/** Excludes a page's own marks, both on pages and in articles: a footnote mark can't be told from an exponent. */
function lettersOf(text: string): RegExpExecArray[] {
	return Array.from(withoutPageSigns(text).matchAll(letter));
}

const letter = /[\p{L}\p{N}]/gu;

/**
 * The range of each sentence in a laid-out text. That text contains more (list numbers, table rules, line breaks), so letters are
 * aligned; in table rows laid out side by side, they are counted.
 */
function aligned(laid: string, sentences: Sentence[]): [start: number, end: number][] {
	const letters = lettersOf(laid);
	const places = letters.map(({index, 0: {length}}) => ({index, end: index + length}));
	// Indexes count letters, some of which have two units.
	const joined = oneUnitEach(letters);
	let at = 0;
	return sentences.map(({text}) => {
		const own = oneUnitEach(lettersOf(text));
		if (own === '') return [0, 0];
		const found = joined.indexOf(own, at);
		const first = found < 0 ? at : found;
		const last = Math.min(first + own.length, places.length) - 1;
		at = last + 1;
		return withSigns(laid, text, [places[first]?.index ?? 0, places[last]?.end ?? 0]);
	});
}

function oneUnitEach(letters: RegExpExecArray[]): string {
	return letters.map(([found]) => (found.length === 1 ? found : '\ufffd')).join('');
}

/** The bracket of a picture and a footnote mark, before the final punctuation. */
const closingSigns = /^\]?[¹²³⁰⁴-⁹]*/;

/** Extends a range by the quotation marks and punctuation at the ends of the sentence. */
function withSigns(laid: string, text: string, [start, end]: [number, number]): [number, number] {
	const before = /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';
	const after = /[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
	const from = laid.slice(Math.max(0, start - before.length), start) === before ? start - before.length : start;
	const signs = laid.startsWith(after, end) ? 0 : (closingSigns.exec(laid.slice(end, end + 8))?.[0].length ?? 0);
	const stop = end + signs + after.length;
	return [from, laid.startsWith(after, end + signs) ? stop : end];
}
