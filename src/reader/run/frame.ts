// Turns one screen into the next with minimal output: moved lines are scrolled by the terminal, changed lines are redrawn. On a
// slow connection, this decides whether a page turns instantly.

import {withPlaces} from '../column/styled-line.ts';

export interface Painter {
	draw(lines: readonly string[]): void;
	/** Forgets the screen's content, so that the next frame is drawn completely. */
	forget(): void;
}

/** Draws screens as differences to the previous one. */
export function createPainter(write: (text: string) => void): Painter {
	let shown: readonly string[] | undefined;
	return {
		draw(lines) {
			const text = frameText(shown, lines);
			shown = lines;
			if (text !== '') write(text);
		},
		forget() {
			shown = undefined;
		},
	};
}

/** The output that turns the screen `before` (undefined if unknown) into `after`. Empty if nothing changed. */
export function frameText(before: readonly string[] | undefined, after: readonly string[]): string {
	if (!before || before.length !== after.length) return synchronized(`${clear}${changes([], after)}`);
	const shift = bestShift(before, after);
	const text =
		shift === 0
			? changes(before, after)
			: scroll(shift, after.length - 1) + changes(scrolledLines(before, shift), after);
	return text === '' ? '' : synchronized(text);
}

const clear = '\x1b[0m\x1b[H\x1b[2J';

/** Synchronized update: terminals that support it show the frame when it is complete; others ignore it. */
function synchronized(text: string): string {
	return `\x1b[?2026h${text}\x1b[?2026l`;
}

/** Clears a row before writing it: from behind the last column, nothing could be cleared. */
function changes(before: readonly string[], after: readonly string[]): string {
	const changed = (line: string, row: number) => line !== (before[row] ?? '');
	return after.map((line, row) => (changed(line, row) ? `\x1b[${row + 1};1H\x1b[K${withPlaces(line)}` : '')).join('');
}

/** Scrolls the first `rows` rows up by `shift`, or down if negative; new rows are blank. */
function scroll(shift: number, rows: number): string {
	return `\x1b[1;${rows}r\x1b[${Math.abs(shift)}${shift > 0 ? 'S' : 'T'}\x1b[r`;
}

/** The last row is the status line and stays in place. */
function scrolledLines(before: readonly string[], shift: number): string[] {
	const rows = before.length - 1;
	const moved = Array.from({length: rows}, (_, row) => {
		const from = row + shift;
		return from >= 0 && from < rows ? (before[from] ?? '') : '';
	});
	return [...moved, before[rows] ?? ''];
}

/** The number of rows by which the text moved up; 0 if redrawing the changed rows is cheaper. */
function bestShift(before: readonly string[], after: readonly string[]): number {
	const rows = after.length - 1;
	if (rows < 2) return 0;
	let best = 0;
	let most = kept(before, after, 0) + 1;
	for (let shift = 1 - rows; shift < rows; shift++) {
		const count = shift === 0 ? 0 : kept(before, after, shift);
		if (count > most) [best, most] = [shift, count];
	}
	return best;
}

/** Number of text rows that stay correct if the screen scrolls by `shift`. */
function kept(before: readonly string[], after: readonly string[], shift: number): number {
	let count = 0;
	for (let row = Math.max(0, -shift); row < after.length - 1 && row + shift < before.length - 1; row++) {
		const line = after[row];
		if (line !== '' && line === before[row + shift]) count++;
	}
	return count;
}
