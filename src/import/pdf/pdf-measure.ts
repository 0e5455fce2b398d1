// Measures how the lines of a PDF are set: around each of them, where a full line begins and ends.

import {mostCommon, type PdfLine} from './pdf-lines.ts';

/** The setting of the text around a line, in points. */
export interface Measure {
	/** From baseline to baseline within a paragraph. */
	leading: number;
	/** Where most lines of its column begin. */
	left: number;
	/** Where the longest lines near it end. */
	right: number;
}

/** Lines up and down that tell how wide a column is: the text of a page may change from one column to two. */
const near = 12;

/** A measure for each line. A column is what goes on downwards on one page. */
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

/** The next line of a column. */
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

/** Where the lines of its size that follow each other without a wide gap end; where those are too few to tell, all near it. */
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

/** Sizes of one font may differ by a rounding. */
export function isNear(size: number, other: number): boolean {
	return Math.abs(size - other) <= other * 0.06;
}
