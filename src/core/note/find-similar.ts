// Finds the place in a text that is most similar to a quote whose exact words are gone.

import type {QuoteWords} from './quote-words.ts';
import {type SimilarPlace, similarPlace, type TokenSpan} from './similar-place.ts';
import {likelyWindows} from './text-windows.ts';
import type {TokenText} from './token-text.ts';

/** Undefined if no place is similar, or several are. */
export function findSimilar(words: QuoteWords, text: TokenText): TokenSpan | undefined {
	if (words.exact.length > longest) return findByEnds(words, text);
	const pattern = [...words.prefix, ...words.exact, ...words.suffix];
	const places = likelyWindows(pattern, text).map(window => similarPlace(window, words, text));
	const [best, ...others] = apart(places.toSorted((a, b) => b.score - a.score));
	if (!best) return undefined;
	// The context is there without the quote: the quote was deleted, and similar text elsewhere is something else.
	const isTakenOut = places.some(place => around(place) >= 0.5 && place.recall < 0.3);
	if (best.recall < (isTakenOut ? nearlyAll : enough) || !isSure(best, words.exact.length, text)) return undefined;
	const isDoubtful = others.some(
		({score, recall}) => recall >= enough && (score > best.score * rival || recall > best.recall),
	);
	return isDoubtful ? undefined : best;
}

/** In words; longer quotes are located by their two ends. */
const longest = 400;
const endLength = 150;
/** Smallest fraction of a quote that must be found. */
const enough = 0.5;
const nearlyAll = 0.9;
/** A second place that is nearly as good makes both doubtful. */
const rival = 0.85;
/** Bits beyond what chance would give in a text of this length. */
const beyondChance = 10;

function around({before, after}: SimilarPlace): number {
	return Math.max(before, after);
}

/** One or two words need their context on both sides, a sentence on one; a long quote can stand for itself. */
function isSure(place: SimilarPlace, length: number, text: TokenText): boolean {
	if (place.precision < (length < 6 ? 0.75 : 0.6)) return false;
	if (place.bits < Math.log2(Math.max(2, text.words.length)) + beyondChance) return false;
	if (length < 6) return place.recall >= 0.7 && (Math.min(place.before, place.after) >= 0.4 || around(place) >= 0.9);
	return length >= 20 || around(place) >= 0.6;
}

/** Filters the places, best first, for those that don't overlap a better one. */
function apart(places: SimilarPlace[]): SimilarPlace[] {
	const kept: SimilarPlace[] = [];
	for (const place of places) {
		if (!kept.some(({first, last}) => place.first <= last && place.last >= first)) kept.push(place);
	}
	return kept;
}

/** Locates a long quote by its beginning and end, if their distance is about the same as before. */
function findByEnds(words: QuoteWords, text: TokenText): TokenSpan | undefined {
	const {prefix, exact, suffix, spelled} = words;
	const head = findSimilar(
		{...words, exact: exact.slice(0, endLength), suffix: [], spelled: spelled.slice(0, prefix.length + endLength)},
		text,
	);
	const tail = findSimilar(
		{...words, prefix: [], exact: exact.slice(-endLength), spelled: spelled.slice(-endLength - suffix.length)},
		text,
	);
	if (!head || !tail) return undefined;
	const length = tail.last - head.first + 1;
	return length >= exact.length / 2 && length <= exact.length * 2 ? {first: head.first, last: tail.last} : undefined;
}
