// Searches every article for a pattern that no index can look up. The first articles are searched in this thread, for a quick first
// answer; the rest of a large library on all processors.

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
import {integer, path} from '../../../platform/sqlite-rows.ts';
import type {HitCount, NamedHits} from '../../../ports/catalog.ts';
import {packedLinesOf, unpackLines} from '../rows/bodies.ts';
import {type Condition, filterConditions, orderOf, rowNumber} from '../rows/conditions.ts';
import {articleCount, entriesById, nameColumn, selectIds} from '../rows/entries.ts';
import {candidateRows} from '../signature/candidates.ts';
import {type CountedRows, countRows, type FoundRow, type ScanAnswer, type ScanOrder, scanRows} from './scan.ts';
import type {SearchChoice} from './search.ts';

/** A pattern, and the articles to search. */
export interface Scan extends SearchChoice {
	pattern: Pattern;
	/** Path of the database, for worker threads; undefined if only this process can open it. */
	file: string | undefined;
}

/** Yields the articles with hits, in the order asked for, lazily. Throws UserError if the pattern runs away. */
export async function* scanArticles(database: Database, scan: Scan & {unmarked: boolean}): AsyncGenerator<Result> {
	for await (const rows of foundRows(database, scan)) {
		const hits = new Map(rows.map(row => [row.id, row.hits]));
		for (const {id, entry} of entriesById(database, [...hits.keys()], scan.hasState)) {
			yield {entry, hits: hits.get(id) ?? [], passages: () => linesOf(database, id)};
		}
	}
}

/** Yields names and hits without ranges: making entries would take as long as finding the hits. */
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

/**
 * Worker threads report which rows match and, if the prefilter can tell, which lines; everything else is computed here on demand.
 */
async function* foundRows(database: Database, scan: Scan & {unmarked: boolean}): AsyncGenerator<FoundRow[]> {
	const pattern = boundPattern(scan.pattern);
	const {unmarked} = scan;
	// If the pattern was already counted, a prefilter with false positives adds nothing.
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

/** Yields the articles' names with the number of their hits, up to `most`; texts are not decoded if that can be avoided. */
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

/** Batch size for entries: 64 rows, or fewer if they contain thousands of matches, because each match has a range in memory. */
const entriesAtOnce = {first: 64, sizeOf: ({hits}: FoundRow) => 1 + rangesIn(hits) / 64};

function rangesIn(hits: Hit[]): number {
	return hits.reduce((sum, {ranges}) => sum + ranges.length, 0);
}

const script = threadScript('scan-thread', import.meta.url);
/** Number of articles searched before the rest are counted. */
const firstArticles = 200;
/** In articles: a smaller rest is searched before threads would have started. */
const worthThreads = 3000;
const mostThreads = 8;
/** Largest part of the catalog per task, in bytes: its hits are held until they are printed. */
const largestTask = 1 << 22;
const mostArticles = 256;
/** Number of tasks queued per thread before its first answer is awaited. */
const ahead = 2;

/** A scan that counts the hits of each article, up to `most`, and may return them. */
type CountingScan = Scan & Pick<ScanOrder, 'most' | 'wantsLines'>;

/** Yields rows of articles with their hit counts, computed by `here` or, for many articles, by worker threads. */
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

/**
 * The condition that an article's signature allows what the pattern requires, if it excludes enough articles to be worth its cost.
 */
function signatureConditions(database: Database, {pattern: {required}, order}: Scan): Condition[] {
	const size = articleCount(database);
	const rows = required === undefined || size < firstArticles ? undefined : candidateRows(database, required);
	if (!rows || rows.length > size / 2) return [];
	const row = rowNumber(rows.length / size, order);
	return [{sql: `${row} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(rows)]}];
}

/** Number of articles per task, assuming that all have the same size. */
function articlesInTask(database: Database): number {
	const bytes = database.pragma('page_count') * database.pragma('page_size');
	const articles = Math.floor((largestTask * articleCount(database)) / bytes);
	return Math.max(1, Math.min(mostArticles, articles));
}

function isWorthThreads(ids: number[], {file}: Scan): boolean {
	return file !== undefined && ids.length >= worthThreads && availableParallelism() > 1 && existsSync(script);
}

/** Yields undefined for a task that a thread failed to do. */
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
	const sql = 'SELECT id, path, name FROM article WHERE id IN (SELECT value FROM json_each(?))';
	return new Map(database.all(namedColumns, sql, JSON.stringify(ids)).map(({id, name}) => [id, name]));
}

const namedColumns = {id: integer, path, name: nameColumn};

function linesOf(database: Database, id: number): Passage[] {
	const body = packedLinesOf(database, [id]).get(id);
	return body ? unpackLines(body).lines : [];
}
