// Line editing, with keys as in a shell.

import {lookupTable} from '../../core/lookup-table.ts';
import {clustersOf} from '../../page/line/columns.ts';

export interface TypedLine {
	text: string;
	/** Length of the text after the cursor, in UTF-16 units. */
	behind: number;
}

/** The text before and after the cursor. */
type Halves = [before: string, behind: string];

/** The line after an editing key; undefined for other keys. */
export function lineAfterKey(line: TypedLine, key: string): TypedLine | undefined {
	const [before, behind] = lineKeys[key]?.(halvesOf(line)) ?? [];
	return before === undefined || behind === undefined ? undefined : {text: before + behind, behind: behind.length};
}

/** Inserts a text at the cursor. */
export function lineWith(line: TypedLine, added: string): TypedLine {
	const [before, behind] = halvesOf(line);
	return {text: before + added + behind, behind: behind.length};
}

/** The text before the cursor, the character under it (a space at the end), and the rest. */
export function lineAtCursor(line: TypedLine): [before: string, under: string, rest: string] {
	const [before, behind] = halvesOf(line);
	const under = firstCluster(behind);
	return [before, under === '' ? ' ' : under, behind.slice(under.length)];
}

type LineKey = (halves: Halves) => Halves;

const left: LineKey = ([before, behind]) => parted(before, behind, lastCluster(before).length);
const right: LineKey = ([before, behind]) => [before + firstCluster(behind), behind.slice(firstCluster(behind).length)];
const wordLeft: LineKey = ([before, behind]) => parted(before, behind, before.length - startOfWord(before));
const wordRight: LineKey = ([before, behind]) => {
	const end = endOfWord(behind);
	return [before + behind.slice(0, end), behind.slice(end)];
};
const toStart: LineKey = ([before, behind]) => ['', before + behind];
const toEnd: LineKey = ([before, behind]) => [before + behind, ''];
const deleteWord: LineKey = ([before, behind]) => [before.slice(0, startOfWord(before)), behind];
const deleteNext: LineKey = ([before, behind]) => [before, behind.slice(firstCluster(behind).length)];

const lineKeys = lookupTable<LineKey>({
	left,
	'ctrl+b': left,
	right,
	'ctrl+f': right,
	home: toStart,
	'ctrl+a': toStart,
	end: toEnd,
	'ctrl+e': toEnd,
	'alt+b': wordLeft,
	'ctrl+left': wordLeft,
	'alt+left': wordLeft,
	'alt+f': wordRight,
	'ctrl+right': wordRight,
	'alt+right': wordRight,
	backspace: ([before, behind]) => [before.slice(0, before.length - lastCluster(before).length), behind],
	delete: deleteNext,
	'ctrl+d': deleteNext,
	'ctrl+w': deleteWord,
	'alt+backspace': deleteWord,
	'alt+d': ([before, behind]) => [before, behind.slice(endOfWord(behind))],
	'ctrl+u': ([, behind]) => ['', behind],
	'ctrl+k': ([before]) => [before, ''],
});

function halvesOf({text, behind}: TypedLine): Halves {
	return [text.slice(0, text.length - behind), text.slice(text.length - behind)];
}

/** Moves the cursor left by a number of units. */
function parted(before: string, behind: string, units: number): Halves {
	const at = before.length - units;
	return [before.slice(0, at), before.slice(at) + behind];
}

function firstCluster(text: string): string {
	for (const cluster of clustersOf(text)) return cluster;
	return '';
}

function lastCluster(text: string): string {
	let last = '';
	for (const cluster of clustersOf(text)) last = cluster;
	return last;
}

function startOfWord(text: string): number {
	return text.trimEnd().lastIndexOf(' ') + 1;
}

function endOfWord(text: string): number {
	const end = text.indexOf(' ', text.length - text.trimStart().length);
	return end < 0 ? text.length : end;
}
