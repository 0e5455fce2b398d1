// The text of a laid-out piece as one string, and the way back to its lines: what is looked for may begin on one line and
// end on the next.

import {joinsWithoutSpace} from '../../core/text/east-asian.ts';
import type {Column} from './column.ts';
import {plainOf} from './styled-line.ts';

/** Part of one line's plain text, in UTF-16 units. */
export interface SegmentSpan {
	line: number;
	start: number;
	end: number;
}

export interface SegmentText {
	text: string;
	/** The parts of lines that a range of the text covers. */
	spans(start: number, end: number): SegmentSpan[];
}

/** Where a line's text stands in the whole, and how much of its beginning (bars, indents) was left out. */
interface Stretch {
	line: number;
	at: number;
	skipped: number;
	length: number;
}

const known = new WeakMap<Column, Map<number, SegmentText>>();

/** Remembered for a column: a screen asks for the same pieces at every key. */
export function segmentText(column: Column, piece: number): SegmentText {
	const pieces = known.get(column) ?? new Map<number, SegmentText>();
	known.set(column, pieces);
	const text = pieces.get(piece) ?? joined(column.lines(piece));
	pieces.set(piece, text);
	return text;
}

function joined(lines: string[]): SegmentText {
	// Joined once: to look at the end of a string that grows would cost its whole length each time.
	const parts: string[] = [];
	const stretches: Stretch[] = [];
	let at = 0;
	for (const [line, styled] of lines.entries()) {
		const plain = plainOf(styled);
		// The marks of quotes and boxes at the beginning of a line stand between two halves of a sentence.
		const skipped = /^[\s│┃▌▎▏|]*/.exec(plain)?.[0].length ?? 0;
		const content = plain.slice(skipped).trimEnd();
		if (content === '') continue;
		const between = separator(parts.at(-1) ?? '', content);
		at += between.length;
		stretches.push({line, at, skipped, length: content.length});
		at += content.length;
		parts.push(between, content);
	}
	return {text: parts.join(''), spans: (start, end) => spansOf(stretches, start, end)};
}

/** Chinese and Japanese have no space where a line ends. */
function separator(before: string, after: string): string {
	if (before === '') return '';
	return joinsWithoutSpace(before, after) ? '' : ' ';
}

function spansOf(stretches: Stretch[], start: number, end: number): SegmentSpan[] {
	const spans: SegmentSpan[] = [];
	for (let index = firstEndingAfter(stretches, start); index < stretches.length; index++) {
		const {line, at, skipped, length} = stretches[index] as Stretch;
		if (at >= end) break;
		const from = Math.max(start, at);
		const to = Math.min(end, at + length);
		if (from < to) spans.push({line, start: from - at + skipped, end: to - at + skipped});
	}
	return spans;
}

/** By halving: a long table has a stretch for each of its lines, and a hit in each. */
function firstEndingAfter(stretches: Stretch[], start: number): number {
	let low = 0;
	let high = stretches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const {at, length} = stretches[middle] as Stretch;
		if (at + length <= start) low = middle + 1;
		else high = middle;
	}
	return low;
}
