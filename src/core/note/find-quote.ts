// Locates a quote in an article that may have changed: first the same words, then the most similar place, but never a place that
// might as well be another. As in BLAST (Altschul and others, 1990), rare words in common select regions, and only there is the
// quote aligned with the text.

import {findSimilar} from './find-similar.ts';
import type {NoteQuote, TextSpan} from './note.ts';
import {type ContextMatch, contextBits, type QuoteWords, quoteWords} from './quote-words.ts';
import {spansOfSigns, withSigns} from './signs.ts';
import {bitsOf, placesOfWords, type TokenText} from './token-text.ts';
import {isTorn} from './torn-quote.ts';

/** The span of the quote; `isChanged` if its words differ. */
export interface FoundQuote {
	span: TextSpan;
	isChanged: boolean;
}

/** Undefined if it is ambiguous or lost. */
export function findQuote(quote: NoteQuote, text: TokenText): FoundQuote | undefined {
	const words = quoteWords(quote, text);
	if (words.exact.length === 0) return findSigns(quote, text);
	const same = placesOfWords(words.exact, text);
	const chosen = chosenOf(same, {quote, words, text});
	if (chosen !== undefined) {
		const place = {first: chosen, last: chosen + words.exact.length - 1};
		if (isTorn(words, text, place)) return undefined;
		return {span: withSigns(text.span(place.first, place.last), quote.exact, text), isChanged: false};
	}
	const similar = findSimilar(words, text);
	// The occurrences of the same words were already considered and rejected.
	if (!similar || same.includes(similar.first) || isTorn(words, text, similar)) return undefined;
	return {span: withSigns(text.span(similar.first, similar.last), quote.exact, text), isChanged: true};
}

interface Sought {
	quote: NoteQuote;
	words: QuoteWords;
	text: TokenText;
}

/** Bits beyond what chance would give in an article of this length: an error in one of 64 articles. */
const beyondChance = 6;
/** Bits by which the context of the chosen place must exceed that of any other. */
const clearly = 4;
/** Number of occurrences whose context is compared closely. */
const mostCompared = 64;

/** Chooses among occurrences of the same words. */
function chosenOf(starts: number[], {quote, words, text}: Sought): number | undefined {
	const ranked = likeliest(starts, words, text)
		.map(start => ({start, around: contextBits(words, text, [start, start + words.exact.length])}))
		.sort((a, b) => b.around.bits - a.around.bits);
	const own = words.exact.reduce((sum, word) => sum + bitsOf(word, text), 0);
	const copies = quote.copy?.of ?? 1;
	const needed = Math.log2(Math.max(2, text.words.length)) + beyondChance;
	// A quote that occurred several times, or consists of common words, may be gone while a similar one remains.
	const isCommon = copies > 1 || own < needed;
	const [best, second] = isCommon ? ranked.filter(({start}) => isBesideItsWord(start, words, text)) : ranked;
	if (!best) return undefined;
	const isClear = (other: Ranked) => best.around.bits - other.around.bits >= clearly;
	if (second && !isClear(second)) {
		const again = sameCopy(quote, starts, ranked);
		return again && isAtHome(again.around, own) && !isClear(again) ? again.start : undefined;
	}
	if (best.around.isWhole) return best.start;
	// If two adjacent occurrences became one, it is unknown which one remained.
	if (copies > starts.length && hasCopyBeside(words)) return undefined;
	if (isCommon && !isAtHome(best.around, own)) return undefined;
	return own + best.around.bits >= needed ? best.start : undefined;
}

interface Ranked {
	start: number;
	around: ContextMatch;
}

/**
 * Chooses the n-th of as many occurrences as before, for repeated lines with identical context, such as refrains and table columns.
 */
function sameCopy({copy}: NoteQuote, starts: number[], ranked: Ranked[]): Ranked | undefined {
	if (copy?.of !== starts.length) return undefined;
	return ranked.find(({start}) => start === starts[copy.at - 1]);
}

/**
 * Whether a word adjacent to the quote is there, before or after it: a similar sentence inserted elsewhere has other neighbours.
 */
function isBesideItsWord(
	start: number,
	{prefix, exact, suffix, isFirst, isLast}: QuoteWords,
	{words}: TokenText,
): boolean {
	const end = start + exact.length;
	const isAfter = isFirst ? start === 0 : words[start - 1] === prefix.at(-1);
	return isAfter || (isLast ? end === words.length : words[end] === suffix[0]);
}

/** Whether the words of the quote also occur in its context. */
function hasCopyBeside({prefix, exact, suffix}: QuoteWords): boolean {
	const isAt = (side: number[], from: number) => exact.every((word, index) => side[from + index] === word);
	return [prefix, suffix].some(side => side.some((_, from) => isAt(side, from)));
}

/** Bits of a very common word. */
const little = 7;

/** Half of the context on both sides is there, or nearly all on one side and a part of the other. */
function isAtHome({before, after}: ContextMatch, own: number): boolean {
	const [less, more] = before < after ? [before, after] : [after, before];
	return less >= 0.5 || (less >= 0.2 && more >= 0.9 && own >= little);
}

/** The occurrences with most of the nearest context words, if there are too many to compare all. */
function likeliest(starts: number[], {prefix, exact, suffix}: QuoteWords, {words}: TokenText): number[] {
	if (starts.length <= mostCompared) return starts;
	const near = (start: number) => {
		let count = 0;
		while (count < prefix.length && words[start - 1 - count] === prefix.at(-1 - count)) count++;
		let after = 0;
		while (after < suffix.length && words[start + exact.length + after] === suffix[after]) after++;
		return count + after;
	};
	return starts
		.map(start => ({start, near: near(start)}))
		.sort((a, b) => b.near - a.near)
		.slice(0, mostCompared)
		.map(({start}) => start);
}

/** A quote of punctuation only is found if the text contains it as often as before. */
function findSigns({exact, copy}: NoteQuote, text: TokenText): FoundQuote | undefined {
	const found = spansOfSigns(exact, text);
	const {at = 1, of = 1} = copy ?? {};
	const span = of === found.length ? found[at - 1] : undefined;
	return span && {span, isChanged: false};
}
