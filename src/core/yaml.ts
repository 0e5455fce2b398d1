// YAML as front matter is written in it: maps and lists by indentation, every style of scalar, brackets and braces. Anchors,
// aliases, tags and keys that are no words are refused; none was found in 67,000 files. The library that reads all of YAML
// costs a tenth of a start to load and more time than all the rest of an article; what is read here is tested to be
// read alike there.

import {readFlow} from './yaml-flow.ts';
import {endOfQuoted, joinFolded, plainScalar, textBlock, trimBlanks, unquoted} from './yaml-scalar.ts';

/** Lines count from 0. */
export interface Yaml {
	fields: Record<string, unknown>;
	/** Keys of the outermost map that came before; the last of each counts. */
	repeated: {key: string; line: number}[];
}

/** The source is no YAML, or more of it than this reads. */
export class NotUnderstood extends Error {
	/** From 0. */
	readonly line: number;

	constructor(line: number, message = 'not understood') {
		super(message);
		this.line = line;
	}
}

/** Reads a map. Throws NotUnderstood. More is forgiven than YAML forgives: quoted text may go on at column 0. */
export function parseYaml(source: string): Yaml {
	const reader = open(source);
	skipToContent(reader);
	if (reader.at === reader.lines.length) return {fields: {}, repeated: []};
	const value = readBlock(reader, -1, 0);
	skipToContent(reader);
	if (reader.at < reader.lines.length) throw new NotUnderstood(reader.at);
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new NotUnderstood(0, 'holds no fields');
	return {fields: {...value}, repeated: reader.repeated};
}

interface Reader {
	source: string;
	lines: string[];
	/** Of each line in the source. */
	starts: number[];
	/** The line that is read next. */
	at: number;
	repeated: {key: string; line: number}[];
}

function open(source: string): Reader {
	const lines = source.split('\n');
	if (lines.at(-1) === '') lines.pop();
	let start = 0;
	const starts = lines.map(line => {
		start += line.length + 1;
		return start - line.length - 1;
	});
	return {source, lines, starts, at: 0, repeated: []};
}

const deepest = 50;

/** The node whose first line is next and further in than `parent`. */
function readBlock(reader: Reader, parent: number, depth: number): unknown {
	const line = reader.lines[reader.at] ?? '';
	const indent = indentOf(line);
	const text = line.slice(indent);
	if (depth > deepest) throw new NotUnderstood(reader.at, 'nested too deeply');
	if (line[indent] === '\t') throw new NotUnderstood(reader.at, 'indented with a tab');
	if (isItem(text)) return readList(reader, indent, depth);
	if (splitKey(text)) return readMap(reader, indent, depth);
	return readValue(reader, {text, column: indent, parent, depth, isInMap: false});
}

function readMap(reader: Reader, indent: number, depth: number): Record<string, unknown> {
	const fields = new Map<string, unknown>();
	while (isAt(reader, indent)) {
		const line = reader.lines[reader.at] ?? '';
		const entry = splitKey(line.slice(indent));
		if (!entry) throw new NotUnderstood(reader.at);
		if (depth === 0 && fields.has(entry.key)) reader.repeated.push({key: entry.key, line: reader.at});
		const value = {text: entry.rest, column: line.length - entry.rest.length, parent: indent, depth, isInMap: true};
		fields.set(entry.key, readValue(reader, value));
		skipToContent(reader);
	}
	return Object.fromEntries(fields);
}

function readList(reader: Reader, indent: number, depth: number): unknown[] {
	const items: unknown[] = [];
	while (isAt(reader, indent)) {
		const line = reader.lines[reader.at] ?? '';
		if (!isItem(line.slice(indent))) break;
		const text = trimBlanks(line.slice(indent + 1), true, false);
		const column = line.length - text.length;
		if (isItem(text) || splitKey(text)) {
			// A list or map that begins beside the dash is the same as one that begins under its own first column.
			reader.lines[reader.at] = ' '.repeat(column) + text;
			items.push(readBlock(reader, indent, depth + 1));
		} else items.push(readValue(reader, {text, column, parent: indent, depth, isInMap: false}));
		skipToContent(reader);
	}
	return items;
}

/** What follows a key or a dash on their line, which is the reader's next. */
interface Start {
	text: string;
	column: number;
	/** Of the map or list that it belongs to. */
	parent: number;
	depth: number;
	isInMap: boolean;
}

function readValue(reader: Reader, start: Start): unknown {
	const first = start.text[0] ?? '#';
	if (first === '#') return readBelow(reader, start);
	if (first === '|' || first === '>') return readTextBlock(reader, start, first);
	if ('"\'[{'.includes(first)) return readBracketed(reader, start);
	if ('&*!%@`,]}'.includes(first) || /^[-?:](?: |$)/.test(start.text)) throw new NotUnderstood(reader.at);
	return readPlain(reader, start);
}

function readBelow(reader: Reader, {parent, depth, isInMap}: Start): unknown {
	reader.at++;
	skipToContent(reader);
	const line = reader.lines[reader.at];
	if (line === undefined) return null;
	const indent = indentOf(line);
	if (indent > parent) return readBlock(reader, parent, depth + 1);
	return isInMap && indent === parent && isItem(line.slice(indent)) ? readList(reader, indent, depth + 1) : null;
}

function readTextBlock(reader: Reader, {text, parent}: Start, style: '|' | '>'): string {
	const header = /^.([+-]?)([1-9]?)([+-]?) *(?: #.*)?$/.exec(text);
	if (!header) throw new NotUnderstood(reader.at);
	const [, before, digit, after] = header;
	let indent = digit ? Math.max(parent, 0) + Number(digit) : undefined;
	const lines: string[] = [];
	for (reader.at++; reader.at < reader.lines.length; reader.at++) {
		const line = reader.lines[reader.at] ?? '';
		const isBlank = indentOf(line) === line.length;
		if (!isBlank) indent ??= indentOf(line) > parent ? indentOf(line) : undefined;
		if (!isBlank && (indent === undefined || indentOf(line) < indent)) break;
		lines.push(line.slice(indent ?? line.length));
	}
	return textBlock(lines, style, before || after || '');
}

function readBracketed(reader: Reader, {column}: Start): unknown {
	const flow = readFlow(reader.source, (reader.starts[reader.at] ?? 0) + column);
	if (!flow) throw new NotUnderstood(reader.at);
	while ((reader.starts[reader.at + 1] ?? Number.POSITIVE_INFINITY) < flow.end) reader.at++;
	const lineEnd = (reader.starts[reader.at] ?? 0) + (reader.lines[reader.at]?.length ?? 0);
	const rest = reader.source.slice(flow.end, lineEnd);
	if (!/^$|^ *$|^ +#/.test(rest)) throw new NotUnderstood(reader.at, 'text after a closing quote or bracket');
	reader.at++;
	return flow.value;
}

function readPlain(reader: Reader, {text, parent}: Start): unknown {
	const lines = [plainLine(reader, text)];
	let isClosed = lines[0] !== trimBlanks(text);
	for (reader.at++; reader.at < reader.lines.length && !isClosed; reader.at++) {
		const line = reader.lines[reader.at] ?? '';
		const indent = indentOf(line);
		if (indent < line.length && (indent <= parent || line[indent] === '#')) break;
		lines.push(plainLine(reader, line));
		isClosed = lines.at(-1) !== trimBlanks(line);
	}
	while (lines.at(-1) === '') lines.pop();
	return plainScalar(joinFolded(lines));
}

/** One line of a scalar without quotes, without its comment. A colon and a space would make it a key. */
function plainLine(reader: Reader, line: string): string {
	const comment = line.search(/[ \t]#/);
	const text = trimBlanks(comment === -1 ? line : line.slice(0, comment));
	if (/:(?:[ \t]|$)/.test(text)) throw new NotUnderstood(reader.at, 'a colon in a value that has no quotes');
	return text;
}

/** Whether there is another line of the collection that is indented so; throws where one is further in. */
function isAt(reader: Reader, indent: number): boolean {
	const line = reader.lines[reader.at];
	const found = line === undefined ? -1 : indentOf(line);
	if (found > indent) throw new NotUnderstood(reader.at, 'indented unlike the lines before');
	return found === indent;
}

/** Past blank lines and comments. */
function skipToContent(reader: Reader): void {
	while (reader.at < reader.lines.length) {
		const line = reader.lines[reader.at] ?? '';
		const indent = indentOf(line);
		if (indent < line.length && line[indent] !== '#') return;
		reader.at++;
	}
}

function indentOf(line: string): number {
	let indent = 0;
	while (line[indent] === ' ') indent++;
	return indent;
}

function isItem(text: string): boolean {
	return text[0] === '-' && (text.length === 1 || text[1] === ' ');
}

/** `key: rest`, the key with or without quotes. Undefined for a line that has none. */
function splitKey(text: string): {key: string; rest: string} | undefined {
	const first = text[0] ?? '#';
	const isQuoted = first === '"' || first === "'";
	const from = isQuoted ? endOfQuoted(text, 0) : 0;
	if (from === undefined || '#&*!|>%@`,[]{}?:-'.includes(first)) return undefined;
	const colon = text.slice(from).search(/:(?=[ \t]|$)/) + from;
	if (colon < from || (isQuoted && text.slice(from, colon).trim() !== '')) return undefined;
	const key = isQuoted ? unquoted(text.slice(0, from)) : trimBlanks(text.slice(0, colon));
	if (key === undefined || (!isQuoted && / #|\t/.test(key))) return undefined;
	return {key, rest: trimBlanks(text.slice(colon + 1), true, false)};
}
