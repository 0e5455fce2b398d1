// The place in a text that is most like a quote whose words are not there any more as they were.

import type {QuoteWords} from './quote-words.ts';
import {type SimilarPlace, similarPlace, type TokenSpan} from './similar-place.ts';
import {likelyWindows} from './text-windows.ts';
import type {TokenText} from './token-text.ts';

/** Undefined where nothing is like it, or more than one place is. */
export function findSimilar(words: QuoteWords, text: TokenText): TokenSpan | undefined {
	if (words.exact.length > longest) return findByEnds(words, text);
	const pattern = [...words.prefix, ...words.exact, ...words.suffix];
	const places = likelyWindows(pattern, text).map(window => similarPlace(window, words, text));
	const [best, ...others] = apart(places.toSorted((a, b) => b.score - a.score));
	if (!best) return undefined;
	// What stood around it stands there without it: it was taken out, and what is like it elsewhere is something else.
	const isTakenOut = places.some(place => around(place) >= 0.5 && place.recall < 0.3);
	if (best.recall < (isTakenOut ? nearlyAll : enough) || !isSure(best, words.exact.length, text)) return undefined;
	const isDoubtful = others.some(
		({score, recall}) => recall >= enough && (score > best.score * rival || recall > best.recall),
	);
	return isDoubtful ? undefined : best;
}

/** Words; longer quotes are looked for by their two ends. */
const longest = 400;
const endLength = 150;
/** The least part of a quote that must be there. */
const enough = 0.5;
const nearlyAll = 0.9;
/** A second place that is so nearly as good makes both doubtful. */
const rival = 0.85;
/** Bits beyond what chance would give in a text of this length. */
const beyondChance = 10;

function around({before, after}: SimilarPlace): number {
	return Math.max(before, after);
}

/** A word or two must have their surroundings on both sides, a sentence on one; a long quote can stand for itself. */
function isSure(place: SimilarPlace, length: number, text: TokenText): boolean {
	if (place.precision < (length < 6 ? 0.75 : 0.6)) return false;
	if (place.bits < Math.log2(Math.max(2, text.words.length)) + beyondChance) return false;
	if (length < 6) return place.recall >= 0.7 && (Math.min(place.before, place.after) >= 0.4 || around(place) >= 0.9);
	return length >= 20 || around(place) >= 0.6;
}

/** Those of the places, best first, that are not another view of a better one. */
function apart(places: SimilarPlace[]): SimilarPlace[] {
	const kept: SimilarPlace[] = [];
	for (const place of places) {
		if (!kept.some(({first, last}) => place.first <= last && place.last >= first)) kept.push(place);
	}
	return kept;
}

/** A long quote is where its beginning and its end are, if they are about as far from each other as they were. */
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
