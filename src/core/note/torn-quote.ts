// Detects quotes torn in two: a good part of the quote is elsewhere with all of its context, and the place found may be a copy of
// that part, such as a refrain, next to the rest.

import type {QuoteWords} from './quote-words.ts';
import type {TokenSpan} from './similar-place.ts';
import {placesOfWords, type TokenText} from './token-text.ts';

/** Smallest fraction of a quote that makes another place doubtful. */
const goodPart = 0.25;

/** `place` is where the quote was found. */
export function isTorn({prefix, exact, suffix}: QuoteWords, text: TokenText, place: TokenSpan): boolean {
	const {words} = text;
	const isBeside = (side: number[], from: number) => side.every((word, index) => words[from + index] === word);
	const isBegun = isBeside(prefix, place.first - prefix.length);
	const isEnded = isBeside(suffix, place.last + 1);
	const missing = exact.length - (place.last - place.first + 1);
	const isDoubtful = (length: number, isWholeHere: boolean) =>
		length >= Math.max(2, exact.length * goodPart) && !(isWholeHere && length <= missing);
	const isElsewhere = (start: number) => start > place.last || start + exact.length <= place.first;
	const isTail = (last: number) =>
		isElsewhere(last - exact.length + 1) &&
		isDoubtful(sharedLength(words, exact.toReversed(), {at: last, step: -1}), isBegun);
	const isHead = (first: number) =>
		isElsewhere(first) && isDoubtful(sharedLength(words, exact, {at: first, step: 1}), isEnded);
	const tails = suffix.length === 0 || isEnded ? [] : placesOfWords([...exact.slice(-1), ...suffix], text);
	const heads = prefix.length === 0 || isBegun ? [] : placesOfWords([...prefix, ...exact.slice(0, 1)], text);
	return tails.some(isTail) || heads.some(start => isHead(start + prefix.length));
}

/** Length of the common run of words from `at` on, forwards or backwards. */
function sharedLength(words: number[], sought: number[], {at, step}: {at: number; step: 1 | -1}): number {
	const end = sought.findIndex((word, index) => words[at + index * step] !== word);
	return end < 0 ? sought.length : end;
}
