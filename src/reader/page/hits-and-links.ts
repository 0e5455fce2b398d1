// What can be stepped through in an article, hits of a search and links: where each stands in a laid-out piece, and
// which comes next. Pieces that cannot hold any are not laid out.

import {type Column, isBefore, type Position} from '../column/column.ts';
import {blockAt} from '../column/document.ts';
import type {Find} from '../column/find.ts';
import {type SegmentSpan, type SegmentText, segmentText} from '../column/piece-text.ts';
import {runsOf} from '../column/styled-line.ts';
import type {HitIndex} from '../model/model.ts';

/** Its spans are in order, at least one; a long one goes over several lines. */
export interface Occurrence {
	spans: SegmentSpan[];
	/** Where a link leads. */
	address?: string;
}

export interface Occurrences {
	in(piece: number): Occurrence[];
	/** False when there is certainly none; cheaper than laying the piece out. */
	mayBeIn(piece: number): boolean;
}

export interface Hits extends Occurrences {
	/** Those that are on a line of a piece, with their indexes. */
	on(piece: number, line: number): {occurrence: Occurrence; index: number}[];
}

export function hitsOf(column: Column, find: Find): Hits {
	const found = (piece: number) => hitsIn(segmentText(column, piece), find);
	return {
		in: piece => found(piece).hits,
		on: (piece, line) => found(piece).byLine.get(line) ?? [],
		mayBeIn: piece => column.document.texts(piece).some(text => find.in(text).length > 0),
	};
}

export function linksOf(column: Column): Occurrences {
	return {
		in: piece => linksIn(column.lines(piece)),
		mayBeIn(piece) {
			const raw = blockAt(column.document, piece)?.token.raw;
			return raw === undefined || /[\]<@]|:\/\/|www\./.test(raw);
		},
	};
}

/** The next one after a position, or the one before it when `by` is -1; undefined when there is none. */
export function occurrenceFrom(column: Column, occurrences: Occurrences, {from, by}: {from: Position; by: 1 | -1}) {
	const {pieceCount} = column.document;
	for (let piece = from.piece; piece >= 0 && piece < pieceCount; piece += by) {
		if (!occurrences.mayBeIn(piece)) continue;
		const found = occurrences.in(piece);
		const indexes = found.flatMap(({spans}, index) => (isBeyond(piece, spans, from, by) ? [index] : []));
		const index = by === 1 ? indexes[0] : indexes.at(-1);
		if (index !== undefined) return {piece, index};
	}
	return undefined;
}

/** The one after a given one; undefined when it was the last. */
export function occurrenceAfter(column: Column, occurrences: Occurrences, current: HitIndex, by: 1 | -1) {
	const index = current.index + by;
	if (index >= 0 && index < occurrences.in(current.piece).length) return {piece: current.piece, index};
	const piece = current.piece + by;
	if (piece < 0 || piece >= column.document.pieceCount) return undefined;
	const from = {piece, line: by === 1 ? 0 : Number.MAX_SAFE_INTEGER};
	return occurrenceFrom(column, occurrences, {from, by});
}

/** The line it begins on; undefined when it is not there, as may be after a new layout. */
export function lineOf(occurrences: Occurrences, {piece, index}: HitIndex): Position | undefined {
	const line = occurrences.in(piece)[index]?.spans[0]?.line;
	return line === undefined ? undefined : {piece, line};
}

function isBeyond(piece: number, spans: SegmentSpan[], from: Position, by: 1 | -1): boolean {
	const at = {piece, line: spans[0]?.line ?? 0};
	return by === 1 ? !isBefore(at, from) : isBefore(at, from);
}

type ByLine = Map<number, {occurrence: Occurrence; index: number}[]>;

interface FoundHits {
	find: Find;
	hits: Occurrence[];
	byLine: ByLine;
}

const remembered = new WeakMap<SegmentText, FoundHits>();

function hitsIn(text: SegmentText, find: Find): FoundHits {
	const known = remembered.get(text);
	if (known?.find === find) return known;
	const all = find.in(text.text).map(([start, end]) => ({spans: text.spans(start, end)}));
	const hits = all.filter(({spans}) => spans.length > 0);
	const found = {find, hits, byLine: indexByLine(hits)};
	remembered.set(text, found);
	return found;
}

function indexByLine(occurrences: Occurrence[]): ByLine {
	const byLine: ByLine = new Map();
	for (const [index, occurrence] of occurrences.entries()) {
		for (const {line} of occurrence.spans) byLine.set(line, [...(byLine.get(line) ?? []), {occurrence, index}]);
	}
	return byLine;
}

/** A link that goes on at the beginning of the next line is the same link. */
function linksIn(lines: string[]): Occurrence[] {
	const links: Occurrence[] = [];
	for (const [line, text] of lines.entries()) {
		let at = 0;
		for (const run of runsOf(text)) {
			if (run.link !== undefined) append(links, run.link, {line, start: at, end: at + run.text.length});
			at += run.text.length;
		}
	}
	return links;
}

function append(links: Occurrence[], address: string, span: SegmentSpan): void {
	const previous = links.at(-1);
	const last = previous?.spans.at(-1);
	const goesOn = last && (last.line === span.line ? last.end === span.start : last.line === span.line - 1);
	if (previous?.address === address && last && goesOn) {
		if (last.line === span.line) last.end = span.end;
		else previous.spans.push(span);
	} else links.push({spans: [span], address});
}
