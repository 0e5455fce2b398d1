// The article laid out in a column of some width, piece by piece as it is looked at: a long article shows its first
// screen without the rest being laid out.

import {blockAt, type Document} from './document.ts';
import {plainOf} from './styled-line.ts';

/** A line of the column: of which piece, and which of its lines, from 0. */
export interface Position {
	piece: number;
	line: number;
}

/** A place in the text that no width changes: how many letters and digits of the piece come before it. */
export interface Anchor {
	piece: number;
	offset: number;
}

export interface Column {
	readonly document: Document;
	/** In terminal columns. */
	readonly width: number;
	/** The lines of a piece, with the blank line that parts it from what follows; none when it shows nothing. */
	lines(piece: number): string[];
	/** How many letters and digits come before each of these lines; one more, for all of them. */
	letters(piece: number): number[];
}

export function createColumn(document: Document, width: number): Column {
	const content = remembering(piece => layOut(document, piece, Math.max(narrowest, width)));
	const lines = remembering(piece => {
		const own = content(piece);
		return own.length > 0 && isFollowed(document, piece, content) ? [...own, ''] : own;
	});
	return {document, width, lines, letters: remembering(piece => lettersBefore(lines(piece)))};
}

function remembering<Value>(make: (piece: number) => Value): (piece: number) => Value {
	const made = new Map<number, Value>();
	return piece => {
		const value = made.get(piece) ?? make(piece);
		made.set(piece, value);
		return value;
	};
}

/** The narrowest page that is laid out; on a screen that is narrower still, lines are cut. */
const narrowest = 10;

function layOut(document: Document, piece: number, width: number): string[] {
	const {renderer, article, firstNote} = document;
	// The title has air above it.
	if (piece === 0) return ['', ...renderer.header(article.metadata, width)];
	const block = blockAt(document, piece);
	const lines = block ? renderer.layout(block, width) : renderer.linkList(width);
	return piece === firstNote && lines.length > 0 ? [renderer.rule(width), '', ...lines] : lines;
}

function isFollowed(document: Document, piece: number, contentOf: (piece: number) => string[]): boolean {
	for (let next = piece + 1; next < document.pieceCount; next++) if (contentOf(next).length > 0) return true;
	return false;
}

/** At most `count` lines from a position on. */
export function linesFrom(column: Column, from: Position, count: number): {position: Position; text: string}[] {
	const found: {position: Position; text: string}[] = [];
	for (let {piece, line} = from; piece < column.document.pieceCount && found.length < count; piece++, line = 0) {
		const lines = column.lines(piece).slice(line, line + count - found.length);
		for (const [index, text] of lines.entries()) found.push({position: {piece, line: line + index}, text});
	}
	return found;
}

/** The position so many lines further, or back when negative, as far as there are lines. */
export function moved(column: Column, from: Position, by: number): Position {
	return by < 0 ? movedBack(column, from, -by) : movedOn(column, from, by);
}

function movedOn(column: Column, from: Position, by: number): Position {
	let left = by;
	let last = from;
	for (let {piece, line} = from; piece < column.document.pieceCount; piece++, line = 0) {
		const count = column.lines(piece).length;
		if (line + left < count) return {piece, line: line + left};
		if (count > 0) last = {piece, line: count - 1};
		left -= Math.max(0, count - line);
	}
	return last;
}

function movedBack(column: Column, {piece: from, line}: Position, by: number): Position {
	if (by <= line) return {piece: from, line: line - by};
	let left = by - line;
	for (let piece = from - 1; piece >= 0; piece--) {
		const count = column.lines(piece).length;
		if (left <= count) return {piece, line: count - left};
		left -= count;
	}
	return firstPosition(column);
}

export function firstPosition(column: Column): Position {
	for (let piece = 0; piece < column.document.pieceCount; piece++) {
		if (column.lines(piece).length > 0) return {piece, line: 0};
	}
	return {piece: 0, line: 0};
}

/** The last line there is. */
export function lastPosition(column: Column): Position {
	for (let piece = column.document.pieceCount - 1; piece >= 0; piece--) {
		const count = column.lines(piece).length;
		if (count > 0) return {piece, line: count - 1};
	}
	return {piece: 0, line: 0};
}

/** The top of the last full screen. */
export function lastTop(column: Column, height: number): Position {
	return moved(column, lastPosition(column), 1 - Math.max(1, height));
}

export function isBefore(a: Position, b: Position): boolean {
	return a.piece < b.piece || (a.piece === b.piece && a.line < b.line);
}

export function earlier(a: Position, b: Position): Position {
	return isBefore(a, b) ? a : b;
}

/** How much of the article comes before this line, from 0 to 1. */
export function fractionAt({document, lines}: Column, {piece, line}: Position): number {
	const before = document.fractionBefore(piece);
	const count = lines(piece).length || 1;
	return before + ((document.fractionBefore(piece + 1) - before) * Math.min(line, count)) / count;
}

/** The line at which so much of the article has gone by. */
export function positionAtFraction(column: Column, fraction: number): Position {
	const {document} = column;
	let piece = 0;
	while (piece < document.pieceCount - 2 && document.fractionBefore(piece + 1) <= fraction) piece++;
	const before = document.fractionBefore(piece);
	const share = document.fractionBefore(piece + 1) - before;
	const count = column.lines(piece).length;
	const line = share > 0 ? Math.floor(((fraction - before) / share) * count) : 0;
	return {piece, line: Math.max(0, Math.min(line, count - 1))};
}

export function anchorOf(column: Column, {piece, line}: Position): Anchor {
	return {piece, offset: column.letters(piece)[line] ?? 0};
}

/** The line that holds the letter of an anchor; the beginning of a piece is its first line, even if that is blank. */
export function positionOf(column: Column, {piece, offset}: Anchor): Position {
	if (offset === 0) return {piece, line: 0};
	const after = column.letters(piece).findIndex(before => before > offset);
	return {piece, line: Math.max(0, after === -1 ? column.lines(piece).length - 1 : after - 1)};
}

function lettersBefore(lines: string[]): number[] {
	const sums = [0];
	for (const line of lines) sums.push((sums.at(-1) ?? 0) + lettersIn(line));
	return sums;
}

/** Not the marks of quotes, the rules of tables, the spaces of margins: they come and go with the width. */
function lettersIn(line: string): number {
	return plainOf(line).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
