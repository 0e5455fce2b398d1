// Selects the regions of a text that may contain a quote, by seeds as in BLAST (Altschul and others, 1990): rare words and pairs of
// words in common.

import {bitsOf, type TokenText} from './token-text.ts';

/** A range of tokens; `to` is exclusive. */
export interface TextWindow {
	from: number;
	to: number;
}

/** Number of words that may have been inserted or deleted. */
const slack = 48;
const mostWindows = 4;
/** Words and pairs that occur in more places don't help to locate the quote. */
const mostOfWord = 16;
const mostOfPair = 128;

/** The likeliest windows, best first: each rare word of the pattern votes for where the pattern would begin. */
export function likelyWindows(pattern: number[], text: TokenText): TextWindow[] {
	const votes = new Map<number, number>();
	for (const [begin, bits] of votesOf(pattern, text)) {
		const bucket = Math.floor(begin / slack);
		votes.set(bucket, (votes.get(bucket) ?? 0) + bits);
	}
	const sums = [...votes.keys()].map(bucket => ({
		bucket,
		bits: (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0),
	}));
	const best = sums.sort((a, b) => b.bits - a.bits || a.bucket - b.bucket).slice(0, mostWindows);
	return best.map(({bucket}) => ({
		from: Math.max(0, (bucket - 1) * slack),
		to: Math.min(text.words.length, (bucket + 3) * slack + pattern.length),
	}));
}

function* votesOf(pattern: number[], text: TokenText): Generator<[begin: number, bits: number]> {
	for (const [index, word] of pattern.entries()) {
		if (word < 0) continue;
		for (const {places, bits} of seedsOf(word, pattern[index + 1] ?? -1, text))
			for (const token of places) yield [token - index, bits];
	}
}

/**
 * The occurrences of a word, and of the pair with the next one, each with its information content; -1 is a word that does not
 * occur.
 */
function seedsOf(word: number, next: number, text: TokenText): {places: Iterable<number>; bits: number}[] {
	const words = text.occurrences(word);
	const pairs = next < 0 ? [] : pairsOf(word, next, text);
	return [
		...(words.length > mostOfWord ? [] : [{places: words, bits: bitsOf(word, text)}]),
		...(pairs.length > mostOfPair ? [] : [{places: pairs, bits: (bitsOf(word, text) + bitsOf(next, text)) / 2}]),
	];
}

/** The occurrences of two adjacent words, looked up by the rarer one. */
function pairsOf(word: number, next: number, {words, occurrences}: TokenText): number[] {
	const [firsts, seconds] = [occurrences(word), occurrences(next)];
	if (firsts.length <= seconds.length) return [...firsts.filter(token => words[token + 1] === next)];
	return [...seconds.filter(token => words[token - 1] === word)].map(token => token - 1);
}
