// Text in columns of a terminal: cut and padded by what the eye sees, not by characters. For short plain texts:
// cells, titles, labels.

import stringWidth from 'fast-string-width';

/** The text cut to at most `width` columns, with an ellipsis when something was cut; never within a cluster. */
export function cut(text: string, width: number): string {
	if (width <= 0) return '';
	if (stringWidth(text) <= width) return text;
	const characters = Array.from(text);
	let length = longestPrefix(characters, width - 1);
	while (length > 0 && isWithinCluster(characters, length)) length--;
	return `${characters.slice(0, length).join('').trimEnd()}…`;
}

/** The text cut and then filled with spaces to exactly `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
	const fitted = cut(text, width);
	const space = ' '.repeat(Math.max(0, width - stringWidth(fitted)));
	return side === 'left' ? fitted + space : space + fitted;
}

/** What of the text stands in the columns from `from`, at most `width` of them; a cluster cut by an edge is left out. */
export function slice(text: string, from: number, width: number): string {
	const characters = Array.from(text);
	const start = from <= 0 ? 0 : prefixLength(characters, from);
	const rest = characters.slice(start);
	return rest.slice(0, prefixLength(rest, width)).join('');
}

function prefixLength(characters: string[], width: number): number {
	if (width <= 0) return 0;
	if (stringWidth(characters.join('')) <= width) return characters.length;
	let length = longestPrefix(characters, width);
	while (length > 0 && isWithinCluster(characters, length)) length--;
	return length;
}

/** How many of the characters fit, by halving: widths grow with length, and no piece's width can be added up. */
function longestPrefix(characters: string[], width: number): number {
	let fits = 0;
	let tooLong = characters.length;
	while (tooLong - fits > 1) {
		const middle = (fits + tooLong) >> 1;
		const prefix = characters.slice(0, middle).join('');
		// A joiner at the end joins nothing yet, but is given a column.
		if (stringWidth(prefix.replace(/\u200d$/, '')) <= width) fits = middle;
		else tooLong = middle;
	}
	return fits;
}

/** A mark, selector, joiner or skin tone belongs to what stands before it, and what follows a joiner to the joiner. */
function isWithinCluster(characters: string[], index: number): boolean {
	return /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}])/u.test(characters[index] ?? '') || characters[index - 1] === '\u200d';
}

/** European letters and punctuation, one column each: most texts need no more, and the other expressions take time to compile. */
const european = /^[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20ac]*$/;
/** No column of their own: what fast-string-width counts as one. Vowels and finals of Korean letters join the letter before. */
const unseen =
	/[\xad\u061c\u1160-\u11ff\u200b\u200c\u200e\u200f\u2060-\u2064\ud7b0-\ud7ff\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?!\ufe0f)\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;

/** Of one line without escape sequences. Clusters of emoji take two, marks none. */
export function columns(text: string): number {
	return european.test(text) ? text.length : stringWidth(text.replace(unseen, ''));
}
