// The library as aligned columns for `list` and the browser, fitted to a width: the title gives way first, then
// the authors, then whole columns, until at last the title stands alone.

import type {Entry} from '../../core/article/article.ts';
import type {Paint, Role} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {pad} from '../line/columns.ts';

export interface ListTable {
	/** The `#` of each article, its place in the newest-first list, by path. Without any the column is left out. */
	places: ReadonlyMap<string, number>;
	/** Columns of the terminal; Infinity: as many as it takes. */
	width: number;
	paint: Paint;
	/** Dots, stars and places in the queue have their cells also where there are none, so that nothing moves when one comes or goes. */
	hasFlags?: boolean;
}

interface Column {
	role: Role;
	/** Not painted for such an article. */
	isPlain?(entry: Entry): boolean;
	text(entry: Entry, place: number | undefined): string;
	side: 'left' | 'right';
	/** Fewest columns: it shrinks no further, but disappears. */
	minWidth: number;
	/** Most columns: it grows no further. */
	maxWidth: number;
}

const gap = 2;

const tableColumns: Column[] = [
	{
		role: 'number',
		side: 'right',
		minWidth: 9,
		maxWidth: 9,
		text: (_, place) => (place === undefined ? '' : String(place)),
	},
	{role: 'date', side: 'left', minWidth: 10, maxWidth: 10, text: ({date}) => date ?? ''},
	{
		role: 'title',
		side: 'left',
		minWidth: 32,
		maxWidth: 1000,
		text: ({title, draft}) => (draft ? `draft: ${title}` : title),
		// A title in bold is one that waits to be read.
		isPlain: ({unread}) => !unread,
	},
	{role: 'author', side: 'left', minWidth: 10, maxWidth: 28, text: ({authors}) => authors.join(', ')},
	{role: 'minutes', side: 'right', minWidth: 9, maxWidth: 9, text: ({minutes}) => `${minutes} min`},
	{
		role: 'noteText',
		side: 'left',
		minWidth: 2,
		maxWidth: 4,
		text: ({noted = 0}) => (noted === 0 ? '' : `✎${noted > 99 ? '99+' : noted}`),
	},
	{
		role: 'unread',
		side: 'left',
		minWidth: 2,
		maxWidth: 3,
		text: ({unread, starred, queued}) => `${unread ? '●' : ' '}${starred ? '★' : ' '}${queued ? '+' : ' '}`.trimEnd(),
	},
];

/** Columns that go as a whole when a terminal is too narrow for all, the first one first. */
const dispensable: Role[] = ['author', 'minutes', 'date', 'noteText', 'unread'];

/** One line an article, without line ends, none wider than the table. */
export function listLines(entries: Entry[], table: ListTable): string[] {
	const texts = entries.map(entry => tableColumns.map(column => column.text(entry, table.places.get(entry.path))));
	const content = contentWidths(texts, table.width);
	if (table.hasFlags) content[indexOf('unread')] = Math.max(3, content[indexOf('unread')] ?? 0);
	const widths = shrunkWidths(content, table.width);
	return entries.map((entry, index) => rowText(entry, texts[index] ?? [], {widths, paint: table.paint}));
}

/** Where there is room without end, nothing is cut. */
function contentWidths(texts: string[][], width: number): number[] {
	return tableColumns.map(({maxWidth}, index) => {
		const widest = texts.reduce((most, cells) => Math.max(most, columns(cells[index] ?? '')), 0);
		return Number.isFinite(width) ? Math.min(maxWidth, widest) : widest;
	});
}

/** Widths that together fit; 0 for a column left out. */
function shrunkWidths(wanted: number[], width: number): number[] {
	const widths = [...wanted];
	const excess = () => totalWidth(widths) - width;
	shrink(widths, 'title', excess());
	shrink(widths, 'author', excess());
	for (const role of dispensable) {
		if (excess() <= 0) break;
		widths[indexOf(role)] = 0;
	}
	// Columns that went may have left more room than the title had to give.
	const title = indexOf('title');
	widths[title] = Math.max(1, Math.min(wanted[title] ?? 0, (widths[title] ?? 0) - excess()));
	return widths;
}

function shrink(widths: number[], role: Role, excess: number): void {
	const index = indexOf(role);
	const now = widths[index] ?? 0;
	const least = Math.min(now, tableColumns[index]?.minWidth ?? 0);
	widths[index] = Math.max(least, now - Math.max(0, excess));
}

function totalWidth(widths: number[]): number {
	const present = widths.filter(width => width > 0);
	return present.reduce((sum, width) => sum + width, 0) + gap * (present.length - 1);
}

function rowText(entry: Entry, cells: string[], {widths, paint}: {widths: number[]; paint: Paint}): string {
	const parts = tableColumns.flatMap(({role, side, isPlain}, index) => {
		const width = widths[index] ?? 0;
		const paintCell: Paint = isPlain?.(entry) ? (_, text) => text : paint;
		return width === 0 ? [] : [paintedCell(cells[index] ?? '', {role, side, width, paint: paintCell})];
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
	return tableColumns.findIndex(column => column.role === role);
}
