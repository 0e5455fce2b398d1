// Parses simple YAML, as in nine front matters out of ten, without the library, whose import costs a tenth of a start, and its run
// as much as the rest of an article. Tests compare the results with the library's; whatever is uncertain is left to it.

/** A map, and repeated earlier keys (lines from 0); the last of each counts. */
export interface Yaml {
	fields: Record<string, unknown>;
	repeated: {key: string; line: number}[];
}

/** Reads scalars, and lists of scalars, under keys at column 0. Undefined for anything more complex. */
export function readSimpleYaml(source: string): Yaml | undefined {
	if (unusual.test(source)) return undefined;
	const reader: Reader = {fields: new Map(), repeated: [], list: undefined};
	const isRead = source
		.split('\n')
		.every((line, index) => nothing.test(line) || readItem(reader, line) || readEntry(reader, line, index));
	return isRead ? {fields: Object.fromEntries(reader.fields), repeated: reader.repeated} : undefined;
}

interface Reader {
	fields: Map<string, unknown>;
	repeated: Yaml['repeated'];
	/** The list under the last key, if that has no value of its own. */
	list: {key: string; items: unknown[]; indent: string | undefined} | undefined;
}

/** Tabs, other line ends and byte-order marks: rare enough to leave to the library. */
const unusual = /[\t\r\x85\u2028\u2029\ufeff]/;
const nothing = /^ *(?:#.*)?$/;
const keyLine = /^([A-Za-z_][\w.-]*(?: [\w.-]+){0,3}) *:(?: +(.*))?$/;
const itemLine = /^( *)- +(.*)$/;

function readEntry(reader: Reader, line: string, index: number): boolean {
	const [, key, text = ''] = keyLine.exec(line) ?? [];
	if (key === undefined) return false;
	const isEmpty = nothing.test(text);
	const value = isEmpty ? null : simpleValue(text);
	if (reader.fields.has(key)) reader.repeated.push({key, line: index});
	reader.fields.set(key, value);
	reader.list = isEmpty ? {key, items: [], indent: undefined} : undefined;
	return value !== undefined;
}

function readItem({fields, list}: Reader, line: string): boolean {
	const [, indent, text = ''] = (list && itemLine.exec(line)) ?? [];
	const value = simpleValue(text);
	if (!list || value === undefined) return false;
	list.indent ??= indent;
	list.items.push(value);
	fields.set(list.key, list.items);
	return list.indent === indent;
}

/** Undefined if uncertain. The expressions hardly backtrack, so that no line is too long for them. */
function simpleValue(text: string): Scalar | Scalar[] | undefined {
	const trimmed = withoutSpacesAfter(text);
	if (trimmed[0] === '"') return /^"([^"\\]*)"(?: +#.*)?$/.exec(trimmed)?.[1];
	if (trimmed[0] === "'") return singleQuoted(trimmed);
	return trimmed[0] === '[' ? flowList(trimmed) : plainValue(trimmed);
}

function singleQuoted(text: string): string | undefined {
	const inner = /^'(.*)'(?: +#[^']*)?$/.exec(text)?.[1];
	return inner?.replaceAll("''", '').includes("'") ? undefined : inner?.replaceAll("''", "'");
}

/** A colon before a space would make it a key; a hash after one begins a comment. */
function plainValue(text: string): Scalar | undefined {
	const comment = text.indexOf(' #');
	const plain = withoutSpacesAfter(comment === -1 ? text : text.slice(0, comment));
	const isPlain = /^(?:[^\s"'[\]{},&*!|>%@`:#?-]|[-?:][^\s,[\]{}])/.test(plain) && !/:(?: |$)/.test(plain);
	return isPlain ? plainScalar(plain) : undefined;
}

const flowItem = / *(?:"([^"\\]*)"|'([^']*)'|([^\s"'[\]{},&*!|>%@`:#?-](?:[^"'[\]{},:#]*[^\s"'[\]{},:#])?)) *(?:,|$)/y;

function flowList(text: string): Scalar[] | undefined {
	const inner = /^\[(.*)\](?: +#.*)?$/.exec(text)?.[1];
	if (inner === undefined) return undefined;
	const source = withoutSpacesAfter(inner);
	const items: Scalar[] = [];
	for (let at = 0; at < source.length; at = flowItem.lastIndex) {
		flowItem.lastIndex = at;
		const item = flowItem.exec(source);
		if (!item) return undefined;
		items.push(item[1] ?? item[2] ?? plainScalar(item[3] ?? ''));
	}
	return items;
}

/** Not `trimEnd`, because other white space belongs to the value; not an expression, which is slow on long runs. */
function withoutSpacesAfter(text: string): string {
	let end = text.length;
	while (text[end - 1] === ' ') end--;
	return text.slice(0, end);
}

/** A value whose type is evident from its spelling. */
export type Scalar = string | number | boolean | null;

/**
 * The type of an unquoted scalar. Numbers only if they print as written, so that titles such as `007` and `2.10` are preserved; no
 * dates, which YAML would convert through UTC.
 */
export function plainScalar(text: string): Scalar {
	if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
	if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return /^t/i.test(text);
	return /^(?:0|-?[1-9]\d{0,14})$|^-?(?:0|[1-9]\d{0,7})\.\d{0,5}[1-9]$/.test(text) ? Number(text) : text;
}
