// Folds texts for search: without case, accents, width and ligatures, divided into tokens. The catalog indexes exactly these texts
// and the matcher searches exactly these texts, so both find the same hits. A folded text consists of tokens separated by spaces
// and ASCII signs; signs beyond ASCII are replaced by one of these. SQLite's tokenizer then has no decisions to make:
// `tokenize='ascii'` considers ASCII letters, ASCII digits and everything beyond ASCII part of a token, as isTokenCode does.

import {bisect} from '../bisect.ts';
import {lazily} from '../lazily.ts';
import {characterLength, foldCharacter, partingSign, standsAlone} from './fold-character.ts';

/** A folded text, with a mapping to the original. */
export interface Folded {
	text: string;
	/** The part of the original, in UTF-16 units, that `text.slice(start, end)` came from. Never splits a character. */
	range(start: number, end: number): [start: number, end: number];
}

/**
 * Separates the texts in one column of the index. It is a token that no text can produce, so no phrase matches across it. Index a
 * column as `texts.map(text => fold(text).text).join(textBreak)`.
 */
export const textBreak = ' ¶ ';

/**
 * Letters and digits of every script form tokens. Accents, vowel points and invisible characters are removed; compatibility forms
 * become plain (`ﬁ`, `Ａ`, `²`); `ß æ ø ł` and the like become what is typed without them. In scripts without spaces between words,
 * and in Korean, where words are agglutinated, each character is a token.
 */
export function fold(text: string): Folded {
	const typed = withAsciiSigns(text);
	return beyondAscii.test(typed) ? foldBeyondAscii(typed) : foldAscii(typed);
}

/**
 * The folded text without mapping, and without spaces around characters that are tokens by themselves, in a tenth of the time.
 * Undefined if letters have combining marks, or the text contains less common scripts.
 */
export function foldedLetters(text: string): string | undefined {
	const typed = withAsciiSigns(text);
	if (!beyondAscii.test(typed)) return typed.toLowerCase();
	if (beyondUsual.test(typed)) return undefined;
	return typed.replace(changed, character => foldCharacter(character).text).toLowerCase();
}

function withAsciiSigns(text: string): string {
	if (!beyondAscii.test(text)) return text;
	return text
		.replaceAll('\u00a0', ' ')
		.replace(apostrophes, "'")
		.replace(hyphens, '-')
		.replace(commonSigns, partingSign);
}

function foldAscii(text: string): Folded {
	return {text: text.toLowerCase(), range: (start, end) => [start, end]};
}

function foldBeyondAscii(text: string): Folded {
	const folding: Folding = {text: '', last: Number.NaN, starts: [], origins: [], isAfterLone: false};
	let end = 0;
	for (const {0: run, index} of text.matchAll(runsBeyondAscii)) {
		append(folding, text.slice(end, index).toLowerCase(), end, false);
		appendRun(folding, run, index);
		end = index + run.length;
	}
	append(folding, text.slice(end).toLowerCase(), end, false);
	markOrigin(folding, text.length);
	const range = (from: number, to: number): [number, number] => {
		const start = originOf(folding, from);
		const last = Math.max(originOf(folding, to), to > from ? start + characterLength(text, start) : start);
		return [start, start + text.slice(start, last).replace(unseenAtEnd(), '').length];
	};
	return {text: folding.text, range};
}

/** The tokens of a text, in order. */
export function tokensOf(text: string): string[] {
	return fold(text).text.match(tokens) ?? [];
}

/** The folded words of a text, with neighbouring characters of scripts without spaces as one. */
export function unspacedWords(text: string): string[] {
	const words: string[] = [];
	let isRun = false;
	for (const token of tokensOf(text)) {
		const isLone = standsAlone(token);
		if (isRun && isLone) words.push(`${words.pop()}${token}`);
		else words.push(token);
		isRun = isLone;
	}
	return words;
}

/** Whether a UTF-16 unit of a folded text belongs to a token. */
export function isTokenCode(code: number): boolean {
	return code >= 0x80 || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** `starts[i]` in the folded text came from `origins[i]`; the following units correspond one to one until the next of these. */
interface Folding {
	text: string;
	/** The last unit of `text`, because indexing a growing string would copy it each time. */
	last: number;
	starts: number[];
	origins: number[];
	isAfterLone: boolean;
}

/**
 * Non-ASCII punctuation common in English prose: apostrophes, hyphens, dashes, quotes, the ellipsis. A fast path for most texts.
 */
const apostrophes = /[\u2018\u2019]/g;
const hyphens = /[\u2010\u2011]/g;
const commonSigns = /[\u2012-\u2017\u201a-\u2027]/g;
const beyondAscii = /[^\x00-\x7f]/;
/** Greek, Cyrillic, kana, ideographs and Hangul for which folding only changes case; sigma has a different final form. */
const unchanged = String.raw`\u0391-\u03a1\u03a4-\u03a9\u03b1-\u03c1\u03c3-\u03c9\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3`;
/** These, and precomposed letters, signs and full-width forms, which are folded one by one. */
const beyondUsual = new RegExp(
	String.raw`[^\x00-\u02af\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u205e\u20a0-\u20bf\u3000-\u3020${unchanged}\uff01-\uff5e]`,
);
const changed = new RegExp(String.raw`[^\x00-\x7f${unchanged}]`, 'g');
const runsBeyondAscii = /[^\x00-\x7f]+/g;
const tokens = /[0-9a-z\x80-\uffff]+/g;
const unseenAtEnd = lazily(() => /\p{Cf}+$/u);

function appendRun(folding: Folding, run: string, origin: number): void {
	let at = 0;
	while (at < run.length) {
		const length = characterLength(run, at);
		const {text, isLone} = foldCharacter(length === run.length ? run : run.slice(at, at + length));
		for (const piece of isLone && text.includes(' ') ? text.split(' ') : [text])
			append(folding, piece, origin + at, isLone);
		at += length;
	}
}

function append(folding: Folding, piece: string, origin: number, isLone: boolean): void {
	if (piece === '') return;
	const touches = isTokenCode(folding.last) && isTokenCode(piece.charCodeAt(0));
	markOrigin(folding, origin);
	if (touches && (isLone || folding.isAfterLone)) {
		folding.text += ' ';
		markOrigin(folding, origin);
	}
	folding.text += piece;
	folding.last = piece.charCodeAt(piece.length - 1);
	folding.isAfterLone = isLone;
}

/** Records that the next unit of the folded text came from `origin`. */
function markOrigin({text, starts, origins}: Folding, origin: number): void {
	const expected = text.length - (starts.at(-1) ?? 0) + (origins.at(-1) ?? 0);
	if (origin === expected) return;
	starts.push(text.length);
	origins.push(origin);
}

function originOf({starts, origins}: Folding, index: number): number {
	const next = bisect(0, starts.length, step => (starts[step] ?? 0) > index);
	const inStep = index - (starts[next - 1] ?? 0) + (origins[next - 1] ?? 0);
	// A part of a character that became several tokens ends where the next character begins.
	return Math.min(inStep, origins[next] ?? inStep);
}
