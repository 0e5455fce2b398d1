// Text in columns of a terminal: cut and filled by what the eye sees, not by characters, and never within a cluster.

import {lazily} from '../../core/lazily.ts';
import {columns} from '../../core/text/columns.ts';

/** The beginning of the text that fits into `width` columns. */
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

/** The end of the text that fits into `width` columns. */
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

/** The text in the columns from `from`, at most `width` of them; a cluster that an edge cuts is left out. */
export function slice(text: string, from: number, width: number): string {
	return width <= 0 ? '' : fitStart(from <= 0 ? text : text.slice(fitStart(text, from).length), width);
}

/** The text cut to at most `width` columns, with an ellipsis when something was cut. */
export function cut(text: string, width: number): string {
	if (width <= 0) return '';
	const seen = text.replace(breakMarks, '');
	return columns(seen) <= width ? seen : `${fitStart(seen, width - 1).trimEnd()}…`;
}

/** The text cut and then filled with spaces to exactly `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
	const fitted = cut(text, width);
	const space = ' '.repeat(Math.max(0, width - columns(fitted)));
	return side === 'left' ? fitted + space : space + fitted;
}

/** Soft hyphens and zero-width spaces, which some terminals show: on a line that does not break they mean nothing. */
const breakMarks = /[\xad\u200b]/g;

/**
 * A flag, or a character with what joins it: marks, formatting, skin tones, what follows a joiner. The columns of a text are
 * those of its clusters together.
 */
const cluster = lazily(
	() =>
		/\p{RI}\p{RI}|[^\p{M}\p{Cf}](?:[\p{M}\p{EMod}\u1160-\u11ff\ud7b0-\ud7ff]|\u200d[^\p{M}\p{Cf}]|\p{Cf})*|[\p{M}\p{Cf}]+/gu,
);
const ascii = /^[ -~]*$/;

/** The text in pieces that stand together, one after the other. */
export function* clustersOf(text: string): Generator<string> {
	if (ascii.test(text)) yield* text;
	else for (const [found] of text.matchAll(cluster())) yield found;
}
