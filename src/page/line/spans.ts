// Texts with the looks and links they are drawn in: the material of every line of a page. Lines are cut from spans and
// marked with what a search found before anything is painted.

import type {Style} from '../theme/named-themes.ts';

/** A piece of text with one look. A line end in it is a hard break. */
export interface Span {
	text: string;
	/** The outermost first. */
	styles: readonly Style[];
	/** Where it leads. */
	href?: string | undefined;
	/** The number of the link it is of: a terminal must know which spans are one link, not only that they lead to one place. */
	link?: number | undefined;
	/** Put there by the page (a bullet, a bar, an address): no part of what a search looks through. */
	isDecoration?: boolean | undefined;
}

/** The spans of one line, from left to right. */
export type Line = Span[];

export function decoration(text: string, ...styles: Style[]): Span {
	return {text, styles, isDecoration: true};
}

export function textOf(spans: Span[]): string {
	return spans.map(({text}) => text).join('');
}

/** Part of a text, in UTF-16 units. */
export interface SpanRange {
	start: number;
	end: number;
}

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

/** Finds what a search looks for in a text; the ranges rise and do not touch each other. */
export type MatchFinder = (text: string) => SpanRange[];

/**
 * The spans with every match in their text marked, around their other styles. Matches are looked for before the text is
 * broken into lines, so they are whole however the lines fall.
 */
export function markMatches(spans: Span[], find: MatchFinder): Span[] {
	const matches = find(spans.map(searchedText).join(''));
	if (matches.length === 0) return spans;
	let offset = 0;
	return spans.flatMap(span => {
		const start = offset;
		offset += searchedText(span).length;
		return span.isDecoration ? [span] : splitAtMatches(span, start, matches);
	});
}

/** A hard break is a space to whoever searches. */
function searchedText({text, isDecoration}: Span): string {
	return isDecoration ? '' : text.replaceAll('\n', ' ');
}

function splitAtMatches(span: Span, offset: number, matches: SpanRange[]): Span[] {
	const parts: Span[] = [];
	let at = 0;
	for (const match of matches) {
		const start = Math.max(at, match.start - offset);
		const end = Math.min(span.text.length, match.end - offset);
		if (end <= start) continue;
		parts.push({...span, text: span.text.slice(at, start)});
		parts.push({...span, text: span.text.slice(start, end), styles: ['match', ...span.styles]});
		at = end;
	}
	return [...parts, {...span, text: span.text.slice(at)}].filter(({text}) => text !== '');
}

/** The address that a footnote's mark leads to, before its number. */
export const noteAddress = '#footnote-';

/** A number in raised digits. */
export function superscript(number: number): string {
	return String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
