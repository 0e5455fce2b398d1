// A catalog without an index: the meaning of filters and queries, which the real one must agree with.

import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Article, Entry} from '../../src/core/article/article.ts';
import {type Passage, passagesOf} from '../../src/core/article/blocks.ts';
import {savedOf, siteOf} from '../../src/core/article/origin.ts';
import {parseArticle} from '../../src/core/article/parse-article.ts';
import {headLines} from '../../src/core/article/plain/head-lines.ts';
import {printedLines} from '../../src/core/article/plain/printed-lines.ts';
import {shortestNames} from '../../src/core/article/shortest-names.ts';
import type {Filter, Order} from '../../src/core/query/filter.ts';
import type {Candidate} from '../../src/core/query/hit.ts';
import {matchesIn, type SearchedTexts} from '../../src/core/query/search-results.ts';
import {readingTime} from '../../src/core/text/reading-time.ts';
import {readArticleFile} from '../../src/library/files.ts';
import {boundPattern} from '../../src/platform/bounded-regexp.ts';
import type {Catalog, Unreadable} from '../../src/ports/catalog.ts';
import {meets} from '../core/query/meets.ts';

export interface MemoryArticle extends SearchedTexts {
	entry: Entry;
	passages: Passage[];
}

/** Every article answers every search: who finds by this catalog finds by the matcher alone. */
export function memoryCatalog(articles: MemoryArticle[], unreadable: Unreadable[] = []): Catalog {
	const met = (filter: Filter, order: Order): MemoryArticle[] => {
		const sorted = articles.filter(({entry}) => meets(filter, entry)).sort((a, b) => byDate(a.entry, b.entry));
		return order.reverse ? sorted.reverse() : sorted;
	};
	const candidates = (filter: Filter, order: Order): Candidate[] =>
		met(filter, order).map(article => ({entry: article.entry, score: 0, passages: () => article.passages}));
	return {
		size: articles.length,
		unreadable,
		list: (filter, order, limit) =>
			met(filter, order)
				.map(({entry}) => entry)
				.slice(0, limit),
		count: filter => articles.filter(({entry}) => meets(filter, entry)).length,
		countAnswers: () => undefined,
		bodies: () => [],
		search: (_, filter, order) => candidates(filter, order),
		async *scan(pattern, filter, {unmarked, ...order}) {
			for (const {article, hits} of matchesIn(met(filter, order), boundPattern(pattern), unmarked)) {
				yield {entry: article.entry, hits, passages: () => article.lines};
			}
		},
		async *countHits(pattern, filter, {most, ...order}) {
			for await (const {entry, hits} of this.scan(pattern, filter, order))
				yield {name: entry.name, hits: Math.min(most, hits.length)};
		},
		async *namedHits(pattern, filter, order) {
			for await (const {entry, hits} of this.scan(pattern, filter, {...order, unmarked: true}))
				yield {name: entry.name, hits};
		},
		named: () => [],
		entitled: () => [],
		numbered: () => undefined,
		places: () => new Map(),
		titled: () => [],
		savedFrom: () => [],
		linkingWith: () => [],
		totals: () => ({words: 0, unread: 0, withProblems: 0, years: []}),
		starting: () => [],
		values: () => [],
		isRanked: () => true,
		articlesWith: () => 0,
		wordStatistics: words => words.map(() => ({articles: 0, occurrences: 0})),
		wordsFrom: () => [],
		languages: () => [],
		nearestWord: () => undefined,
		names: () => articles.map(({entry}) => entry.name),
		refresh: async () => false,
		revision: {},
		at: () => undefined,
		identities: () => new Map(),
		close() {},
	};
}

/** The articles of a folder and the folders in it, without those under `odd`. */
export async function articlesIn(folder: string): Promise<MemoryArticle[]> {
	const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
		file => /\.(?:md|txt)$/.test(file) && !file.startsWith('odd'),
	);
	return memoryArticles(await Promise.all(files.map(file => readArticleFile(join(folder, file)))));
}

/** Articles of these texts, by path. */
export async function articlesOf(texts: Record<string, string>): Promise<MemoryArticle[]> {
	return memoryArticles(await Promise.all(Object.entries(texts).map(([path, text]) => parseArticle({path, text}))));
}

function memoryArticles(articles: Article[]): MemoryArticle[] {
	const names = shortestNames(articles.map(({path}) => path));
	return articles.map((article, index) => {
		const passages = passagesOf(article.blocks);
		const reading = readingTime(passages.map(({text}) => text).join('\n'));
		const name = names[index] ?? article.path;
		const entry = {
			...article.metadata,
			...reading,
			name,
			path: article.path,
			site: siteOf(article.metadata),
			saved: savedOf(article.metadata),
			unread: true,
			starred: false,
			problems: 0,
		};
		return {entry, passages, head: headLines(article.metadata), lines: printedLines(article.blocks)};
	});
}

/** Newest first, those without a date last, then by path. */
function byDate(a: Entry, b: Entry): number {
	return compare(b.date ?? '', a.date ?? '') || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
