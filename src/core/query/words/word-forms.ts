// The other forms of the words of a query, looked up in the words that the library has: `strikes` is also `strike`, `city` `cities`.
// Only the query is stemmed, so index and matcher compare words as before.

import type {Query, Term} from '../query.ts';
import type {Stem} from './stemmers.ts';

/** What is known of the library's words. */
export interface WordSource {
	/** The stemmers of the languages that the word may be of. */
	stemmers(word: string): Promise<Stem[]>;
	/** The library's words with this beginning, at most so long. */
	wordsFrom(beginning: string, longest: number): string[];
	/** The other forms of words that were looked up before: to look them up takes as long as a search. */
	known: Map<string, readonly string[]>;
}

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
	if (!isPlain || word.length < shortestWord || word.length > longestWord || !/^[a-z\u0400-\u04ff]+$/.test(word))
		return term;
	const otherForms = source.known.get(word) ?? (await otherFormsOf(word, source));
	if (source.known.size >= mostKnown) source.known.clear();
	source.known.set(word, otherForms);
	return otherForms.length === 0 ? term : {...term, otherForms};
}

/** Words that are remembered. */
const mostKnown = 1000;

async function otherFormsOf(word: string, {stemmers, wordsFrom}: WordSource): Promise<string[]> {
	const forms = new Set<string>();
	/** By their beginning, which is the same in most languages. */
	const candidates = new Map<string, string[]>();
	for (const stem of await stemmers(word)) {
		const own = stem(word);
		const beginning = beginningOf(word, own);
		const words = candidates.get(beginning) ?? wordsFrom(beginning, word.length + longestEnding);
		candidates.set(beginning, words);
		for (const form of words) {
			// What starts with the word is found by it.
			if (!form.startsWith(word) && stem(form) === own) forms.add(form);
		}
	}
	// In one order, whatever order the library has them in: ranks are sums, of which the last digits depend on it.
	return [...forms].slice(0, mostForms).sort();
}

/** What all forms of a word have in common, with a letter less: `cit` of `city`, whose stem is `citi`. */
function beginningOf(word: string, stem: string): string {
	let length = 0;
	while (length < stem.length && word[length] === stem[length]) length++;
	return word.slice(0, Math.max(shortestWord, length - 1));
}
