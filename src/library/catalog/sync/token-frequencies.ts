// Token statistics: the tokens of every 64th article, counted, so that it is known before the index is asked how frequent a
// word is. SQLite gathers and ranks every occurrence of a word at once, and all articles may share it.

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

/** Articles for each one that is counted. */
const interval = 64;

/** The tokens of the sampled articles of one transaction: in how many articles each is, how often, and how often in fields. */
export type TokenCounts = Map<string, {articles: number; all: number; inFields: number}>;

/**
 * Adds an article's tokens to the counts if it belongs to the sample. One that changes is counted again: an estimate may be old.
 * The counts are to be written at the end of the transaction.
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
 * Writes the counts of a transaction, once and when all else of it is written: a statement of many rows begins with a savepoint, and
 * then FTS5 writes out what it has gathered, so that one for each sampled article would make the index of pieces of 64.
 */
export function writeCounts(database: Database, counts: TokenCounts): void {
	if (counts.size === 0) return;
	const rows = Array.from(counts, ([token, {articles, all, inFields}]) => [token, articles, all, inFields]);
	database.run(addTokens, JSON.stringify(rows));
}

/** The statistics of a token, or of every token that starts like it. */
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

/** The statistics of many tokens, each whole; of those that are not in the sample there are none. */
export function sampledStatistics(database: Database, tokens: string[]): Map<string, TokenStatistics> {
	const rows = database.all(sampleColumns, selectTokens, JSON.stringify(tokens));
	return new Map(
		rows.map(({token, articles, occurrences, inFields}) => [
			token,
			{articles: articles * interval, occurrences: occurrences * interval, inFields: inFields * interval},
		]),
	);
}

/** The tokens with this beginning that the sample has often, in their order. */
export function frequentTokens(database: Database, beginning: string): string[] {
	const sql = 'SELECT token FROM sample WHERE token BETWEEN ? AND ? AND occurrences >= ? ORDER BY token';
	return database.all({token: text}, sql, beginning, `${beginning}\u{10ffff}`, frequent).map(({token}) => token);
}

/** Occurrences in the sample: about a thousand in the library. */
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
