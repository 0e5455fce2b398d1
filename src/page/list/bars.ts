// Counts as a small chart: a label, a number and a bar in proportion.

import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {pad} from '../line/columns.ts';

export interface Chart {
	/** Columns of the terminal. */
	width: number;
	paint: Paint;
}

/** Most columns of a bar: the eye compares lengths, not screens. */
const maxBar = 40;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** One line a row, without line ends; the largest count has the longest bar. */
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

/** A bar of a length in columns, to an eighth of one; something is always seen of a count above zero. */
function barOf(length: number): string {
	const units = length > 0 ? Math.max(1, Math.round(length * 8)) : 0;
	return '█'.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '');
}
