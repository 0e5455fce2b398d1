// Finds articles on the same subject as another: those that share its telling words. The words are chosen by tf·idf, as in Lucene's
// MoreLikeThis (https://lucene.apache.org/core/9_0_0/queries/org/apache/lucene/queries/mlt/MoreLikeThis.html), and the articles
// ranked by the BM25 of the index.

import type {Catalog} from '../../ports/catalog.ts';
import type {Article, Entry} from '../article/article.ts';
import {passagesOf} from '../article/blocks.ts';
import type {Filter} from '../query/filter.ts';
import {combined, type Query, type Term} from '../query/query.ts';
import {tokensOf} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {nearDuplicates, sketchOf} from '../text/near-duplicates.ts';

/** Where to look for related articles. */
export interface RelatedSearch {
	catalog: Pick<Catalog, 'size' | 'search' | 'wordStatistics'>;
	filter: Filter;
	limit: number;
}

/** The most closely related articles, best first, without the article itself, its copies, and copies of other results. */
export async function relatedTo(article: Article, {catalog, filter, limit}: RelatedSearch): Promise<Entry[]> {
	const {functionWordsOf} = await import('../query/words/function-words.ts');
	const lang = article.metadata.lang?.slice(0, 2).toLowerCase() ?? 'en';
	const terms = tellingTerms(wordCounts(article, functionWordsOf([lang])), catalog);
	if (terms.length === 0) return [];
	const texts = passagesOf(article.blocks).map(({text}) => text);
	const sketches = [sketchOf(texts.join('\n'))];
	const found: Entry[] = [];
	const query: Query = combined('any', terms);
	for (const {entry, passages} of catalog.search(query, filter, {by: 'relevance', reverse: false})) {
		if (found.length === limit) break;
		if (entry.path === article.path) continue;
		sketches.push(
			sketchOf(
				passages()
					.map(({text}) => text)
					.join('\n'),
			),
		);
		if (!nearDuplicates(sketches).has(sketches.length - 1)) found.push(entry);
	}
	return found;
}

/**
 * Word counts of an article; words of the title and tags are weighted. In scripts without spaces, pairs of characters count as
 * words.
 */
function wordCounts({metadata, blocks}: Article, functionWords: ReadonlySet<string>): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (text: string, weight: number) => {
		for (const word of wordsIn(tokensOf(text), functionWords)) counts.set(word, (counts.get(word) ?? 0) + weight);
	};
	for (const text of [metadata.title, ...metadata.tags]) add(text, weightOfTitle);
	for (const {text} of passagesOf(blocks)) add(text, 1);
	return counts;
}

const weightOfTitle = 3;

function* wordsIn(tokens: string[], functionWords: ReadonlySet<string>): Generator<string> {
	let before = '';
	for (const token of tokens) {
		const isLone = standsAlone(token);
		if (isLone && before !== '') yield before + token;
		else if (!isLone && token.length >= shortestWord && !functionWords.has(token)) yield token;
		before = isLone ? token : '';
	}
}

/** In UTF-16 units: shorter words tell nothing. */
const shortestWord = 3;
/** Number of words whose frequency is estimated from the sample, and number of those that are counted exactly. */
const mostEstimated = 2000;
const mostCounted = 300;
/** As in MoreLikeThis: more words make the search slower, not better. */
const mostTerms = 25;
/** Occurrences of all terms together that can be gathered and ranked within some tens of milliseconds. */
const mostOccurrences = 16_000;
/** Words in a larger share of a library tell nothing about an article. */
const largestShare = 0.2;

/** The words with the highest tf·idf that some other article contains, as many as can be looked up quickly. */
function tellingTerms(counts: Map<string, number>, {size, wordStatistics}: RelatedSearch['catalog']): Term[] {
	const estimated = mostTelling([...counts].sort(([, a], [, b]) => b - a).slice(0, mostEstimated), false);
	const counted = mostTelling(
		estimated.slice(0, mostCounted).map(({word, count}) => [word, count]),
		true,
	);
	let left = mostOccurrences;
	const terms: Term[] = [];
	for (const {word, occurrences} of counted) {
		if (terms.length === mostTerms) break;
		if (occurrences > left) continue;
		left -= occurrences;
		terms.push({kind: 'term', field: 'any', words: [word], isPrefix: false});
	}
	return terms;

	function mostTelling(words: [word: string, count: number][], isExact: boolean) {
		const known = wordStatistics(
			words.map(([word]) => word),
			isExact,
		);
		const weighed = words.flatMap(([word, count], index) => {
			const {articles, occurrences} = known[index] ?? {articles: 0, occurrences: 0};
			// For a word that is not in the sample, it is unknown whether another article has it.
			const assumed = isExact ? articles : Math.min(Math.max(articles, rareCount), size - 1);
			const isKnown = isExact || articles > sureCount;
			if (isKnown && !isTelling(assumed, size)) return [];
			return [{word, count, occurrences, weight: count * Math.log(size / assumed)}];
		});
		return weighed.sort((a, b) => b.weight - a.weight);
	}
}

/** In a small library every word is in a large share of it. */
function isTelling(articles: number, size: number): boolean {
	return articles >= 2 && articles < size && (articles <= smallCount || articles / size <= largestShare);
}

const smallCount = 10;
/** Assumed number of articles for words that are not in the sample, and smallest number for which the sample is reliable. */
const rareCount = 2;
const sureCount = 250;
