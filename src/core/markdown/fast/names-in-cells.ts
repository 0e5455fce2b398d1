// Names of notes in the cells of tables: the pipe in `[[Depot|the depot]]` parts no cells. marked reads the rows with a sign of
// no meaning in its place.

import type {Lexer, Tokens} from 'marked';

const named = /(\[\[[^\s[\]|][^[\]\n|]{0,300})(?<!\\)\|(?=[^[\]\n|]{1,300}\]\])/g;
const sign = '\ue0f2';

/** Where no more rows of a table come, or before: a blank line, or one that begins another block. */
export const endOfRows = /\n[ \t]*(?:\n|$|[>#`~]|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/** What `read` makes of the rows with their pipes hidden where some are in names, else of all that may be of the table. */
export function tableWithPipes(
	{rows, above}: {rows: string; above: string},
	{inlineQueue}: Lexer,
	read: (text: string) => Tokens.Table | undefined,
): Tokens.Table | undefined {
	const masked = withHiddenPipes(rows);
	if (masked === rows) return read(above);
	const queued = inlineQueue.length;
	const table = read(masked);
	if (!table) return undefined;
	for (const cell of inlineQueue.slice(queued)) cell.src = withPipes(cell.src);
	for (const cell of [table.header, ...table.rows].flat()) cell.text = withPipes(cell.text);
	return {...table, raw: rows.slice(0, table.raw.length)};
}

/** The names with a sign in the places of their pipes. */
export function withHiddenPipes(rows: string): string {
	return rows.includes('[[') ? rows.replace(named, `$1${sign}`) : rows;
}

export function withPipes(text: string): string {
	return text.replaceAll(sign, '|');
}
