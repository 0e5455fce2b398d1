// Measures the layout around each line of a PDF: where full lines begin and end.

import {mostCommon, type PdfLine} from './pdf-lines.ts';

/** The layout around a line, in points. */
export interface Measure {
	/** Distance of baselines within a paragraph. */
	leading: number;
	/** Where most lines of its column begin. */
	left: number;
	/** Where the longest nearby lines end. */
	right: number;
}

/**
 * Number of lines above and below from which the width of a column is measured, because a page may switch between one column and
 * two.
 */
const near = 12;

/** A measure for each line. A column is a sequence of lines that proceed downwards on one page. */
export function measuresOf(lines: PdfLine[], bodySize: number): Measure[] {
	const leading = leadingOf(lines, bodySize);
	const measures: Measure[] = [];
	for (let start = 0; start < lines.length; start = measures.length) {
		let end = start + 1;
		while (end < lines.length && isBelow(lines[end - 1], lines[end])) end++;
		const column = lines.slice(start, end);
		const left = mostCommon(column.map(line => ({value: Math.round(line.left), weight: 1}))) ?? 0;
		for (const index of column.keys()) measures.push({leading, left, right: rightOf(column, index, leading)});
	}
	return measures;
}

/** Whether a line is the next one of a column. */
export function isBelow(before: PdfLine | undefined, line: PdfLine | undefined): boolean {
	return before !== undefined && line !== undefined && before.page === line.page && line.y < before.y;
}

function leadingOf(lines: PdfLine[], bodySize: number): number {
	const gaps = lines.flatMap((line, index) => {
		const next = lines[index + 1];
		const isBody = isNear(line.size, bodySize) && next !== undefined && isNear(next.size, bodySize);
		return isBody && isBelow(line, next) ? [{value: Math.round(line.y - next.y), weight: 1}] : [];
	});
	return mostCommon(gaps) ?? bodySize * 1.2;
}

/** The end of the surrounding lines of the same size without wide gaps; if there are too few, of all nearby lines. */
function rightOf(column: PdfLine[], index: number, leading: number): number {
	const line = column[index];
	if (!line) return 0;
	const around = column.slice(Math.max(0, index - near), index + near + 1).filter(({size}) => isNear(size, line.size));
	const at = around.indexOf(line);
	const isApart = (one: PdfLine | undefined, other: PdfLine | undefined) =>
		!one || !other || one.y - other.y > leading * 2.2;
	let from = at;
	while (from > 0 && !isApart(around[from - 1], around[from])) from--;
	let to = at + 1;
	while (to < around.length && !isApart(around[to - 1], around[to])) to++;
	const together = to - from < 4 ? around : around.slice(from, to);
	return Math.max(...together.map(({right}) => right));
}

/** Sizes of one font may differ by rounding. */
export function isNear(size: number, other: number): boolean {
	return Math.abs(size - other) <= other * 0.06;
}
