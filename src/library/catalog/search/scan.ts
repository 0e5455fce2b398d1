// A pattern in the articles of some rows, here and on other threads alike, and the hits on their way between them. Most
// articles hold nothing, and are passed over as one text; only the others are cut into passages.

import {batches} from '../../../core/batches.ts';
import type {Hit} from '../../../core/query/hit.ts';
import type {BoundedPattern, Pattern, Prefilter} from '../../../core/query/pattern/pattern.ts';
import {matchesIn, type SearchedTexts} from '../../../core/query/search-results.ts';
import type {Range} from '../../../core/text/range.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {
	packedPlacesOf,
	unpackPassages,
	type WholeArticleBytes,
	type WholeArticleText,
	wholeBytes,
} from '../rows/bodies.ts';

/** An article by its row, and the hits in it. */
export interface FoundRow {
	id: number;
	hits: Hit[];
}

/** The articles of these rows in which the pattern is found, in the order of the rows. Throws UserError when the pattern runs away. */
export function* scanRows(database: Database, ids: number[], pattern: BoundedPattern): Generator<FoundRow> {
	const articles = withPassages(database, candidatesIn(database, ids, pattern.prefilter));
	for (const {article, hits} of matchesIn(articles, pattern)) yield {id: article.id, hits};
}

/** The number of hits in each of these rows, but no more than `most`. No text is made where their bytes say it. */
export function countRows(database: Database, ids: number[], {pattern, most}: Counting): Uint32Array<ArrayBuffer> {
	const counts = new Map<number, number>();
	const {prefilter} = pattern;
	if (prefilter?.count) {
		for (const batch of batches(rowsWith(database, ids, prefilter.literal), prefilterBatches)) {
			const found = prefilter.count(batch.map(latin1), most);
			for (const [index, {id}] of batch.entries()) counts.set(id, found[index] ?? 0);
		}
	} else for (const {id, hits} of scanRows(database, ids, pattern)) counts.set(id, Math.min(most, hits.length));
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
		for (const [index, {id, text}] of batch.entries()) if (passes?.[index] !== false) yield {id, text: text()};
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

function* withPassages(
	database: Database,
	wholes: Iterable<WholeArticleText>,
): Generator<SearchedTexts & {id: number}> {
	for (const group of batches(wholes, groups)) {
		const ids = group.map(({id}) => id);
		const known = packedPlacesOf(database, ids);
		for (const {id, text} of group) {
			const places = known.get(id);
			if (places !== undefined) yield {id, ...unpackPassages({text, places})};
		}
	}
}

/** What a thread is to look for. */
export interface ScanOrder {
	/** The database's file. */
	file: string;
	pattern: Pattern;
	/** Hits are only counted, up to so many an article. */
	most: number | undefined;
}

/** A thread's answer to a task: what it found, or the UserError that ended it, which would lose its hint on the way. */
export type ScanAnswer<Found> = {found: Found} | {error: [message: string, hint: string | undefined]};

/**
 * Hits on their way from one thread to another. A pattern may match every letter, and ranges as they are take ten times the
 * room that they take as numbers in a row.
 */
export interface PackedHits {
	rows: {id: number; hits: Omit<Hit, 'ranges'>[]}[];
	/** For each hit of each row the number of its ranges, then their starts and ends. */
	ranges: Uint32Array;
}

/** Packs hits for another thread. Fields are named one by one, here and below: to copy a rest of them takes longer than to find them. */
export function packHits(rows: Iterable<FoundRow>): PackedHits {
	const numbers: number[] = [];
	const packed = Array.from(rows, ({id, hits}) => ({
		id,
		hits: hits.map(({where, line, section, text, ranges, passage, offset}) => {
			numbers.push(ranges.length);
			for (const [start, end] of ranges) numbers.push(start, end);
			return {where, line, section, text, passage, offset};
		}),
	}));
	return {rows: packed, ranges: new Uint32Array(numbers)};
}

/** The hits that were packed, row after row, so that no more of them than need be are unpacked at a time. */
export function* unpackHits({rows, ranges: numbers}: PackedHits): Generator<FoundRow> {
	let at = 0;
	const nextRanges = (): Range[] => {
		const ranges: Range[] = [];
		for (let left = numbers[at++] ?? 0; left > 0; left--) ranges.push([numbers[at++] ?? 0, numbers[at++] ?? 0]);
		return ranges;
	};
	for (const {id, hits} of rows) {
		yield {
			id,
			hits: hits.map(({where, line, section, text, passage, offset}) => {
				return {where, line, section, text, ranges: nextRanges(), passage, offset};
			}),
		};
	}
}
