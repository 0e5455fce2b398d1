// A pattern over every article, for what no index can look up. The first articles are looked through here, so that an answer
// is soon seen; the rest of a large library on all processors.

import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import type {Passage} from '../../../core/article/blocks.ts';
import {batches} from '../../../core/batches.ts';
import {UserError} from '../../../core/errors.ts';
import type {Hit, Result} from '../../../core/query/hit.ts';
import type {Pattern} from '../../../core/query/pattern/pattern.ts';
import {boundPattern} from '../../../platform/bounded-regexp.ts';
import {threadScript} from '../../../platform/executable.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, text} from '../../../platform/sqlite-rows.ts';
import type {HitCount, NamedHits} from '../../../ports/catalog.ts';
import {packedLinesOf, unpackLines} from '../rows/bodies.ts';
import {type Condition, filterConditions, orderOf, rowNumber} from '../rows/conditions.ts';
import {entriesById, selectIds} from '../rows/entries.ts';
import {articleCount} from '../rows/state-join.ts';
import {candidateRows} from '../signature/candidates.ts';
import {type CountedRows, countRows, type FoundRow, type ScanAnswer, type ScanOrder, scanRows} from './scan.ts';
import type {SearchChoice} from './search.ts';

/** A pattern and the articles that it is looked for in. */
export interface Scan extends SearchChoice {
	pattern: Pattern;
	/** The database's file, for threads; undefined where it is this program's alone. */
	file: string | undefined;
}

/** The articles in which the pattern is found, in the order asked for, lazily. Throws UserError when the pattern runs away. */
export async function* scanArticles(database: Database, scan: Scan & {unmarked: boolean}): AsyncGenerator<Result> {
	for await (const rows of foundRows(database, scan)) {
		const hits = new Map(rows.map(row => [row.id, row.hits]));
		for (const {id, entry} of entriesById(database, [...hits.keys()], scan.hasState)) {
			yield {entry, hits: hits.get(id) ?? [], passages: () => linesOf(database, id)};
		}
	}
}

/** The same by their names, and without ranges: to make entries takes as long as to find what is in them. */
export async function* namedHits(database: Database, scan: Scan): AsyncGenerator<NamedHits> {
	for await (const rows of foundRows(database, {...scan, unmarked: true})) {
		const names = namesOf(
			database,
			rows.map(({id}) => id),
		);
		for (const {id, hits} of rows) {
			const name = names.get(id);
			if (name !== undefined) yield {name, hits};
		}
	}
}

/** Threads say in which rows the pattern is found, and in which lines where bytes tell; all else that is found is made when it is asked for. */
async function* foundRows(database: Database, scan: Scan & {unmarked: boolean}): AsyncGenerator<FoundRow[]> {
	const pattern = boundPattern(scan.pattern);
	const {unmarked} = scan;
	// Where it was counted, a prefilter that may be wrong tells nothing more.
	const inCounted = pattern.prefilter?.lines ? pattern : {...pattern, prefilter: undefined};
	const notYet = () => undefined;
	for await (const [ids, counted] of countsIn(database, {...scan, most: 1, wantsLines: unmarked}, notYet)) {
		const rows = counted ? ids.filter((_, index) => counted.counts[index]) : ids;
		const found = counted?.hits
			? rows.map((id, index) => ({id, hits: counted.hits?.[index] ?? []}))
			: scanRows(database, rows, {pattern: counted ? inCounted : pattern, unmarked});
		yield* batches(found, entriesAtOnce);
	}
}

/** The names of these articles with the number of their hits, but no more than `most`: no text of them is made where that can be. */
export async function* countHits(database: Database, scan: Scan & {most: number}): AsyncGenerator<HitCount> {
	const counting = {pattern: boundPattern(scan.pattern), most: scan.most};
	const here = (ids: number[]) => ({counts: countRows(database, ids, counting)});
	for await (const [ids, {counts}] of countsIn(database, {...scan, wantsLines: false}, here)) {
		const names = namesOf(
			database,
			ids.filter((_, index) => counts[index]),
		);
		for (const [index, id] of ids.entries()) {
			const name = names.get(id);
			if (name !== undefined) yield {name, hits: counts[index] ?? 0};
		}
	}
}

/** Rows whose entries are fetched together: 64, or fewer where they hold thousands of matches, each with a range in memory. */
const entriesAtOnce = {first: 64, sizeOf: ({hits}: FoundRow) => 1 + rangesIn(hits) / 64};

function rangesIn(hits: Hit[]): number {
	return hits.reduce((sum, {ranges}) => sum + ranges.length, 0);
}

const script = threadScript('scan-thread', import.meta.url);
/** Articles that are looked through before it is asked how many there are. */
const firstArticles = 200;
/** Articles: fewer are looked through before threads have started. */
const worthThreads = 3000;
const mostThreads = 8;
/** The part of the catalog that a task may hold, in bytes: what is found in it is held until it is printed. */
const largestTask = 1 << 22;
const mostArticles = 256;
/** Tasks that a thread is given before its first answer is taken. */
const ahead = 2;

/** A scan of which the hits of each article are counted, but no more than `most`, and given back perhaps. */
type CountingScan = Scan & Pick<ScanOrder, 'most' | 'wantsLines'>;

/** The rows of articles with the counts of their hits: those that `here` gives, or a thread does where the articles are many. */
async function* countsIn<Here>(
	database: Database,
	scan: CountingScan,
	here: (ids: number[]) => Here,
): AsyncGenerator<[ids: number[], counted: CountedRows | Here]> {
	const {filter, order, hasState} = scan;
	const conditions = [...filterConditions(filter, hasState), ...signatureConditions(database, scan)];
	const selection = {conditions, order: orderOf(order, hasState), hasState};
	const first = selectIds(database, {...selection, limit: firstArticles});
	const growth = {first: 8, factor: 2, largest: articlesInTask(database)};
	for (const ids of batches(first, growth)) yield [ids, here(ids)];
	if (first.length < firstArticles) return;
	const rest = selectIds(database, selection, firstArticles);
	const tasks = batches(rest, {...growth, first: Math.min(64, growth.largest)});
	if (!isWorthThreads(rest, scan)) {
		for (const ids of tasks) yield [ids, here(ids)];
		return;
	}
	for await (const [ids, counted] of countedByThreads(tasks, scan)) yield [ids, counted ?? here(ids)];
}

/** That an article may hold what the pattern requires, where that rules out more than it costs. */
function signatureConditions(database: Database, {pattern: {required}, order}: Scan): Condition[] {
	const size = articleCount(database);
	const rows = required === undefined || size < firstArticles ? undefined : candidateRows(database, required);
	if (!rows || rows.length > size / 2) return [];
	const row = rowNumber(rows.length / size, order);
	return [{sql: `${row} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(rows)]}];
}

/** The number of articles in a task, as if all were of one size. */
function articlesInTask(database: Database): number {
	const bytes = database.pragma('page_count') * database.pragma('page_size');
	const articles = Math.floor((largestTask * articleCount(database)) / bytes);
	return Math.max(1, Math.min(mostArticles, articles));
}

function isWorthThreads(ids: number[], {file}: Scan): boolean {
	return file !== undefined && ids.length >= worthThreads && availableParallelism() > 1 && existsSync(script);
}

/** Undefined where a thread left its task undone. */
async function* countedByThreads(
	tasks: Iterable<number[]>,
	{file, pattern, most, wantsLines}: CountingScan,
): AsyncGenerator<[ids: number[], CountedRows | undefined]> {
	const {inThreads} = await import('../../../platform/threads.ts');
	const data: ScanOrder = {file: file ?? '', pattern, most, wantsLines};
	const count = Math.min(availableParallelism(), mostThreads);
	const threads = {script, count, ahead, data, here: (): ScanAnswer | undefined => undefined};
	for await (const [ids, answer] of inThreads(tasks, threads)) {
		if (answer && 'error' in answer) throw new UserError(...answer.error);
		yield [ids, answer];
	}
}

function namesOf(database: Database, ids: number[]): Map<number, string> {
	const sql = 'SELECT id, name FROM article WHERE id IN (SELECT value FROM json_each(?))';
	return new Map(database.all({id: integer, name: text}, sql, JSON.stringify(ids)).map(({id, name}) => [id, name]));
}

function linesOf(database: Database, id: number): Passage[] {
	const body = packedLinesOf(database, [id]).get(id);
	return body ? unpackLines(body).lines : [];
}
