// Lays out an article in a column, segment by segment on demand: a long article shows its first screen before the rest is laid out.

import {emptyLinesAbove} from '../../page/block/nesting.ts';
import type {PictureBox, PictureFile} from '../../ports/pictures.ts';
import {blockAt, type Document} from './document.ts';
import {plainOf} from './styled-line.ts';
import {widestEnd} from './terminal-width.ts';

/** A line of the column: a segment, and the index of the line within it. */
export interface Position {
	segment: number;
	line: number;
}

/** A width-independent place in the text: the number of letters and digits of the segment before it. */
export interface Anchor {
	segment: number;
	offset: number;
}

export interface Column {
	readonly document: Document;
	/** In terminal columns. */
	readonly width: number;
	/** Columns up to the edge of the screen, at least `width`. */
	readonly room: number;
	/** Most rows of a picture; 0: no pictures. */
	readonly pictureRows: number;
	/** The lines of a segment, including the blank lines after it; none if it shows nothing. */
	lines(segment: number): string[];
	/** Number of letters and digits before each of these lines, and finally of all of them. */
	letters(segment: number): number[];
	/** The picture whose cells are the first rows of a segment, which are blank lines. */
	picture(segment: number): {file: PictureFile; box: PictureBox} | undefined;
}

export type ColumnSize = Pick<Column, 'width' | 'room' | 'pictureRows'>;

/** The column of a document at a width. Segments are laid out on first use and cached. */
export function createColumn(document: Document, {width, room, pictureRows}: ColumnSize): Column {
	const picture = (segment: number) => pictureIn(document, segment, {columns: width, rows: pictureRows});
	const content = remembering(segment => fitted(document, segment, {width: Math.max(narrowest, width), room}));
	const lines = remembering(segment => {
		const own = content(segment);
		if (own.length === 0) return own;
		const rows = Array.from({length: picture(segment)?.box.rows ?? 0}, () => '');
		return [...rows, ...own, ...emptyLines(document, segment, content)];
	});
	const letters = remembering(segment => lettersBefore(lines(segment)));
	return {document, width, room, pictureRows, lines, letters, picture};
}

function pictureIn(document: Document, segment: number, frame: PictureBox) {
	const block = blockAt(document, segment);
	const file = block && frame.rows > 0 ? document.pictures?.of.get(block) : undefined;
	return file && document.pictures && {file, box: document.pictures.cellsOf(file, frame)};
}

function remembering<Value>(make: (segment: number) => Value): (segment: number) => Value {
	const made = new Map<number, Value>();
	return segment => {
		const value = made.get(segment) ?? make(segment);
		made.set(segment, value);
		return value;
	};
}

/** The narrowest layout in columns; on a narrower screen, lines are cut. */
const narrowest = 10;

/** Lays out a segment narrower if a terminal may draw it wider than we count, so that nothing exceeds the screen. */
function fitted(document: Document, segment: number, {width, room}: Pick<Column, 'width' | 'room'>): string[] {
	const lines = layOut(document, segment, width);
	// Not spread: a block of code has more lines than a call takes arguments.
	const excess = lines.reduce((widest, line) => Math.max(widest, widestEnd(plainOf(line))), 0) - room;
	if (excess <= 0 || width <= narrowest) return lines;
	return fitted(document, segment, {width: Math.max(narrowest, width - excess), room});
}

function layOut(document: Document, segment: number, width: number): string[] {
	const {renderer, article, firstNote} = document;
	// A blank line above the title.
	if (segment === 0) return ['', ...renderer.header(article.metadata, width)];
	const block = blockAt(document, segment);
	const lines = block ? renderer.layout(block, width) : renderer.linkList(width);
	return segment === firstNote && lines.length > 0 ? [renderer.rule(width), '', ...lines] : lines;
}

function emptyLines(document: Document, segment: number, contentOf: (segment: number) => string[]): string[] {
	let next = segment + 1;
	while (next < document.segmentCount && contentOf(next).length === 0) next++;
	if (next === document.segmentCount) return [];
	const count = emptyLinesAbove(blockAt(document, next)?.token, blockAt(document, segment)?.token);
	return Array.from({length: count}, () => '');
}

/** Up to `count` lines from a position on. */
export function linesFrom(column: Column, from: Position, count: number): {position: Position; text: string}[] {
	const found: {position: Position; text: string}[] = [];
	for (
		let {segment, line} = from;
		segment < column.document.segmentCount && found.length < count;
		segment++, line = 0
	) {
		const lines = column.lines(segment).slice(line, line + count - found.length);
		for (const [index, text] of lines.entries()) found.push({position: {segment, line: line + index}, text});
	}
	return found;
}

/** The position `by` lines further, or back if negative, clamped to the column. */
export function moved(column: Column, from: Position, by: number): Position {
	return by < 0 ? movedBack(column, from, -by) : movedOn(column, from, by);
}

function movedOn(column: Column, from: Position, by: number): Position {
	let left = by;
	let last = from;
	for (let {segment, line} = from; segment < column.document.segmentCount; segment++, line = 0) {
		const count = column.lines(segment).length;
		if (line + left < count) return {segment, line: line + left};
		if (count > 0) last = {segment, line: count - 1};
		left -= Math.max(0, count - line);
	}
	return last;
}

function movedBack(column: Column, {segment: from, line}: Position, by: number): Position {
	if (by <= line) return {segment: from, line: line - by};
	let left = by - line;
	for (let segment = from - 1; segment >= 0; segment--) {
		const count = column.lines(segment).length;
		if (left <= count) return {segment, line: count - left};
		left -= count;
	}
	return firstPosition(column);
}

/** The first line. */
export function firstPosition(column: Column): Position {
	for (let segment = 0; segment < column.document.segmentCount; segment++) {
		if (column.lines(segment).length > 0) return {segment, line: 0};
	}
	return {segment: 0, line: 0};
}

/** The last line. */
export function lastPosition(column: Column): Position {
	for (let segment = column.document.segmentCount - 1; segment >= 0; segment--) {
		const count = column.lines(segment).length;
		if (count > 0) return {segment, line: count - 1};
	}
	return {segment: 0, line: 0};
}

/** The top of the last full screen. */
export function lastTop(column: Column, height: number): Position {
	return moved(column, lastPosition(column), 1 - Math.max(1, height));
}

/** Whether line `a` precedes line `b`. */
export function isBefore(a: Position, b: Position): boolean {
	return a.segment < b.segment || (a.segment === b.segment && a.line < b.line);
}

/** The earlier of two lines. */
export function earlier(a: Position, b: Position): Position {
	return isBefore(a, b) ? a : b;
}

/** The later of two lines. */
export function later(a: Position, b: Position): Position {
	return isBefore(a, b) ? b : a;
}

/** The fraction of the article before this line, from 0 to 1. */
export function fractionAt({document, lines}: Column, {segment, line}: Position): number {
	const before = document.fractionBefore(segment);
	const count = lines(segment).length || 1;
	return before + ((document.fractionBefore(segment + 1) - before) * Math.min(line, count)) / count;
}

/** The first line with at least this fraction of the article before it. */
export function positionAtFraction(column: Column, fraction: number): Position {
	const {document} = column;
	let segment = 0;
	while (segment < document.segmentCount - 2 && document.fractionBefore(segment + 1) <= fraction) segment++;
	const before = document.fractionBefore(segment);
	const share = document.fractionBefore(segment + 1) - before;
	const count = column.lines(segment).length;
	const line = share > 0 ? Math.ceil(((fraction - before) / share) * count) : 0;
	return line < count ? {segment, line: Math.max(0, line)} : {segment: segment + 1, line: 0};
}

/** The anchor of a line: its first letter. */
export function anchorOf(column: Column, {segment, line}: Position): Anchor {
	return {segment, offset: column.letters(segment)[line] ?? 0};
}

/** The line that contains an anchor's letter; for the start of a segment its first line, even if blank. */
export function positionOf(column: Column, {segment, offset}: Anchor): Position {
	if (offset === 0) return {segment, line: 0};
	const after = column.letters(segment).findIndex(before => before > offset);
	return {segment, line: Math.max(0, after === -1 ? column.lines(segment).length - 1 : after - 1)};
}

function lettersBefore(lines: string[]): number[] {
	const sums = [0];
	for (const line of lines) sums.push((sums.at(-1) ?? 0) + lettersIn(line));
	return sums;
}

/** Counts only letters and digits: quote bars, table rules and margins change with the width. */
function lettersIn(line: string): number {
	return plainOf(line).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
