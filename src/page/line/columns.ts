// Cuts and pads text by terminal columns, never within a grapheme cluster.

import {lazily} from '../../core/lazily.ts';
import {columns} from '../../core/text/columns.ts';

/** The longest prefix that fits into `width` columns. */
export function fitStart(text: string, width: number): string {
	if (columns(text) <= width) return text;
	let end = 0;
	let room = width;
	for (const cluster of clustersOf(text)) {
		room -= columns(cluster);
		if (room < 0) break;
		end += cluster.length;
	}
	return text.slice(0, end);
}

/** The longest suffix that fits into `width` columns. */
export function fitEnd(text: string, width: number): string {
	if (columns(text) <= width) return text;
	let start = text.length;
	let room = width;
	for (const cluster of [...clustersOf(text)].reverse()) {
		room -= columns(cluster);
		if (room < 0) break;
		start -= cluster.length;
	}
	return text.slice(start);
}

/** The text from column `from`, at most `width` columns; a cluster that crosses an edge is left out. */
export function slice(text: string, from: number, width: number): string {
	return width <= 0 ? '' : fitStart(from <= 0 ? text : text.slice(fitStart(text, from).length), width);
}

/** The text cut to at most `width` columns, with an ellipsis if anything was cut. */
export function cut(text: string, width: number): string {
	if (width <= 0) return '';
	const seen = text.replace(breakMarks, '');
	return columns(seen) <= width ? seen : `${fitStart(seen, width - 1).trimEnd()}…`;
}

/** The text cut or padded with spaces to exactly `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
	const fitted = cut(text, width);
	const space = ' '.repeat(Math.max(0, width - columns(fitted)));
	return side === 'left' ? fitted + space : space + fitted;
}

/** Soft hyphens and zero-width spaces: meaningless in a line that does not break, but visible on some terminals. */
const breakMarks = /[\xad\u200b]/g;

/**
 * A flag, or a character with what joins it: combining marks, format characters, skin tones, joined characters. The width of a text
 * is the sum of its clusters' widths.
 */
const cluster = lazily(
	() =>
		/\p{RI}\p{RI}|[^\p{M}\p{Cf}](?:[\p{M}\p{EMod}\u1160-\u11ff\ud7b0-\ud7ff]|\u200d[^\p{M}\p{Cf}]|\p{Cf})*|[\p{M}\p{Cf}]+/gu,
);
const ascii = /^[ -~]*$/;

/** Yields the grapheme clusters of the text in order. */
export function* clustersOf(text: string): Generator<string> {
	if (ascii.test(text)) yield* text;
	else for (const [found] of text.matchAll(cluster())) yield found;
}
