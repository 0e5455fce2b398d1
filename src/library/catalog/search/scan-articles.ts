// A pattern over every article, for what no index can look up. The first articles are looked through here, so that an answer
// is soon seen; the rest of a large library on all processors.

import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import type {Passage} from '../../../core/article/blocks.ts';
import {batches} from '../../../core/batches.ts';
import {UserError} from '../../../core/errors.ts';
import type {Result} from '../../../core/query/hit.ts';
import type {Pattern} from '../../../core/query/pattern/pattern.ts';
import {boundPattern} from '../../../platform/bounded-regexp.ts';
import {threadScript} from '../../../platform/executable.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {passagesOfRows, unpackPassages} from '../rows/bodies.ts';
import {filterConditions, orderOf} from '../rows/conditions.ts';
import {entriesById, selectIds} from '../rows/entries.ts';
import {articleCount} from '../rows/state-join.ts';
import {type FoundRow, type PackedScan, packHits, scanRows, unpackHits} from './scan.ts';
import type {SearchChoice} from './search.ts';

/** A pattern and the articles that it is looked for in. */
export interface Scan extends SearchChoice {
	pattern: Pattern;
	/** The database's file, for threads; undefined where it is this program's alone. */
	file: string | undefined;
}

/** The articles in which the pattern is found, in the order asked for, lazily. Throws UserError when the pattern runs away. */
export async function* scanArticles(database: Database, scan: Scan): AsyncGenerator<Result> {
	for await (const found of foundRows(database, scan)) {
		for (const rows of batches(found, {first: entriesAtOnce})) {
			const hits = new Map(rows.map(row => [row.id, row.hits]));
			for (const {id, entry} of entriesById(database, [...hits.keys()], scan.hasState)) {
				yield {entry, hits: hits.get(id) ?? [], passages: () => passagesOf(database, id)};
			}
		}
	}
}

/** Rows whose entries are fetched together. */
const entriesAtOnce = 64;
const script = threadScript('scan-thread', import.meta.url);
/** Articles that are looked through before it is asked how many there are. */
const firstArticles = 200;
/** Articles: fewer are looked through before threads have started. */
const worthThreads = 3000;
const mostThreads = 8;
/** The part of the catalog that a task may hold, in bytes: its answer may be all of its articles' text. */
const largestTask = 1 << 22;
const mostArticles = 256;
/** Tasks that a thread is given before its first answer is taken. */
const ahead = 2;

async function* foundRows(database: Database, scan: Scan): AsyncGenerator<Iterable<FoundRow>> {
	const {filter, order, hasState, pattern} = scan;
	const bounded = boundPattern(pattern);
	const here = (ids: number[]): Iterable<FoundRow> => scanRows(database, ids, bounded);
	const selection = {conditions: filterConditions(filter, hasState), order: orderOf(order, hasState), hasState};
	const first = selectIds(database, {...selection, limit: firstArticles});
	const growth = {first: 8, factor: 2, largest: articlesInTask(database)};
	for (const ids of batches(first, growth)) yield here(ids);
	if (first.length < firstArticles) return;
	const rest = selectIds(database, selection, firstArticles);
	const tasks = batches(rest, {...growth, first: Math.min(64, growth.largest)});
	if (isWorthThreads(rest, scan)) yield* rowsOfThreads(tasks, scan, here);
	else for (const ids of tasks) yield here(ids);
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

async function* rowsOfThreads(
	tasks: Iterable<number[]>,
	{file, pattern}: Scan,
	here: (ids: number[]) => Iterable<FoundRow>,
): AsyncGenerator<Iterable<FoundRow>> {
	const {inThreads} = await import('../../../platform/threads.ts');
	const threads = {
		script,
		count: Math.min(availableParallelism(), mostThreads),
		ahead,
		data: {file, pattern},
		here: (ids: number[]): PackedScan => packHits(here(ids)),
	};
	for await (const [, packed] of inThreads(tasks, threads)) {
		if ('error' in packed) throw new UserError(...packed.error);
		yield unpackHits(packed);
	}
}

function passagesOf(database: Database, id: number): Passage[] {
	const body = passagesOfRows(database, [id]).get(id);
	return body ? unpackPassages(body).passages : [];
}
