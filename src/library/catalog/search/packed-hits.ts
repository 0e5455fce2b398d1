// What a thread found, on its way to another: a pattern may match every letter, and ranges as they are take ten times the room
// that they take as numbers in a row.

import type {Hit} from '../../../core/query/hit.ts';
import type {Range} from '../../../core/text/range.ts';
import type {FoundRow} from './scan.ts';

/** An error would lose its hint on the way. */
export type PackedScan = PackedHits | {refusal: [message: string, hint: string | undefined]};

export interface PackedHits {
	rows: {id: number; hits: Omit<Hit, 'ranges'>[]}[];
	/** For each hit of each row how many ranges it has, then their starts and ends. */
	ranges: Uint32Array;
}

/** Fields are named one by one, here and below: to copy a rest of them takes longer than to find them. */
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

/** One after another, so that no more of them than need be are unpacked at a time. */
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
