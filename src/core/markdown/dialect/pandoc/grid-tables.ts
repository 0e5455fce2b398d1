// Pandoc's grid tables: `+---+` between rows, `|` between cells.

import type {Token, Tokens} from 'marked';
import type {BlockContext, Dialect} from '../dialect.ts';

const grid = /^ {0,3}\+(?:[:=-]{2,}\+)+[ \t]*\n(?:[ \t]*[|+][^\n]*(?:\n|$)){2,}/;
const border = /^\+(?:[:=-]{2,}\+)+$/;

interface Grid {
	rows: string[][];
	/** Number of rows above the line of equals signs. */
	heads: number;
}

/** Undefined if a line and the first border differ in the number of cells, because a cell may span columns. */
function gridOf(raw: string): Grid | undefined {
	const [first = '', ...lines] = raw.trimEnd().split('\n');
	const columns = first.split('+').length - 2;
	const rows: string[][] = [];
	let heads = 0;
	let row: string[] | undefined;
	for (const line of lines.map(line => line.trim())) {
		if (border.test(line)) {
			if (row) rows.push(row);
			if (line.includes('=')) heads = rows.length;
			row = undefined;
			continue;
		}
		const cells = line.split(/(?<!\\)\|/).slice(1, -1);
		if (cells.length !== columns) return undefined;
		row = cells.map((cell, index) => `${row?.[index] ?? ''} ${cell.trim()}`.trim());
	}
	return row || rows.length === 0 ? undefined : {rows, heads};
}

function block(source: string, {lexer}: BlockContext): Token | undefined {
	const raw = grid.exec(source)?.[0];
	const found = raw === undefined ? undefined : gridOf(raw);
	if (raw === undefined || !found) return undefined;
	const cellOf = (text: string, header: boolean): Tokens.TableCell => ({
		text,
		tokens: lexer.inline(text),
		header,
		align: null,
	});
	const [head = [], ...rows] = found.heads === 1 ? found.rows : [found.rows[0]?.map(() => '') ?? [], ...found.rows];
	return {
		type: 'table',
		raw,
		align: head.map(() => null),
		header: head.map(text => cellOf(text, true)),
		rows: rows.map(row => row.map(text => cellOf(text, false))),
	};
}

export const gridTables: Dialect = {
	name: 'grids',
	starts: ['+'],
	sign: /\+[:=-]{2,}\+/,
	block,
};
