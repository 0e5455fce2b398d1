// Normalizes a table of marked. Cells beyond the header's are kept, whereas GitHub drops them together with their text.

import type {Token, Tokens} from 'marked';
import {withHiddenPipes, withPipes} from './fast/names-in-cells.ts';
import {lexInline} from './lexer.ts';
import {cleanInline, type NormalizeContext} from './normalize-inline.ts';
import type {Table, TableCell} from './tokens.ts';

export function cleanTable({raw, align, header, rows}: Tokens.Table, line: number, context: NormalizeContext): Table {
	const clean = (cells: Tokens.TableCell[]) => cells.map(({tokens}) => ({tokens: cleanInline(tokens, context)}));
	const surplus = surplusCells(raw, header.length).map(cells =>
		cells.map(text => ({tokens: cleanInline(lexedCell(text, context), context)})),
	);
	const width = surplus.reduce((most, {length}) => Math.max(most, header.length + length), header.length);
	return {
		type: 'table',
		raw,
		line,
		align: [...align, ...new Array<null>(width - align.length).fill(null)],
		header: filled(clean(header), width),
		rows: rows.map((row, index) => filled([...clean(row), ...(surplus[index] ?? [])], width)),
	};
}

/** The texts of each row beyond a number of cells. */
function surplusCells(raw: string, count: number): string[][] {
	const rows = raw.trimEnd().split('\n').slice(2);
	return rows.map(row => (row.split('|').length > count ? cellsOf(row).slice(count) : []));
}

/** Split at unescaped pipes; a pipe at either end separates nothing. Searches for pipes, not for each backslash. */
function cellsOf(row: string): string[] {
	const cells = withHiddenPipes(row)
		.split(/\|(?<=(?:^|[^\\])(?:\\\\)*\|)/)
		.map(cell => withPipes(cell.trim().replaceAll('\\|', '|')));
	if (cells[0] === '') cells.shift();
	if (cells.at(-1) === '') cells.pop();
	return cells;
}

function lexedCell(text: string, context: NormalizeContext): Token[] {
	return lexInline(text, context.links, context);
}

function filled(cells: TableCell[], width: number): TableCell[] {
	return [...cells, ...Array.from({length: width - cells.length}, () => ({tokens: []}))];
}
