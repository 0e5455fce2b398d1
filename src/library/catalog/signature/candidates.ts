// Which articles may hold what a pattern requires, by their signatures.

import type {RequiredText} from '../../../core/query/pattern/required-text.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {gramsOf, setBits} from './grams.ts';
import {articlesInSegment, bitOf, bytesInSlice, readSlices, segmentSizes, sliceOf} from './segments.ts';
import {lastSegment, signatureRows} from './signatures.ts';

/**
 * The numbers of the articles that may hold it, in rising order: none is missing that does, and some may be of articles that there are
 * not. Undefined where signatures can't tell.
 */
export function candidateRows(database: Database, required: RequiredText): number[] | undefined {
	const needed = neededGrams(required);
	if (!needed) return undefined;
	const grams = [...new Set(gramsIn(needed))];
	if (grams.length > mostGrams) return undefined;
	const sizes = segmentSizes(database);
	const last = lastSegment(database);
	const found: number[] = [];
	for (let segment = 0; segment <= last; segment++) {
		const columns = columnsOfGrams(database, {segment, slices: sizes.get(segment), grams});
		for (const column of setBits(withAll(needed, columns))) found.push(segment * articlesInSegment + column);
	}
	return found;
}

/** Grams of which an article holds all; all or one of several. */
type NeededGrams = number[] | {all: NeededGrams[]} | {any: NeededGrams[]};

/** For each a piece of every segment is read: with more of them, reading the texts is as quick. */
const mostGrams = 128;
/** Grams of one text that are looked up: more of them rule out little more. */
const mostGramsOfText = 12;

/** Undefined where every article holds it, for all that is known. */
function neededGrams(required: RequiredText): NeededGrams | undefined {
	if (typeof required === 'string') return gramsOfText(required);
	if ('all' in required) {
		const all = required.all.map(neededGrams).filter(part => part !== undefined);
		return all.length > 0 ? {all} : undefined;
	}
	const any = required.any.map(neededGrams).filter(part => part !== undefined);
	return any.length > 0 && any.length === required.any.length ? {any} : undefined;
}

function gramsOfText(text: string): number[] | undefined {
	const grams = gramsOf(text);
	const step = Math.max(1, grams.length / mostGramsOfText);
	const some = grams.filter((_, index) => Math.floor(index % step) === 0);
	return grams.length > 0 ? some.slice(0, mostGramsOfText) : undefined;
}

function gramsIn(needed: NeededGrams): number[] {
	if (Array.isArray(needed)) return needed;
	return ('all' in needed ? needed.all : needed.any).flatMap(gramsIn);
}

interface SegmentGrams {
	segment: number;
	/** Undefined where it is not turned. */
	slices: number | undefined;
	grams: number[];
}

/** For each gram a bit for each article of the segment. */
function columnsOfGrams(database: Database, {segment, slices, grams}: SegmentGrams): Map<number, Uint8Array> {
	const sliced = slices === undefined ? undefined : grams.map(gram => sliceOf(gram, slices));
	const read = sliced ? readSlices(database, segment, new Set(sliced)) : undefined;
	const columns = new Map(
		grams.map((gram, index) => [gram, Uint8Array.from(read?.get(sliced?.[index] ?? 0) ?? none)] as const),
	);
	for (const {id, bits} of signatureRows(database, segment)) {
		const {byte, mask} = bitOf(id);
		for (const [gram, column] of columns) {
			const isSet = ((bits[gram >> 3] ?? 0) >> (gram & 7)) & 1;
			column[byte] = isSet ? (column[byte] ?? 0) | mask : (column[byte] ?? 0) & ~mask;
		}
	}
	return columns;
}

/** The articles of the segment that hold what is needed. */
function withAll(needed: NeededGrams, columns: Map<number, Uint8Array>): Uint8Array {
	const isAny = !Array.isArray(needed) && 'any' in needed;
	const parts = Array.isArray(needed)
		? needed.map(gram => columns.get(gram) ?? none)
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
