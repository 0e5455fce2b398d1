// Splits a page line into runs of text with their colours (SGR) and links (OSC 8), so that it can be cut to the screen and marked
// without breaking either.

import {textOf} from '../../page/line/spans.ts';
import {wrap} from '../../page/line/wrap.ts';
import {type LinePart, lengthWithin, lineParts} from './terminal-width.ts';

export interface Run {
	text: string;
	/** The active SGR sequences; empty for none. */
	style: string;
	/** The address; undefined for none. */
	link: string | undefined;
}

/** A part of a line's plain text, in UTF-16 units, with an additional style. */
export interface Mark {
	start: number;
	end: number;
	style(text: string): string;
}

/** Splits a line into runs; control characters and escape sequences other than colours and links are dropped. */
export function runsOf(line: string): Run[] {
	if (!escaped.test(line)) return line === '' ? [] : [{text: line, style: '', link: undefined}];
	const runs: Run[] = [];
	let style = '';
	let link: string | undefined;
	for (const match of line.matchAll(styledParts)) {
		const {text, codes, address} = match.groups ?? {};
		if (text) runs.push({text, style, link});
		if (codes !== undefined) style = isReset(codes) ? '' : style + match[0];
		if (address !== undefined) link = address || undefined;
	}
	return runs;
}

/** The text of the line without styles. */
export function plainOf(line: string): string {
	if (!escaped.test(line)) return line;
	return line.replace(styledParts, (part: string, text?: string) => (text === undefined ? '' : part));
}

/** The line without hyperlinks; their texts stay. */
export function withoutLinks(line: string): string {
	return line.includes('\x1b]8;') ? line.replace(/\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/g, '') : line;
}

/** Applies marks to the line; they must be ascending and not overlap. */
export function withMarks(line: string, marks: Mark[]): string {
	if (marks.length === 0) return line;
	let at = 0;
	const parts = runsOf(line).map(run => {
		const start = at;
		at += run.text.length;
		return markedRun(run, start, marks);
	});
	return parts.join('');
}

/** The longest prefix of the line that fits into `width` columns on every terminal. */
export function cropped(line: string, width: number): string {
	const plain = plainOf(line);
	let length = lengthWithin(plain, width);
	if (length === plain.length) return line;
	const parts = runsOf(line).map(run => {
		const text = run.text.slice(0, length);
		length -= text.length;
		return text === '' ? '' : drawn({...run, text});
	});
	return parts.join('');
}

/** Positions the cursor for each part that must start in a given column, however wide the terminal draws the text before it. */
export function withPlaces(line: string): string {
	const [, ...places] = lineParts(plainOf(line));
	if (places.length === 0) return line;
	let at = 0;
	return line.replace(styledParts, (part: string, text?: string) => {
		if (text === undefined) return part;
		const start = at;
		at += text.length;
		return placedWithin(text, start, places);
	});
}

function placedWithin(text: string, start: number, places: LinePart[]): string {
	let from = 0;
	let line = '';
	for (const {at, column} of places) {
		if (at < start || at >= start + text.length) continue;
		line += `${text.slice(from, at - start)}\x1b[${column + 1}G`;
		from = at - start;
	}
	return line + text.slice(from);
}

/** Wraps a plain text to `width` columns. */
export function wrappedText(text: string, width: number): string[] {
	return wrap([{text, styles: []}], width).map(textOf);
}

/** Reverse video, which every terminal supports and no theme removes. */
export function reversed(text: string): string {
	return `\x1b[7m${text}\x1b[27m`;
}

/** A whole line in reverse video, without its own colours, which would be illegible. */
export function selectedLine(line: string): string {
	return reversed(plainOf(line));
}

const escaped = /[\x00-\x1f\x7f-\x9f]/;
const styledParts =
	/(?<text>[^\x00-\x1f\x7f-\x9f]+)|\x1b\[(?<codes>[\d;:]*)m|\x1b\]8;[^;\x07\x1b]*;(?<address>[^\x07\x1b]*)(?:\x07|\x1b\\)|\x1b\[[ -?]*[@-~]|[\x00-\x1f\x7f-\x9f]/g;

function isReset(codes: string): boolean {
	return codes === '' || codes === '0';
}

function markedRun(run: Run, start: number, marks: Mark[]): string {
	const end = start + run.text.length;
	let at = start;
	let line = '';
	const draw = (until: number, style?: Mark['style']) => {
		const text = run.text.slice(at - start, until - start);
		if (text !== '') line += drawn({...run, text: style?.(text) ?? text});
		at = Math.max(at, until);
	};
	for (const mark of marks) {
		if (mark.end <= start || mark.start >= end) continue;
		draw(Math.max(start, mark.start));
		draw(Math.min(end, mark.end), mark.style);
	}
	draw(end);
	return line;
}

/** Closes styles and link at the end, so that pieces of lines can be combined freely. */
function drawn({text, style, link}: Run): string {
	const styled = style === '' ? text : `${style}${text}\x1b[0m`;
	return link === undefined ? styled : `\x1b]8;;${link}\x1b\\${styled}\x1b]8;;\x1b\\`;
}
