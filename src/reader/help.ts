// The help screen: every key, from the table that the keys are looked up in.

import {columns} from '../core/text/columns.ts';
import {cut} from '../page/line/columns.ts';
import type {Theme} from '../page/theme/theme.ts';
import {scrolledBy, textHeight} from './model/geometry.ts';
import {browserKeys, type KeyGroup, keyName, motionOf, pageKeys} from './model/key-bindings.ts';
import {type Model, noChange, type Step} from './model/model.ts';

const gap = 3;
/** Columns of one half of the help: keys and what they do. */
const columnWidth = 47;
const keysWidth = 15;

/** The keys of the screen that help was asked for on, in two halves where there is room. */
export function helpLines({screen, theme, size}: Pick<Model, 'screen' | 'theme' | 'size'>): string[] {
	const groups: readonly KeyGroup[] = screen === 'page' ? pageKeys : browserKeys;
	const columnCount = size.width >= 2 * columnWidth + gap ? 2 : 1;
	const width = Math.min(columnWidth, size.width);
	const blocks = groups.map(group => groupLines(group, {theme, width}));
	if (columnCount === 1) return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
	return beside(...halves(blocks), width + gap);
}

/** A motion scrolls the help, any other key takes it away. */
export function updateHelp(model: Model, key: string): Step {
	const {overlay} = model;
	const motion = motionOf(key);
	if (overlay?.kind !== 'help' || !motion) return noChange({...model, overlay: undefined});
	const top = scrolledBy(motion, {top: overlay.top, count: helpLines(model).length, height: textHeight(model.size)});
	return noChange({...model, overlay: {kind: 'help', top}});
}

function groupLines({title, bindings}: KeyGroup, {theme, width}: {theme: Theme; width: number}): string[] {
	const lines = bindings.map(({keys, says}) => {
		const names = cut(keys.slice(0, 3).map(keyName).join(' '), keysWidth);
		return ` ${theme.name(names)}${' '.repeat(Math.max(1, keysWidth - columns(names)))}${cut(says, width - keysWidth - 1)}`;
	});
	return [theme.heading(title), ...lines];
}

/** In reading order, parted where both are nearest to the same length. */
function halves(blocks: string[][]): [string[], string[]] {
	const joined = (some: string[][]) => some.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
	const parted = blocks.map(
		(_, index) => [joined(blocks.slice(0, index + 1)), joined(blocks.slice(index + 1))] as const,
	);
	const height = ([left, right]: readonly [string[], string[]]) => Math.max(left.length, right.length);
	const [left, right] = parted.reduce((best, pair) => (height(pair) < height(best) ? pair : best));
	return [left, right];
}

function beside(left: string[], right: string[], at: number): string[] {
	return Array.from({length: Math.max(left.length, right.length)}, (_, index) => {
		const line = left[index] ?? '';
		return line + ' '.repeat(Math.max(0, at - columns(line))) + (right[index] ?? '');
	});
}
