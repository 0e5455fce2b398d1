// Turns candidates into results, lazily, so that the first is shown before the last is searched.

import type {Passage} from '../article/blocks.ts';
import {batches} from '../batches.ts';
import type {Range} from '../text/range.ts';
import type {Candidate, Hit, Result} from './hit.ts';
import type {Matcher} from './match.ts';
import type {BoundedPattern} from './pattern/pattern.ts';

/** Yields the candidates that match, with their hits. */
export function* queryResults(candidates: Iterable<Candidate>, matcher: Matcher): Generator<Result> {
	for (const candidate of candidates) {
		const hits = matcher.hits(candidate);
		if (hits.length > 0)
			yield {entry: candidate.entry, score: candidate.score, hits, passages: () => candidate.passages()};
	}
}

/** The lines of an article's plain text, which patterns are matched against. */
export interface SearchedTexts {
	/** Title and byline. */
	head: string[];
	lines: Passage[];
}

/** Number of hits in each article, up to `most`; like `matchesIn`, but without creating the hits. */
export function matchCountsIn(articles: SearchedTexts[], pattern: BoundedPattern, most: number): number[] {
	const counts: number[] = [];
	for (const batch of batches(withTexts(articles), batchOptions)) {
		const found = pattern.has(batch.flatMap(({texts}) => texts));
		let start = 0;
		for (const {texts} of batch) {
			const own = found.slice(start, start + texts.length);
			counts.push(Math.min(most, own.filter(Boolean).length));
			start += texts.length;
		}
	}
	return counts;
}

/** Yields the articles with matches, with their hits; `unmarked` ones have no ranges. */
export function* matchesIn<Article extends SearchedTexts>(
	articles: Iterable<Article>,
	pattern: BoundedPattern,
	unmarked = false,
): Generator<{article: Article; hits: Hit[]}> {
	for (const batch of batches(withTexts(articles), batchOptions)) {
		const texts = batch.flatMap(({texts}) => texts);
		const found = unmarked ? pattern.has(texts).map(isFound => (isFound ? [] : undefined)) : pattern.find(texts);
		let start = 0;
		for (const {article, texts} of batch) {
			const hits = patternHits(article, found.slice(start, start + texts.length));
			start += texts.length;
			if (hits.length > 0) yield {article, hits};
		}
	}
}

interface WithTexts<Article> {
	article: Article;
	texts: string[];
}

/** Batch size in UTF-16 units: every call of a pattern has a cost, and one that matches every letter takes 16 bytes for each. */
const batchOptions = {first: 1 << 19, sizeOf: sizeOfTexts};

function sizeOfTexts({texts}: {texts: string[]}): number {
	return texts.reduce((sum, {length}) => sum + length, 0);
}

function* withTexts<Article extends SearchedTexts>(articles: Iterable<Article>): Generator<WithTexts<Article>> {
	for (const article of articles) yield {article, texts: searchedTexts(article)};
}

function searchedTexts({head, lines}: SearchedTexts): string[] {
	return [...head, ...lines.map(({text}) => text)];
}

/** Converts the ranges found in these texts to hits, each a whole line, as in grep. */
function patternHits({head, lines}: SearchedTexts, found: (number[] | undefined)[]): Hit[] {
	return found.flatMap((edges, index): Hit[] => {
		if (!edges) return [];
		const text = head[index] ?? lines[index - head.length]?.text ?? '';
		const places = {head: head.length, placeOf: (line: number) => lines[line]};
		return [{...lineHit(places, index, text), ranges: rangesBetween(edges)}];
	});
}

/** Where the lines of an article's plain text are: the number of header lines, and the places of the others. */
export interface LinePlaces {
	head: number;
	placeOf(line: number): Pick<Passage, 'line' | 'section'> | undefined;
}

/** The hit for a line, without ranges. */
export function lineHit({head, placeOf}: LinePlaces, index: number, text: string): Hit {
	const passage = index - head;
	const {line, section} = placeOf(passage) ?? {line: 1, section: []};
	if (passage >= 0) return {where: 'text', line, section, text, ranges: [], passage, offset: 0};
	return {where: index === 0 ? 'title' : 'author', line, section, text, ranges: [], passage: undefined, offset: 0};
}

function rangesBetween(edges: number[]): Range[] {
	const ranges: Range[] = [];
	for (let at = 0; at < edges.length; at += 2) ranges.push([edges[at] ?? 0, edges[at + 1] ?? 0]);
	return ranges;
}
