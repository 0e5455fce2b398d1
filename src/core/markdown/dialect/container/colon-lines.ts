// Lines of colons around blocks, two colons or more: where one begins, and the line that closes it.

import {type BlockContext, linesOutsideCode} from '../dialect.ts';

export interface ColonMark {
	/** The line, with its end. */
	raw: string;
	colons: number;
	/** What stands behind the colons; empty for a line that closes something. */
	info: string;
}

const fence = /^ {0,3}(:{2,})([^\n]*)(?:\n|$)/;

/** The line of colons at the start of a text; `least` is how many mark something. */
export function colonMarkAt(source: string, least: number): ColonMark | undefined {
	const [raw = '', sign = '', text = ''] = fence.exec(source) ?? [];
	return sign.length < least ? undefined : {raw, colons: sign.length, info: withoutColons(text.trim())};
}

/** Pandoc lets colons stand at the end of a mark, too. */
function withoutColons(text: string): string {
	let end = text.length;
	while (text[end - 1] === ':') end--;
	return text.slice(0, end).trimEnd();
}

export interface ColonBlock {
	/** From the line that opens it to the one that closes it. */
	raw: string;
	/** Between the two. */
	inner: string;
}

/** Containers in containers, as the lexer takes them at most. */
const deepest = 24;

/** What stands below a line of colons, up to the one that closes it: fences of code and containers within are skipped. */
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

/** The innermost of as many colons, and all in it; where none has as many, the innermost of all. */
function close(open: number[], colons: number): void {
	const same = open.lastIndexOf(colons);
	if (same >= 0) open.length = same;
	else if (colons > 2 && colons < (open[0] ?? 0)) open.pop();
}
