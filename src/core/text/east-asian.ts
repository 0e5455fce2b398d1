// Characters of Chinese, Japanese and other text written without spaces: one set for line breaking, joining lines and counting
// words. Given as ranges of UTF-16 units, because Unicode classes take milliseconds to load. Korean has spaces between words.

/** Content of a character class: radicals, punctuation, kana, bopomofo, ideographs, Yi, full-width and half-width forms. */
const units = String.raw`\u2e80-\u312f\u3190-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\uffe0-\uffe6`;
/** High surrogates of the ideographs U+20000 to U+323AF. */
const firstHalves = String.raw`\ud840-\ud888`;
const character = `(?:[${units}]|[${firstHalves}][\\udc00-\\udfff])`;

const some = new RegExp(`[${units}${firstHalves}]`);
const atEnd = new RegExp(`${character}$`);
const atStart = new RegExp(`^${character}`);
const lineEnds = new RegExp(`(?<=${character})[ \\t]*\\n[ \\t]*(?=${character})`, 'g');

/** Whether a text contains a character of the set. */
export function hasEastAsian(text: string): boolean {
	return some.test(text);
}

/** Whether two consecutive texts join without a space: if both adjacent characters are in the set (CSS Text 4, segment breaks). */
export function joinsWithoutSpace(before: string, after: string): boolean {
	return atEnd.test(before.slice(-2)) && atStart.test(after);
}

/** Removes line ends, with blanks around them, between two characters of the set. */
export function joinEastAsianLines(text: string): string {
	return text.replace(lineEnds, '');
}

/** Whether a UTF-16 unit belongs to a character that counts as a word: an ideograph, kana, a syllable of Yi. */
export function isIdeographic(code: number): boolean {
	if (code < 0x2e80) return false;
	if (code <= 0x3007) return code <= 0x2fdf || (code >= 0x3005 && code !== 0x3006);
	return (
		(code >= 0x3041 && code <= 0x312f && code !== 0x30fb) ||
		(code >= 0x3190 && code <= 0x4dbf) ||
		(code >= 0x4e00 && code <= 0xa48c) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xff66 && code <= 0xff9d) ||
		(code >= 0xd840 && code <= 0xd888)
	);
}

/**
 * Whether a UTF-16 unit is in the set and not a letter of a longer word: characters that count as words, their marks and
 * punctuation, low surrogates.
 */
export function isEastAsianUnit(code: number): boolean {
	if (code < 0x2e80) return false;
	return (
		isIdeographic(code) ||
		(code >= 0x3000 && code <= 0x303f) ||
		code === 0x30fb ||
		code === 0xff9e ||
		code === 0xff9f ||
		(code >= 0xdc00 && code <= 0xdfff) ||
		isFullWidthMark(code)
	);
}

/** Full-width letters and digits form words. */
function isFullWidthMark(code: number): boolean {
	if (code >= 0xfe30 && code <= 0xfe4f) return true;
	if (code < 0xff01 || code > 0xff65) return false;
	return code <= 0xff0f || (code >= 0xff1a && code <= 0xff20) || (code >= 0xff3b && code <= 0xff40) || code >= 0xff5b;
}
