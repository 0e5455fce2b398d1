// Steps through the occurrences (search hits or links) in an article. Segments that can't contain any are not laid out.

import {type Column, isBefore, type Position} from '../column/column.ts';
import type {SegmentSpan} from '../column/find.ts';
import type {HitIndex} from '../model/model.ts';

/** A hit or a link. It has at least one span, and several, in order, if it covers several lines. */
export interface Occurrence {
	spans: SegmentSpan[];
	/** The target of a link. */
	address?: string;
}

export interface Occurrences {
	in(segment: number): Occurrence[];
	/** False if there is certainly none; cheaper than laying out the segment. */
	mayBeIn(segment: number): boolean;
}

/** The start and direction of a step. */
interface Step<From> {
	from: From;
	by: 1 | -1;
}

/** The next occurrence after a position, or the previous one if `by` is -1; undefined if there is none. */
export function occurrenceFrom(column: Column, occurrences: Occurrences, {from, by}: Step<Position>) {
	const {segmentCount} = column.document;
	for (let segment = from.segment; segment >= 0 && segment < segmentCount; segment += by) {
		if (!occurrences.mayBeIn(segment)) continue;
		const found = occurrences.in(segment);
		const indexes = found.flatMap(({spans}, index) =>
			isBeyond({segment, line: spans[0]?.line ?? 0}, {from, by}) ? [index] : [],
		);
		const index = by === 1 ? indexes[0] : indexes.at(-1);
		if (index !== undefined) return {segment, index};
	}
	return undefined;
}

/** The occurrence after a given one; undefined if that was the last. */
export function occurrenceAfter(column: Column, occurrences: Occurrences, {from: current, by}: Step<HitIndex>) {
	const index = current.index + by;
	if (index >= 0 && index < occurrences.in(current.segment).length) return {segment: current.segment, index};
	const segment = current.segment + by;
	if (segment < 0 || segment >= column.document.segmentCount) return undefined;
	const from = {segment, line: by === 1 ? 0 : Number.MAX_SAFE_INTEGER};
	return occurrenceFrom(column, occurrences, {from, by});
}

/** The line on which it begins; undefined if it no longer exists, for example after a new layout. */
export function lineOf(occurrences: Occurrences, {segment, index}: HitIndex): Position | undefined {
	const line = occurrences.in(segment)[index]?.spans[0]?.line;
	return line === undefined ? undefined : {segment, line};
}

function isBeyond(at: Position, {from, by}: Step<Position>): boolean {
	return by === 1 ? !isBefore(at, from) : isBefore(at, from);
}
