// Searches that the rules of blocks begin anew at each line, done once for all lines: for underlines of headings, heads of
// tables, lines that lists take up. A text is lexed from its start to its end, so each search goes on where the last
// one stopped, and all of them together read the text once.

import {createLazyLineSearch} from './lazy-lines.ts';

/** Searches of one text. Each gets what is still to be lexed of it, which is less each time, and gives a length of that. */
export interface BlockScan {
	/** Lines that an underline makes a heading of, if the first one begins no other block. */
	heading(rest: string): number | undefined;
	/** Lines above the next one that is the head of a table, or that marked takes for one at first. */
	aboveTable(rest: string): number | undefined;
	/** Lines above the next one that begins a block of a dialect. */
	aboveDialect(rest: string): number | undefined;
	/** Lines that a list may take up, where there are too many of them. */
	list(rest: string): number | undefined;
}

/**
 * `interruption` finds the line ends at which no paragraph goes on that an underline follows, `dialectLines` those before lines
 * of a dialect.
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

/** Part of a text. */
interface Found {
	start: number;
	end: number;
}

/** The first find that starts at a position or later, looked for again only when positions have passed the last one. */
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

const delimiterRow = /\n {0,3}[|:-][ |:-]*(?=\n|$)/g;

function tableHead(text: string, position: number): Found | undefined {
	for (let row = match(delimiterRow, text, position); row; row = match(delimiterRow, text, row.start + 1)) {
		const start = text.lastIndexOf('\n', row.start - 1) + 1;
		if (start >= position && endsParagraph(text.slice(start, row.end))) return {start, end: row.end};
	}
	return undefined;
}

/** marked's rule of tables up to the delimiter row. */
const firstRows = /^ *([^\n ].*)\n {0,3}((?:\| *)?:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?)(?:\n|$)/;

/** Whether a table begins here: head and delimiter row have as many cells, and the latter is no underline. */
export function isTable(source: string): boolean {
	const [, head, delimiters] = firstRows.exec(source) ?? [];
	if (head === undefined || delimiters === undefined || !/[:|]/.test(delimiters)) return false;
	return cellsOf(head) === delimiters.replace(/^\||\| *$/g, '').split('|').length;
}

/**
 * Whether marked ends a paragraph above these two lines. It does so also above what is no table after all, and then goes on
 * with the paragraph: where the head can be nothing but its next line, the detour is spared.
 */
function endsParagraph(rows: string): boolean {
	const [, , delimiters] = firstRows.exec(rows) ?? [];
	return delimiters !== undefined && (isTable(rows) || !delimiters.includes('|') || !plainStart.test(rows));
}

/** Begins no block but a paragraph, a table, or a definition list. */
const plainStart = /^(?:[^\s\d!-/:-@[-`{-~]|[|"'(])/;

/** Cells between the pipes that no backslash escapes; pipes at both ends begin none. */
function cellsOf(row: string): number {
	const cells = row.replace(/\\[\s\S]|\|/g, sign => (sign === '|' ? '\n' : sign)).split('\n');
	if (cells[0]?.trim() === '') cells.shift();
	if (cells.at(-1)?.trim() === '') cells.pop();
	return cells.length;
}
