// Measures how well a quote matches a region of a text: which words are there, how close to each other, and how much of its
// context.

import {type Alignment, align} from './align.ts';
import type {QuoteWords} from './quote-words.ts';
import type {TextWindow} from './text-windows.ts';
import {bitsOf, type TokenText} from './token-text.ts';

/** The tokens that a quote became, both ends inclusive; empty if `last` is before `first`. */
export interface TokenSpan {
	first: number;
	last: number;
}

export interface SimilarPlace extends TokenSpan {
	/** The score of the alignment. */
	score: number;
	/** Fraction of the quote that was found, 0 to 1, by weight of its words. */
	recall: number;
	/** Fraction of the words found that belong to the quote, 0 to 1. */
	precision: number;
	/** Fraction of the context before and after that was found, 0 to 1. */
	before: number;
	after: number;
	/** Information content of all words found. */
	bits: number;
}

/** Aligns the quote with the window, wherever it fits best. */
export function similarPlace({from, to}: TextWindow, words: QuoteWords, text: TokenText): SimilarPlace {
	const pattern = [...words.prefix, ...words.exact, ...words.suffix];
	const worth = pattern.map(word => 0.3 + 0.7 * Math.min(1, bitsOf(word, text) / 10));
	const alignment = align({
		pattern,
		text: text.words.slice(from, to),
		weight: index => worth[index] ?? 0,
		likeness: (index, word) => likeness(words.spelled[index] ?? '', text.spelling(word)),
	});
	const begin = words.prefix.length;
	const end = begin + words.exact.length;
	const all = (start: number, stop: number) => worth.slice(start, stop).reduce((sum, each) => sum + each, 0);
	const there = (start: number, stop: number) =>
		worth.slice(start, stop).reduce((sum, each, at) => sum + each * (alignment.likeness[start + at] ?? 0), 0);
	const best = densest(alignment, worth, [begin, end]);
	const found = tokensOn(alignment, best, [begin, end]);
	/** The fraction of a range of words that lie next to what was found. */
	const share = (start: number, stop: number) => {
		const isNear = (index: number) =>
			found.last < found.first || distance(alignment.at[index] ?? 0, found) <= stop - start + inBetween;
		const near = worth.map((each, index) => (isNear(index) ? each * (alignment.likeness[index] ?? 0) : 0));
		return near.slice(start, stop).reduce((sum, each) => sum + each, 0) / Math.max(leastAround, all(start, stop));
	};
	return {
		first: from + found.first,
		last: from + found.last,
		score: alignment.score,
		recall: there(...best) / all(begin, end),
		precision: countOf(alignment, best) / (found.last - found.first + 1 || 1),
		before: share(0, begin),
		after: share(end, pattern.length),
		bits: pattern.reduce((sum, word, index) => sum + bitsOf(word, text) * (alignment.likeness[index] ?? 0), 0),
	};
}

/** Number of words that may have been inserted between a quote and its context. */
const inBetween = 6;
/** Smallest weight of context that identifies a place: one or two words at the start of an article do not. */
const leastAround = 2;

function distance(token: number, {first, last}: TokenSpan): number {
	return Math.max(first - token, token - last);
}

function countOf({likeness}: Alignment, [begin, end]: Part): number {
	return likeness.slice(begin, end).reduce((sum, alike) => sum + alike, 0);
}

/** A range of pattern words; `end` is exclusive. */
type Part = [begin: number, end: number];

/**
 * The part of the quote whose words were found close together, as the run with the greatest sum (Kadane): a sentence inserted into
 * a paragraph lies within the quote, but half the article between two paragraphs does not, nor do stray small words.
 */
function densest({at, likeness}: Alignment, worth: number[], [begin, end]: Part): Part {
	let best: Part = [begin, begin];
	let most = 0;
	let sum = 0;
	let from = begin;
	let last = -1;
	for (let index = begin; index < end; index++) {
		const alike = likeness[index] ?? 0;
		if (alike === 0) continue;
		const others = last < 0 ? 0 : (at[index] ?? 0) - last - 1;
		sum -= others * stranger;
		if (sum <= 0) [sum, from] = [0, index];
		sum += alike * (worth[index] ?? 0);
		last = at[index] ?? 0;
		if (sum > most) [most, best] = [sum, [from, index + 1]];
	}
	return best;
}

/** Cost of a foreign word between two of the quote, relative to the weight of its own. */
const stranger = 0.5;

/**
 * The first and last token of a part, including a replaced word at an end of the quote whose outer neighbour is still in place.
 */
function tokensOn({at, likeness}: Alignment, [first, stop]: Part, [begin, end]: Part): TokenSpan {
	if (stop <= first) return {first: 0, last: -1};
	const last = stop - 1;
	const isBeside = (index: number, other: number) =>
		(likeness[other] ?? 0) > 0 && Math.abs((at[index] ?? 0) - (at[other] ?? 0)) === Math.abs(index - other);
	const from = begin > 0 && isBeside(first, begin - 1) ? begin : first;
	const to = isBeside(last, end) ? end - 1 : last;
	return {first: at[from] ?? 0, last: at[to] ?? -1};
}

/** Two long words with the same beginning and end differ by a typo, or are forms of one word. */
function likeness(one: string, other: string): number {
	const longer = Math.max(one.length, other.length);
	if (one.length < 4 || other.length < 4 || Math.abs(one.length - other.length) > 3) return 0;
	const shorter = Math.min(one.length, other.length);
	let start = 0;
	while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
	let end = 0;
	while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
	const share = (start + end) / longer;
	return share >= 0.6 ? share : 0;
}
