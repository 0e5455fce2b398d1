// Note names in table cells: the pipe in `[[Depot|the depot]]` does not separate cells. marked parses the rows with a private-use
// character in its place.

import type {Lexer, Tokens} from 'marked';

const named = /(\[\[[^\s[\]|][^[\]\n|]{0,300})(?<!\\)\|(?=[^[\]\n|]{1,300}\]\])/g;
const sign = '\ue0f2';

/** Returns what `read` makes of the rows of a table, and only those, with the pipes inside names hidden. */
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

/** Replaces the pipes in names by a private-use character. */
export function withHiddenPipes(rows: string): string {
	return rows.includes('[[') ? rows.replace(named, `$1${sign}`) : rows;
}

export function withPipes(text: string): string {
	return text.replaceAll(sign, '|');
}
