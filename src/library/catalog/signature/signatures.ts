// Stores signatures of single articles, and transposes many of them into a segment. A separate row overrides the article's bits in
// the segment, so that an article that changes costs only one row.

import {checksum} from '../../../core/text/hash.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, optional} from '../../../platform/sqlite-rows.ts';
import {bitCount, countSetBits, eachSetBit} from './grams.ts';
import {
	articlesInSegment,
	bitOf,
	bytesInSlice,
	readSegment,
	type Segment,
	segmentOf,
	segmentSizes,
	sliceOf,
	writeSegment,
} from './segments.ts';

/** The signature of an article that is not in its segment yet. */
export interface SignatureRow {
	id: number;
	bits: Uint8Array;
}

export function writeSignature(database: Database, {id, bits}: SignatureRow): void {
	database.run('INSERT OR REPLACE INTO signature VALUES (?, ?, ?)', id, bits, checksum(bits));
}

/** The separate signatures of the articles of a segment. */
export function signatureRows(database: Database, segment: number): SignatureRow[] {
	return database.bytes(selectRows, ...rangeOf(segment)).map(({id, bytes}) => ({id, bits: bytes}));
}

/** The last segment that has an article; -1 if there is none. */
export function lastSegment(database: Database): number {
	const row = database.get({segment: optional(integer)}, 'SELECT max(id) AS segment FROM segment');
	const article = database.get({id: optional(integer)}, 'SELECT max(id) AS id FROM signature')?.id;
	return Math.max(row?.segment ?? -1, article === undefined ? -1 : segmentOf(article));
}

/**
 * Transposes the rows of each segment that has enough of them, except the last, which is still growing. Called within a
 * transaction.
 */
export function turnSignatures(database: Database): void {
	const last = lastSegment(database);
	const counts = database.all({segment: integer, rows: integer}, countRows, last * articlesInSegment);
	for (const {segment, rows} of counts) if (rows >= enoughRows) turn(database, segment);
}

/** Number of separate rows worth transposing: each row is read by every lookup, but transposing rewrites a whole segment. */
const enoughRows = 128;
/** Largest share of set bits in a segment: beyond that, most texts would seem to be everywhere. */
const fullest = 0.3;
const fewestSlices = bitCount / 8;

const selectRows = 'SELECT id, bits AS text, checksum FROM signature WHERE id BETWEEN ? AND ?';
const countRows = `SELECT id / ${articlesInSegment} AS segment, count(*) AS rows FROM signature WHERE id < ? GROUP BY 1`;

function turn(database: Database, segment: number): void {
	const rows = signatureRows(database, segment);
	const known = segmentSizes(database).get(segment);
	const turned = known === undefined ? emptySegment(rows) : readSegment(database, segment, known);
	for (const row of rows) {
		if (known !== undefined) clearColumn(turned, row.id);
		setColumn(turned, row);
	}
	writeSegment(database, segment, turned);
	database.run('DELETE FROM signature WHERE id BETWEEN ? AND ?', ...rangeOf(segment));
}

function rangeOf(segment: number): [first: number, last: number] {
	return [segment * articlesInSegment, (segment + 1) * articlesInSegment - 1];
}

/** An empty segment with as few slices as these articles allow. */
function emptySegment(rows: SignatureRow[]): Segment {
	const times = rows.reduce((sum, {bits}) => sum + timesSet(bits), 0) / rows.length;
	let slices = bitCount;
	while (slices > fewestSlices && 1 - Math.exp((-2 * times) / slices) <= fullest) slices /= 2;
	return {slices, bits: new Uint8Array(slices * bytesInSlice)};
}

/** Estimated number of distinct bit settings, given the set bits: some grams set the same bit. */
function timesSet(bits: Uint8Array): number {
	return -bitCount * Math.log(1 - Math.min(countSetBits(bits), bitCount - 1) / bitCount);
}

function clearColumn({slices, bits}: Segment, id: number): void {
	const {byte, mask} = bitOf(id);
	for (let slice = 0; slice < slices; slice++) {
		const at = slice * bytesInSlice + byte;
		bits[at] = (bits[at] ?? 0) & ~mask;
	}
}

function setColumn({slices, bits}: Segment, row: SignatureRow): void {
	const {byte, mask} = bitOf(row.id);
	eachSetBit(row.bits, bit => {
		const at = sliceOf(bit, slices) * bytesInSlice + byte;
		bits[at] = (bits[at] ?? 0) | mask;
	});
}
