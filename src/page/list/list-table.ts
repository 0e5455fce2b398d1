// The library as aligned columns for `list` and the browser, fitted to a width: the title gives way first, then
// the authors, then whole columns, until at last the title stands alone.

import stringWidth from 'fast-string-width';
import type {Entry} from '../../core/article/article.ts';
import type {Paint, Role} from '../../core/role.ts';
import {pad} from '../line/columns.ts';

export interface ListTable {
	/** The place of each article in the newest-first list, by path: its `#`. Without any the column is left out. */
	places: ReadonlyMap<string, number>;
	/** Columns of the terminal. */
	width: number;
	paint: Paint;
}

interface Column {
	role: Role;
	text(entry: Entry, place: number | undefined): string;
	side: 'left' | 'right';
	/** Below this it shrinks no further, but disappears. */
	floor: number;
	/** It grows no further than this. */
	ceiling: number;
}

const gap = 2;

const shown: Column[] = [
	{role: 'number', side: 'right', floor: 9, ceiling: 9, text: (_, place) => (place === undefined ? '' : String(place))},
	{role: 'date', side: 'left', floor: 10, ceiling: 10, text: ({date}) => date ?? ''},
	{
		role: 'title',
		side: 'left',
		floor: 32,
		ceiling: 1000,
		text: ({title, draft}) => (draft ? `draft: ${title}` : title),
	},
	{role: 'author', side: 'left', floor: 10, ceiling: 28, text: ({authors}) => authors.join(', ')},
	{role: 'minutes', side: 'right', floor: 9, ceiling: 9, text: ({minutes}) => `${minutes} min`},
	{
		role: 'unread',
		side: 'left',
		floor: 2,
		ceiling: 2,
		text: ({unread, starred}) => (unread ? '●' : '') + (starred ? '★' : ''),
	},
];

/** In what order whole columns go when a terminal is too narrow for all. */
const dispensable: Role[] = ['author', 'minutes', 'date', 'unread'];

/** One line an article, without line ends, none wider than the table. */
export function listLines(entries: Entry[], table: ListTable): string[] {
	const texts = entries.map(entry => shown.map(column => column.text(entry, table.places.get(entry.path))));
	const widths = fittedWidths(naturalWidths(texts), table.width);
	return texts.map(cells => rowText(cells, widths, table.paint));
}

function naturalWidths(texts: string[][]): number[] {
	return shown.map(({ceiling}, index) => {
		const widest = texts.reduce((most, cells) => Math.max(most, stringWidth(cells[index] ?? '')), 0);
		return Math.min(ceiling, widest);
	});
}

/** Widths that together fit; 0 for a column left out. */
function fittedWidths(natural: number[], width: number): number[] {
	const widths = [...natural];
	const excess = () => totalWidth(widths) - width;
	shrink(widths, 'title', excess());
	shrink(widths, 'author', excess());
	for (const role of dispensable) {
		if (excess() <= 0) break;
		widths[indexOf(role)] = 0;
	}
	// Columns that went may have left more room than the title had to give.
	const title = indexOf('title');
	widths[title] = Math.max(1, Math.min(natural[title] ?? 0, (widths[title] ?? 0) - excess()));
	return widths;
}

function shrink(widths: number[], role: Role, excess: number): void {
	const index = indexOf(role);
	const now = widths[index] ?? 0;
	const least = Math.min(now, shown[index]?.floor ?? 0);
	widths[index] = Math.max(least, now - Math.max(0, excess));
}

function totalWidth(widths: number[]): number {
	const present = widths.filter(width => width > 0);
	return present.reduce((sum, width) => sum + width, 0) + gap * (present.length - 1);
}

function rowText(cells: string[], widths: number[], paint: Paint): string {
	const parts = shown.flatMap(({role, side}, index) => {
		const width = widths[index] ?? 0;
		return width === 0 ? [] : [paintedCell(cells[index] ?? '', {role, side, width, paint})];
	});
	return parts.join(' '.repeat(gap)).trimEnd();
}

/** Only the text is painted, so that a styled cell has no styled padding. */
function paintedCell(
	text: string,
	{role, side, width, paint}: Pick<Column, 'role' | 'side'> & {width: number; paint: Paint},
): string {
	const filled = pad(text, width, side);
	const visible = filled.trim();
	return visible === '' ? filled : filled.replace(visible, () => paint(role, visible));
}

function indexOf(role: Role): number {
	return shown.findIndex(column => column.role === role);
}
