// Highlights the words of a person's notes in spans, independently of where lines will break.

import type {Range} from '../../core/text/range.ts';
import {mergedRanges} from '../../core/text/range.ts';
import type {Span} from './spans.ts';

/** Highlights ranges of letters on top of the spans' styles. Only visible letters count, not white space. */
export function markLetters(spans: Span[], ranges: Range[]): Span[] {
	return markLettersOfLines([spans], ranges)[0] ?? spans;
}

/** The same for several lines, with letters counted across them. */
export function markLettersOfLines(lines: Span[][], ranges: Range[]): Span[][] {
	if (ranges.length === 0) return lines;
	const marked = mergedRanges(ranges);
	let before = 0;
	return lines.map(line =>
		line.flatMap(span => {
			if (span.isDecoration) return [span];
			const {pieces, letters} = piecesOf(span, before, marked);
			before = letters;
			return pieces;
		}),
	);
}

/** Splits a span into pieces that are either highlighted or not, and returns the letter count at its end. */
function piecesOf(span: Span, before: number, ranges: Range[]): {pieces: Span[]; letters: number} {
	const pieces: Span[] = [];
	let letters = before;
	let isOn = false;
	let start = 0;
	const cut = (end: number) => {
		const text = span.text.slice(start, end);
		if (text !== '') pieces.push(isOn ? {...span, text, styles: ['highlight', ...span.styles]} : {...span, text});
		start = end;
	};
	const [first, last] = seenPart(span);
	for (let index = first; index < last; index++) {
		const isSeen = !/[\s\xad\u200b\u2060]/.test(span.text.charAt(index));
		const is = isWithin(letters, ranges, !isSeen);
		if (is !== isOn) cut(index);
		isOn = is;
		if (isSeen) letters++;
	}
	if (last < span.text.length) cut(last);
	if (last < span.text.length) isOn = false;
	cut(span.text.length);
	return {pieces, letters};
}

/** The part of a span that is also in the passage: for an image its description, without the sign around it. */
function seenPart({text, link}: Span): Range {
	const picture = link === undefined ? null : /^(\[image(?:: )?)(.*)\]$/s.exec(text);
	return picture ? [picture[1]?.length ?? 0, text.length - 1] : [0, text.length];
}

/** Whether a letter is in a range; a space is if the letters on both sides are. */
function isWithin(letter: number, ranges: Range[], isSpace: boolean): boolean {
	return ranges.some(([start, end]) => letter < end && (isSpace ? letter > start : letter >= start));
}
