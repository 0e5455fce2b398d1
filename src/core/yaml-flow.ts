// Collections of YAML in brackets and braces, over as many lines as they like.

import {endOfQuoted, joinFolded, plainScalar, trimBlanks, unquoted} from './yaml-scalar.ts';

export interface FlowValue {
	value: unknown;
	/** Where the text after it begins. */
	end: number;
}

/** Reads the list, map or quoted scalar at a position; undefined for what it does not understand. */
export function readFlow(source: string, start: number, depth = 0): FlowValue | undefined {
	const first = source[start];
	if (depth > deepest) return undefined;
	if (first === '[') return readList(source, start + 1, depth);
	if (first === '{') return readMap(source, start + 1, depth);
	if (first !== '"' && first !== "'") return readPlain(source, start);
	const end = endOfQuoted(source, start);
	const value = end === undefined ? undefined : unquoted(source.slice(start, end));
	return end === undefined || value === undefined ? undefined : {value, end};
}

/** Nobody nests metadata so far; the stack ends much later. */
const deepest = 50;

function readList(source: string, start: number, depth: number): FlowValue | undefined {
	const value: unknown[] = [];
	let at = skipSpace(source, start);
	while (source[at] !== ']') {
		const item = readFlow(source, at, depth + 1);
		if (!item) return undefined;
		value.push(item.value);
		const next = afterItem(source, item.end, ']');
		if (next === undefined) return undefined;
		at = next;
	}
	return {value, end: at + 1};
}

function readMap(source: string, start: number, depth: number): FlowValue | undefined {
	const entries: [string, unknown][] = [];
	let at = skipSpace(source, start);
	while (source[at] !== '}') {
		const key = readFlow(source, at, deepest);
		const colon = key && skipSpace(source, key.end);
		if (!key || colon === undefined || source[colon] !== ':') return undefined;
		const valueStart = skipSpace(source, colon + 1);
		const isEmpty = source[valueStart] === ',' || source[valueStart] === '}';
		const item = isEmpty ? {value: null, end: valueStart} : readFlow(source, valueStart, depth + 1);
		if (!item) return undefined;
		const name = typeof key.value === 'string' ? key.value : source.slice(at, key.end).trim();
		entries.push([name, item.value]);
		const next = afterItem(source, item.end, '}');
		if (next === undefined) return undefined;
		at = next;
	}
	return {value: Object.fromEntries(entries), end: at + 1};
}

/** Where the next item or the closing mark is; undefined when neither a comma nor that follows. */
function afterItem(source: string, end: number, closing: string): number | undefined {
	const at = skipSpace(source, end);
	if (source[at] === ',') return skipSpace(source, at + 1);
	return source[at] === closing ? at : undefined;
}

/** Three of the indicators are letters like any other where no space follows: `-1`. */
const indicator = /^(?:[\s,[\]{}#&*!|>'"%@`]|[-?:](?:[\s,[\]{}]|$)|$)/;

function readPlain(source: string, start: number): FlowValue | undefined {
	if (indicator.test(source.slice(start, start + 2))) return undefined;
	let end = start;
	while (end < source.length && !/[,[\]{}#]/.test(source[end] ?? '') && !isColon(source, end)) end++;
	// A hash is part of a word or begins a comment; rare enough here to leave both.
	if (source[end] === '#') return undefined;
	const lines = source
		.slice(start, end)
		.split('\n')
		.map(line => trimBlanks(line));
	while (lines.at(-1) === '') lines.pop();
	return {value: plainScalar(joinFolded(lines)), end};
}

function isColon(source: string, at: number): boolean {
	return source[at] === ':' && /[\s,[\]{}]|^$/.test(source[at + 1] ?? '');
}

function skipSpace(source: string, from: number): number {
	let at = from;
	while (source[at] === ' ' || source[at] === '\n' || source[at] === '\t') at++;
	return at;
}
