// Finds the articles that may answer a query: first row numbers, a page and then the rest, then entries and texts in growing
// groups. No cursor stays open in between: it would block writers while somebody reads a page.

import type {Passage} from '../../../core/article/blocks.ts';
import {batches} from '../../../core/batches.ts';
import {lazily} from '../../../core/lazily.ts';
import type {Filter, Order} from '../../../core/query/filter.ts';
import type {Candidate} from '../../../core/query/hit.ts';
import type {Query, Term} from '../../../core/query/query.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, real} from '../../../platform/sqlite-rows.ts';
import {type PackedLines, packedLinesOf, unpackPassages} from '../rows/bodies.ts';
import type {Condition} from '../rows/conditions.ts';
import {filterConditions, orderOf, orderTerms, ownTagsCondition, rowNumber, whereOf} from '../rows/conditions.ts';
import {articleCount, entriesById, fromTables, selectIds} from '../rows/entries.ts';
import {linksFrom} from '../rows/links.ts';
import {tokenStatistics} from '../sync/token-frequencies.ts';
import {isQuickToProbe, probedIds} from './probe.ts';
import {type Plan, planQuery} from './query-plan.ts';
import type {StatisticsSource, Tiers} from './query-tiers.ts';
import {wordScores} from './word-scores.ts';

/** The articles to search. */
interface Searched {
	filter: Filter;
	hasState: boolean;
}

/** The articles to search, and the order of the results. */
export interface SearchChoice extends Searched {
	order: Order;
}

/**
 * Yields the candidates for a query that meet the filter, each once, lazily: best first if ranking is cheap, otherwise those with
 * the words in title, author, tag or summary before the others. A superset of the answers.
 */
export function searchArticles(database: Database, query: Query, choice: SearchChoice): Iterable<Candidate> {
	return candidatesOf(database, rowsOf(...listsOf(database, query, choice)), choice.hasState);
}

/** The number of answers, if the index alone can tell. */
export function exactCount(database: Database, query: Query, choice: Searched): number | undefined {
	const {plan, conditions, ownTags} = plannedSearch(database, query, choice);
	if (plan.match === undefined || !plan.isExact || ownTags) return undefined;
	const index = indexOf(plan);
	const where = whereOf([{sql: `${index} MATCH ?`, values: [plan.match]}, ...conditions]);
	// The index has a row for each article, so without conditions no article has to be looked up.
	const sql = `SELECT count(*) AS articles ${conditions.length > 0 ? fromTables(choice.hasState, index) : `FROM ${index}`} ${where.sql}`;
	return database.get({articles: integer}, sql, ...where.values)?.articles;
}

/** Whether the results are ranked. */
export function isRanked(database: Database, query: Query): boolean {
	return planQuery(query, statisticsIn(database)).isRanked;
}

function statisticsIn(database: Database): StatisticsSource {
	return {
		size: articleCount(database),
		of: (token, isPrefix) => tokenStatistics(database, token, isPrefix),
	};
}

function plannedSearch(database: Database, query: Query, {filter, hasState}: Searched) {
	const plan = planQuery(query, statisticsIn(database), hasState);
	const conditions = [...filterConditions(filter, hasState), ...plan.conditions];
	return {plan, conditions, ownTags: hasState ? ownTagsCondition(query) : undefined};
}

/** Lists of rows, to be read one after another; a row may be in several. */
function listsOf(database: Database, query: Query, choice: SearchChoice): Iterable<Ranked>[] {
	const {order, hasState} = choice;
	const {plan, conditions, ownTags} = plannedSearch(database, query, choice);
	const {match} = plan;
	const ranked = (index: Index, match: string) => pages(rankedRows(database, {index, match, conditions, plan}, choice));
	const inOrder = (own: Condition[]) => orderedRows(database, [...conditions, ...own], choice);
	if (order.by === 'relevance' && plan.isRanked && match !== undefined)
		return [ranked('texts', match), ...(ownTags ? [pages(inOrder([ownTags]))] : [])];
	const isBestFirst = order.by === 'relevance' && !order.reverse && plan.firstInFields !== undefined;
	const isNewestFirst = !order.reverse && (order.by === 'relevance' || order.by === 'date');
	const isProbed = isNewestFirst && match !== undefined && isQuickToProbe(plan);
	return [
		...(isBestFirst ? [ranked('fields', plan.firstInFields ?? '')] : []),
		...(isProbed ? [unranked(probedIds(database, {conditions, match, otherwise: ownTags, hasState}))] : []),
		match === undefined ? pages(inOrder([])) : atOnce(inOrder([either(matches(plan, order), ownTags)])),
	];
}

/** A row and its relevance: larger is better. */
interface Ranked {
	id: number;
	score: number;
}

/** Returns ranked rows from `offset` on, at most `limit`; -1: no limit. */
type RankedRows = (limit: number, offset: number) => Ranked[];

type Index = 'texts' | 'fields';

/** Weights for bm25: a hit in a title counts as much as ten in the text. The columns of `fields` are the first ones of `texts`. */
const weights: Record<Index, string> = {texts: '10, 1, 5, 3, 2, 1', fields: '10, 1, 5, 3'};

function either(one: Condition, other: Condition | undefined): Condition {
	return other ? {sql: `${one.sql} OR (${other.sql})`, values: [...one.values, ...other.values]} : one;
}

/** The condition that the index finds an article. */
function matches(plan: Plan, order: Order): Condition {
	const index = indexOf(plan);
	const {match = '', share} = plan;
	return {sql: `${rowNumber(share, order)} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`, values: [match]};
}

/** If nothing is ranked, the smaller index gives the same result. */
function indexOf({isInFields}: Plan): Index {
	return isInFields ? 'fields' : 'texts';
}

function orderedRows(database: Database, conditions: Condition[], {order, hasState}: SearchChoice): RankedRows {
	const selection = {conditions, order: orderOf(order, hasState), hasState};
	return (limit, offset) => [...unranked(selectIds(database, {...selection, limit}, offset))];
}

function* unranked(ids: Iterable<number>): Generator<Ranked> {
	for (const id of ids) yield {id, score: 0};
}

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
function rankedRows(database: Database, ranking: Ranking, {order, hasState}: SearchChoice): RankedRows {
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

/** Yields the rows of several lists, without duplicates. */
function* rowsOf(...lists: Iterable<Ranked>[]): Generator<Ranked> {
	const given = new Set<number>();
	for (const list of lists) {
		for (const row of list) {
			if (given.has(row.id)) continue;
			if (lists.length > 1) given.add(row.id);
			yield row;
		}
	}
}

/** Page size in rows: a caller that reads beyond the first page gets all. */
const pageSize = 200;

function* pages(list: RankedRows): Generator<Ranked> {
	const first = list(pageSize, 0);
	yield* first;
	if (first.length === pageSize) yield* list(-1, pageSize);
}

/** Reads a list as a single page, because the index gathers all matches again for each page. */
function* atOnce(list: RankedRows): Generator<Ranked> {
	yield* list(-1, 0);
}

/** Batch sizes for entries and texts. */
const groups = {first: 8, factor: 2, largest: 64};

/** Converts rows to candidates, in order; rows deleted in the meantime are left out. */
export function* candidatesOf(database: Database, rows: Iterable<Ranked>, hasState: boolean): Generator<Candidate> {
	for (const group of batches(rows, groups)) {
		const scores = new Map(group.map(({id, score}) => [id, score]));
		const ids = group.map(({id}) => id);
		let bodies: Map<number, PackedLines> | undefined;
		for (const {id, entry} of entriesById(database, ids, hasState)) {
			const passages = (): Passage[] => {
				bodies ??= packedLinesOf(database, ids);
				const body = bodies.get(id);
				return body ? unpackPassages(body) : [];
			};
			yield {entry, score: scores.get(id) ?? 0, passages, links: () => linksFrom(database, id).map(({href}) => href)};
		}
	}
}
