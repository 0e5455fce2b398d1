// Names of notes in the cells of tables: the pipe in `[[Depot|the depot]]` parts no cells. marked reads the rows with a sign of
// no meaning in its place.

import type {Lexer, Tokens} from 'marked';

const named = /(\[\[[^\s[\]|][^[\]\n|]{0,300})(?<!\\)\|(?=[^[\]\n|]{1,300}\]\])/g;
const sign = '\ue0f2';

/** What `read` makes of the rows of a table, and of no more, with the pipes hidden that are in names. */
export function tableWithPipes(
	rows: string,
	{inlineQueue}: Lexer,
	read: (text: string) => Tokens.Table | undefined,
): Tokens.Table | undefined {
	const masked = withHiddenPipes(rows);
	const queued = inlineQueue.length;
	const table = read(masked);
	if (!table || masked === rows) return table;
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
