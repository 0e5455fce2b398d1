// Chooses the passages of an article that answer a query best. A search finds every sentence with any of the words, but a question
// wants the few passages with most of them, and a word that is rare in the article counts for more.

import type {Hit, Result} from '../core/query/hit.ts';
import {letterKey} from '../core/text/fold-keys.ts';

/** A passage that answers, with its place. */
export interface BestPassage {
	/** In the source file, from 1. */
	line: number;
	/** The headings above it, outermost first. */
	section: string[];
	/** The text from the first matching sentence on. */
	text: string;
}

/** Returns up to `most` passages of an article, best first; if no passage matches, other places such as the title. */
export function bestPassages({hits, passages}: Result, most: number): BestPassage[] {
	const words = wordsOfPassages(hits);
	if (words.size === 0) return hits.slice(0, most);
	const frequency = new Map<string, number>();
	for (const word of [...words.values()].flatMap(found => [...found]))
		frequency.set(word, (frequency.get(word) ?? 0) + 1);
	const score = (found: Set<string>) => [...found].reduce((sum, word) => sum + 1 / (frequency.get(word) ?? 1), 0);
	const scored = Array.from(words, ([passage, found]) => ({passage, score: score(found)}));
	const best = scored.sort((one, other) => other.score - one.score || one.passage - other.passage).slice(0, most);
	const texts = passages();
	return best.flatMap(({passage}) => {
		const first = hits.find(hit => hit.passage === passage);
		const whole = texts[passage]?.text;
		return first && whole !== undefined ? [{...first, text: whole.slice(first.offset)}] : [];
	});
}

/** The different words found in each passage, by its index. */
function wordsOfPassages(hits: Hit[]): Map<number, Set<string>> {
	const words = new Map<number, Set<string>>();
	for (const {passage, text, ranges} of hits) {
		if (passage === undefined) continue;
		const found = words.get(passage) ?? new Set();
		for (const [start, end] of ranges) found.add(letterKey(text.slice(start, end)));
		words.set(passage, found);
	}
	return words;
}
