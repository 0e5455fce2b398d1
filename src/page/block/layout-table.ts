// Tables to lines, set as in books: no boxes, a rule under the header, columns as wide as they need or as the page
// allows. Where not even the longest words fit side by side, each row becomes a record.

import type {Table, TableCell} from '../../core/markdown/tokens.ts';
import {columns} from '../line/columns.ts';
import type {Span} from '../line/spans.ts';
import {type Extent, extentOf, type Line, wrap} from '../line/wrap.ts';
import {span} from './hanging-indent.ts';
import type {LayoutContext} from './layout-context.ts';
import {fittedWidths} from './table-widths.ts';

const gap = 2;

type Cells = Span[][];

export function layTable(table: Table, width: number, setting: LayoutContext): Line[] {
	const header = cellsOf(table.header, setting, ['table', 'strong']);
	const rows = table.rows.map(row => cellsOf(row, setting, ['table']));
	const widths = fittedWidths(extents([header, ...rows], setting), width, gap);
	return widths
		? layGrid({header, rows, widths, align: table.align}, setting)
		: layRecords({header, rows}, width, setting);
}

function cellsOf(row: TableCell[], setting: LayoutContext, styles: ('table' | 'strong')[]): Cells {
	return row.map(({tokens}) => setting.spans(tokens, [...setting.styles, ...styles]));
}

/** Of each column: the widest cell, and the widest word in any cell. */
function extents(rows: Cells[], setting: LayoutContext): Extent[] {
	const result: Extent[] = [];
	for (const row of rows) {
		row.forEach((cell, column) => {
			const known = result[column] ?? {natural: 0, floor: 1};
			const {natural, floor} = extentOf(cell, setting.findBreaks);
			result[column] = {natural: Math.max(known.natural, natural), floor: Math.max(known.floor, floor)};
		});
	}
	return result;
}

interface Grid {
	header: Cells;
	rows: Cells[];
	widths: number[];
	align: Table['align'];
}

function layGrid({header, rows, widths, align}: Grid, setting: LayoutContext): Line[] {
	const lay = (cells: Cells) =>
		layRow(
			cells.map((cell, column) => wrap(cell, widths[column] ?? 0, setting.findBreaks)),
			{widths, align},
		);
	const body = rows.map(lay);
	const isAiry = body.some(lines => lines.length > 1);
	const rule = span(widths.map(width => '─'.repeat(width)).join(' '.repeat(gap)), 'faint');
	const lines = body.flatMap((row, index) => (isAiry && index > 0 ? [[], ...row] : row));
	return [...lay(header), [rule], ...lines];
}

function layRow(cells: Line[][], {widths, align}: Pick<Grid, 'widths' | 'align'>): Line[] {
	const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
	return Array.from({length: height}, (_, index) => {
		const line = widths.flatMap((width, column) => [
			...padded(cells[column]?.[index] ?? [], width, align[column]),
			span(' '.repeat(gap)),
		]);
		return withoutSpacesAtEnd(line);
	});
}

function padded(line: Line, width: number, side: 'left' | 'center' | 'right' | null | undefined): Line {
	const room = Math.max(0, width - columns(line.map(({text}) => text).join('')));
	const before = side === 'right' ? room : side === 'center' ? Math.floor(room / 2) : 0;
	return [span(' '.repeat(before)), ...line, span(' '.repeat(room - before))];
}

function withoutSpacesAtEnd(line: Line): Line {
	const end = line.findLastIndex(({text}) => text.trim() !== '');
	return line.slice(0, end + 1);
}

/** A line for each cell that says something, its header before it; an empty line between two records. */
function layRecords({header, rows}: Pick<Grid, 'header' | 'rows'>, width: number, setting: LayoutContext): Line[] {
	if (rows.length === 0) return header.flatMap(cell => layField(cell, width, setting));
	// A column without any value is named once.
	const isIdle = header.map((_, column) => rows.every(cells => isEmpty(cells[column] ?? [])));
	return rows.flatMap((cells, index) => {
		const fields = cells.flatMap((cell, column) => {
			const isShown = !isEmpty(cell) || (index === 0 && isIdle[column]);
			return isShown ? layField([...labelOf(header[column] ?? []), ...cell], width, setting) : [];
		});
		return index === 0 ? fields : [[], ...fields];
	});
}

function labelOf(header: Span[]): Span[] {
	return isEmpty(header) ? [] : [...header, span(': ', 'table', 'strong')];
}

function isEmpty(cell: Span[]): boolean {
	return cell.every(({text}) => text.trim() === '');
}

/** Lines after the first hang by two. */
function layField(spans: Span[], width: number, setting: LayoutContext): Line[] {
	const [first, ...rest] = wrap(spans, width > 0 ? width - 2 : 0, setting.findBreaks);
	return [first ?? [], ...rest.map(line => [span('  '), ...line])];
}
