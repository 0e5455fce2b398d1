// The other forms of the words of a query, looked up in the words that the library has: `strikes` is also `strike`, `city` `cities`.
// Only the query is stemmed, so index and matcher compare words as before.

import {fold} from '../../text/fold.ts';
import type {Query, Term} from '../query.ts';
import {comparedLetters, languagesWithPairs, withoutPairs, withPairs} from './letter-pairs.ts';
import {prefixedBeginnings} from './prefixed-words.ts';
import type {Stem} from './stemmers.ts';

/** What is known of the library's words. */
export interface WordSource {
	/** The languages that a word may be of, by their codes. */
	langs: readonly string[];
	/** Their stemmers, for words of this one's script. */
	stemmers(word: string): Promise<Stem[]>;
	/** The library's words with this beginning, at most so long. */
	wordsFrom(beginning: string, longest: number): string[];
	/** The other forms of words that were looked up before: to look them up takes as long as a search. */
	known: Map<string, OtherForms>;
}

/** The other forms of a word, and the letters that it may have instead. */
export type OtherForms = Pick<Term, 'otherForms' | 'otherLetters'>;

/** The query with the other forms of each wanted word; words that were typed with a sign (`=exact`, `begin*`) have none. */
export async function withWordForms(query: Query, source: WordSource): Promise<Query> {
	switch (query.kind) {
		case 'term':
			return withForms(query, source);
		case 'near':
			return {...query, terms: await Promise.all(query.terms.map(term => withForms(term, source)))};
		case 'all':
		case 'any':
			return {...query, parts: await Promise.all(query.parts.map(part => withWordForms(part, source)))};
		default:
			return query;
	}
}

/** In UTF-16 units: shorter words are forms of nothing, and nothing longer is a word. A stemmer's time grows with the square. */
const shortestWord = 3;
const longestWord = 100;
/** Units that an ending may have. */
const longestEnding = 6;
/** More than any word has. */
const mostForms = 30;

async function withForms(term: Term, source: WordSource): Promise<Term> {
	const [word, ...others] = term.words;
	const isPlain = others.length === 0 && term.isPrefix && !term.isStart;
	if (!isPlain || word.length < shortestWord || word.length > longestWord || !isOfLetters.test(word)) return term;
	const typed = term.letters ?? word;
	const forms = source.known.get(typed) ?? (await otherFormsOf(word, typed, source));
	if (source.known.size >= mostKnown) source.known.clear();
	source.known.set(typed, forms);
	return {...term, ...forms};
}

/** Matches words of Latin, Cyrillic, Greek, Arabic or Hebrew letters alone. */
const isOfLetters = /^(?:[a-z\u0400-\u04ff]+|[\u0370-\u03ff]+|[\u0620-\u064a]+|[\u05d0-\u05ea]+)$/;
/** Words that are remembered. */
const mostKnown = 1000;

/** The forms of a folded word, which was typed with these letters. */
async function otherFormsOf(word: string, typed: string, source: WordSource): Promise<OtherForms> {
	const written = withPairs(typed).map(letters => fold(letters).text);
	const beginnings = [...written, ...prefixedBeginnings(word)];
	const begun = beginnings.flatMap(beginning => source.wordsFrom(beginning, beginning.length + longestEnding));
	const stemmed = await Promise.all([word, ...written].map(word => sameStem(word, source)));
	const forms = new Set([...begun, ...stemmed.flat()]);
	const letters = source.langs.some(lang => languagesWithPairs.includes(lang))
		? withoutPairs(comparedLetters(typed))
		: [];
	const otherLetters = letters.filter(letters => isKnown(fold(letters).text, source));
	// In one order, whatever order the library has them in: ranks are sums, of which the last digits depend on it.
	const otherForms = [...forms].slice(0, mostForms).sort();
	return {...(otherForms.length > 0 && {otherForms}), ...(otherLetters.length > 0 && {otherLetters})};
}

function isKnown(word: string, {wordsFrom}: WordSource): boolean {
	return wordsFrom(word, word.length).includes(word);
}

async function sameStem(word: string, {stemmers, wordsFrom}: WordSource): Promise<string[]> {
	const forms: string[] = [];
	/** By their beginning, which is the same in most languages. */
	const candidates = new Map<string, string[]>();
	for (const stem of await stemmers(word)) {
		const own = stem(word);
		const beginning = beginningOf(word, own);
		const words = candidates.get(beginning) ?? wordsFrom(beginning, word.length + longestEnding);
		candidates.set(beginning, words);
		for (const form of words) {
			// What starts with the word is found by it.
			if (!form.startsWith(word) && stem(form) === own) forms.push(form);
		}
	}
	return forms;
}

/** What all forms of a word have in common, with a letter less: `cit` of `city`, whose stem is `citi`. */
function beginningOf(word: string, stem: string): string {
	let length = 0;
	while (length < stem.length && word[length] === stem[length]) length++;
	return word.slice(0, Math.max(shortestWord, length - 1));
}
