// The help screen, generated from the key bindings.

import {columns} from '../core/text/columns.ts';
import type {Theme} from '../page/theme/theme.ts';
import {wrappedText} from './column/styled-line.ts';
import {scrolledBy, textHeight, topWithin} from './model/geometry.ts';
import type {KeyGroup} from './model/key-bindings.ts';
import {commandOf, motionOf} from './model/key-map.ts';
import {keyName} from './model/key-names.ts';
import {type Model, noChange, type Step} from './model/model.ts';
import {deadKey, programActions} from './model/shared-actions.ts';

/** Columns between the two halves of the help. */
const gap = 3;
/** Width of half the help in columns: keys and their meanings. */
const columnWidth = 47;
const keysWidth = 15;
/** Width in columns below which the meaning is printed under its key. */
const narrowWidth = 34;

/** The keys of the screen from which help was opened, in two halves if they fit. */
export function helpLines({
	screen,
	theme,
	size,
	keyMap,
}: Pick<Model, 'screen' | 'theme' | 'size' | 'keyMap'>): string[] {
	const groups: readonly KeyGroup[] = keyMap[screen];
	const columnCount = size.width >= 2 * columnWidth + gap ? 2 : 1;
	const width = Math.min(columnWidth, size.width);
	const blocks = groups.map(group => groupLines(group, {theme, width}));
	return columnCount === 1 ? joined(blocks) : beside(...halves(blocks), width + gap);
}

/** Handles a key: motions scroll, keys that go back elsewhere close the help. */
export function updateHelp(model: Model, key: string): Step {
	const {overlay} = model;
	if (overlay?.kind !== 'help' || isClosing(model, key)) return noChange({...model, overlay: undefined});
	if (commandOf<string>(model.keyMap[model.screen], key) === 'quit') return programActions.quit({model});
	const motion = motionOf(model.keyMap, key);
	if (!motion) return deadKey(model, key, ' here · q goes back');
	const top = scrolledBy(motion, {top: overlay.top, count: helpLines(model).length, height: textHeight(model.size)});
	return noChange({...model, overlay: {kind: 'help', top}});
}

/** Adjusts the scroll position after a change of the screen's size, also behind a prompt. */
export function withHelpInView(model: Model): Model {
	const {overlay, prompt} = model;
	const isShown = overlay?.kind === 'help' || (prompt?.helpTop ?? 0) > 0;
	if (!isShown) return model;
	const frame = {count: helpLines(model).length, height: textHeight(model.size)};
	return {
		...model,
		overlay: overlay?.kind === 'help' ? {...overlay, top: topWithin(overlay.top, frame)} : overlay,
		prompt: prompt && {...prompt, helpTop: topWithin(prompt.helpTop, frame)},
	};
}

/** Whether the help continues below the screen if `top` is its first visible line. */
export function isHelpLonger(model: Model, top: number): boolean {
	return top + textHeight(model.size) < helpLines(model).length;
}

/** Whether a key closes an overlay: those that leave, go back or open help elsewhere. */
export function isClosing({keyMap}: Pick<Model, 'keyMap'>, key: string): boolean {
	const commands: (string | undefined)[] = [commandOf(keyMap.page, key), commandOf(keyMap.browser, key)];
	return closingKeys.has(key) || commands.some(command => command !== undefined && closingCommands.has(command));
}

const closingKeys = new Set(['q', 'escape', 'enter', 'backspace', 'left', 'ctrl+g', '?']);
const closingCommands = new Set(['leave', 'back', 'help']);

function groupLines({title, bindings}: KeyGroup, {theme, width}: {theme: Theme; width: number}): string[] {
	const isNarrow = width < narrowWidth;
	const indent = isNarrow ? 3 : keysWidth + 1;
	const lines = bindings.flatMap(({keys, says}) => {
		const names = namesWithin(keys, (isNarrow ? width : keysWidth) - 1);
		const [first = '', ...others] = wrappedText(says, Math.max(1, width - indent));
		const shown = ` ${theme.name(names)}`;
		const rest = others.map(line => ' '.repeat(indent) + line);
		if (isNarrow) return [shown, ' '.repeat(indent) + first, ...rest];
		return [shown + ' '.repeat(keysWidth - columns(names)) + first, ...rest];
	});
	return [theme.heading(title), ...lines];
}

/** As many names of a key as fit, and at least the first. */
function namesWithin(keys: readonly string[], width: number): string {
	if (keys.length === 0) return 'no key';
	const [first = '', ...others] = keys.map(keyName);
	return others.reduce((names, name) => (columns(`${names} ${name}`) <= width ? `${names} ${name}` : names), first);
}

/** Splits the blocks in reading order into two halves of similar length. */
function halves(blocks: string[][]): [string[], string[]] {
	const parted = blocks.map(
		(_, index) => [joined(blocks.slice(0, index + 1)), joined(blocks.slice(index + 1))] as const,
	);
	const height = ([left, right]: readonly [string[], string[]]) => Math.max(left.length, right.length);
	const [left, right] = parted.reduce((best, pair) => (height(pair) < height(best) ? pair : best));
	return [left, right];
}

function joined(blocks: string[][]): string[] {
	return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

function beside(left: string[], right: string[], at: number): string[] {
	return Array.from({length: Math.max(left.length, right.length)}, (_, index) => {
		const line = left[index] ?? '';
		return line + ' '.repeat(Math.max(0, at - columns(line))) + (right[index] ?? '');
	});
}
