// Ranks the articles that the index finds: by its own scores, by those of words of which any will do, and in tiers of where and how
// the words stand.

import {lazily} from '../../../core/lazily.ts';
import type {Order} from '../../../core/query/filter.ts';
import type {Term} from '../../../core/query/query.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, real} from '../../../platform/sqlite-rows.ts';
import {type Condition, orderTerms, whereOf} from '../rows/conditions.ts';
import {articleCount, fromTables} from '../rows/entries.ts';
import type {Plan} from './query-plan.ts';
import type {Tiers} from './query-tiers.ts';
import {wordScores} from './word-scores.ts';

/** A row and its relevance: larger is better. */
export interface Ranked {
	id: number;
	score: number;
}

/** Returns ranked rows from `offset` on, at most `limit`; -1: no limit. */
export type RankedRows = (limit: number, offset: number) => Ranked[];

export type Index = 'texts' | 'fields';

/** What is asked of an index, and how its answers are told apart. */
interface Ranking {
	index: Index;
	match: string;
	conditions: Condition[];
	plan: Pick<Plan, 'tiers' | 'alternatives'>;
}

/**
 * Ranks by relevance, then by the order of the list. The latter is looked up only for rows that may be among the first `limit`:
 * looking up all matches takes as long as ranking them.
 */
export function rankedRows(
	database: Database,
	ranking: Ranking,
	{order, hasState}: {order: Order; hasState: boolean},
): RankedRows {
	const {alternatives} = ranking.plan;
	const found = lazily(() =>
		alternatives ? scoredByWords(database, {...ranking, alternatives}, hasState) : scoredByIndex(ranking, hasState),
	);
	const [direction, reaches] = order.reverse ? ['', '<='] : ['DESC', '>='];
	const sql = () => `WITH found AS MATERIALIZED (${found().sql})
		SELECT a.id, found.score ${fromTables(hasState, 'found', 'found.id')}
		WHERE ((found.tier, found.score) ${reaches} (
			SELECT tier, score FROM found ORDER BY tier ${direction}, score ${direction} LIMIT 1 OFFSET ?
		)) IS NOT FALSE
		ORDER BY found.tier ${direction}, found.score ${direction}, ${orderTerms(order, hasState)} LIMIT ? OFFSET ?`;
	return (limit, offset) => {
		const last = limit < 0 ? Number.MAX_SAFE_INTEGER : offset + limit - 1;
		return database.all({id: integer, score: real}, sql(), ...found().values, last, limit, offset);
	};
}

/** Weights for bm25: a hit in a title counts as much as ten in the text. The columns of `fields` are the first ones of `texts`. */
const weights: Record<Index, string> = {texts: '10, 1, 5, 3, 2, 1', fields: '10, 1, 5, 3'};

/** Selects `id`, `tier` and `score` of the articles that the index finds. */
function scoredByIndex({index, match, conditions, plan}: Ranking, hasState: boolean): Condition {
	const where = whereOf([{sql: `${index} MATCH ?`, values: [match]}, ...conditions]);
	const tier = tierOf(index, plan.tiers);
	const from = conditions.length > 0 ? fromTables(hasState, index) : `FROM ${index}`;
	return {
		sql: `SELECT ${index}.rowid AS id, ${tier.sql} AS tier, -bm25(${index}, ${weights[index]}) AS score ${from} ${where.sql}`,
		values: [...tier.values, ...where.values],
	};
}

/** The same with the scores of the words of which any will do. */
function scoredByWords(
	database: Database,
	{match, conditions, alternatives}: Pick<Ranking, 'match' | 'conditions'> & {alternatives: Term[]},
	hasState: boolean,
): Condition {
	const where = whereOf([{sql: 'texts MATCH ?', values: [match]}, ...conditions]);
	const sql = `SELECT a.id, a.words ${fromTables(hasState, 'texts')} ${where.sql}`;
	const rows = database.all({id: integer, words: integer}, sql, ...where.values);
	const articles = new Map(rows.map(({id, words}) => [id, words]));
	const scores = wordScores(database, alternatives, {articles, size: articleCount(database)});
	return {
		sql: 'SELECT value ->> 0 AS id, 0 AS tier, value ->> 1 AS score FROM json_each(?)',
		values: [JSON.stringify([...scores])],
	};
}

/**
 * The tier of an article: first those with every word in the title (for several words, in any form), then those with every word
 * exactly, then the rest.
 */
function tierOf(index: Index, tiers: Tiers | undefined): Condition {
	if (!tiers) return {sql: '0.0', values: []};
	const isIn = (table: Index) => `(${index}.rowid IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?))`;
	const letters = tiers.letters.map(
		() => `EXISTS (SELECT 1 FROM body b WHERE b.id = ${index}.rowid AND (instr(b.text, ?) OR instr(b.text, ?)))`,
	);
	const sums = [
		`8 * ${isIn('fields')}`,
		...(index === 'texts' ? [`4 * ${isIn('texts')}`] : []),
		`${tiers.isOfSeveral ? 6 : 2} * ${isIn('fields')}`,
		...(letters.length > 0 ? [`(${letters.join(' AND ')})`] : []),
	];
	const values = [tiers.inTitle, ...(index === 'texts' ? [tiers.asWords] : []), tiers.formsInTitle];
	return {sql: sums.join(' + '), values: [...values, ...tiers.letters.flatMap(word => [word, capitalized(word)])]};
}

function capitalized(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
