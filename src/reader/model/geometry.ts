// How a screen is shared out: the column of text in the middle, the status line below it.

import type {Model, Size} from './model.ts';

/** Below this every row is needed for text; from it on a blank one keeps the status line apart. */
const roomy = 12;

/** Rows for text. A screen of one row has no status line. */
export function textHeight({height}: Size): number {
	if (height <= 1) return 1;
	return height < roomy ? height - 1 : height - 2;
}

/** Columns of the text. */
export function columnWidth({size, measure}: Pick<Model, 'size' | 'measure'>): number {
	const margin = size.width >= 60 ? 2 : size.width >= 30 ? 1 : 0;
	return Math.max(1, Math.min(measure, size.width - 2 * margin));
}

/** Columns to the left of the text. */
export function leftMargin(model: Pick<Model, 'size' | 'measure'>): number {
	return Math.floor((model.size.width - columnWidth(model)) / 2);
}
