// Searches within an article: patterns as typed, hits as ranges of a text, and the text of a laid-out segment. Case, accents and
// punctuation between words are ignored, so that whatever the library search finds is found here, too.

import {bisect} from '../../core/bisect.ts';
import {joinsWithoutSpace} from '../../core/text/east-asian.ts';
import {fold, tokensOf} from '../../core/text/fold.ts';
import type {Column} from './column.ts';
import {plainOf} from './styled-line.ts';

/** In UTF-16 units, ascending, not overlapping. */
export type Ranges = [start: number, end: number][];

export interface Find {
	/** As typed. */
	pattern: string;
	in(text: string): Ranges;
}

/** Matches consecutive words, of which the first and last may be partial; a pattern of punctuation only is matched literally. */
export function findPattern(pattern: string): Find {
	const tokens = tokensOf(pattern);
	if (tokens.length === 0) return {pattern, in: text => matches(text, pattern)};
	const expression = new RegExp(tokens.map(escapeToken).join('[^0-9a-z\\x80-\\uffff]+'), 'g');
	return {
		pattern,
		in(text) {
			const folded = fold(text);
			return Array.from(folded.text.matchAll(expression), ({0: hit, index}) => folded.range(index, index + hit.length));
		},
	};
}

function matches(text: string, pattern: string): Ranges {
	const ranges: Ranges = [];
	const length = pattern.trim().length;
	if (length === 0) return ranges;
	for (let at = text.indexOf(pattern.trim()); at >= 0; at = text.indexOf(pattern.trim(), at + length)) {
		ranges.push([at, at + length]);
	}
	return ranges;
}

/** Footnote marks, and the label of a picture: they are on a page, but not in the text of the article. */
const pageSigns = /[¹²³⁰⁴-⁹]+|\[image: /g;

/** Replaces a page's own marks by spaces; the length stays the same. */
export function withoutPageSigns(text: string): string {
	return text.replace(pageSigns, signs => ' '.repeat(signs.length));
}

/** The hits in a text of a page, including those interrupted by such marks. */
export function rangesOnPage(find: Find, text: string): Ranges {
	const words = withoutPageSigns(text);
	if (words === text) return find.in(text);
	const ranges: Ranges = [];
	for (const range of [...find.in(text), ...find.in(words)].sort(([a], [b]) => a - b)) {
		if (range[0] >= (ranges.at(-1)?.[1] ?? 0)) ranges.push(range);
	}
	return ranges;
}

/** Tokens consist of letters and digits, whatever the script. */
function escapeToken(token: string): string {
	return token.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** A part of a line's plain text, in UTF-16 units. */
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

/** The position of a line's text within the whole, and the length of the prefix (bars, indents) that was left out. */
interface Stretch {
	line: number;
	at: number;
	skipped: number;
	length: number;
}

const known = new WeakMap<Column, Map<number, SegmentText>>();

/**
 * The text of a laid-out segment as one string, because a hit may cross lines. Cached per column, since a screen needs the same
 * segments at every key.
 */
export function segmentText(column: Column, segment: number): SegmentText {
	const segments = known.get(column) ?? new Map<number, SegmentText>();
	known.set(column, segments);
	const text = segments.get(segment) ?? joined(column.lines(segment));
	segments.set(segment, text);
	return text;
}

function joined(lines: string[]): SegmentText {
	// Joined at the end: reading the end of a growing string would cost its whole length each time.
	const parts: string[] = [];
	const stretches: Stretch[] = [];
	let at = 0;
	for (const [line, styled] of lines.entries()) {
		const plain = plainOf(styled);
		// Quote bars and box rules at the start of a line may interrupt a sentence.
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

/** Chinese and Japanese have no space at a line break. */
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

/** Binary search: a long table has a stretch, and a hit, for each of its lines. */
function firstEndingAfter(stretches: Stretch[], start: number): number {
	return bisect(0, stretches.length, index => {
		const {at = 0, length = 0} = stretches[index] ?? {};
		return at + length > start;
	});
}
