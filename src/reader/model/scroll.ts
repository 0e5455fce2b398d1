// Moving through a list of known length by the motions that all screens share.

import type {Motion} from './key-bindings.ts';

export interface Scrolling {
	/** The first line on the screen. */
	top: number;
	count: number;
	/** Of the screen. */
	height: number;
	/** A number typed before. */
	times?: number | undefined;
}

/** The new top, so that the screen stays full. */
export function scrolledBy(motion: Motion, {top, count, height, times}: Scrolling): number {
	const target = indexAfter(motion, {index: top, count, height, times});
	return Math.max(0, Math.min(target, count - height));
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
