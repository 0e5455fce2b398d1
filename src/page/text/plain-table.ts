// A table as aligned columns of plain text, as wide as its cells.

import type {Table} from '../../core/markdown/tokens.ts';
import {columns} from '../line/columns.ts';
import {paragraphText} from './plain-paragraph.ts';

const gap = '  ';

/** A line for each row, header first. */
export function plainTable({header, rows, align}: Table): string[] {
	const cells = [header, ...rows].map(row => row.map(({tokens}) => paragraphText(tokens)));
	const widths = align.map((_, column) => cells.reduce((most, row) => Math.max(most, columns(row[column] ?? '')), 0));
	return cells.map(row => {
		const padded = row.map((text, column) => aligned(text, widths[column] ?? 0, align[column]));
		return padded.join(gap).trimEnd();
	});
}

/** A text with the spaces that make it `width` columns wide; a longer one as it is. */
function aligned(text: string, width: number, side: 'left' | 'center' | 'right' | null | undefined): string {
	const room = Math.max(0, width - columns(text));
	if (side === 'right') return ' '.repeat(room) + text;
	const left = side === 'center' ? Math.floor(room / 2) : 0;
	return ' '.repeat(left) + text + ' '.repeat(room - left);
}
