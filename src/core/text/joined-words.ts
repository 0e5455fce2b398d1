// Words with a sign inside that also count as one: `e-mail` is also `email`, `O'Brien` `obrien`, `1,200` `1200`, `U.S.` `us`. A
// text has two views, with these signs as separators and without them; index and matcher use both.

import {bisect} from '../bisect.ts';
import {isTokenCode, textBreak} from './fold.ts';
import {firstLone} from './fold-character.ts';

/** A folded text without joining signs, with a mapping to the folded text. */
export interface JoinedText {
	text: string;
	/** The part of the folded text that `text.slice(start, end)` came from; the part must not be empty. */
	range(start: number, end: number): [start: number, end: number];
}

/** Undefined if the text has no joining signs. */
export function joinedText(folded: string): JoinedText | undefined {
	const signs = joiningSigns(folded);
	if (signs.length === 0) return undefined;
	/** The offset in the folded text of a unit in the joined text. */
	const origin = (index: number): number => index + bisect(0, signs.length, at => (signs[at] ?? 0) - at > index);
	return {text: without(folded, signs), range: (start, end) => [origin(start), origin(end - 1) + 1]};
}

/** A folded word without its joining signs. */
export function joinedWord(word: string): string {
	return joinedText(word)?.text ?? word;
}

/** Offsets of the joining signs in a folded text. */
export function joiningSigns(folded: string): number[] {
	return compoundsIn(folded).flatMap(({signs}) => signs);
}

/** A folded text without any sign that could join: each word of either view occurs in it contiguously. */
export function withoutAnySign(folded: string): string {
	return folded.replace(anySign, '');
}

/**
 * The joined words of a folded text, each with the token before and after it. With these, the index finds every joined word, and
 * every two adjacent tokens of the joined text. Empty if there are none.
 */
export function joinedNeighbourhoods(folded: string): string {
	const compounds = compoundsIn(folded);
	if (compounds.length === 0) return '';
	const signs = compounds.flatMap(({signs}) => signs);
	const text = without(folded, signs);
	const slices: [start: number, end: number][] = [];
	let gone = 0;
	for (const compound of compounds) {
		const start = tokenBefore(text, compound.start - gone);
		gone += compound.signs.length;
		const end = tokenAfter(text, compound.end - gone);
		const last = slices.at(-1);
		if (last && start <= last[1]) last[1] = end;
		else slices.push([start, end]);
	}
	return slices.map(([start, end]) => text.slice(start, end)).join(textBreak);
}

/** Letters and digits of scripts with spaces between words, below U+0E00; folded texts contain no other non-ASCII signs. */
const letters = String.raw`[0-9a-z\x80-\u0dff]`;
/** A sign between two of them, searched for first: texts contain few, and words without one are skipped. */
const signBetween = new RegExp(`['.,-](?<=${letters}.)(?=${letters})`, 'g');
const compound = new RegExp(`${letters}+(?:['.,-]${letters}+)+`, 'y');

interface Compound {
	start: number;
	end: number;
	/** Offsets of its joining signs, at least one. */
	signs: number[];
}

function compoundsIn(folded: string): Compound[] {
	const compounds: Compound[] = [];
	signBetween.lastIndex = 0;
	for (let sign = signBetween.exec(folded); sign; sign = signBetween.exec(folded)) {
		const start = startOfLetters(folded, sign.index);
		compound.lastIndex = start;
		const word = compound.exec(folded)?.[0] ?? '';
		const end = start + word.length;
		const signs = signsOfWord(word).map(at => start + at);
		if (signs.length > 0) compounds.push({start, end, signs});
		signBetween.lastIndex = end;
	}
	return compounds;
}

function startOfLetters(folded: string, end: number): number {
	let start = end;
	while (isTokenCode(folded.charCodeAt(start - 1)) && folded.charCodeAt(start - 1) < firstLone) start--;
	return start;
}

function signsOfWord(word: string): number[] {
	const signs: number[] = [];
	let start = 0;
	for (let at = nextSign(word, 0); at < word.length; at = nextSign(word, at + 1)) {
		const part = word.slice(start, at);
		const next = word.slice(at + 1, nextSign(word, at + 1));
		const goesOn = start === 0 || (signs.at(-1) === start - 1 && word[start - 1] === word[at]);
		if (joins(word[at], part, next, goesOn)) signs.push(at);
		start = at + 1;
	}
	return signs;
}

/**
 * Apostrophes and hyphens next to a letter, thousands separators, full stops between single letters. `goesOn`: nothing precedes
 * `part` in the word.
 */
function joins(sign: string | undefined, part: string, next: string, goesOn: boolean): boolean {
	if (sign === '.') return goesOn && part.length === 1 && next.length === 1 && isLetter(part) && isLetter(next);
	const hasLetter = isLetter(part.at(-1)) || isLetter(next[0]);
	if (sign !== ',' && hasLetter) return true;
	return sign !== '-' && goesOn && /^\d{1,3}$/.test(part) && /^\d{3}$/.test(next);
}

function isLetter(character: string | undefined): boolean {
	return character !== undefined && !/\d/.test(character);
}

const anySign = /['.,-]/g;

/** Offset of the next sign in a compound, or its end. */
function nextSign(word: string, from: number): number {
	anySign.lastIndex = from;
	return anySign.exec(word)?.index ?? word.length;
}

/** Start of the token before the one at this offset, or of that one if it is the first. */
function tokenBefore(text: string, from: number): number {
	let own = from;
	while (isTokenCode(text.charCodeAt(own - 1))) own--;
	let at = own;
	while (at > 0 && !isTokenCode(text.charCodeAt(at - 1))) at--;
	if (at === 0) return own;
	while (isTokenCode(text.charCodeAt(at - 1))) at--;
	return at;
}

/** End of the token after the one at this offset, or of that one if it is the last. */
function tokenAfter(text: string, from: number): number {
	let own = from;
	while (isTokenCode(text.charCodeAt(own))) own++;
	let at = own;
	while (at < text.length && !isTokenCode(text.charCodeAt(at))) at++;
	if (at === text.length) return own;
	while (isTokenCode(text.charCodeAt(at))) at++;
	return at;
}

function without(text: string, signs: number[]): string {
	let joined = '';
	let start = 0;
	for (const at of signs) {
		joined += text.slice(start, at);
		start = at + 1;
	}
	return joined + text.slice(start);
}
