// Finds the newest matches of a frequent query by asking the index about a few hundred of the newest articles at a time, which is
// faster than gathering all matches.

import type {Database} from '../../../platform/sqlite.ts';
import {integers} from '../../../platform/sqlite-rows.ts';
import {type Condition, orderOf} from '../rows/conditions.ts';
import {selectIds} from '../rows/entries.ts';
import type {Plan} from './query-plan.ts';

/** A search for the newest articles that meet the conditions and either match the index expression or meet `otherwise`. */
export interface Probe {
	/** Cheap conditions, evaluated first. */
	conditions: Condition[];
	/** An expression for the index. */
	match: string;
	/** A condition that replaces `match`. */
	otherwise: Condition | undefined;
	hasState: boolean;
}

/** Number of newest articles in the first round, and in all rounds. */
const articles = {first: 32, most: 4096};
/** Number of row ranges that the index is asked about in all: each takes up to a tenth of a millisecond. */
const mostStretches = 256;
/** Ranges with fewer rows between them are merged: searching those rows takes less time than starting another range. */
const widestGap = 8;
/** Smallest share of matching articles at which the newest ones are likely to include some. */
const leastShare = 0.01;
/** Number of prefix occurrences that can be gathered in the same time. */
const mostGathered = 1000;

/** Whether probing finds the first articles sooner than gathering all matches. */
export function isQuickToProbe({match, share, gathered, isRanked, isInFields}: Plan): boolean {
	return match !== undefined && !isRanked && !isInFields && share >= leastShare && gathered <= mostGathered;
}

/** Yields the rows of the matches among the newest articles, newest first. */
export function* probedIds(database: Database, {conditions, match, otherwise, hasState}: Probe): Generator<number> {
	const order = orderOf({by: 'date', reverse: false}, hasState);
	let stretches = 0;
	for (let offset = 0; offset < articles.most && stretches < mostStretches; offset = offset * 2 + articles.first) {
		const limit = offset + articles.first;
		const newest = selectIds(database, {conditions, order, limit, hasState}, offset);
		const asked = stretchesOf(newest);
		stretches += asked.length;
		const found = new Set(foundIn(database, asked, match));
		if (otherwise) for (const id of meeting(database, newest, {otherwise, hasState})) found.add(id);
		yield* newest.filter(id => found.has(id));
		if (newest.length < limit) return;
	}
}

/** Groups rows into ranges of nearly consecutive numbers. Articles that arrive in the order of their dates make few ranges. */
function stretchesOf(ids: number[]): [first: number, last: number][] {
	const stretches: [first: number, last: number][] = [];
	for (const id of ids.toSorted((a, b) => a - b)) {
		const last = stretches.at(-1);
		if (last && id - last[1] <= widestGap) last[1] = id;
		else stretches.push([id, id]);
	}
	return stretches;
}

function foundIn(database: Database, stretches: [first: number, last: number][], match: string): number[] {
	const sql = `SELECT json_group_array(t.rowid) AS ids FROM json_each(?) stretch
		CROSS JOIN texts t ON t.texts MATCH ? AND t.rowid BETWEEN stretch.value ->> 0 AND stretch.value ->> 1`;
	return database.get({ids: integers}, sql, JSON.stringify(stretches), match)?.ids ?? [];
}

function meeting(
	database: Database,
	ids: number[],
	{otherwise, hasState}: {otherwise: Condition; hasState: boolean},
): number[] {
	const asked = {sql: 'a.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)]};
	return selectIds(database, {conditions: [asked, otherwise], order: '', hasState});
}
