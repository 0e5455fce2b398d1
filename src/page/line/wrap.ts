// Wraps spans into lines, broken where allowed, never wider than the page, each with its own styles.

import {columns} from '../../core/text/columns.ts';
import type {Style} from '../theme/named-themes.ts';
import {type BreakFinder, breaksAtSpaces} from './break-points.ts';
import {cutsOf} from './long-word.ts';
import {decoration, type Line, type Span, type SpanRange, sliceLines, textOf} from './spans.ts';

/**
 * Lines of at most `width` columns; 0: only hard breaks end a line. A word wider than the page starts on a new line and is cut at
 * the edge; no character is lost. Returns at least one line, which may be empty.
 */
export function wrap(spans: Span[], width: number, findBreaks: BreakFinder = breaksAtSpaces): Line[] {
	const text = textOf(spans);
	const limit = width > 0 ? width : Number.POSITIVE_INFINITY;
	const ranges: SpanRange[] = [];
	for (let start = 0; start <= text.length; ) {
		const hardBreak = text.indexOf('\n', start);
		const end = hardBreak < 0 ? text.length : hardBreak;
		for (const range of filledLines(segmentsOf(text.slice(start, end), limit, findBreaks), limit)) {
			ranges.push({start: range.start + start, end: range.end + start});
		}
		start = end + 1;
	}
	return sliceLines(spans, ranges).map((line, index) => tidied(line, isHyphenated(text, ranges[index]?.end ?? 0)));
}

/** Adds a rule below the lines, as long as the longest. */
export function ruled(lines: Line[], sign: string, style: Style): Line[] {
	const width = lines.reduce((most, line) => Math.max(most, columns(textOf(line))), 0);
	return [...lines, [decoration(sign.repeat(width), style)]];
}

/** Minimum and maximum width of a text in columns, as in CSS. */
export interface Extent {
	/** Width of the text on one line, or of its longest line if it has hard breaks. */
	maxContent: number;
	/** Width of the longest word: the text fits into no less. */
	minContent: number;
}

export function extentOf(spans: Span[], findBreaks: BreakFinder): Extent {
	let maxContent = 0;
	let minContent = 0;
	for (const line of textOf(spans).split('\n')) {
		maxContent = Math.max(maxContent, columns(withoutGap(line.trimStart())));
		for (const {width, hyphen} of segmentsOf(line, Number.POSITIVE_INFINITY, findBreaks)) {
			minContent = Math.max(minContent, width + hyphen);
		}
	}
	return {maxContent: Math.max(maxContent, minContent), minContent};
}

/** The text between two break opportunities. */
interface Segment extends SpanRange {
	/** In columns, without trailing spaces. */
	width: number;
	/** Columns of the trailing spaces, which show only if the line continues. */
	gap: number;
	/** Columns of the hyphen drawn if the line ends here: 1 after a soft hyphen, otherwise 0. */
	hyphen: number;
	/** Begins a word that is wider than the page. */
	startsLine: boolean;
}

/** Fills each line with as many segments as fit. */
function filledLines(segments: Segment[], limit: number): SpanRange[] {
	let line = {start: 0, end: 0};
	let width = 0;
	const lines = [line];
	for (const segment of segments) {
		const fits = !segment.startsLine && width + segment.width + segment.hyphen <= limit;
		if (!fits && line.end > line.start) {
			line = {start: segment.start, end: segment.start};
			lines.push(line);
			width = 0;
		}
		line.end = segment.end;
		width += segment.width;
		// Spaces at the start of a line are not shown.
		if (width > 0) width += segment.gap;
	}
	return lines;
}

function segmentsOf(text: string, limit: number, findBreaks: BreakFinder): Segment[] {
	const segments: Segment[] = [];
	const ends = findBreaks(text);
	ends.push(text.length);
	let start = 0;
	for (const end of ends) {
		const seen = withoutGap(text.slice(start, end));
		const width = columns(seen);
		const hyphen = isHyphenated(text, end) ? 1 : 0;
		const segment = {start, end, width, gap: end - start - seen.length, hyphen, startsLine: width + hyphen > limit};
		if (segment.startsLine) for (const part of cutSegment(segment, seen, limit)) segments.push(part);
		else segments.push(segment);
		start = end;
	}
	return segments;
}

function cutSegment(segment: Segment, seen: string, limit: number): Segment[] {
	// Any of the lines may turn out to end at a soft hyphen.
	const ends = [...cutsOf(seen, seen.includes(softHyphen) ? limit - 1 : limit), seen.length];
	return ends.map((end, index) => {
		const start = ends[index - 1] ?? 0;
		const isLast = index === ends.length - 1;
		return {
			start: segment.start + start,
			end: isLast ? segment.end : segment.start + end,
			width: columns(seen.slice(start, end)),
			gap: isLast ? segment.gap : 0,
			hyphen: isLast ? segment.hyphen : 0,
			startsLine: index === 0,
		};
	});
}

const softHyphen = '\xad';
const breakMarks = /[\u200b\xad]/;
const allBreakMarks = /[\u200b\xad]/g;

/** Whether a line that ends here breaks a word at a soft hyphen; a soft hyphen at the end of the text is never shown. */
function isHyphenated(text: string, end: number): boolean {
	return text.charAt(end - 1) === softHyphen && /[^ \n]/.test(text.charAt(end));
}

/** Removes break marks, which have served their purpose, and the spaces at both ends. */
function tidied(line: Line, isHyphenated: boolean): Line {
	for (const span of line) if (breakMarks.test(span.text)) span.text = span.text.replace(allBreakMarks, '');
	const seen = line.filter(({text}) => text !== '');
	trimEnds(seen);
	const last = seen.at(-1);
	if (last && isHyphenated) last.text += '-';
	return seen;
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

/** Strips trailing spaces, but not no-break spaces. */
function withoutGap(text: string): string {
	let end = text.length;
	while (text.charCodeAt(end - 1) === 0x20) end--;
	return text.slice(0, end);
}
