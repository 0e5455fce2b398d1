// Screen layout (a centred column of text above the status line), and scrolling through lists of known length, as all screens share
// it.

import type {Motion} from './key-bindings.ts';
import type {Model, Size} from './model.ts';

/** Rows from which on a blank row separates the status line; on a smaller screen, all are needed for text. */
const roomyHeight = 12;

/** Rows for text. A screen with a single row has no status line. */
export function textHeight({height}: Size): number {
	if (height <= 1) return 1;
	return height < roomyHeight ? height - 1 : height - 2;
}

/** Columns of text, the same as for `show` on this terminal, so that both break lines at the same words. */
export function columnWidth({size, measure}: Pick<Model, 'size' | 'measure'>): number {
	return Math.max(1, Math.min(measure, size.width));
}

/** Columns to the left of the text. */
export function leftMargin(model: Pick<Model, 'size' | 'measure'>): number {
	return Math.floor((model.size.width - columnWidth(model)) / 2);
}

export interface Scrolling {
	/** The first visible line. */
	top: number;
	/** Number of lines. */
	count: number;
	/** Number of rows. */
	height: number;
	/** The count typed before the motion. */
	times?: number | undefined;
}

/** The top line after a motion, keeping the screen full. */
export function scrolledBy(motion: Motion, {top, count, height, times}: Scrolling): number {
	return topWithin(indexAfter(motion, {index: top, count, height, times}), {count, height});
}

/** The nearest top line with which the screen is full. */
export function topWithin(top: number, {count, height}: Pick<Scrolling, 'count' | 'height'>): number {
	return Math.max(0, Math.min(top, count - height));
}

/** The index after a motion, clamped to the list. */
export function indexAfter(
	motion: Motion,
	{index, count, height, times}: Omit<Scrolling, 'top'> & {index: number},
): number {
	const target = {
		'line-down': index + (times ?? 1),
		'line-up': index - (times ?? 1),
		'screen-down': index + height * (times ?? 1),
		'screen-up': index - height * (times ?? 1),
		'half-down': index + Math.ceil(height / 2) * (times ?? 1),
		'half-up': index - Math.ceil(height / 2) * (times ?? 1),
		start: (times ?? 1) - 1,
		end: times === undefined ? count - 1 : times - 1,
	}[motion];
	return Math.max(0, Math.min(target, count - 1));
}

/** The top line that shows an index with the least scrolling. */
export function topShowing(index: number, {top, count, height}: Scrolling): number {
	const within = Math.max(index - height + 1, Math.min(top, index));
	return Math.max(0, Math.min(within, Math.max(0, count - height)));
}
