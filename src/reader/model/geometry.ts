// How a screen is shared out (a column of text in the middle, the status line below it), and how the motions that all
// screens share move through a list of known length.

import type {Motion} from './key-bindings.ts';
import type {Model, Size} from './model.ts';

/** Below so many rows all are needed for text; from it on a blank one keeps the status line apart. */
const roomyHeight = 12;

/** Rows for text. A screen of one row has no status line. */
export function textHeight({height}: Size): number {
	if (height <= 1) return 1;
	return height < roomyHeight ? height - 1 : height - 2;
}

/** Columns of the text: as many as `show` has on this terminal, so that both break a line at the same word. */
export function columnWidth({size, measure}: Pick<Model, 'size' | 'measure'>): number {
	return Math.max(1, Math.min(measure, size.width));
}

/** Columns to the left of the text. */
export function leftMargin(model: Pick<Model, 'size' | 'measure'>): number {
	return Math.floor((model.size.width - columnWidth(model)) / 2);
}

export interface Scrolling {
	/** The first line on the screen. */
	top: number;
	/** Lines there are. */
	count: number;
	/** Lines of the screen. */
	height: number;
	/** A number typed before the motion. */
	times?: number | undefined;
}

/** The top that a motion leads to, so that the screen stays full. */
export function scrolledBy(motion: Motion, {top, count, height, times}: Scrolling): number {
	return topWithin(indexAfter(motion, {index: top, count, height, times}), {count, height});
}

/** The top nearest to this one with which the screen is full. */
export function topWithin(top: number, {count, height}: Pick<Scrolling, 'count' | 'height'>): number {
	return Math.max(0, Math.min(top, count - height));
}

/** The index that a motion leads to from another, within the list. */
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

/** The top that keeps an index in view, moved no more than needed. */
export function topShowing(index: number, {top, count, height}: Scrolling): number {
	const within = Math.max(index - height + 1, Math.min(top, index));
	return Math.max(0, Math.min(within, Math.max(0, count - height)));
}
