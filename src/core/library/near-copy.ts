// Whether a library has nearly the same text already: the articles that hold some of its phrases, compared by their sketches.

import type {Catalog} from '../../ports/catalog.ts';
import type {Entry} from '../article/article.ts';
import {everything} from '../query/filter.ts';
import {combined, type Term} from '../query/query.ts';
import {tokensOf} from '../text/fold.ts';
import {nearDuplicates, sketchOf} from '../text/near-duplicates.ts';

/** The article of nearly this text, which is given as its passages; undefined where there is none, and for texts too short to tell. */
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

/** Texts that have most of the same phrases come first. */
const mostCompared = 3;
/** Phrases that are looked for, and their words: of nearly the same texts one has most of the other's. */
const mostPhrases = 8;
const wordsOfPhrase = 5;

/** A phrase of the middle of some passages, spread over the text. */
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
