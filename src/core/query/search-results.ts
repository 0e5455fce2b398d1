// From candidates to results, one after another: nothing is gathered, so the first is seen before the last is looked for.

import type {Passage} from '../article/blocks.ts';
import type {Entry} from '../article/parse-article.ts';
import {growingBatches} from '../text/batches.ts';
import type {Hit} from './hit.ts';
import type {Matcher} from './match.ts';
import type {GuardedPattern} from './pattern.ts';
import {patternHits, patternTexts} from './pattern.ts';

export function* queryResults(candidates: Iterable<Candidate>, matcher: Matcher): Generator<Result> {
	for (const candidate of candidates) {
		const hits = matcher.hits(candidate);
		if (hits.length > 0) yield {entry: candidate.entry, hits, passages: () => candidate.passages()};
	}
}

/** What a pattern looks at. */
export interface Searched {
	title: string;
	passages: Passage[];
}

/** The articles in which the pattern is found, with where. */
export function* foundIn<Article extends Searched>(
	articles: Iterable<Article>,
	pattern: GuardedPattern,
): Generator<{article: Article; hits: Hit[]}> {
	for (const batch of growingBatches(withTexts(articles), batches)) {
		const found = pattern.find(batch.flatMap(({texts}) => texts));
		let start = 0;
		for (const {article, texts} of batch) {
			const hits = patternHits(article.title, article.passages, found.slice(start, start + texts.length));
			start += texts.length;
			if (hits.length > 0) yield {article, hits};
		}
	}
}

interface WithTexts<Article> {
	article: Article;
	texts: string[];
}

/** In UTF-16 units of text: a pattern has its price for each call. */
const batches = {first: 1 << 20, sizeOf: sizeOfTexts};

function sizeOfTexts({texts}: {texts: string[]}): number {
	return texts.reduce((sum, {length}) => sum + length, 0);
}

function* withTexts<Article extends Searched>(articles: Iterable<Article>): Generator<WithTexts<Article>> {
	for (const article of articles) yield {article, texts: patternTexts(article.title, article.passages)};
}

/** An article that may answer a query, with the texts in which its hits are to be found. */
export interface Candidate {
	entry: Entry;
	/** Larger is better; only the order matters. */
	score: number;
	/** Read when asked for: ranking thousands does not need their texts. */
	passages(): Passage[];
}

/** An article and what was found in it: at least one hit. */
export interface Result {
	entry: Entry;
	hits: Hit[];
	passages(): Passage[];
}
