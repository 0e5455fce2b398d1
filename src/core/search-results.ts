// From candidates to results, one after another: nothing is gathered, so the first is seen before the last is looked for.

import type {Passage} from './blocks.ts';
import {growingBatches} from './growing-batches.ts';
import type {Hit} from './hit.ts';
import type {Matcher} from './match.ts';
import {patternHits, patternTexts} from './pattern.ts';
import type {Candidate, Entry, GuardedPattern} from './ports.ts';

/** An article and what was found in it: at least one hit. */
export interface Result {
	entry: Entry;
	hits: Hit[];
	passages(): Passage[];
}

export function* queryResults(candidates: Iterable<Candidate>, matcher: Matcher): Generator<Result> {
	for (const candidate of candidates) {
		const hits = matcher.hits(candidate);
		if (hits.length > 0) yield {entry: candidate.entry, hits, passages: () => candidate.passages()};
	}
}

export function* patternResults(candidates: Iterable<Candidate>, pattern: GuardedPattern): Generator<Result> {
	for (const batch of growingBatches(readAll(candidates), batches)) {
		const found = pattern.find(batch.flatMap(({texts}) => texts));
		let start = 0;
		for (const {entry, passages, texts} of batch) {
			const hits = patternHits(entry.title, passages, found.slice(start, start + texts.length));
			start += texts.length;
			if (hits.length > 0) yield {entry, hits, passages: () => passages};
		}
	}
}

interface Read {
	entry: Entry;
	passages: Passage[];
	texts: string[];
}

/** In UTF-16 units of text: the first is small, to be answered soon; later ones are large, to be answered cheaply. */
const batches = {first: 1 << 14, factor: 4, largest: 1 << 20, sizeOf: sizeOfTexts};

function sizeOfTexts({texts}: Read): number {
	return texts.reduce((sum, {length}) => sum + length, 0);
}

function* readAll(candidates: Iterable<Candidate>): Generator<Read> {
	for (const candidate of candidates) {
		const passages = candidate.passages();
		yield {entry: candidate.entry, passages, texts: patternTexts(candidate.entry.title, passages)};
	}
}
