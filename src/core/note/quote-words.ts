// A quote as word numbers of the text in which it is searched for, and the comparison of its context with that of a place.

import {tokensOf} from '../text/fold.ts';
import type {Range} from '../text/range.ts';
import type {NoteQuote} from './note.ts';
import {bitsOf, type TokenText} from './token-text.ts';

/** Word numbers; -1 for a word that the text does not contain. */
export interface QuoteWords {
	prefix: number[];
	exact: number[];
	suffix: number[];
	/** The words themselves, of all three parts. */
	spelled: string[];
	/** The article begins, or ends, with the quote. */
	isFirst: boolean;
	isLast: boolean;
}

export function quoteWords({prefix, exact, suffix}: NoteQuote, text: TokenText): QuoteWords {
	const parts = [tokensOf(prefix), tokensOf(exact), tokensOf(suffix)] as const;
	const numbered = (words: string[]) => words.map(word => text.numberOf(word) ?? -1);
	return {
		prefix: numbered(parts[0]),
		exact: numbered(parts[1]),
		suffix: numbered(parts[2]),
		spelled: parts.flat(),
		isFirst: prefix === '',
		isLast: suffix === '',
	};
}

/** How well the context of a place matches that of a quote. */
export interface ContextMatch {
	/** Information content of the words in common, in order. */
	bits: number;
	/** The fraction of the quote's context found on each side, 0 to 1; 1 if it had none and there is none. */
	before: number;
	after: number;
	/** All of it is there on both sides, with nothing in between. */
	isWhole: boolean;
}

/** Number of words that may have been inserted between a quote and its context. */
const reach = 6;

/** Compares the contexts before and after a range of tokens. */
export function contextBits(quote: QuoteWords, text: TokenText, [start, end]: Range): ContextMatch {
	const {prefix, suffix, isFirst, isLast} = quote;
	const {words} = text;
	const before = words.slice(Math.max(0, start - prefix.length - reach), start).reverse();
	const after = words.slice(end, end + suffix.length + reach);
	const sides = [sideOf(prefix.toReversed(), before, text), sideOf(suffix, after, text)] as const;
	const isWhole = (isFirst ? start === 0 : sides[0].isWhole) && (isLast ? end === words.length : sides[1].isWhole);
	return {bits: sides[0].bits + sides[1].bits, before: sides[0].share, after: sides[1].share, isWhole};
}

interface Side {
	bits: number;
	share: number;
	isWhole: boolean;
}

/** Both sequences lead away from the quote. */
function sideOf(wanted: number[], there: number[], text: TokenText): Side {
	const worth = (word: number) => bitsOf(word, text);
	const total = wanted.reduce((sum, word) => sum + worth(word), 0);
	if (wanted.length === 0) return {bits: 0, share: there.length === 0 ? 1 : 0, isWhole: true};
	const isWhole = wanted.every((word, index) => there[index] === word);
	const shared = isWhole ? total : commonBits(wanted, there, worth);
	return {bits: shared, share: total === 0 ? 0 : shared / total, isWhole};
}

/** Weight of the longest common subsequence. */
function commonBits(one: number[], other: number[], worth: (word: number) => number): number {
	let above = new Float64Array(other.length + 1);
	for (const word of one) {
		const row = new Float64Array(other.length + 1);
		for (const [index, there] of other.entries()) {
			const together = word === there ? (above[index] ?? 0) + worth(word) : 0;
			row[index + 1] = Math.max(together, above[index + 1] ?? 0, row[index] ?? 0);
		}
		above = row;
	}
	return above[other.length] ?? 0;
}
