// An article as a sequence of words in which quotes are searched for, independent of case, accents, punctuation, line breaks and
// passage boundaries.

import {bisect} from '../bisect.ts';
import type {Folded} from '../text/fold.ts';
import {fold} from '../text/fold.ts';
import type {TextSpan} from './note.ts';

export interface TokenText {
	/** The word number of each token; words are numbered in order of first occurrence. */
	words: number[];
	/** The number of a word; undefined if the text does not contain it. */
	numberOf(word: string): number | undefined;
	/** A word by its number. */
	spelling(word: number): string;
	/** Information content of a word in bits, by number: higher for rare words. */
	bits: Float64Array;
	/** Token indexes of a word by number, ascending. */
	occurrences(word: number): Int32Array;
	/** The span of the tokens from `first` to `last`, both inclusive. */
	span(first: number, last: number): TextSpan;
	/** The first token at or after the start of a passage. */
	firstOf(passage: number): number;
	/** The text of each passage, in order. */
	texts: readonly string[];
}

/** Builds the word sequence of passages. */
export function tokenText(texts: readonly string[]): TokenText {
	const numbers = new Map<string, number>();
	const words: number[] = [];
	const starts: number[] = [];
	const passageStarts: number[] = [];
	const folded: Folded[] = [];
	for (const text of texts) {
		passageStarts.push(words.length);
		const letters = fold(text);
		folded.push(letters);
		for (const {0: word, index} of letters.text.matchAll(tokenPattern)) {
			words.push(numbered(numbers, word));
			starts.push(index);
		}
	}
	const {occurrences, counts} = occurrencesOf(words, numbers.size);
	const names = [...numbers.keys()];
	const endOf = (token: number) => (starts[token] ?? 0) + (names[words[token] ?? 0]?.length ?? 0);
	const passageOf = (token: number) =>
		bisect(1, passageStarts.length, passage => (passageStarts[passage] ?? 0) > token) - 1;
	return {
		words,
		numberOf: word => numbers.get(word),
		spelling: word => names[word] ?? '',
		bits: Float64Array.from(counts, count => Math.log2(Math.max(leastLength, words.length) / count)),
		occurrences,
		span(firstToken, lastToken) {
			const [first, last] = [passageOf(firstToken), passageOf(lastToken)];
			const [start = 0] = folded[first]?.range(starts[firstToken] ?? 0, endOf(firstToken)) ?? [];
			const [, end = 0] = folded[last]?.range(starts[lastToken] ?? 0, endOf(lastToken)) ?? [];
			return {first, start, last, end};
		},
		firstOf: passage => passageStarts[passage] ?? words.length,
		texts,
	};
}

/** Information content of a word in bits; for -1, an unknown word, as for one that occurs once. */
export function bitsOf(word: number, {bits, words}: TokenText): number {
	return word < 0 ? Math.log2(Math.max(2, words.length)) : (bits[word] ?? 0);
}

/** The first token of every occurrence of these words in sequence; -1 matches nothing. */
export function placesOfWords(sought: number[], {words, occurrences}: TokenText): number[] {
	if (sought.length === 0 || sought.includes(-1)) return [];
	let rarest = 0;
	for (const [index, word] of sought.entries())
		if (occurrences(word).length < occurrences(sought[rarest] ?? 0).length) rarest = index;
	const starts: number[] = [];
	for (const token of occurrences(sought[rarest] ?? 0)) {
		const start = token - rarest;
		if (start >= 0 && sought.every((word, index) => words[start + index] === word)) starts.push(start);
	}
	return starts;
}

/** The tokens of tokensOf, in a folded text. */
const tokenPattern = /[0-9a-z\x80-\uffff]+/g;
/** Minimum length assumed for the statistics: in a short text no word is frequent, yet any may be there by chance. */
const leastLength = 256;

function numbered(numbers: Map<string, number>, word: string): number {
	const known = numbers.get(word);
	if (known !== undefined) return known;
	numbers.set(word, numbers.size);
	return numbers.size - 1;
}

/** The occurrences of each word, in linear time by counting. */
function occurrencesOf(words: number[], size: number) {
	const counts = new Int32Array(size);
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	const ends = new Int32Array(size);
	let total = 0;
	for (const [word, count] of counts.entries()) ends[word] = total += count;
	const places = new Int32Array(words.length);
	const next = ends.map((end, word) => end - (counts[word] ?? 0));
	for (const [token, word] of words.entries()) {
		const place = next[word] ?? 0;
		places[place] = token;
		next[word] = place + 1;
	}
	const occurrences = (word: number) => places.subarray((ends[word] ?? 0) - (counts[word] ?? 0), ends[word] ?? 0);
	return {occurrences, counts};
}
