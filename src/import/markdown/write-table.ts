// Converts tables to Markdown: one line per row, the first row as header. The cells of layout tables become blocks.

import type {PageElement, PageNode} from '../html/page-document.ts';
import {texOf} from './inline-atoms.ts';

/** Converts the content of a cell to blocks. */
type WriteBlocks = (nodes: Iterable<PageNode>) => string[];

/** A table, or the blocks of one without data. */
export function writeTable(table: PageElement, writeBlocks: WriteBlocks): string[] {
	const rows = rowsOf(table);
	const columns = Math.max(0, ...rows.map(cells => cells.length));
	if (columns === 0) return writeBlocks(table.childNodes);
	const formulas = formulasOf(table);
	if (formulas.length > 0) return formulas;
	if (columns === 1 || isLayout(table, rows)) return rows.flat().flatMap(cell => writeBlocks(cell.childNodes));
	const lines = rows.map(cells =>
		rowLine(
			cells.map(cell => cellText(cell, writeBlocks)),
			columns,
		),
	);
	const rule = rowLine(
		Array.from({length: columns}, (_, at) => alignment(rows, at)),
		columns,
	);
	return [[lines[0], rule, ...lines.slice(1)].join('\n')];
}

/** The cells of each row, without those of nested tables. */
function rowsOf(table: PageElement): PageElement[][] {
	const rows = [...table.querySelectorAll('tr')].filter(row => isOwn(row, table));
	return rows
		.map(row => [...row.children].filter(({localName}) => localName === 'td' || localName === 'th'))
		.filter(cells => cells.length > 0);
}

function isOwn(row: PageElement, table: PageElement): boolean {
	let at = row.parentElement;
	while (at && at.localName !== 'table') at = at.parentElement;
	return at === table;
}

/** A numbered equation is laid out as a table of the formula and its number. */
function formulasOf(table: PageElement): string[] {
	if (!/ltx_equation|ltx_eqn_table|numblk/.test(table.getAttribute('class') ?? '')) return [];
	return [...table.querySelectorAll('math')].map(math => `$$\n${texOf(math)}\n$$`);
}

/** Tables of data contain no nested tables, and no long text. */
function isLayout(table: PageElement, rows: PageElement[][]): boolean {
	if (table.querySelector('table')) return true;
	if (table.querySelector('th')) return false;
	// A single row is data only if each cell has one or two words.
	if (rows.length === 1 && table.querySelector('p, div, ul, ol, h2, h3, h4, hr, blockquote')) return true;
	return rows
		.flat()
		.some(cell => (cell.textContent ?? '').length > 600 && [...cell.querySelectorAll('p, div, ul, h2, h3')].length > 2);
}

/** The text of a cell on one line. */
function cellText(cell: PageElement, writeBlocks: WriteBlocks): string {
	const blocks = writeBlocks(cell.childNodes).map(block => block.replace(/ *\n+/g, ' '));
	return blocks.join('<br>').replaceAll('|', '\\|');
}

function rowLine(cells: string[], columns: number): string {
	return `| ${Array.from({length: columns}, (_, at) => cells[at] ?? '').join(' | ')} |`;
}

/** Columns of numbers are aligned like their first body row. */
function alignment(rows: PageElement[][], column: number): string {
	const cell = (rows[1] ?? rows[0])?.[column];
	const align = cell?.getAttribute('align');
	return align === 'right' ? '--:' : align === 'center' ? ':-:' : '---';
}
