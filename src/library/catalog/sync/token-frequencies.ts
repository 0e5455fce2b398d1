// Token statistics of every 64th article, for an estimate of a word's frequency before the index is asked. SQLite gathers and ranks
// every occurrence of a word at once, which is slow for a word in all articles.

import type {Database} from '../../../platform/sqlite.ts';
import {real, text} from '../../../platform/sqlite-rows.ts';
import type {IndexedTexts} from './record.ts';

/** Estimates for the whole library. */
export interface TokenStatistics {
	articles: number;
	occurrences: number;
	/** Occurrences in titles, authors, tags and summaries. */
	inFields: number;
}

/** One of so many articles is sampled. */
const interval = 64;

/** The tokens of the sampled articles of a transaction: the number of articles, of occurrences, and of occurrences in fields. */
export type TokenCounts = Map<string, {articles: number; all: number; inFields: number}>;

/**
 * Adds a new article's tokens to the counts if it is in the sample; later changes of it are not counted. The caller writes the
 * counts at the end of the transaction.
 */
export function countTokens(counts: TokenCounts, id: number, texts: IndexedTexts): void {
	if (id % interval !== 1) return;
	const seen = new Set<string>();
	for (const [column, text] of Object.entries(texts)) {
		const isField = column !== 'text' && column !== 'headings';
		for (const [token] of text.matchAll(tokens)) {
			const count = counts.get(token) ?? {articles: 0, all: 0, inFields: 0};
			if (!seen.has(token)) count.articles++;
			seen.add(token);
			count.all++;
			if (isField) count.inFields++;
			counts.set(token, count);
		}
	}
}

/**
 * Writes the counts of a transaction, after everything else: a statement that inserts many rows begins with a savepoint, at which
 * FTS5 flushes what it has buffered, so writing per sampled article would build the index from pieces of 64 articles.
 */
export function writeCounts(database: Database, counts: TokenCounts): void {
	if (counts.size === 0) return;
	const rows = Array.from(counts, ([token, {articles, all, inFields}]) => [token, articles, all, inFields]);
	database.run(addTokens, JSON.stringify(rows));
}

/** The statistics of a token, or of every token with this prefix. */
export function tokenStatistics(database: Database, token: string, isPrefix: boolean): TokenStatistics {
	const last = isPrefix ? `${token}\u{10ffff}` : token;
	const sum = database.get({articles: real, occurrences: real, inFields: real}, sumTokens, token, last);
	if (!sum) throw new Error('a sum gives a row');
	return {
		articles: sum.articles * interval,
		occurrences: sum.occurrences * interval,
		inFields: sum.inFields * interval,
	};
}

/** The statistics of many whole tokens; those not in the sample are left out. */
export function sampledStatistics(database: Database, tokens: string[]): Map<string, TokenStatistics> {
	const rows = database.all(sampleColumns, selectTokens, JSON.stringify(tokens));
	return new Map(
		rows.map(({token, articles, occurrences, inFields}) => [
			token,
			{articles: articles * interval, occurrences: occurrences * interval, inFields: inFields * interval},
		]),
	);
}

/** The tokens with this prefix that are frequent in the sample, sorted. */
export function frequentTokens(database: Database, beginning: string): string[] {
	const sql = 'SELECT token FROM sample WHERE token BETWEEN ? AND ? AND occurrences >= ? ORDER BY token';
	return database.all({token: text}, sql, beginning, `${beginning}\u{10ffff}`, frequent).map(({token}) => token);
}

/** Occurrences in the sample; about a thousand in the library. */
const frequent = 16;

const sampleColumns = {token: text, articles: real, occurrences: real, inFields: real};

const selectTokens = `SELECT s.token, s.articles, s.occurrences, s.in_fields AS inFields
	FROM json_each(?) asked CROSS JOIN sample s ON s.token = asked.value`;

const tokens = /[0-9a-z\x80-\uffff]+/g;

const addTokens = `INSERT INTO sample SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3
	FROM json_each(?) WHERE true ON CONFLICT (token) DO UPDATE SET articles = articles + excluded.articles,
	occurrences = occurrences + excluded.occurrences, in_fields = in_fields + excluded.in_fields`;

const sumTokens = `SELECT total(articles) AS articles, total(occurrences) AS occurrences, total(in_fields) AS inFields
	FROM sample WHERE token BETWEEN ? AND ?`;
