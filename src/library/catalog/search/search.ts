// Finds the articles that may answer a query: first row numbers, a page and then the rest, then entries and texts in growing
// groups. No cursor stays open in between: it would block writers while somebody reads a page.

import type {Passage} from '../../../core/article/blocks.ts';
import {batches} from '../../../core/batches.ts';
import type {Filter, Order} from '../../../core/query/filter.ts';
import type {Candidate} from '../../../core/query/hit.ts';
import type {Query} from '../../../core/query/query.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer} from '../../../platform/sqlite-rows.ts';
import {type PackedLines, packedLinesOf, unpackPassages} from '../rows/bodies.ts';
import type {Condition} from '../rows/conditions.ts';
import {filterConditions, orderOf, ownTagsCondition, rowNumber, whereOf} from '../rows/conditions.ts';
import {articleCount, entriesById, fromTables, selectIds} from '../rows/entries.ts';
import {linksFrom} from '../rows/links.ts';
import {tokenStatistics} from '../sync/token-frequencies.ts';
import {isQuickToProbe, probedIds} from './probe.ts';
import {type Plan, planQuery} from './query-plan.ts';
import type {StatisticsSource} from './query-tiers.ts';
import {type Index, type Ranked, type RankedRows, rankedRows} from './ranking.ts';

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
