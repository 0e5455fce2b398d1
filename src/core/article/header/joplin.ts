// Notes in Joplin's raw export: the title is the first line, and the last paragraph contains the fields.

import {type FrontMatter, lineAt} from '../front-matter.ts';

/** Reads these fields; undefined for a text that does not end with them. */
export function readJoplin(text: string): FrontMatter | undefined {
	if (!/\ntype_: \d+\s*$/.test(text.slice(-100))) return undefined;
	const start = text.trimEnd().lastIndexOf('\n\n') + 2;
	const lines = text.slice(start).trimEnd().split('\n');
	const pairs = lines.map(line => /^([a-z_]+):(?: (.*))?$/.exec(line) ?? []);
	if (start < 2 || !pairs.every(({length}) => length > 0) || !lines.some(line => noteId.test(line))) return undefined;
	const fields = Object.fromEntries(pairs.flatMap(([, key = '', value]) => (value ? [[key, value]] : [])));
	const title = text.slice(0, start).split('\n', 1)[0] ?? '';
	const place = {start, end: text.length, elsewhere: {start: 0, end: title.length}};
	return {fields: {...fields, title}, problems: [], ...place, line: lineAt(text, start), isExported: false};
}

const noteId = /^id: [\da-f]{32}$/;
