// Formats the library as a table for `list` and the browser. To fit a width, titles are shortened first, then authors, then columns
// are dropped, until only the title is left.

import type {Entry} from '../../core/article/article.ts';
import type {Paint, Role} from '../../core/role.ts';
import {sum} from '../../core/sum.ts';
import {columns} from '../../core/text/columns.ts';
import {pad} from '../line/columns.ts';

export interface ListTable {
	/** The `#` of each article, its position in the newest-first list, by path. If empty, the column is left out. */
	places: ReadonlyMap<string, number>;
	/** Width of the terminal in columns; Infinity: unlimited. */
	width: number;
	paint: Paint;
	/** Reserves cells for read marks, stars and queue positions even when empty, so that nothing moves when one appears. */
	hasFlags?: boolean;
}

interface Column {
	role: Role;
	/** Whether to leave the cell unpainted for an article. */
	isPlain?(entry: Entry): boolean;
	text(entry: Entry, place: number | undefined): string;
	side: 'left' | 'right';
	/** Fewest columns; a column that would shrink further is dropped. */
	minWidth: number;
	/** Most columns. */
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
		// A bold title marks an unread article.
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

/** Columns that are dropped if the terminal is too narrow, in this order. */
const dispensable: Role[] = ['author', 'minutes', 'date', 'noteText', 'unread'];

/** One line per article, without line ends, at most as wide as the table. */
export function listLines(entries: Entry[], table: ListTable): string[] {
	const texts = entries.map(entry => tableColumns.map(column => column.text(entry, table.places.get(entry.path))));
	const content = contentWidths(texts, table.width);
	if (table.hasFlags) content[indexOf('unread')] = Math.max(3, content[indexOf('unread')] ?? 0);
	const widths = shrunkWidths(content, table.width);
	return entries.map((entry, index) => rowText(entry, texts[index] ?? [], {widths, paint: table.paint}));
}

/** With unlimited width, nothing is cut. */
function contentWidths(texts: string[][], width: number): number[] {
	return tableColumns.map(({maxWidth}, index) => {
		const widest = texts.reduce((most, cells) => Math.max(most, columns(cells[index] ?? '')), 0);
		return Number.isFinite(width) ? Math.min(maxWidth, widest) : widest;
	});
}

/** Widths that fit together; 0 for a dropped column. */
function shrunkWidths(wanted: number[], width: number): number[] {
	const widths = [...wanted];
	const excess = () => totalWidth(widths) - width;
	shrink(widths, 'title', excess());
	shrink(widths, 'author', excess());
	for (const role of dispensable) {
		if (excess() <= 0) break;
		widths[indexOf(role)] = 0;
	}
	// Dropped columns may have freed more room than the title had given up.
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
	return sum(present) + gap * (present.length - 1);
}

function rowText(entry: Entry, cells: string[], {widths, paint}: {widths: number[]; paint: Paint}): string {
	const parts = tableColumns.flatMap(({role, side, isPlain}, index) => {
		const width = widths[index] ?? 0;
		const paintCell: Paint = isPlain?.(entry) ? (_, text) => text : paint;
		return width === 0 ? [] : [paintedCell(cells[index] ?? '', {role, side, width, paint: paintCell})];
	});
	return parts.join(' '.repeat(gap)).trimEnd();
}

/** Paints only the text, not the padding. */
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
