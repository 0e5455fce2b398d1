// What one character beyond ASCII becomes when a text is folded, and how long it is: a letter with its marks is one.

import {lazily} from '../lazily.ts';

export interface FoldedCharacter {
	/** A token, a part of one, or several with spaces between; spaces or signs where it is none, nothing where it is not seen. */
	text: string;
	/** It is a token by itself, whatever stands beside it. */
	isLone: boolean;
}

/** How many UTF-16 units the character at this place takes, in a text without ASCII. */
export function characterLength(text: string, at: number): number {
	// A short way for the most common: no mark can follow.
	if (at + 1 === text.length || (isPlain(text.charCodeAt(at)) && isPlain(text.charCodeAt(at + 1)))) return 1;
	const {whole} = classes();
	whole.lastIndex = at;
	return whole.exec(text)?.[0].length ?? 1;
}

/** Texts repeat few characters many times. */
const known = new Map<string, FoldedCharacter>();
const mostKnown = 20_000;

export function foldCharacter(character: string): FoldedCharacter {
	const before = known.get(character);
	if (before) return before;
	if (known.size >= mostKnown) known.clear();
	const text = foldAnew(character);
	const folded = {text, isLone: standsAlone(text)};
	known.set(character, folded);
	return folded;
}

/** Whether this token is one character of a script that has no spaces between words. */
export function standsAlone(token: string): boolean {
	return token.charCodeAt(0) >= firstLone && classes().lone.test(token);
}

interface CharacterClasses {
	/** A character with its marks; syllables of jamo and half-width kana with their voice marks are one character. */
	whole: RegExp;
	/** The letter apostrophe and the okina are what a curly quote is: a sign. */
	word: RegExp;
	/** Joiners, soft hyphens, zero-width spaces, marks of direction. */
	unseen: RegExp;
	/**
	 * Accents, vowel points, tatweel, variation selectors, the nukta of Devanagari. The voice marks of kana and the other marks of Indic
	 * scripts spell, and stay; so do those that make `й`, `ў` and `ї` letters of their own.
	 */
	accents: RegExp;
	/** Scripts that put no spaces between words. */
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

/** Thai, the first of the scripts that put no spaces between words. */
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
	// Letters of Persian and Urdu that Arabic keyboards have other signs for, and endings that are often written alike.
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

/** Latin, Greek, Cyrillic, kana, ideographs and Hangul, without what stands among them and is a mark. */
function isPlain(code: number): boolean {
	if (code < 0x530) return code < 0x300 || (code >= 0x370 && !(code >= 0x483 && code <= 0x489));
	if (code < 0xa000) return code >= 0x3030 && code !== 0x3099 && code !== 0x309a;
	return code >= 0xac00 && code <= 0xd7a3;
}

function foldAnew(character: string): string {
	if (isFolded(character)) return character;
	const {lone, unseen, word} = classes();
	if (unseen.test(character)) return '';
	// As many units as before: offsets stay in step.
	if (!word.test(character)) return loneTokens(character) ?? withoutWord(character);
	const plain = withoutAccents(character.normalize('NFKC').toLowerCase());
	const isOneToken = [...plain].every(letter => word.test(letter));
	const isOneCharacter = !lone.test(plain) || [...plain].length <= [...character].length;
	return isOneToken && isOneCharacter ? plain : character.toLowerCase();
}

/** A short way for ideographs, kana and Hangul, of which a text has hundreds that are all as they should be. */
function isFolded(character: string): boolean {
	const code = character.charCodeAt(0);
	if (character.length > 1) return false;
	return (code >= 0x4e00 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4) || (code >= 0x30a1 && code < 0x30fb);
}

/** A sign that stands for several characters is as many tokens, without the parentheses around them: `㍻` is `平 成`, `㈱` `株`. */
function loneTokens(sign: string): string | undefined {
	const {lone, word} = classes();
	const letters = [...sign.normalize('NFKC').replace(/^\((.+)\)$/u, '$1')];
	return letters.every(letter => word.test(letter) && lone.test(letter)) ? letters.join(' ') : undefined;
}

/** White space, an apostrophe, or a sign that parts what it stands between. */
function withoutWord(character: string): string {
	if (/^[ʻʼ＇]$/.test(character)) return "'";
	return (/\s/.test(character) ? ' ' : partingSign).repeat(character.length);
}

/** A sign beyond ASCII as it stands in a folded text: it is part of no token and joins none. */
export const partingSign = ';';

function withoutAccents(text: string): string {
	const bare = text.normalize('NFD').replace(classes().accents, '').normalize('NFC');
	const plain = bare.replace(/[ßςłøđðħıŧþæœٱکیىےةہۃە]/g, letter => plainLetters[letter] ?? letter);
	return plain < firstDigit ? plain : plain.replace(/(?![0-9])\p{Nd}/gu, digitOf);
}

/** The zero of Arabic, the first beyond ASCII. */
const firstDigit = '\u0660';

/** The value of a digit of any script, whose ten digits follow each other. */
function digitOf(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
	return String(value);
}
