// Where in a text a quote may be: the seeds of BLAST (Altschul and others, 1990), here rare words and pairs of words that both have.

import {bitsOf, type TokenText} from './token-text.ts';

/** A part of a text, by its tokens; `to` not included. */
export interface TextWindow {
	from: number;
	to: number;
}

/** Words more or fewer that may have come in between. */
const slack = 48;
const mostWindows = 4;
/** Words, and pairs of them, that stand in more places say nothing of where. */
const mostOfWord = 16;
const mostOfPair = 128;

/** The likeliest windows first: each rare word of the pattern votes for where the pattern would begin. */
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

/** Where a word stands, and where it does with the next one, each with what it tells; -1 is a word that stands nowhere. */
function seedsOf(word: number, next: number, text: TokenText): {places: Iterable<number>; bits: number}[] {
	const words = text.occurrences(word);
	const pairs = next < 0 ? [] : pairsOf(word, next, text);
	return [
		...(words.length > mostOfWord ? [] : [{places: words, bits: bitsOf(word, text)}]),
		...(pairs.length > mostOfPair ? [] : [{places: pairs, bits: (bitsOf(word, text) + bitsOf(next, text)) / 2}]),
	];
}

/** Where two words follow each other; looked for at the rarer one. */
function pairsOf(word: number, next: number, {words, occurrences}: TokenText): number[] {
	const [firsts, seconds] = [occurrences(word), occurrences(next)];
	if (firsts.length <= seconds.length) return [...firsts.filter(token => words[token + 1] === next)];
	return [...seconds.filter(token => words[token - 1] === word)].map(token => token - 1);
}
