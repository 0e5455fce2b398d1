// Pictures on the page: their positions on the screen, and placeholder cells for terminals that position pictures by characters.

import {columns} from '../../core/text/columns.ts';
import type {PictureBox, PictureFile} from '../../ports/pictures.ts';
import {linesFrom} from '../column/column.ts';
import {leftMargin, textHeight} from '../model/geometry.ts';
import type {Model} from '../model/model.ts';
import {isHelpShown} from './prompt.ts';

/** A picture with at least one row on the screen. */
export interface PlacedPicture {
	file: PictureFile;
	box: PictureBox;
	/** Row and column of its top left cell, from 0; negative if it begins above the screen. */
	row: number;
	column: number;
}

/** The pictures on the screen, from the top. */
export function picturesInView(model: Model): PlacedPicture[] {
	const {page, screen, overlay, prompt, size} = model;
	const isCovered = screen !== 'page' || overlay !== undefined || (prompt !== undefined && isHelpShown(prompt));
	if (!page?.document.pictures?.of.size || isCovered) return [];
	const placed: PlacedPicture[] = [];
	let last = -1;
	for (const [row, {position}] of linesFrom(page.column, page.top, textHeight(size)).entries()) {
		if (position.segment === last) continue;
		last = position.segment;
		const picture = page.column.picture(last);
		if (!picture || position.line >= picture.box.rows) continue;
		placed.push({...picture, row: row - position.line, column: leftMargin(model)});
	}
	return placed;
}

/** Adds the placeholder cells of pictures to the lines; article text never contains any. */
export function withPictureCells(lines: string[], placed: readonly PlacedPicture[]): string[] {
	const drawn = lines.map(line => (line.includes(placeholder) ? line.replaceAll(placeholder, '\ufffd') : line));
	for (const {file, box, row, column} of placed) {
		for (let index = Math.max(0, -row); index < box.rows && row + index < drawn.length - 1; index++) {
			const line = drawn[row + index] ?? '';
			drawn[row + index] = line + ' '.repeat(Math.max(0, column - columns(line))) + cellsOfRow(file.id, box, index);
		}
	}
	return drawn;
}

/**
 * A row of Unicode placeholders (sw.kovidgoyal.net/kitty/graphics-protocol): the colour encodes the picture's number, the
 * diacritics of the first cell its row and column; each cell after it is the next column.
 */
function cellsOfRow(id: number, {columns: count}: PictureBox, row: number): string {
	const color = `\x1b[38;2;${(id >> 16) & 255};${(id >> 8) & 255};${id & 255}m`;
	const marks = `${rowMarks[row] ?? ''}${rowMarks[0] ?? ''}`;
	return `${color}${placeholder}${marks}${placeholder.repeat(count - 1)}\x1b[39m`;
}

const placeholder = '\u{10eeee}';

/** Diacritics that encode numbers from 0, in the order of the protocol's table; first and last of each run. */
const markRuns = [
	[0x305],
	[0x30d, 0x30e],
	[0x310],
	[0x312],
	[0x33d, 0x33f],
	[0x346],
	[0x34a, 0x34c],
	[0x350, 0x352],
	[0x357],
	[0x35b],
	[0x363, 0x36f],
	[0x483, 0x487],
	[0x592, 0x595],
	[0x597, 0x599],
	[0x59c, 0x5a1],
	[0x5a8, 0x5a9],
	[0x5ab, 0x5ac],
	[0x5af],
	[0x5c4],
	[0x610, 0x617],
];

const rowMarks = markRuns.flatMap(([first = 0, last = first]) =>
	Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index)),
);
