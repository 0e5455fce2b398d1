// How long a text is: in words, and in minutes for whoever reads it.

export interface ReadingTime {
	/**
	 * Words as `wc -w` counts them; in Chinese and Japanese, which do not part words, every Han character and every
	 * kana counts as one. Korean parts its words.
	 */
	words: number;
	/** Whole minutes, at least 1. */
	minutes: number;
}

/** Silent reading of non-fiction in English (Brysbaert 2019). */
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
		const code = text.charCodeAt(index);
		const isLetter = !isSpace(code) && !isEastAsian(code);
		if (isLetter && !isInWord) words++;
		isInWord = isLetter;
		if (isIdeograph(code)) ideographs++;
	}
	return {words, ideographs};
}

function isSpace(code: number): boolean {
	if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
	return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x3000;
}

/** Ideographs, kana, the second halves of rare ideographs, and the punctuation that stands between them. */
function isEastAsian(code: number): boolean {
	if (code < 0x3000) return false;
	return (
		isIdeograph(code) ||
		code <= 0x303f ||
		code === 0x30fb ||
		(code >= 0xdc00 && code <= 0xdfff) ||
		isFullWidthMark(code)
	);
}

/** Rare ideographs are known by their first half, U+20000 to U+323AF. */
function isIdeograph(code: number): boolean {
	if (code < 0x3005) return false;
	if (code <= 0x3007) return code !== 0x3006;
	return (
		(code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
		(code >= 0x3400 && code <= 0x4dbf) ||
		(code >= 0x4e00 && code <= 0x9fff) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xd840 && code <= 0xd888)
	);
}

function isFullWidthMark(code: number): boolean {
	return (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20) || (code >= 0xff3b && code <= 0xff65);
}
