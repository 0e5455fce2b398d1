// Finds line break opportunities: at spaces and after hyphens and dashes between words. Chinese, Japanese and the scripts of
// South-East Asia have rules of their own, which are loaded when a text needs them.

import {hasEastAsian} from '../../core/text/east-asian.ts';

/** Ascending offsets before which a line may end; the start and end of the text are not included. */
export type BreakFinder = (text: string) => number[];

/** A word with the spaces after it. No-break spaces are part of the word. */
const words = /[^ ]+ *| +/g;
/**
 * Break opportunities within a word: after a hyphen between two words, a dash that no punctuation follows, a zero-width space, a
 * soft hyphen.
 */
const withinWord =
	/(?<=[A-Za-z\xc0-\u052f]{2})[-‐](?=[A-Za-z\xc0-\u052f]{2})|—(?=[0-9A-Za-z\xc0-\u052f“‘«(])|[\u200b\xad](?=[^ \u200b\xad-])/g;
const mayBreakWithin = /[-‐—\u200b\xad]/;
/** Addresses, paths and options are not broken, so that they can be copied whole. */
const address = /^-|[/@\\]|\w\.\w/;

export function breaksAtSpaces(text: string): number[] {
	const breaks: number[] = [];
	let before = '';
	let length = 0;
	for (const {0: word, index} of text.matchAll(words)) {
		const isHeld = length + word.length <= longestHeld && isPair(before, word);
		length = word.length + (isHeld ? length : 0);
		before = word;
		if (index > 0 && !isHeld) breaks.push(index);
		if (!mayBreakWithin.test(word) || address.test(word)) continue;
		for (const inner of word.matchAll(withinWord)) breaks.push(index + inner.index + inner[0].length);
	}
	return breaks;
}

/** In UTF-16 units: longer pairs are broken, because they would leave too much of a narrow line empty. */
const longestHeld = 16;

const abbreviation = /^[([“„«]?(?:§§?|[A-Za-z\xc0-\u052f]{1,4}\.|[A-Z]{2,5}) +$/;
const dayOrInitial = /^[([“„«]?(?:\d{1,2}|[A-Z\xc0-\xde\u0410-\u042f])\. +$/;
const closing = /^[!?:;»%‰€][!?:;»,.)\]]* *$/;

/**
 * Whether two words stay on one line, as in print: a number and the word before it (`§ 5`, `Nr. 5`, `PEP 8`), a day and its month
 * (`3. Mai`), an initial and a name, a sign and its neighbour (`5 %`, French `!`), an opening quotation mark and the next word.
 */
function isPair(before: string, word: string): boolean {
	if (closing.test(word) || before === '« ') return true;
	if (!/[.§A-Z] +$/.test(before)) return false;
	return /^\d/.test(word) ? abbreviation.test(before) : /^[A-Za-z\xc0-\u052f]/.test(word) && dayOrInitial.test(before);
}

const southEastAsian = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Whether a text has break opportunities other than spaces. */
export function needsBreaker(text: string): boolean {
	return hasEastAsian(text) || southEastAsian.test(text);
}

/** Loads break rules for Unicode text (UAX #14), and word segmentation for scripts without spaces. Slow to load. */
export async function loadBreakFinder(): Promise<BreakFinder> {
	const {default: LineBreaker} = await import('linebreak');
	return text => {
		if (!needsBreaker(text)) return breaksAtSpaces(text);
		return southEastAsian.test(text) ? breaksBetweenWords(text) : breaksByRules(text, new LineBreaker(text));
	};
}

interface Breaker {
	nextBreak(): {position: number} | null;
}

/** Korean words are kept whole, as in print, and so are addresses. */
const korean = /^[\uac00-\ud7a3]{2}/;

function breaksByRules(text: string, breaker: Breaker): number[] {
	const addresses = [...text.matchAll(/[!-~]+/g)].filter(([word]) => address.test(word));
	const breaks: number[] = [];
	let next = 0;
	for (let at = breaker.nextBreak(); at && at.position < text.length; at = breaker.nextBreak()) {
		const {position} = at;
		while (next < addresses.length && endOf(addresses[next]) <= position) next++;
		const isInAddress = (addresses[next]?.index ?? position) < position;
		if (!isInAddress && !korean.test(text.slice(position - 1, position + 1))) breaks.push(position);
	}
	return breaks;
}

function endOf(match: RegExpMatchArray | undefined): number {
	return match ? (match.index ?? 0) + match[0].length : 0;
}

let segmenter: Intl.Segmenter | undefined;
/** In UTF-16 units per call of Node's segmenter, whose time grows with the square of the length and jumps beyond 65,536. */
const window = 2000;
/** Words that begin in the last units of a window are segmented again in the next, which shows how they continue. */
const overlap = 200;

/**
 * Break opportunities between words of South-East Asian scripts, found with Node's dictionaries; punctuation stays with the word
 * before it.
 */
function breaksBetweenWords(text: string): number[] {
	const breaks: number[] = [];
	for (const {start, isWord} of wordsOf(text)) {
		const before = text.charAt(start - 1);
		if (start > 0 && isWord && (before === ' ' || southEastAsian.test(before))) breaks.push(start);
	}
	return breaks;
}

function* wordsOf(text: string): Generator<{start: number; isWord: boolean}> {
	segmenter ??= new Intl.Segmenter('th', {granularity: 'word'});
	for (let from = 0; from < text.length; ) {
		const words = [...segmenter.segment(text.slice(from, from + window))];
		const isEnd = from + window >= text.length;
		const next = isEnd ? undefined : words.findLast(({index}) => index > 0 && index <= window - overlap)?.index;
		for (const {index, isWordLike} of words) {
			if (next !== undefined && index >= next) break;
			yield {start: from + index, isWord: isWordLike === true};
		}
		from += next ?? window;
	}
}
