// Folds single non-ASCII characters, including their combining marks, and measures their length.

import {lazily} from '../lazily.ts';

export interface FoldedCharacter {
	/** A token, a part of one, or several separated by spaces; spaces or signs if it is not a letter; empty if it is invisible. */
	text: string;
	/** Whether it is a token by itself, whatever is beside it. */
	isLone: boolean;
}

/** Length of the character at this place in UTF-16 units, in a text without ASCII. */
export function characterLength(text: string, at: number): number {
	// Fast path for the most common: only emoji selectors can follow.
	let end = at + (isEmojiUnit(text.charCodeAt(at)) ? 2 : 1);
	const isShort = end - at === 2 || isPlain(text.charCodeAt(at));
	while (isShort && text.charCodeAt(end) === 0xfe0f) end++;
	const next = text.charCodeAt(end);
	if (end >= text.length ? isShort || end === at + 1 : isShort && (isPlain(next) || isEmojiUnit(next)))
		return Math.min(end, text.length) - at;
	const {whole} = classes();
	whole.lastIndex = at;
	return whole.exec(text)?.[0].length ?? 1;
}

/** A cache, since texts repeat few characters many times. */
const known = new Map<string, FoldedCharacter>();
const mostKnown = 20_000;

export function foldCharacter(character: string): FoldedCharacter {
	const before = known.get(character);
	if (before) return before;
	if (known.size >= mostKnown) known.clear();
	const folded = foldQuickly(character) ?? foldByClasses(character);
	known.set(character, folded);
	return folded;
}

/** Whether this token is a character of a script without spaces between words. */
export function standsAlone(token: string): boolean {
	const code = token.charCodeAt(0);
	return code >= firstLone && (isAmong(code, loneRanges) || classes().lone.test(token));
}

interface CharacterClasses {
	/** A character with its marks; a syllable of jamo, and half-width kana with voice marks, count as one. */
	whole: RegExp;
	/** The modifier apostrophe and the okina are treated like a curly quote, as signs. */
	word: RegExp;
	/** Joiners, soft hyphens, zero-width spaces, direction marks. */
	unseen: RegExp;
	/**
	 * Accents, vowel points, tatweel, variation selectors, the Devanagari nukta. Kana voice marks and other Indic marks distinguish
	 * letters and stay, as do the marks in the letters `й`, `ў` and `ї`.
	 */
	accents: RegExp;
	/** Scripts without spaces between words. */
	lone: RegExp;
}

const classes = lazily(
	(): CharacterClasses => ({
		whole: /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uff66-\uff9d][\uff9e\uff9f]|\P{M}\p{M}*|\p{M}+/uy,
		word: /^(?![ʻʼ])[\p{L}\p{N}\p{M}\p{Co}]/u,
		unseen: /^\p{Cf}/u,
		accents:
			/(?<![иу])\u0306|(?<!і)\u0308|(?![\u0306\u0308\u3099\u309a])\p{sc=Zinh}|(?=\p{M})[\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}]|[\u0640\u093c]/gu,
		lone: /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u,
	}),
);

/** Thai, the first script without spaces between words. */
export const firstLone = 0x0e00;
const plainLetters: Record<string, string> = {
	ß: 'ss',
	ς: 'σ',
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ı: 'i',
	ŧ: 't',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	// Persian and Urdu letters that have Arabic counterparts, and endings that are often written alike.
	ٱ: 'ا',
	ک: 'ك',
	ی: 'ي',
	ى: 'ي',
	ے: 'ي',
	ة: 'ه',
	ہ: 'ه',
	ۃ: 'ه',
	ە: 'ه',
};

/** Latin, Greek, Cyrillic, Arabic letters, signs, kana, ideographs and Hangul, except combining marks in these blocks. */
function isPlain(code: number): boolean {
	if (code < 0x2000) return isPlainLetter(code);
	if (code < 0x3030) return code < 0x20d0 || (code >= 0x2100 && code < 0x2c00) || (code >= 0x3000 && code < 0x302a);
	if (code < 0xa000) return code !== 0x3099 && code !== 0x309a;
	return code >= 0xac00 && code <= 0xd7a3;
}

function isPlainLetter(code: number): boolean {
	if (code < 0x530) return code < 0x300 || (code >= 0x370 && !(code >= 0x483 && code <= 0x489));
	return (code >= 0x620 && code <= 0x64a) || (code >= 0x1d00 && code < 0x1dc0);
}

/** Whether this is the high surrogate of an emoji or a similar sign; no combining mark has it. */
function isEmojiUnit(code: number): boolean {
	return code >= 0xd83c && code <= 0xd83e;
}

/**
 * Fast path for common characters with the same result as the Unicode classes, which V8 takes milliseconds to compile. Undefined
 * for all others.
 */
export function foldQuickly(character: string): FoldedCharacter | undefined {
	const code = character.codePointAt(0) ?? 0;
	if (isAmong(code, unseenRanges)) return {text: '', isLone: false};
	if (isAmong(code, signRanges)) return {text: partingSign.repeat(character.length), isLone: false};
	if (character.length > 1) return undefined;
	if (isAmong(code, loneRanges)) return {text: character, isLone: true};
	if (!isAmong(code, letterRanges)) return undefined;
	const bare = character.normalize('NFKC').toLowerCase().normalize('NFD').replace(latinAndArabicMarks, '');
	const text = bare.replace(replaced, letter => plainLetters[letter] ?? letter);
	return {text, isLone: false};
}

type Ranges = readonly [from: number, to: number][];

/** Ranges are in ascending order. */
function isAmong(code: number, ranges: Ranges): boolean {
	for (const range of ranges) if (code <= range[1]) return code >= range[0];
	return false;
}

/** Soft hyphen, zero-width characters, direction marks, the word joiner. */
const unseenRanges: Ranges = [
	[0xad, 0xad],
	[0x200b, 0x200f],
	[0x202a, 0x202e],
	[0x2060, 0x2064],
	[0xfeff, 0xfeff],
];
/** Latin-1 signs, punctuation, arrows, mathematics, box drawing, Chinese and Japanese punctuation, flags, emoji. */
const signRanges: Ranges = [
	[0xa1, 0xa7],
	[0xa9, 0xa9],
	[0xab, 0xac],
	[0xae, 0xae],
	[0xb0, 0xb1],
	[0xb6, 0xb7],
	[0xbb, 0xbb],
	[0xbf, 0xbf],
	[0xd7, 0xd7],
	[0xf7, 0xf7],
	[0x2010, 0x2027],
	[0x2030, 0x205e],
	[0x207a, 0x207e],
	[0x208a, 0x208e],
	[0x20a0, 0x20c0],
	[0x2190, 0x2426],
	[0x2500, 0x2775],
	[0x3001, 0x3003],
	[0x3008, 0x301c],
	[0x1f1e6, 0x1f1ff],
	[0x1f300, 0x1faff],
];
/** Hiragana, katakana, ideographs, Hangul that need no folding. */
const loneRanges: Ranges = [
	[0x3041, 0x3096],
	[0x30a1, 0x30fa],
	[0x4e00, 0x9fff],
	[0xac00, 0xd7a3],
];
/** Superscript and subscript digits, Latin letters with marks, Arabic letters. */
const letterRanges: Ranges = [
	[0xb2, 0xb3],
	[0xb9, 0xba],
	[0xc0, 0xd6],
	[0xd8, 0xf6],
	[0xf8, 0x13e],
	[0x141, 0x148],
	[0x14a, 0x17e],
	[0x620, 0x64a],
	[0x1d62, 0x1d65],
	[0x2070, 0x2071],
	[0x2074, 0x2079],
	[0x207f, 0x2089],
	[0x2090, 0x209c],
];
const latinAndArabicMarks = /[\u0300-\u036f\u0640\u0653-\u0655]/g;
const replaced = /[ßςłøđðħıŧþæœٱکیىےةہۃە]/g;

/** Folds any character, by Unicode classes. */
export function foldByClasses(character: string): FoldedCharacter {
	const text = foldedText(character);
	return {text, isLone: standsAlone(text)};
}

function foldedText(character: string): string {
	const {lone, unseen, word} = classes();
	if (unseen.test(character)) return '';
	// As many units as before, so that offsets stay aligned.
	if (!word.test(character)) return loneTokens(character) ?? withoutWord(character);
	const plain = withoutAccents(character.normalize('NFKC').toLowerCase());
	const isOneToken = [...plain].every(letter => word.test(letter));
	const isOneCharacter = !lone.test(plain) || [...plain].length <= [...character].length;
	return isOneToken && isOneCharacter ? plain : character.toLowerCase();
}

/** A sign that stands for several characters becomes as many tokens, without parentheses: `㍻` is `平 成`, `㈱` is `株`. */
function loneTokens(sign: string): string | undefined {
	const {lone, word} = classes();
	const letters = [...sign.normalize('NFKC').replace(/^\((.+)\)$/u, '$1')];
	return letters.every(letter => word.test(letter) && lone.test(letter)) ? letters.join(' ') : undefined;
}

/** White space, an apostrophe, or a separating sign. */
function withoutWord(character: string): string {
	if (/^[ʻʼ＇]$/.test(character)) return "'";
	return (/\s/.test(character) ? ' ' : partingSign).repeat(character.length);
}

/** Stands for a non-ASCII sign in a folded text: not part of a token, and joining none. */
export const partingSign = ';';

function withoutAccents(text: string): string {
	const bare = text.normalize('NFD').replace(classes().accents, '').normalize('NFC');
	const plain = bare.replace(replaced, letter => plainLetters[letter] ?? letter);
	return plain < firstDigit ? plain : plain.replace(/(?![0-9])\p{Nd}/gu, digitOf);
}

/** The Arabic zero, the first beyond ASCII. */
const firstDigit = '\u0660';

/** The value of a digit in any script; the ten digits of each are consecutive. */
function digitOf(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
	return String(value);
}
