// Estimates the frequency of many words: from the sample, or from the index if the sample says that the word is rare enough to be
// looked up there.

import {tokensOf} from '../../../core/text/fold.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, text} from '../../../platform/sqlite-rows.ts';
import type {WordStatistics} from '../../../ports/catalog.ts';
import {sampledStatistics} from '../sync/token-frequencies.ts';
import {openVocabulary} from './vocabulary.ts';

/** The statistics of folded words, in order. For a word of several tokens, the sample only knows the rarest of them. */
export function wordStatisticsIn(database: Database, words: readonly string[], isExact: boolean): WordStatistics[] {
	const tokens = words.map(tokensOf);
	const sampled = sampledStatistics(database, [...new Set(tokens.flat())]);
	const estimates = tokens.map(tokens =>
		tokens.map(token => sampled.get(token) ?? absent).reduce((a, b) => (b.occurrences < a.occurrences ? b : a), all),
	);
	if (!isExact) return estimates;
	const exact = exactStatistics(
		database,
		words.filter((_, at) => tokens[at]?.length === 1 && !isFrequent(estimates[at])),
	);
	return words.map((word, at) => {
		const estimate = estimates[at] ?? absent;
		if (isFrequent(estimate)) return estimate;
		const known = (tokens[at]?.length ?? 0) > 1 ? ofPhrase(database, tokens[at] ?? []) : (exact.get(word) ?? absent);
		return {...known, occurrences: Math.max(known.occurrences, estimate.occurrences)};
	});
}

const all: WordStatistics = {articles: Number.POSITIVE_INFINITY, occurrences: Number.POSITIVE_INFINITY};
const absent: WordStatistics = {articles: 0, occurrences: 0};
/** Estimated number of occurrences from which on the sample is trusted. */
const frequent = 5000;

function isFrequent(statistics: WordStatistics = absent): boolean {
	return statistics.occurrences > frequent;
}

function exactStatistics(database: Database, words: string[]): Map<string, WordStatistics> {
	openVocabulary(database);
	const sql = `SELECT v.term, v.doc AS articles, v.cnt AS occurrences
		FROM json_each(?) asked CROSS JOIN temp.vocabulary v ON v.term = asked.value`;
	const rows = database.all({term: text, articles: integer, occurrences: integer}, sql, JSON.stringify(words));
	return new Map(rows.map(({term, ...statistics}) => [term, statistics]));
}

/** Assumes one occurrence of a phrase per article: more can't be known without reading. */
function ofPhrase(database: Database, tokens: string[]): WordStatistics {
	const sql = 'SELECT count(*) AS articles FROM texts WHERE texts MATCH ?';
	const articles = database.get({articles: integer}, sql, `"${tokens.join(' ')}"`)?.articles ?? 0;
	return {articles, occurrences: articles};
}
