// Lays out tables as in books: no boxes, a rule under the header, columns as wide as they need or as the page allows. If not even
// the longest words fit side by side, each row becomes a record.

import type {Table, TableCell} from '../../core/markdown/tokens.ts';
import {sum} from '../../core/sum.ts';
import {columns} from '../../core/text/columns.ts';
import {decoration, type Line, type Span, textOf} from '../line/spans.ts';
import {type Extent, extentOf, wrap} from '../line/wrap.ts';
import type {LayoutContext} from './nesting.ts';

const gap = 2;

type Cells = Span[][];

export function layTable(table: Table, width: number, context: LayoutContext): Line[] {
	const header = cellsOf(table.header, context, ['table', 'strong']);
	const rows = table.rows.map(row => cellsOf(row, context, ['table']));
	const widths = fittedWidths(columnExtents([header, ...rows], context), width, gap);
	return widths
		? layGrid({header, rows, widths, align: table.align}, context)
		: layRecords({header, rows}, width, context);
}

function cellsOf(row: TableCell[], context: LayoutContext, styles: ('table' | 'strong')[]): Cells {
	return row.map(({tokens}) => context.spans(tokens, [...context.styles, ...styles]));
}

/** The extent of each column: that of its widest cell, and that of the widest word in any of its cells. */
function columnExtents(rows: Cells[], context: LayoutContext): Extent[] {
	const extents: Extent[] = [];
	for (const row of rows) {
		row.forEach((cell, column) => {
			const known = extents[column] ?? {maxContent: 0, minContent: 1};
			const {maxContent, minContent} = extentOf(cell, context.findBreaks);
			extents[column] = {
				maxContent: Math.max(known.maxContent, maxContent),
				minContent: Math.max(known.minContent, minContent),
			};
		});
	}
	return extents;
}

interface Grid {
	header: Cells;
	rows: Cells[];
	widths: number[];
	align: Table['align'];
}

function layGrid({header, rows, widths, align}: Grid, context: LayoutContext): Line[] {
	const lay = (cells: Cells) =>
		layRow(
			cells.map((cell, column) => wrap(cell, widths[column] ?? 0, context.findBreaks)),
			{widths, align},
		);
	const body = rows.map(lay);
	if (header.every(isEmpty)) return gridLines(body);
	const rule = decoration(widths.map(width => '─'.repeat(width)).join(' '.repeat(gap)), 'faint');
	return [...lay(header), [rule], ...gridLines(body)];
}

/** Joins rows into lines; if a row has several lines, empty lines separate the rows. */
function gridLines(rows: Line[][]): Line[] {
	const isAiry = rows.some(lines => lines.length > 1);
	return rows.flatMap((row, index) => (isAiry && index > 0 ? [[], ...row] : row));
}

function layRow(cells: Line[][], {widths, align}: Pick<Grid, 'widths' | 'align'>): Line[] {
	const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
	return Array.from({length: height}, (_, index) => {
		const line = widths.flatMap((width, column) => [
			...padded(cells[column]?.[index] ?? [], width, align[column]),
			decoration(' '.repeat(gap)),
		]);
		return withoutSpacesAtEnd(line);
	});
}

function padded(line: Line, width: number, side: 'left' | 'center' | 'right' | null | undefined): Line {
	const room = Math.max(0, width - columns(textOf(line)));
	const before = side === 'right' ? room : side === 'center' ? Math.floor(room / 2) : 0;
	return [decoration(' '.repeat(before)), ...line, decoration(' '.repeat(room - before))];
}

function withoutSpacesAtEnd(line: Line): Line {
	const end = line.findLastIndex(({text}) => text.trim() !== '');
	return line.slice(0, end + 1);
}

/** Lays out each row as a record: a line `header: value` for each non-empty cell, and an empty line between records. */
function layRecords({header, rows}: Pick<Grid, 'header' | 'rows'>, width: number, context: LayoutContext): Line[] {
	if (rows.length === 0) return header.flatMap(cell => layField(cell, width, context));
	// A column without any values is named once.
	const isIdle = header.map((_, column) => rows.every(cells => isEmpty(cells[column] ?? [])));
	return rows.flatMap((cells, index) => {
		const fields = cells.flatMap((cell, column) => {
			const isShown = !isEmpty(cell) || (index === 0 && isIdle[column]);
			return isShown ? layField([...labelOf(header[column] ?? []), ...cell], width, context) : [];
		});
		return index === 0 ? fields : [[], ...fields];
	});
}

function labelOf(header: Span[]): Span[] {
	return isEmpty(header) ? [] : [...header, decoration(': ', 'table', 'strong')];
}

function isEmpty(cell: Span[]): boolean {
	return cell.every(({text}) => text.trim() === '');
}

/** Continuation lines are indented by two columns. */
function layField(spans: Span[], width: number, context: LayoutContext): Line[] {
	const [first, ...rest] = wrap(spans, width > 0 ? width - 2 : 0, context.findBreaks);
	return [first ?? [], ...rest.map(line => [decoration('  '), ...line])];
}

/**
 * Widths of the columns that, with `gap` columns between them, fit into `width`; 0: unlimited. Undefined if not even the longest
 * words fit. Narrow columns get what they need; the others share the rest in proportion to what they would take.
 */
export function fittedWidths(extents: Extent[], width: number, gap: number): number[] | undefined {
	const room = width - gap * (extents.length - 1);
	const wanted = extents.map(({maxContent}) => maxContent);
	if (width <= 0 || sum(wanted) <= room) return wanted;
	if (sum(extents.map(({minContent}) => minContent)) > room) return undefined;
	return sharedRoom(withNarrowOnesWhole(extents, room), room);
}

/** Keeps columns whole that need no more than an equal share, as long as the others can fit their longest words. */
function withNarrowOnesWhole(extents: Extent[], room: number): Extent[] {
	const share = room / extents.length;
	const whole = extents.map(({maxContent, minContent}) => ({
		maxContent,
		minContent: maxContent <= share ? maxContent : minContent,
	}));
	return sum(whole.map(({minContent}) => minContent)) <= room ? whole : extents;
}

function sharedRoom(extents: Extent[], room: number): number[] {
	const spare = room - sum(extents.map(({minContent}) => minContent));
	const total = sum(extents.map(({maxContent, minContent}) => maxContent - minContent));
	let given = 0;
	let wanted = 0;
	return extents.map(({maxContent, minContent}) => {
		// Rounding the running total instead of each part distributes every column of the page.
		wanted += maxContent - minContent;
		const more = Math.floor((spare * wanted) / total) - given;
		given += more;
		return minContent + more;
	});
}
