// Stores signatures transposed: a segment holds those of 1,024 consecutive articles, and each slice holds one bit of all of them,
// so that a lookup reads a few slices instead of all signatures. If articles are short, neighbouring bits share a slice.

import {checksum} from '../../../core/text/hash.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer} from '../../../platform/sqlite-rows.ts';
import {bitCount} from './grams.ts';

export const articlesInSegment = 1024;
export const bytesInSlice = articlesInSegment / 8;
/** Slices per row: reading a row has a cost, and so has reading unneeded slices. They fill four database pages. */
const slicesInPart = 124;
/** Distance between the numbers of the first parts of two segments. */
const partsInSegment = bitCount / slicesInPart;

/** The bit of an article within each slice: byte and mask. */
export interface SliceBit {
	byte: number;
	mask: number;
}

/** All slices of a segment, concatenated. */
export interface Segment {
	/** Number of slices: the number of bits, or a half, a quarter or an eighth of it. */
	slices: number;
	bits: Uint8Array;
}

export function segmentOf(article: number): number {
	return Math.floor(article / articlesInSegment);
}

export function bitOf(article: number): SliceBit {
	const column = article % articlesInSegment;
	return {byte: column >> 3, mask: 1 << (column & 7)};
}

/** The slice that contains a bit. */
export function sliceOf(bit: number, slices: number): number {
	return Math.floor((bit * slices) / bitCount);
}

/** Number of slices by segment. */
export function segmentSizes(database: Database): Map<number, number> {
	const rows = database.all({id: integer, slices: integer}, 'SELECT id, slices FROM segment');
	return new Map(rows.map(({id, slices}) => [id, slices]));
}

/** Reads these slices of a segment. */
export function readSlices(database: Database, segment: number, slices: Iterable<number>): Map<number, Uint8Array> {
	const wanted = [...slices];
	const parts = new Set(wanted.map(slice => partOf(segment, slice)));
	const rows = database.bytes(selectParts, JSON.stringify([...parts]));
	const bits = new Map(rows.map(({id, bytes}) => [id, bytes]));
	return new Map(
		wanted.map(slice => {
			const start = (slice % slicesInPart) * bytesInSlice;
			return [slice, (bits.get(partOf(segment, slice)) ?? unknown).slice(start, start + bytesInSlice)];
		}),
	);
}

export function readSegment(database: Database, segment: number, slices: number): Segment {
	const bits = new Uint8Array(slices * bytesInSlice);
	for (let slice = 0; slice < slices; slice += slicesInPart) {
		const [row] = database.bytes(selectParts, JSON.stringify([partOf(segment, slice)]));
		bits.set(row?.bytes ?? unknown, slice * bytesInSlice);
	}
	return {slices, bits};
}

export function writeSegment(database: Database, segment: number, {slices, bits}: Segment): void {
	database.run('INSERT OR REPLACE INTO segment VALUES (?, ?)', segment, slices);
	for (let slice = 0; slice < slices; slice += slicesInPart) {
		const part = bits.slice(slice * bytesInSlice, (slice + slicesInPart) * bytesInSlice);
		database.run('INSERT OR REPLACE INTO part VALUES (?, ?, ?)', partOf(segment, slice), part, checksum(part));
	}
}

/** The content of a missing part: all ones, which exclude nothing. */
const unknown = new Uint8Array(slicesInPart * bytesInSlice).fill(0xff);
const selectParts = `SELECT p.id, p.bits AS text, p.checksum AS checksum
	FROM json_each(?) asked CROSS JOIN part p ON p.id = asked.value`;

function partOf(segment: number, slice: number): number {
	return segment * partsInSegment + Math.floor(slice / slicesInPart);
}
