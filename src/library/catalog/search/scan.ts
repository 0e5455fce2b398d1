// Searches rows of articles for a pattern and counts its hits, in this thread or a worker. Most articles have no hits and are
// dismissed as one text; only the others are split into lines.

import {batches} from '../../../core/batches.ts';
import {UserError} from '../../../core/errors.ts';
import type {Hit} from '../../../core/query/hit.ts';
import type {BoundedPattern, Pattern, Prefilter} from '../../../core/query/pattern/pattern.ts';
import {
	type LinePlaces,
	lineHit,
	matchCountsIn,
	matchesIn,
	type SearchedTexts,
} from '../../../core/query/search-results.ts';
import {boundPattern} from '../../../platform/bounded-regexp.ts';
import {type Database, openDatabase} from '../../../platform/sqlite.ts';
import {
	linePlaces,
	packedPlacesOf,
	unpackLines,
	type WholeArticleBytes,
	type WholeArticleText,
	wholeBytes,
} from '../rows/bodies.ts';

/** How hits are made. */
interface Finding {
	pattern: BoundedPattern;
	/** Without ranges. */
	unmarked: boolean;
}

/** The row of an article, with its hits. */
export interface FoundRow {
	id: number;
	hits: Hit[];
}

/** Yields the articles with hits, in row order. Throws UserError if the pattern runs away. */
export function* scanRows(database: Database, ids: number[], {pattern, unmarked}: Finding): Generator<FoundRow> {
	const {prefilter} = pattern;
	if (unmarked && prefilter?.lines) return yield* linesOfRows(database, ids, prefilter);
	const articles = withLines(database, candidatesIn(database, ids, prefilter));
	for (const {article, hits} of matchesIn(articles, pattern, unmarked)) yield {id: article.id, hits};
}

/** Finds matching lines by bytes, and decodes no other lines. */
function* linesOfRows(database: Database, ids: number[], {literal, lines}: Prefilter): Generator<FoundRow> {
	for (const batch of batches(rowsWith(database, ids, literal), prefilterBatches)) {
		const found = lines?.(batch.map(latin1)) ?? [];
		const rows = batch.flatMap((row, index) => (found[index]?.length ? [{row, edges: found[index]}] : []));
		const known = packedPlacesOf(
			database,
			rows.map(({row}) => row.id),
		);
		for (const {row, edges} of rows) {
			const places = known.get(row.id);
			if (places !== undefined) yield {id: row.id, hits: hitsOnLines(row.bytes, edges, linePlaces(places))};
		}
	}
}

function hitsOnLines(bytes: Buffer, edges: number[], places: LinePlaces): Hit[] {
	const hits: Hit[] = [];
	for (let at = 0; at < edges.length; at += 3) {
		const [index = 0, start, end] = edges.slice(at, at + 3);
		hits.push(lineHit(places, index, bytes.toString('utf8', start, end)));
	}
	return hits;
}

/** Counts the hits in each of these rows, up to `most`. Texts are not decoded if their bytes suffice. */
export function countRows(database: Database, ids: number[], {pattern, most}: Counting): HitCounts {
	const counts = new Map<number, number>();
	const {prefilter} = pattern;
	if (prefilter?.count) {
		for (const batch of batches(rowsWith(database, ids, prefilter.literal), prefilterBatches)) {
			const found = prefilter.count(batch.map(latin1), most);
			for (const [index, {id}] of batch.entries()) counts.set(id, found[index] ?? 0);
		}
	} else {
		const articles = withLines(database, candidatesIn(database, ids, prefilter));
		for (const batch of batches(articles, groups)) {
			const found = matchCountsIn(batch, pattern, most);
			for (const [index, {id}] of batch.entries()) counts.set(id, found[index] ?? 0);
		}
	}
	return Uint32Array.from(ids, id => counts.get(id) ?? 0);
}

/** How hits are counted. */
export interface Counting {
	pattern: BoundedPattern;
	most: number;
}

/** Batch size in articles, which may be large. */
const groups = {first: 64};
/** Batch size in bytes of text: every call of a prefilter has a cost. */
const prefilterBatches = {first: 1 << 22, sizeOf: ({bytes}: WholeArticleBytes) => bytes.length};

function* candidatesIn(
	database: Database,
	ids: number[],
	prefilter: Prefilter | undefined,
): Generator<WholeArticleText> {
	for (const batch of batches(rowsWith(database, ids, prefilter?.literal), prefilterBatches)) {
		const passes = prefilter?.mayMatch(batch.map(latin1));
		for (const [index, {id, bytes}] of batch.entries())
			if (passes?.[index] !== false) yield {id, text: bytes.toString()};
	}
}

function* rowsWith(database: Database, ids: number[], literal: string | undefined): Generator<WholeArticleBytes> {
	const sought = literal === undefined ? undefined : Buffer.from(literal);
	for (const group of batches(ids, groups)) {
		for (const row of wholeBytes(database, group))
			if (sought === undefined || row.bytes.indexOf(sought) >= 0) yield row;
	}
}

function latin1({bytes}: WholeArticleBytes): string {
	return bytes.toString('latin1');
}

function* withLines(database: Database, wholes: Iterable<WholeArticleText>): Generator<SearchedTexts & {id: number}> {
	for (const group of batches(wholes, groups)) {
		const ids = group.map(({id}) => id);
		const known = packedPlacesOf(database, ids);
		for (const {id, text} of group) {
			const places = known.get(id);
			if (places !== undefined) yield {id, ...unpackLines({text, places})};
		}
	}
}

/** The instructions for a worker thread. */
export interface ScanOrder {
	/** Path of the database. */
	file: string;
	pattern: Pattern;
	/** Hits of an article are counted up to this number. */
	most: number;
	/** Whether hits are wanted, without ranges; they are returned only if the prefilter can find lines by bytes. */
	wantsLines: boolean;
}

/** Number of hits in each article of a task. */
export type HitCounts = Uint32Array<ArrayBuffer>;

export interface CountedRows {
	counts: HitCounts;
	/** The hits of each article that has any, in the order of `counts`. */
	hits?: Hit[][];
}

/**
 * A worker's answer to a task. Its size is bounded by that of the text, so it has no ranges: those of a pattern that matches every
 * letter take a hundred times the memory. An error is sent as its parts, because a UserError would lose its hint in transfer.
 */
export type ScanAnswer = CountedRows | {error: [message: string, hint: string | undefined]};

/** Returns the function that does the tasks of a worker. */
export function scanTasks(
	{file, pattern: unbounded, most, wantsLines}: ScanOrder,
	bound: (pattern: Pattern) => BoundedPattern = boundPattern,
): (ids: number[]) => ScanAnswer {
	const database = openDatabase(file);
	const pattern = bound(unbounded);
	let givesLines = wantsLines && pattern.prefilter?.lines !== undefined;
	return ids => {
		try {
			const found = givesLines ? linesFound(database, ids, pattern) : undefined;
			givesLines = found !== undefined;
			return found ?? {counts: countRows(database, ids, {pattern, most})};
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return {error: [error.message, error.hint]};
		}
	};
}

/** Lines per article: transferring more of them costs more memory than finding them twice costs time. */
const mostLines = 4;

/** Undefined if there are too many. */
function linesFound(database: Database, ids: number[], pattern: BoundedPattern): CountedRows | undefined {
	const found: FoundRow[] = [];
	const counts = new Map<number, number>();
	let lines = 0;
	for (const row of scanRows(database, ids, {pattern, unmarked: true})) {
		lines += row.hits.length;
		if (lines > mostLines * ids.length) return undefined;
		counts.set(row.id, row.hits.length);
		found.push(row);
	}
	return {counts: Uint32Array.from(ids, id => counts.get(id) ?? 0), hits: found.map(({hits}) => hits)};
}
