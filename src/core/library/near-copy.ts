// Detects near-duplicates: looks up some phrases of a text in the library, and compares sketches of the articles found.

import type {Catalog} from '../../ports/catalog.ts';
import type {Entry} from '../article/article.ts';
import {everything} from '../query/filter.ts';
import {combined, type Term} from '../query/query.ts';
import {tokensOf} from '../text/fold.ts';
import {nearDuplicates, sketchOf} from '../text/near-duplicates.ts';

/**
 * The article with nearly the same text, which is given as passages; undefined if there is none, or the text is too short to tell.
 */
export function nearCopyOf(passages: readonly string[], catalog: Pick<Catalog, 'search'>): Entry | undefined {
	const sketch = sketchOf(passages.join('\n'));
	const phrases = sketch === undefined ? [] : phrasesOf(passages);
	if (phrases.length < 2) return undefined;
	let left = mostCompared;
	const holders = catalog.search(combined('any', phrases), everything, {by: 'relevance', reverse: false});
	for (const {entry, passages: theirs} of holders) {
		if (left-- === 0) return undefined;
		const other = sketchOf(
			theirs()
				.map(({text}) => text)
				.join('\n'),
		);
		if (nearDuplicates([sketch, other]).has(1)) return entry;
	}
	return undefined;
}

/** Candidates compared: texts that share most of the phrases come first. */
const mostCompared = 3;
/** Number of phrases looked up, and words per phrase: a near-duplicate contains most of them. */
const mostPhrases = 8;
const wordsOfPhrase = 5;

/** A phrase from the middle of each of several passages, spread over the text. */
function phrasesOf(passages: readonly string[]): Term[] {
	const long = passages.map(tokensOf).filter(({length}) => length >= wordsOfPhrase);
	const step = Math.max(1, long.length / mostPhrases);
	const phrases: Term[] = [];
	for (let at = 0; at < long.length; at += step) {
		const tokens = long[Math.floor(at)] ?? [];
		const start = Math.floor((tokens.length - wordsOfPhrase) / 2);
		const [first, ...others] = tokens.slice(start, start + wordsOfPhrase);
		if (first !== undefined) phrases.push({kind: 'term', field: 'text', words: [first, ...others], isPrefix: false});
	}
	return phrases;
}
