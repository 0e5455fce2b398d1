// How a quote lies on a part of a text: which of its words are there, how near each other, and what of its surroundings.

import {type Alignment, align} from './align.ts';
import type {QuoteWords} from './quote-words.ts';
import type {TextWindow} from './text-windows.ts';
import {bitsOf, type TokenText} from './token-text.ts';

/** The tokens that a quote became, both included; none of it where `last` is before `first`. */
export interface TokenSpan {
	first: number;
	last: number;
}

export interface SimilarPlace extends TokenSpan {
	/** The score of the alignment. */
	score: number;
	/** How much of the quote is there, 0 to 1, by the worth of its words. */
	recall: number;
	/** How many of the words that it became are its own, 0 to 1. */
	precision: number;
	/** How much of what stood before and after it is there, 0 to 1. */
	before: number;
	after: number;
	/** The information of all words that are there. */
	bits: number;
}

/** Lays the quote on the window, wherever in it it fits best. */
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
	/** The share of the words from one to another that are beside what was found. */
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

/** Words that may have come between a quote and what stood beside it. */
const inBetween = 6;
/** The worth of what must stand beside a quote to say where it is: a word or two at the beginning of an article do not. */
const leastAround = 2;

function distance(token: number, {first, last}: TokenSpan): number {
	return Math.max(first - token, token - last);
}

function countOf({likeness}: Alignment, [begin, end]: Part): number {
	return likeness.slice(begin, end).reduce((sum, alike) => sum + alike, 0);
}

/** From one word of the pattern to another, `end` not included. */
type Part = [begin: number, end: number];

/**
 * The part of the quote whose words are there and near each other, by the run of the greatest sum (Kadane): a sentence that was put
 * into a paragraph is within the quote, the half of the article between two paragraphs is not, nor are small words in a row of others.
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

/** What another word between two of the quote costs, by the worth of its own. */
const stranger = 0.5;

/** The first and last token of a part; with a word at an end of the quote that was replaced, where its outer neighbour is still beside it. */
function tokensOn({at, likeness}: Alignment, [first, stop]: Part, [begin, end]: Part): TokenSpan {
	if (stop <= first) return {first: 0, last: -1};
	const last = stop - 1;
	const isBeside = (index: number, other: number) =>
		(likeness[other] ?? 0) > 0 && Math.abs((at[index] ?? 0) - (at[other] ?? 0)) === Math.abs(index - other);
	const from = begin > 0 && isBeside(first, begin - 1) ? begin : first;
	const to = isBeside(last, end) ? end - 1 : last;
	return {first: at[from] ?? 0, last: at[to] ?? -1};
}

/** Two long words that begin and end alike are the same but for a slip, or forms of one. */
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
