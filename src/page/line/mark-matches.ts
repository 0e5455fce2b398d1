// Marks what a search found. The matches are looked for in a text before it is broken into lines, so they are whole
// however the lines fall, and the marks go around the other styles.

import type {Span} from './spans.ts';

/** Where something is found in a text: UTF-16 units, rising, apart from each other. */
export type MatchFinder = (text: string) => {start: number; end: number}[];

/** The spans with every match in their text marked; what the page put there itself is not searched. */
export function markMatches(spans: Span[], find: MatchFinder): Span[] {
	const matches = find(spans.map(searched).join(''));
	if (matches.length === 0) return spans;
	let offset = 0;
	return spans.flatMap(span => {
		const start = offset;
		offset += searched(span).length;
		return span.isAside ? [span] : cutAt(span, start, matches);
	});
}

/** A hard break is a space to whoever searches. */
function searched({text, isAside}: Span): string {
	return isAside ? '' : text.replaceAll('\n', ' ');
}

function cutAt(span: Span, offset: number, matches: {start: number; end: number}[]): Span[] {
	const pieces: Span[] = [];
	let at = 0;
	for (const match of matches) {
		const start = Math.max(at, match.start - offset);
		const end = Math.min(span.text.length, match.end - offset);
		if (end <= start) continue;
		pieces.push({...span, text: span.text.slice(at, start)});
		pieces.push({...span, text: span.text.slice(start, end), styles: ['match', ...span.styles]});
		at = end;
	}
	return [...pieces, {...span, text: span.text.slice(at)}].filter(({text}) => text !== '');
}
