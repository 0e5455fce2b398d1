// Spans to lines: broken where a line may break, never wider than the page, and each line knows its own styles.

import {type BreakFinder, breaksAtSpaces} from './break-points.ts';
import {columns} from './columns.ts';
import {cutsOf} from './long-word.ts';
import type {Span} from './spans.ts';

/** What is seen on one line, from left to right. */
export type Line = Span[];

/**
 * Lines of at most `width` columns; 0: only hard breaks end a line. A word wider than the page begins a line of its own
 * and is cut at the edge; no character is lost. At least one line, which may be empty.
 */
export function wrap(spans: Span[], width: number, findBreaks: BreakFinder = breaksAtSpaces): Line[] {
	const text = spans.map(span => span.text).join('');
	const limit = width > 0 ? width : Number.POSITIVE_INFINITY;
	const ranges: SpanRange[] = [];
	for (let start = 0; start <= text.length; ) {
		const hardBreak = text.indexOf('\n', start);
		const end = hardBreak < 0 ? text.length : hardBreak;
		for (const range of filled(piecesOf(text.slice(start, end), limit, findBreaks), limit)) {
			ranges.push({start: range.start + start, end: range.end + start});
		}
		start = end + 1;
	}
	return sliceLines(spans, ranges).map(tidied);
}

/** The columns that a text takes on one line, and those of its longest word: it fits into no less. */
export function extentOf(spans: Span[], findBreaks: BreakFinder): Extent {
	const text = spans.map(span => span.text).join('');
	let natural = 0;
	let floor = 0;
	for (const line of text.split('\n')) {
		natural = Math.max(natural, columns(withoutGap(line.trimStart())));
		for (const {width, hyphen} of piecesOf(line, Number.POSITIVE_INFINITY, findBreaks)) {
			floor = Math.max(floor, width + hyphen);
		}
	}
	return {natural: Math.max(natural, floor), floor};
}

export interface Extent {
	natural: number;
	floor: number;
}

/** Part of a text. */
export interface SpanRange {
	start: number;
	end: number;
}

/** What stands between two possible breaks. */
interface Piece extends SpanRange {
	/** Of what is seen, without the spaces at its end. */
	width: number;
	/** The spaces at its end: seen only where the line goes on. */
	gap: number;
	/** What a soft hyphen at its end takes when the line ends there. */
	hyphen: number;
	/** Begins a word that is wider than the page. */
	isOwnLine: boolean;
}

/** Each line takes as many pieces as fit. */
function filled(pieces: Piece[], limit: number): SpanRange[] {
	let line = {start: 0, end: 0};
	let width = 0;
	const lines = [line];
	for (const piece of pieces) {
		const fits = !piece.isOwnLine && width + piece.width + piece.hyphen <= limit;
		if (!fits && line.end > line.start) {
			line = {start: piece.start, end: piece.start};
			lines.push(line);
			width = 0;
		}
		line.end = piece.end;
		width += piece.width;
		// Spaces at the start of a line are not seen.
		if (width > 0) width += piece.gap;
	}
	return lines;
}

function piecesOf(text: string, limit: number, findBreaks: BreakFinder): Piece[] {
	const pieces: Piece[] = [];
	const ends = findBreaks(text);
	ends.push(text.length);
	let start = 0;
	for (const end of ends) {
		const seen = withoutGap(text.slice(start, end));
		const width = columns(seen);
		const hyphen = seen.endsWith('\xad') ? 1 : 0;
		const piece = {start, end, width, gap: end - start - seen.length, hyphen, isOwnLine: width > limit};
		if (piece.isOwnLine) for (const part of cut(piece, seen, limit)) pieces.push(part);
		else pieces.push(piece);
		start = end;
	}
	return pieces;
}

function cut(piece: Piece, seen: string, limit: number): Piece[] {
	// Any of the lines may come to end at a soft hyphen.
	const ends = [...cutsOf(seen, seen.includes('\xad') ? limit - 1 : limit), seen.length];
	return ends.map((end, index) => {
		const start = ends[index - 1] ?? 0;
		const isLast = index === ends.length - 1;
		return {
			start: piece.start + start,
			end: isLast ? piece.end : piece.start + end,
			width: columns(seen.slice(start, end)),
			gap: isLast ? piece.gap : 0,
			hyphen: isLast ? piece.hyphen : 0,
			isOwnLine: index === 0,
		};
	});
}

const breakable = /[\u200b\xad]/;
const allBreakable = /[\u200b\xad]/g;

/** The spans of each range; ranges rise, and one pass gives all. */
export function sliceLines(spans: Span[], ranges: SpanRange[]): Line[] {
	let index = 0;
	let offset = 0;
	return ranges.map(({start, end}) => {
		const line: Line = [];
		for (let span = spans[index]; span && offset < end; span = spans[index]) {
			const text = span.text.slice(Math.max(0, start - offset), end - offset);
			if (text !== '') line.push({...span, text});
			if (offset + span.text.length > end) break;
			offset += span.text.length;
			index++;
		}
		return line;
	});
}

/** Spaces at both ends go, and marks of possible breaks, which have done their work. */
function tidied(line: Line): Line {
	trimEnds(line);
	const last = line.at(-1);
	if (last?.text.endsWith('\xad')) last.text = `${last.text.slice(0, -1)}-`;
	for (const span of line) if (breakable.test(span.text)) span.text = span.text.replace(allBreakable, '');
	return line;
}

function trimEnds(line: Line): void {
	for (let last = line.at(-1); last?.text.endsWith(' '); last = line.at(-1)) {
		last.text = withoutGap(last.text);
		if (last.text === '') line.pop();
	}
	for (let first = line[0]; first?.text.startsWith(' '); first = line[0]) {
		first.text = first.text.replace(/^ +/, '');
		if (first.text === '') line.shift();
	}
}

/** Without the spaces at its end; a no-break space is none. */
function withoutGap(text: string): string {
	let end = text.length;
	while (text.charCodeAt(end - 1) === 0x20) end--;
	return text.slice(0, end);
}
