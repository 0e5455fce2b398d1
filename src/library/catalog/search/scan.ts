// A pattern in the articles of some rows, here and on other threads alike, and the hits on their way between them. Most
// articles hold nothing, and are passed over as one text; only the others are cut into passages.

import {batches} from '../../../core/batches.ts';
import type {Hit} from '../../../core/query/hit.ts';
import type {BoundedPattern, Prefilter} from '../../../core/query/pattern/pattern.ts';
import {matchesIn, type SearchedTexts} from '../../../core/query/search-results.ts';
import type {Range} from '../../../core/text/range.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {packedPlacesOf, unpackPassages, type WholeArticleText, wholeTexts} from '../rows/bodies.ts';

/** An article by its row, and the hits in it. */
export interface FoundRow {
	id: number;
	hits: Hit[];
}

/** The articles of these rows in which the pattern is found, in the order of the rows. Throws UserError when the pattern runs away. */
export function* scanRows(database: Database, ids: number[], pattern: BoundedPattern): Generator<FoundRow> {
	const {prefilter} = pattern;
	const wholes = wholesIn(database, ids, prefilter?.literal);
	const articles = withPassages(database, prefilter ? prefiltered(wholes, prefilter) : wholes);
	for (const {article, hits} of matchesIn(articles, pattern)) yield {id: article.id, hits};
}

/** Articles that are fetched at once: they may be large. */
const groups = {first: 64};
/** In UTF-16 units of text: a prefilter has its price for each call. */
const prefilterBatches = {first: 1 << 22, sizeOf: ({text}: WholeArticleText) => text.length};

function* wholesIn(database: Database, ids: number[], literal: string | undefined): Generator<WholeArticleText> {
	for (const group of batches(ids, groups)) yield* wholeTexts(database, group, literal);
}

function* prefiltered(wholes: Iterable<WholeArticleText>, prefilter: Prefilter): Generator<WholeArticleText> {
	for (const batch of batches(wholes, prefilterBatches)) {
		const passes = prefilter.mayMatch(batch.map(({text}) => text));
		yield* batch.filter((_, index) => passes[index]);
	}
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

/** A thread's answer to a task: its hits, or the UserError that ended it, which would lose its hint on the way. */
export type PackedScan = PackedHits | {error: [message: string, hint: string | undefined]};

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
