// Containers fenced by two or more colons: finds the opening line and the line that closes it.

import {type BlockContext, linesOutsideCode} from '../dialect.ts';

export interface ColonMark {
	/** The line, including its end. */
	raw: string;
	colons: number;
	/** The text after the colons; empty for a closing line. */
	info: string;
}

const fence = /^ {0,3}(:{2,})([^\n]*)(?:\n|$)/;

/** The line of colons at the start of a text; `least` is the required number of colons. */
export function colonMarkAt(source: string, least: number): ColonMark | undefined {
	const [raw = '', sign = '', text = ''] = fence.exec(source) ?? [];
	return sign.length < least ? undefined : {raw, colons: sign.length, info: withoutColons(text.trim())};
}

/** Pandoc allows trailing colons, too. */
function withoutColons(text: string): string {
	let end = text.length;
	while (text[end - 1] === ':') end--;
	return text.slice(0, end).trimEnd();
}

export interface ColonBlock {
	/** From the opening line to the closing line. */
	raw: string;
	/** The lines in between. */
	inner: string;
}

/** Limit on nested containers, as in the lexer. */
const deepest = 24;

/** The container that begins with a line of colons, up to its closing line; code fences and nested containers are skipped. */
export function colonBlockAt(source: string, mark: ColonMark, {find}: BlockContext): ColonBlock | undefined {
	const from = mark.raw.length;
	if (!find(/\n[ \t]*:{2,}[ \t]*(?:\n|$)/, source)) return undefined;
	const open = [mark.colons];
	for (const {start, stop} of linesOutsideCode(source, from, source.length)) {
		const line = source.slice(start, Math.min(stop, start + 200)).trim();
		const colons = /^:{2,}(?![^\s\w{[])/.exec(line)?.[0].length ?? 0;
		if (colons > 0 && colons < line.length) open.push(colons);
		else if (colons > 0) close(open, colons);
		if (open.length === 0) return {raw: source.slice(0, stop), inner: source.slice(from, start)};
		if (open.length > deepest) return undefined;
	}
	return undefined;
}

/** Closes the innermost container with this number of colons, and all within it; if there is none, the innermost of all. */
function close(open: number[], colons: number): void {
	const same = open.lastIndexOf(colons);
	if (same >= 0) open.length = same;
	else if (colons > 2 && colons < (open[0] ?? 0)) open.pop();
}
