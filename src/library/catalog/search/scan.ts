// A pattern in the articles of some rows: its hits, and how many they are, which other threads are asked for. Most articles
// hold nothing, and are passed over as one text; only the others are cut into lines.

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

/** An article by its row, and the hits in it. */
export interface FoundRow {
	id: number;
	hits: Hit[];
}

/** The articles of these rows in which the pattern is found, in the order of the rows. Throws UserError when the pattern runs away. */
export function* scanRows(database: Database, ids: number[], {pattern, unmarked}: Finding): Generator<FoundRow> {
	const {prefilter} = pattern;
	if (unmarked && prefilter?.lines) return yield* linesOfRows(database, ids, prefilter);
	const articles = withLines(database, candidatesIn(database, ids, prefilter));
	for (const {article, hits} of matchesIn(articles, pattern, unmarked)) yield {id: article.id, hits};
}

/** The lines that hold a match by their bytes: of no other a text is made. */
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

/** The number of hits in each of these rows, but no more than `most`. No text is made where their bytes say it. */
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

/** Articles that are fetched at once: they may be large. */
const groups = {first: 64};
/** In bytes of text: a prefilter has its price for each call. */
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

/** What a thread is to look for. */
export interface ScanOrder {
	/** The database's file. */
	file: string;
	pattern: Pattern;
	/** Hits of an article are counted up to so many. */
	most: number;
	/** Whether the hits are asked for, without ranges; they are given only where bytes say which lines they are. */
	wantsLines: boolean;
}

/** The number of hits in each article of a task. */
export type HitCounts = Uint32Array<ArrayBuffer>;

export interface CountedRows {
	counts: HitCounts;
	/** The hits of each article that has some, in the order of `counts`. */
	hits?: Hit[][];
}

/**
 * A thread's answer to a task, which is no larger than the text, whatever is found: ranges of a pattern that matches every letter take
 * a hundred times the room. Or the UserError that ended it, which would lose its hint on the way.
 */
export type ScanAnswer = CountedRows | {error: [message: string, hint: string | undefined]};

/** Does the tasks of a thread. */
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

/** With more of them in an article, lines on their way would take more memory than making them twice takes time. */
const mostLines = 4;

/** Undefined where there are too many. */
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
