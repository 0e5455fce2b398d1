// Finds other forms of a query's words among the words of the library: `strike` for `strikes`, `cities` for `city`. Only the query
// is stemmed, so index and matcher compare words as before.

import {fold} from '../../text/fold.ts';
import {joinedWord} from '../../text/joined-words.ts';
import type {Query, Term} from '../query.ts';
import {withoutParticles} from './korean-particles.ts';
import {comparedLetters, languagesWithPairs, withoutPairs, withPairs} from './letter-pairs.ts';
import {pairedForms} from './paired-endings.ts';
import {prefixedBeginnings} from './prefixed-words.ts';
import type {Stem} from './stemmers.ts';

/** Access to the library's words. */
export interface WordSource {
	/** Codes of the languages that a word may belong to. */
	langs: readonly string[];
	/** Their stemmers that apply to the script of this word. */
	stemmers(word: string): Promise<Stem[]>;
	/** The library's words with this prefix, up to a length. */
	wordsFrom(beginning: string, longest: number): string[];
	/** Cache of forms, because looking them up takes as long as a search. */
	known: Map<string, OtherForms>;
}

/** The other forms of a word, and its alternative spellings. */
export type OtherForms = Pick<Term, 'otherForms' | 'otherLetters'>;

/** Adds the other forms of each wanted word; words typed with a sign (`=exact`, `begin*`) get none. */
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

/**
 * Limits in UTF-16 units: shorter words have no forms, and longer strings are not words. A stemmer's time grows with the square of
 * the length.
 */
const shortestWord = 3;
const longestWord = 100;
/** Longest ending in UTF-16 units. */
const longestEnding = 6;
/** More than any word has. */
const mostForms = 30;

async function withForms(term: Term, source: WordSource): Promise<Term> {
	const [first, ...others] = term.words;
	// The index has words without the signs that join their parts, too: `tshirts` for `t-shirts`.
	const word = joinedWord(first);
	const isPlain = others.length === 0 && term.isPrefix && !term.isStart && !isElided(first);
	const noun = isPlain ? withoutParticles(word) : undefined;
	if (noun !== undefined) return {...term, otherForms: [noun]};
	if (!isPlain || word.length < shortestWord || word.length > longestWord || !isOfLetters.test(word)) return term;
	const typed = term.letters ?? word;
	const forms = source.known.get(typed) ?? (await otherFormsOf(word, typed, source));
	if (source.known.size >= mostKnown) source.known.clear();
	source.known.set(typed, forms);
	return {...term, ...forms};
}

/** Whether the word follows a shorter one with an apostrophe: `l'ora` is no form of `loro`, but `company's` one of `company`. */
function isElided(word: string): boolean {
	const before = word.indexOf("'");
	return before >= 0 && before < word.length - before - 1;
}

/** Matches words that consist of Latin, Cyrillic, Greek, Arabic or Hebrew letters only. */
const isOfLetters = /^(?:[a-z\u0400-\u04ff]+|[\u0370-\u03ff]+|[\u0620-\u064a]+|[\u05d0-\u05ea]+)$/;
/** Size of the cache. */
const mostKnown = 1000;

/** The forms of a folded word, typed with these letters. */
async function otherFormsOf(word: string, typed: string, source: WordSource): Promise<OtherForms> {
	const written = withPairs(typed).map(letters => fold(letters).text);
	const beginnings = [...written, ...prefixedBeginnings(word)];
	const begun = beginnings.flatMap(beginning => source.wordsFrom(beginning, beginning.length + longestEnding));
	const stemmed = await Promise.all([word, ...written].map(word => sameStem(word, source)));
	const paired = pairedForms(word, source.langs).filter(form => isKnown(form, source));
	const forms = new Set([...begun, ...paired, ...stemmed.flat()]);
	const letters = source.langs.some(lang => languagesWithPairs.includes(lang))
		? withoutPairs(comparedLetters(typed))
		: [];
	const otherLetters = letters.filter(letters => isKnown(fold(letters).text, source));
	// Sorted, so that scores, which are sums, don't depend on the library's order in their last digits.
	const otherForms = [...forms].slice(0, mostForms).sort();
	return {...(otherForms.length > 0 && {otherForms}), ...(otherLetters.length > 0 && {otherLetters})};
}

function isKnown(word: string, {wordsFrom}: WordSource): boolean {
	return wordsFrom(word, word.length).includes(word);
}

async function sameStem(word: string, {stemmers, wordsFrom}: WordSource): Promise<string[]> {
	const forms: string[] = [];
	/** By prefix, which is the same in most languages. */
	const candidates = new Map<string, string[]>();
	for (const stem of await stemmers(word)) {
		const own = stem(word);
		const beginning = beginningOf(word, own);
		const words = candidates.get(beginning) ?? wordsFrom(beginning, word.length + longestEnding);
		candidates.set(beginning, words);
		for (const form of words) {
			// A form that begins with the word is found by the word itself.
			if (!form.startsWith(word) && stem(form) === own) forms.push(form);
		}
	}
	return forms;
}

/** The common prefix of all forms of a word, shortened by a letter: `cit` for `city`, whose stem is `citi`. */
function beginningOf(word: string, stem: string): string {
	let length = 0;
	while (length < stem.length && word[length] === stem[length]) length++;
	return word.slice(0, Math.max(shortestWord, length - 1));
}
