// Names of notes in the cells of tables: the pipe in `[[Depot|the depot]]` parts no cells. marked reads the rows with a sign of
// no meaning in its place.

import type {Lexer, Tokens} from 'marked';

const named = /(\[\[[^\s[\]|][^[\]\n|]{0,300})(?<!\\)\|(?=[^[\]\n|]{1,300}\]\])/g;
const sign = '\ue0f2';

/** What `table` reads at the start of a source. */
export function tableWithNames(
	source: string,
	{inlineQueue}: Lexer,
	table: (source: string) => Tokens.Table | undefined,
): Tokens.Table | undefined {
	const rows = source.slice(0, source.search(/\n[ \t]*(?:\n|$)/) >>> 0);
	const masked = withHiddenPipes(rows);
	if (masked === rows) return table(source);
	const queued = inlineQueue.length;
	const read = table(masked);
	if (!read) return undefined;
	for (const cell of inlineQueue.slice(queued)) cell.src = withPipes(cell.src);
	for (const cell of [read.header, ...read.rows].flat()) cell.text = withPipes(cell.text);
	return {...read, raw: source.slice(0, read.raw.length)};
}

/** The names with a sign in the places of their pipes. */
export function withHiddenPipes(rows: string): string {
	return rows.includes('[[') ? rows.replace(named, `$1${sign}`) : rows;
}

export function withPipes(text: string): string {
	return text.replaceAll(sign, '|');
}
