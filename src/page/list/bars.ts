// Draws counts as a small chart: label, number and a proportional bar.

import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {pad} from '../line/columns.ts';

export interface Chart {
	/** Width of the terminal in columns. */
	width: number;
	paint: Paint;
}

/** Longest bar in columns: lengths are compared by eye, so filling a wide screen does not help. */
const maxBar = 40;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** One line per row, without line ends; the largest count has the longest bar. */
export function barLines(rows: [label: string, count: number][], {width, paint}: Chart): string[] {
	const labelWidth = Math.min(30, Math.max(0, ...rows.map(([label]) => columns(label))));
	const countWidth = Math.max(0, ...rows.map(([, count]) => String(count).length));
	const most = Math.max(1, ...rows.map(([, count]) => count));
	const room = Math.max(0, Math.min(maxBar, width - labelWidth - countWidth - 4));
	return rows.map(([label, count]) => {
		const text = `${pad(label, labelWidth)}  ${String(count).padStart(countWidth)}`;
		const bar = barOf((count / most) * room);
		return bar === '' ? text : `${text}  ${paint('bar', bar)}`;
	});
}

/** A bar of a fractional length in columns, to an eighth of a column; a count above zero is always visible. */
function barOf(length: number): string {
	const units = length > 0 ? Math.max(1, Math.round(length * 8)) : 0;
	return '█'.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '');
}
