// The YAML that nine front matters in ten are written in, read without the library, which costs as much to load as a
// tenth of a start and as much to run as all the rest of an article. What is read here is tested to be read alike there;
// what is not certain is left to it.

/** A map, and the keys of it that came before (lines from 0); the last of each counts. */
export interface Yaml {
	fields: Record<string, unknown>;
	repeated: {key: string; line: number}[];
}

/** Reads scalars, and lists of scalars, under keys at column 0. Undefined for everything that needs more. */
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
	/** Of the last key, when it has no value of its own. */
	list: {key: string; items: unknown[]; indent: string | undefined} | undefined;
}

/** Tabs, other line ends and marks of order: rare enough to ask the library. */
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

/** Undefined when it is not certain. The expressions never go back far, so that no line is too long for them. */
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

/** A colon before a space would make it a key; a hash after one is a comment. */
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

/** Not `trimEnd`, since other white space belongs to the value; not an expression, since those are slow on long runs. */
function withoutSpacesAfter(text: string): string {
	let end = text.length;
	while (text[end - 1] === ' ') end--;
	return text.slice(0, end);
}

/** A value whose type could be told from how it was written. */
export type Scalar = string | number | boolean | null;

/**
 * The type of a scalar without quotes. Numbers only where they print as they were written, so that a title `007` or
 * `2.10` stays what it is; no dates, which YAML would move through UTC.
 */
export function plainScalar(text: string): Scalar {
	if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
	if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return /^t/i.test(text);
	return /^(?:0|-?[1-9]\d{0,14})$|^-?(?:0|[1-9]\d{0,7})\.\d{0,5}[1-9]$/.test(text) ? Number(text) : text;
}
