// Spans: pieces of text with a look and a link, from which every line of a page is built. Lines are cut from spans, and search
// matches marked, before anything is painted.

import type {Style} from '../theme/named-themes.ts';

/** A piece of text with one look. A newline in it is a hard break. */
export interface Span {
	text: string;
	/** Outermost first. */
	styles: readonly Style[];
	/** The link target. */
	href?: string | undefined;
	/** The number of the link: terminals must know which spans belong to one link, not only that they share a target. */
	link?: number | undefined;
	/** Added by the page (a bullet, a bar, an address), so not part of the searched text. */
	isDecoration?: boolean | undefined;
}

/** The spans of a line, from left to right. */
export type Line = Span[];

export function decoration(text: string, ...styles: Style[]): Span {
	return {text, styles, isDecoration: true};
}

export function textOf(spans: Span[]): string {
	return spans.map(({text}) => text).join('');
}

/** A part of a text, in UTF-16 units. */
export interface SpanRange {
	start: number;
	end: number;
}

/** The spans of each range. Ranges must ascend, so that one pass suffices. */
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

/** Finds matches in a text; ranges ascend and do not touch. */
export type MatchFinder = (text: string) => SpanRange[];

/** Marks every match on top of the spans' styles. Matching precedes line breaking, so matches that cross lines are found. */
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

/** A hard break counts as a space. */
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

/** Prefix of the address that a footnote mark links to, followed by its number. */
export const noteAddress = '#footnote-';

/** A number in superscript digits. */
export function superscript(number: number): string {
	return String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
