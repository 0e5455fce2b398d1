// Measures the length of a text: in words, and in minutes of reading.

import {isEastAsianUnit, isIdeographic} from './east-asian.ts';
import {isWhite} from './white-space.ts';

export interface ReadingTime {
	/**
	 * Words as `wc -w` counts them; in Chinese and Japanese, which have no spaces, every Han character and kana counts as one. Korean
	 * has spaces.
	 */
	words: number;
	/** Whole minutes, at least 1. */
	minutes: number;
}

/** Silent reading of English non-fiction (Brysbaert 2019). */
const wordsPerMinute = 238;
/** Usual for Chinese and Japanese prose. */
const ideographsPerMinute = 500;

/** Measures a plain text. */
export function readingTime(text: string): ReadingTime {
	const {words, ideographs} = count(text);
	const minutes = Math.round(words / wordsPerMinute + ideographs / ideographsPerMinute);
	return {words: words + ideographs, minutes: Math.max(1, minutes)};
}

function count(text: string): {words: number; ideographs: number} {
	let words = 0;
	let ideographs = 0;
	let isInWord = false;
	for (let index = 0; index < text.length; index++) {
		const kind = kindOf(text.charCodeAt(index));
		if (kind === letter && !isInWord) words++;
		isInWord = kind === letter;
		if (kind === ideograph) ideographs++;
	}
	return {words, ideographs};
}

/** Kinds of UTF-16 units: parts of words, characters that count as words, and separators. */
const [letter, ideograph, between] = [1, 2, 3];

/** A cache by unit; 0 if not computed yet. */
const kinds = new Uint8Array(0x10000);

/** Separates words in Khmer and Thai. */
const zeroWidthSpace = 0x200b;

function kindOf(code: number): number {
	const known = kinds[code] ?? 0;
	if (known !== 0) return known;
	const kind = isIdeographic(code)
		? ideograph
		: isWhite(code) || code === zeroWidthSpace || isEastAsianUnit(code)
			? between
			: letter;
	kinds[code] = kind;
	return kind;
}
