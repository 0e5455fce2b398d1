// The newest articles that an index finds, where it finds so many that to gather them all takes longer than to ask it of some
// hundreds of articles.

import type {Database} from '../../../platform/sqlite.ts';
import {integers} from '../../../platform/sqlite-rows.ts';
import {type Condition, orderOf} from '../rows/conditions.ts';
import {selectIds} from '../rows/entries.ts';
import type {Plan} from './query-plan.ts';

/** The newest articles to be found: those that meet the conditions, and are found by the index or meet another condition instead. */
export interface Probe {
	/** Asked first, and cheap. */
	conditions: Condition[];
	/** An expression for the index. */
	match: string;
	/** The condition that may be met instead of `match`. */
	otherwise: Condition | undefined;
	hasState: boolean;
}

/** Articles that are asked about first, and in all. */
const articles = {first: 32, most: 4096};
/** Stretches of rows that the index is asked about in all: each takes up to a tenth of a millisecond. */
const mostStretches = 256;
/** Rows between two of a stretch: to find them, too, takes less time than to begin another one. */
const widestGap = 8;
/** The least share of all articles that makes it likely that the first are among them. */
const leastShare = 0.01;
/** Occurrences of beginnings of words that are gathered within that time. */
const mostGathered = 1000;

/** Whether the first articles are found sooner so than by gathering all. */
export function isQuickToProbe({match, share, gathered, isRanked, isInFields}: Plan): boolean {
	return match !== undefined && !isRanked && !isInFields && share >= leastShare && gathered <= mostGathered;
}

/** The rows of the newest articles that are found, newest first: those among the first that meet the conditions. */
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

/** Rows that follow each other, or nearly so: the first and the last of each stretch. Articles that arrive in the order of their dates make few. */
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
