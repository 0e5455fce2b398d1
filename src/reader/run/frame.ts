// From one screen to the next with as little as possible sent: lines that moved are scrolled by the terminal, lines
// that changed are drawn, the rest stays. Over a slow line this is the difference between turning a page and watching it.

import {withPlaces} from '../column/styled-line.ts';

export interface Painter {
	draw(lines: readonly string[]): void;
	/** The screen may show anything by now: the next drawing is a whole one. */
	forget(): void;
}

/** Draws screens, each with what it takes to change the one before. */
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

/** The text that turns the screen `before` into `after`; a screen of unknown content is undefined. Empty when nothing changed. */
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

/** A terminal that knows it shows the frame when it is whole; the others pass it over. */
function synchronized(text: string): string {
	return `\x1b[?2026h${text}\x1b[?2026l`;
}

/** A row is cleared before it is written, not after: behind its last column there is no place to clear from. */
function changes(before: readonly string[], after: readonly string[]): string {
	const changed = (line: string, row: number) => line !== (before[row] ?? '');
	return after.map((line, row) => (changed(line, row) ? `\x1b[${row + 1};1H\x1b[K${withPlaces(line)}` : '')).join('');
}

/** Moves the first `rows` rows up by `shift`, or down when it is negative; what comes in is blank. */
function scroll(shift: number, rows: number): string {
	return `\x1b[1;${rows}r\x1b[${Math.abs(shift)}${shift > 0 ? 'S' : 'T'}\x1b[r`;
}

/** The last row is the status line and stays where it is. */
function scrolledLines(before: readonly string[], shift: number): string[] {
	const rows = before.length - 1;
	const moved = Array.from({length: rows}, (_, row) => {
		const from = row + shift;
		return from >= 0 && from < rows ? (before[from] ?? '') : '';
	});
	return [...moved, before[rows] ?? ''];
}

/** By how many rows the text moved up; 0 when drawing what differs is less. */
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

/** How many rows with text would stay if the screen moved so far. */
function kept(before: readonly string[], after: readonly string[], shift: number): number {
	let count = 0;
	for (let row = Math.max(0, -shift); row < after.length - 1 && row + shift < before.length - 1; row++) {
		const line = after[row];
		if (line !== '' && line === before[row + shift]) count++;
	}
	return count;
}
