// Assembles the text pieces of PDF pages into lines, and removes running heads that repeat on pages.

import {composedLetters} from './pdf-letters.ts';
import type {PdfPiece} from './pdf-pieces.ts';

export interface PdfLine {
	/** Contains a wide space where pieces are far apart. */
	text: string;
	left: number;
	right: number;
	/** Position of the baseline. */
	y: number;
	/** Font size of most characters. */
	size: number;
	/** Page index, from 0. */
	page: number;
}

/** Separates adjacent texts such as names and cells. An em space, which no PDF draws as a character. */
export const wideSpace = '\u2003';

/** Surrounds superscripts on the first page: an invisible character. */
export const raised = '\u2063';

/** The lines in drawing order, which usually is reading order. */
export function linesOf(pages: PdfPiece[][]): PdfLine[] {
	return withoutRunningHeads(pages.map((pieces, page) => pageLines(pieces, page)));
}

function pageLines(pieces: PdfPiece[], page: number): PdfLine[] {
	const groups: {pieces: PdfPiece[]; main: PdfPiece}[] = [];
	for (const piece of pieces) {
		const group = groups.at(-1);
		if (group && isOnLine(group.main, piece)) {
			group.pieces.push(piece);
			if (piece.size > group.main.size) group.main = piece;
		} else if (piece.text.trim() !== '') groups.push({pieces: [piece], main: piece});
	}
	return groups.map(group => lineOf(group.pieces, page)).filter(({text}) => text !== '');
}

/** Superscripts and subscripts are smaller and near; a new line is a full line away. */
function isOnLine(main: PdfPiece, {y, size}: PdfPiece): boolean {
	return Math.abs(main.y - y) < Math.max(main.size, size) * 0.5;
}

function largest(group: PdfPiece[]): PdfPiece {
	return group.reduce((best, piece) => (piece.size > best.size ? piece : best));
}

function lineOf(group: PdfPiece[], page: number): PdfLine {
	const inked = group.filter(piece => piece.text.trim() !== '');
	const main = largest(inked);
	const {y} = main;
	const text = composedLetters(textOf(group, piece => page === 0 && isRaised(piece, main)));
	return {
		text: text.replace(/\s+/g, space => (space.includes(wideSpace) ? wideSpace : ' ')).trim(),
		left: Math.min(...inked.map(({x}) => x)),
		right: Math.max(...inked.map(({x, width}) => x + width)),
		y,
		size: isSmallCapitals(inked) ? largest(inked).size : usualSize(inked),
		page,
	};
}

function textOf(group: PdfPiece[], isMarked: (piece: PdfPiece) => boolean): string {
	let text = '';
	let start = 0;
	let end: number | undefined;
	for (const piece of group) {
		// A drawn space may be the gap between two columns of names.
		if (piece.text.trim() === '') {
			if (piece.text !== '') text += ' ';
			continue;
		}
		// Words may be drawn one by one, with spaces only as distances.
		const room = end === undefined ? 0 : roomBetween(start, end, piece);
		if (room > widest) text += wideSpace;
		else if (room > 0.2) text += ' ';
		text += isMarked(piece) ? `${raised}${piece.text}${raised}` : piece.text;
		start = piece.x;
		end = piece.x + piece.width;
	}
	return text;
}

/** In font sizes. A word of another script may precede what was drawn last. */
function roomBetween(start: number, end: number, {x, width, size}: PdfPiece): number {
	return Math.max(x - end, start - x - width) / size;
}

/** Marks of footnotes and affiliations, which follow names without a space. */
function isRaised({size, y}: PdfPiece, main: PdfPiece): boolean {
	return size < main.size * 0.85 && y > main.y + main.size * 0.15;
}

/** In font sizes: the widest gap between words of a text; justified text seldom exceeds it. */
const widest = 1.5;

/** Small capitals: the text is as large as the larger ones. */
function isSmallCapitals(pieces: PdfPiece[]): boolean {
	const text = pieces.map(piece => piece.text).join('');
	const isLevel = pieces.every(({y}) => Math.abs(y - (pieces[0]?.y ?? y)) < 0.5);
	return isLevel && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function usualSize(pieces: PdfPiece[]): number {
	return mostCommon(pieces.map(({size, text}) => ({value: Math.round(size * 10) / 10, weight: text.length}))) ?? 0;
}

/** The value with the greatest total weight; undefined if there is none. */
export function mostCommon(values: Iterable<{value: number; weight: number}>): number | undefined {
	const weights = new Map<number, number>();
	for (const {value, weight} of values) weights.set(value, (weights.get(value) ?? 0) + weight);
	return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Number of lines at the top and bottom of a page that may be running heads. */
const edge = 2;

/** A line at the edge of a page is a running head if a third of the pages have it there, ignoring page numbers. */
function withoutRunningHeads(pages: PdfLine[][]): PdfLine[] {
	const counts = new Map<string, number>();
	for (const lines of pages) {
		for (const key of new Set(edges(lines).map(headKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const fewest = Math.max(2, pages.length * 0.3);
	return pages.flatMap(lines => {
		const heads = new Set(
			edges(lines).filter(
				line => (counts.get(headKey(line)) ?? 0) >= fewest || isPageNumber(line, lines) || repeatsTitle(line, lines),
			),
		);
		return lines.filter(line => !heads.has(line));
	});
}

function edges(lines: PdfLine[]): PdfLine[] {
	const byHeight = [...lines].sort((a, b) => b.y - a.y);
	return byHeight.length <= edge * 2 ? byHeight : [...byHeight.slice(0, edge), ...byHeight.slice(-edge)];
}

/** The text without numbers and its vertical position, comparable between pages of different length. */
function headKey({text, y}: PdfLine): string {
	return `${Math.round(y / 4)} ${text.replace(/\d+|\b[ivxl]+\b/gi, '#')}`;
}

function isPageNumber({text, y}: PdfLine, lines: PdfLine[]): boolean {
	return /^\W*\d{1,4}\W*$/.test(text) && lines.every(line => line.y >= y);
}

/** On a single page only the title can repeat, in small type. */
function repeatsTitle({text, size}: PdfLine, lines: PdfLine[]): boolean {
	const words = lettersOf(text);
	return words !== '' && lines.some(line => line.size > size * 1.3 && lettersOf(line.text) === words);
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}]+/gu, '');
}
