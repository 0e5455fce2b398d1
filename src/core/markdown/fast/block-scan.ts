// Searches for block starts (setext underlines, table headers, the extent of lists) that marked's rules repeat at every line, done
// once for all lines. A text is lexed from start to end, so each search continues where the last one stopped, and together they
// read the text once.

import {createLazyLineSearch} from './lazy-lines.ts';

/**
 * Searches of one text. Each receives the text that remains to be lexed, which gets shorter each time, and returns a length of it.
 */
export interface BlockScan {
	/** Length of the lines that an underline makes a heading, provided that the first one begins no other block. */
	heading(rest: string): number | undefined;
	/** Length of the lines above the next table header, or above what marked takes for one at first. */
	aboveTable(rest: string): number | undefined;
	/** Length of the lines above the next block of a dialect. */
	aboveDialect(rest: string): number | undefined;
	/** Length of the lines that a list may consume, if there are too many of them. */
	list(rest: string): number | undefined;
}

/**
 * `interruption` matches line ends at which a paragraph stops before it reaches an underline, `dialectLines` those before blocks of
 * a dialect.
 */
export function createBlockScan(text: string, interruption: RegExp, dialectLines?: RegExp): BlockScan {
	const underlines = risingSearch(at => match(/\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/g, text, at));
	const interruptions = risingSearch(at => match(interruption, text, at));
	const heads = risingSearch(at => tableHead(text, at));
	const lists = risingSearch(createLazyLineSearch(text));
	const marks = risingSearch(at => dialectLines && match(dialectLines, text, at));
	const lengthTo = (end: number | undefined, rest: string) => end && end - text.length + rest.length;
	return {
		heading(rest) {
			const position = text.length - rest.length;
			const underline = underlines(position + 1);
			const stop = underline && interruptions(position + 1);
			return stop && stop.start < underline.start ? undefined : lengthTo(underline?.end, rest);
		},
		aboveTable: rest => lengthTo(heads(text.length - rest.length)?.start, rest),
		aboveDialect: rest => lengthTo(marks(text.length - rest.length)?.end, rest),
		list: rest => lengthTo(lists(text.length - rest.length)?.start, rest),
	};
}

/** A part of a text. */
interface Found {
	start: number;
	end: number;
}

/** The first match at or after a position, searched for again only when the position has passed the last match. */
function risingSearch<Found extends {start: number}>(
	search: (position: number) => Found | undefined,
): (position: number) => Found | undefined {
	let found: Found | undefined;
	let isSought = false;
	return position => {
		if (!isSought || (found && found.start < position)) found = search(position);
		isSought = true;
		return found;
	};
}

function match(expression: RegExp, text: string, position: number): Found | undefined {
	expression.lastIndex = position;
	const found = expression.exec(text);
	return found ? {start: found.index, end: expression.lastIndex} : undefined;
}

const delimiterRow = /\n {0,3}[|:-][ \t|:-]*(?=\n|$)/g;

function tableHead(text: string, position: number): Found | undefined {
	for (let row = match(delimiterRow, text, position); row; row = match(delimiterRow, text, row.start + 1)) {
		const start = text.lastIndexOf('\n', row.start - 1) + 1;
		if (start >= position && endsParagraph(text.slice(start, row.end))) return {start, end: row.end};
	}
	return undefined;
}

/** marked's rule for tables, up to the delimiter row. */
const firstRows = /^ *([^\n ].*)\n {0,3}((?:\| *)?:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?)(?:\n|$)/;

/** marked allows no tabs in the delimiter row, which GitHub does. */
function withoutTabs(rows: string): string {
	return rows.replaceAll('\t', ' ');
}

/** A table up to the blank line below it, with spaces for the tabs in its first two rows. */
export function tableWithoutTabs(source: string, head: string): string {
	const end = /\n[ \t]*\n/.exec(source.slice(head.length - 1))?.index;
	return withoutTabs(head) + source.slice(head.length, end === undefined ? undefined : head.length + end);
}

/** Whether a table begins here: header and delimiter row have equally many cells, and the latter is not an underline. */
export function isTable(source: string): boolean {
	const [, head, delimiters] = firstRows.exec(withoutTabs(source)) ?? [];
	if (head === undefined || delimiters === undefined || !/[:|]/.test(delimiters)) return false;
	return cellsOf(head) === delimiters.replace(/^\||\| *$/g, '').split('|').length;
}

/**
 * Whether marked ends a paragraph above these two lines. It also does so above lines that turn out not to be a table, and then
 * continues the paragraph; where the header can only be another line of the paragraph, that detour is skipped.
 */
function endsParagraph(rows: string): boolean {
	const [, , delimiters] = firstRows.exec(withoutTabs(rows)) ?? [];
	return delimiters !== undefined && (isTable(rows) || !delimiters.includes('|') || !plainStart.test(rows));
}

/** Can begin only a paragraph, a table, or a definition list. */
const plainStart = /^(?:[^\s\d!-/:-@[-`{-~]|[|"'(])/;

/** Number of cells between unescaped pipes; a pipe at either end separates nothing. */
function cellsOf(row: string): number {
	const cells = row.replace(/\\[\s\S]|\|/g, sign => (sign === '|' ? '\n' : sign)).split('\n');
	if (cells[0]?.trim() === '') cells.shift();
	if (cells.at(-1)?.trim() === '') cells.pop();
	return cells.length;
}
