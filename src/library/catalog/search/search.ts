// The articles that may answer a query, one after another.

import type {Filter, Order} from '../../../core/query/filter.ts';
import type {Candidate} from '../../../core/query/hit.ts';
import type {Query} from '../../../core/query/query.ts';
import type {Database} from '../../../platform/sqlite.ts';
import type {Condition} from '../rows/conditions.ts';
import {filterConditions, orderOf, whereOf} from '../rows/conditions.ts';
import {fromTables, selectIds} from '../rows/entries.ts';
import {articleCount} from '../rows/state-join.ts';
import {tokenStatistics} from '../sync/token-frequencies.ts';
import type {Ranked, RankedRows} from './candidates.ts';
import {candidatesOf, rowsOf} from './candidates.ts';
import {planQuery} from './query-plan.ts';

export interface SearchChoice {
	filter: Filter;
	order: Order;
	hasState: boolean;
}

export function searchArticles(database: Database, query: Query, choice: SearchChoice): Iterable<Candidate> {
	const {order, hasState} = choice;
	const plan = planQuery(query, {
		size: articleCount(database),
		of: (token, isPrefix) => tokenStatistics(database, token, isPrefix),
	});
	const conditions = [...filterConditions(choice.filter, hasState), ...plan.conditions];
	const matching = plan.match === undefined ? [] : [matches('texts', plan.match)];
	const inOrder = orderedRows(database, [...conditions, ...matching], choice);
	const ranked = (index: Index, match: string) => rankedRows(database, {index, match, conditions}, choice);
	const lists = [inOrder];
	if (order.by === 'relevance' && plan.isRanked && plan.match !== undefined) lists[0] = ranked('texts', plan.match);
	else if (order.by === 'relevance' && !order.reverse && plan.firstInFields !== undefined) {
		lists.unshift(ranked('fields', plan.firstInFields));
	}
	return candidatesOf(database, rowsOf(...lists), hasState);
}

type Index = 'texts' | 'fields';

/** bm25 counts a hit in a title as much as ten in the text. The columns of `fields` are the first ones of `texts`. */
const weights: Record<Index, string> = {texts: '10, 1, 5, 3, 2, 1', fields: '10, 1, 5, 3'};

function matches(index: Index, match: string): Condition {
	return {sql: `a.id IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`, values: [match]};
}

function orderedRows(database: Database, conditions: Condition[], {order, hasState}: SearchChoice): RankedRows {
	const selection = {conditions, order: orderOf(order), hasState};
	return (limit, offset) => selectIds(database, {...selection, limit}, offset).map(id => ({id, score: 0}));
}

interface Ranking {
	index: Index;
	match: string;
	conditions: Condition[];
}

/** Best first; among equals in the order of the list. */
function rankedRows(
	database: Database,
	{index, match, conditions}: Ranking,
	{order, hasState}: SearchChoice,
): RankedRows {
	const where = whereOf([{sql: `${index} MATCH ?`, values: [match]}, ...conditions]);
	const sql = `SELECT a.id, -bm25(${index}, ${weights[index]}) AS score ${fromTables(hasState, index)} ${where.sql}
		 ORDER BY score ${order.reverse ? '' : 'DESC'}, ${orderOf(order).replace('ORDER BY ', '')} LIMIT ? OFFSET ?`;
	return (limit, offset) => database.all<Ranked>(sql, ...where.values, limit, offset);
}
