// Finds the articles that may contain what a pattern requires, by their signatures.

import type {RequiredText} from '../../../core/query/pattern/required-text.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {gramBits, setBits} from './grams.ts';
import {articlesInSegment, bitOf, bytesInSlice, readSlices, segmentSizes, sliceOf} from './segments.ts';
import {lastSegment, signatureRows} from './signatures.ts';

/**
 * Numbers of the candidate articles, ascending: a superset of those that contain the text, possibly including numbers of deleted
 * articles. Undefined if signatures can't tell.
 */
export function candidateRows(database: Database, required: RequiredText): number[] | undefined {
	const needed = neededBits(required);
	if (!needed) return undefined;
	const wanted = [...new Set(bitsIn(needed))];
	if (wanted.length > mostBits) return undefined;
	const sizes = segmentSizes(database);
	const last = lastSegment(database);
	const found: number[] = [];
	for (let segment = 0; segment <= last; segment++) {
		const columns = columnsOfBits(database, {segment, slices: sizes.get(segment), wanted});
		for (const column of setBits(withAll(needed, columns))) found.push(segment * articlesInSegment + column);
	}
	return found;
}

/** Signature bits that must be set: all of them, or all or any of several groups. */
type NeededBits = number[] | {all: NeededBits[]} | {any: NeededBits[]};

/** Limit on bits: each one reads a piece of every segment, and with more of them, reading the texts is as fast. */
const mostBits = 128;
/** Number of bits looked up per text: further bits exclude little more. */
const mostBitsOfText = 12;

/** Undefined if any article may contain it. */
function neededBits(required: RequiredText): NeededBits | undefined {
	if (typeof required === 'string') return bitsOfText(required);
	if ('all' in required) {
		const all = required.all.map(neededBits).filter(part => part !== undefined);
		return all.length > 0 ? {all} : undefined;
	}
	const any = required.any.map(neededBits).filter(part => part !== undefined);
	return any.length > 0 && any.length === required.any.length ? {any} : undefined;
}

function bitsOfText(text: string): number[] | undefined {
	const bits = gramBits(text);
	const step = Math.max(1, bits.length / mostBitsOfText);
	const some = bits.filter((_, index) => Math.floor(index % step) === 0);
	return bits.length > 0 ? some.slice(0, mostBitsOfText) : undefined;
}

function bitsIn(needed: NeededBits): number[] {
	if (Array.isArray(needed)) return needed;
	return ('all' in needed ? needed.all : needed.any).flatMap(bitsIn);
}

interface SegmentBits {
	segment: number;
	/** Undefined if the segment has not been transposed yet. */
	slices: number | undefined;
	wanted: number[];
}

/** For each wanted bit, a bit set of the segment's articles that have it. */
function columnsOfBits(database: Database, {segment, slices, wanted}: SegmentBits): Map<number, Uint8Array> {
	const sliced = slices === undefined ? undefined : wanted.map(bit => sliceOf(bit, slices));
	const read = sliced ? readSlices(database, segment, new Set(sliced)) : undefined;
	const columns = new Map(
		wanted.map((bit, index) => [bit, Uint8Array.from(read?.get(sliced?.[index] ?? 0) ?? none)] as const),
	);
	for (const {id, bits} of signatureRows(database, segment)) {
		const {byte, mask} = bitOf(id);
		for (const [bit, column] of columns) {
			const isSet = ((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1;
			column[byte] = isSet ? (column[byte] ?? 0) | mask : (column[byte] ?? 0) & ~mask;
		}
	}
	return columns;
}

/** The articles of the segment that have the needed bits. */
function withAll(needed: NeededBits, columns: Map<number, Uint8Array>): Uint8Array {
	const isAny = !Array.isArray(needed) && 'any' in needed;
	const parts = Array.isArray(needed)
		? needed.map(bit => columns.get(bit) ?? none)
		: ('all' in needed ? needed.all : needed.any).map(part => withAll(part, columns));
	const result = new Uint8Array(parts[0] ?? none);
	for (const part of parts.slice(1)) {
		for (let byte = 0; byte < bytesInSlice; byte++) {
			const other = part[byte] ?? 0;
			result[byte] = isAny ? (result[byte] ?? 0) | other : (result[byte] ?? 0) & other;
		}
	}
	return result;
}

const none = new Uint8Array(bytesInSlice);
