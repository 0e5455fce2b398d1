// The newest articles that an index finds, where it finds so many that to gather them all takes longer than to ask it of some
// dozens of articles, one by one.

import type {Database} from '../../../platform/sqlite.ts';
import {integers} from '../../../platform/sqlite-rows.ts';
import {type Condition, orderOf, whereOf} from '../rows/conditions.ts';
import {fromTables} from '../rows/entries.ts';
import type {Plan} from './query-plan.ts';

/** What the articles meet. */
export interface Probe {
	/** Asked first, and cheap. */
	conditions: Condition[];
	/** Asked of an article `a` that meets them. */
	found: Condition;
	hasState: boolean;
}

/** Articles that are asked about at once, and in all: each takes a tenth of a millisecond. */
const asked = {atOnce: 32, most: 256};
/** The least share of all articles that makes it likely that the first are among them. */
const leastShare = 0.05;
/** Occurrences of beginnings of words that are gathered within that time. */
const mostGathered = 1000;

/** Whether the first articles are found sooner so than by gathering all. */
export function isQuickToProbe({match, share, gathered, isRanked, isInFields}: Plan): boolean {
	return match !== undefined && !isRanked && !isInFields && share >= leastShare && gathered <= mostGathered;
}

/** The rows of the newest articles that are found, newest first: those among the first few hundred that meet the conditions. */
export function* probedIds(database: Database, {conditions, found, hasState}: Probe): Generator<number> {
	const where = whereOf(conditions);
	const newest = `SELECT a.id ${fromTables(hasState)} ${where.sql} ${orderOf({by: 'date', reverse: false}, hasState)} LIMIT ? OFFSET ?`;
	const rows = `SELECT a.id ${fromTables(hasState, `(${newest}) newest`, 'newest.id')} WHERE ${found.sql}`;
	const sql = `SELECT json_group_array(id) AS ids FROM (${rows})`;
	for (let offset = 0; offset < asked.most; offset += asked.atOnce) {
		const values = [...where.values, asked.atOnce, offset, ...found.values];
		yield* database.get({ids: integers}, sql, ...values)?.ids ?? [];
	}
}
