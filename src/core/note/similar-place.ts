// How a quote lies on a part of a text: which of its words are there, how near each other, and what of its surroundings.

import {type Alignment, align} from './align.ts';
import type {QuoteWords} from './quote-words.ts';
import type {TextWindow} from './text-windows.ts';
import type {TokenText} from './token-text.ts';

/** The tokens that a quote became, both included; none of it where `last` is before `first`. */
export interface TokenSpan {
	first: number;
	last: number;
}

export interface SimilarPlace extends TokenSpan {
	/** Of the alignment. */
	score: number;
	/** How much of the quote is there, 0 to 1, by the worth of its words. */
	recall: number;
	/** How many of the words that it became are its own, 0 to 1. */
	precision: number;
	/** How much of what stood before and after it is there, 0 to 1. */
	before: number;
	after: number;
	/** Of all words that are there. */
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
	const share = (start: number, stop: number) => (stop > start ? there(start, stop) / all(start, stop) : 0);
	const parts = partsOf(alignment, begin, end);
	const [best = [begin, begin] as Part] = parts.toSorted((one, other) => there(...other) - there(...one));
	const found = tokensOn(alignment, best, [begin, end]);
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

function countOf({likeness}: Alignment, [begin, end]: Part): number {
	return likeness.slice(begin, end).filter(alike => alike > 0).length;
}

function bitsOf(word: number, {bits, words}: TokenText): number {
	return word < 0 ? Math.log2(Math.max(2, words.length)) : (bits[word] ?? 0);
}

/** From one word of the pattern to another, `end` not included. */
type Part = [begin: number, end: number];

/**
 * The words of the quote that are there, in parts where more others are between them than there are of them on the shorter side: a
 * sentence that was put into a paragraph is within the quote, the half of the article between two paragraphs is not.
 */
function partsOf({at, likeness}: Alignment, begin: number, end: number): Part[] {
	const there: number[] = [];
	for (let index = begin; index < end; index++) if ((likeness[index] ?? 0) > 0) there.push(index);
	const [first] = there;
	if (first === undefined) return [];
	const parts: Part[] = [[first, first + 1]];
	let count = 0;
	for (const [position, index] of there.entries()) {
		const last = parts.at(-1);
		const others = (at[index] ?? 0) - (at[there[position - 1] ?? index] ?? 0) - 1;
		if (others > Math.max(fewWords, Math.min(count, there.length - position)) || !last) {
			parts.push([index, index + 1]);
			count = 0;
		} else last[1] = index + 1;
		count++;
	}
	return parts;
}

/** So many may come between any two. */
const fewWords = 3;

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
