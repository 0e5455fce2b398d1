// Finding in an article: a pattern as a person types it, and its hits in a text as ranges. Case, accents and
// the marks between words do not count, so what search finds in the library is found in the article too.

import {fold, tokensOf} from '../../core/text/fold.ts';

/** In UTF-16 units of the text, in order, not overlapping. */
export type Ranges = [start: number, end: number][];

export interface Find {
	/** As it was typed. */
	pattern: string;
	in(text: string): Ranges;
}

/** Words as they follow each other, the first and last perhaps in part; a pattern of signs alone is found as it is. */
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

/** Tokens hold letters and numbers alone, whatever the script. */
function escapeToken(token: string): string {
	return token.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
