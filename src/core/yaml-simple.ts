// The YAML that nine front matters in ten are written in, read without a YAML library, which costs as much to load as
// a tenth of a start and to run as much as all the rest of an article. What it reads it reads as the library does; what
// it does not know for sure it leaves to the library.

/** A value of a front matter whose type could be told from how it was written. */
export type PlainScalar = string | number | boolean | null;

export interface SimpleYaml {
	/** The last of each key, as YAML has it for keys written twice. */
	fields: Map<string, unknown>;
	/** Keys written again, with the line (from 0) of the second time. */
	repeated: {key: string; line: number}[];
}

/** Scalars and lists of scalars under keys at column 0. Undefined for everything that needs more. */
export function readSimpleYaml(source: string): SimpleYaml | undefined {
	if (unusual.test(source)) return undefined;
	const result: SimpleYaml = {fields: new Map(), repeated: []};
	let list: OpenList | undefined;
	for (const [index, line] of source.split('\n').entries()) {
		if (blankOrComment.test(line)) continue;
		const item = list && listItem.exec(line);
		if (list && item) {
			if (!addItem(list, item)) return undefined;
			continue;
		}
		list = undefined;
		const entry = keyLine.exec(line);
		const key = entry?.[1] ?? '';
		if (!entry || notAKey.test(key)) return undefined;
		if (result.fields.has(key)) result.repeated.push({key, line: index});
		if (isNothing.test(entry[2] ?? '')) {
			list = {items: [], indent: undefined, open: items => result.fields.set(key, items)};
			result.fields.set(key, null);
			continue;
		}
		const value = simpleValue(entry[2] ?? '');
		if (value === undefined) return undefined;
		result.fields.set(key, value);
	}
	return result;
}

/**
 * The type of a scalar without quotes. Numbers only where they print as they were written, so that a title `007` or
 * `2.10` stays what it is; no dates, which YAML would move through UTC.
 */
export function plainScalar(text: string): PlainScalar {
	if (nullForm.test(text)) return null;
	if (booleanForm.test(text)) return text[0] === 't' || text[0] === 'T';
	return integerForm.test(text) || decimalForm.test(text) ? Number(text) : text;
}

export const nullForm = /^(?:~|null|Null|NULL)?$/;
export const booleanForm = /^(?:true|True|TRUE|false|False|FALSE)$/;
export const integerForm = /^(?:0|-?[1-9]\d{0,14})$/;
export const decimalForm = /^-?(?:0|[1-9]\d{0,7})\.\d{0,5}[1-9]$/;

interface OpenList {
	items: unknown[];
	indent: number | undefined;
	/** Puts the items in the place of the null that a key without value has. */
	open(items: unknown[]): void;
}

/** Keeps the expressions below from working on a hostile line for long. */
const longestList = 5000;
/** Tabs, other line ends and marks of order: rare enough to ask the library. */
const unusual = /[\t\r\x85\u2028\u2029\ufeff]/;
const blankOrComment = /^ *(?:#.*)?$/;
const keyLine = /^([A-Za-z_][\w.-]*(?: [\w.-]+)*) *:(?: +(.*))?$/;
/** `null: x` has an empty key, and the prototype is nobody's field. */
const notAKey = /^(?:null|true|false|__proto__)$/i;
const listItem = /^( *)- +(.*)$/;
const isNothing = /^ *(?:#.*)?$/;
const doubleQuoted = /^"([^"\\]*)" *(?: #.*)?$/;
const singleQuoted = /^'((?:[^']|'')*)' *(?: #.*)?$/;
const flowList = /^\[ *(.*?) *\] *(?: #.*)?$/;
const flowItem =
	/^ *(?:"([^"\\]*)"|'((?:[^']|'')*)'|([^\s"'[\]{},&*!|>%@`:#?-](?:[^"'[\]{},:#]*[^\s"'[\]{},:#])?)) *(?:,|$)/;
/** No indicator first, no `: ` or ` #` inside, no colon or space at the end. */
const plain = /^(?:[^\s"'[\]{},&*!|>%@`:#?-]|[-?:](?=[^\s,[\]{}]))(?:[^:#]|:(?=\S)|(?<=\S)#)*(?<![\s:])$/;

function addItem(list: OpenList, [, spaces = '', text = '']: RegExpExecArray): boolean {
	const value = simpleValue(text);
	list.indent ??= spaces.length;
	if (value === undefined || list.indent !== spaces.length) return false;
	if (list.items.length === 0) list.open(list.items);
	list.items.push(value);
	return true;
}

/** Undefined when the value is not sure. */
function simpleValue(text: string): unknown {
	const trimmed = withoutSpacesAfter(text);
	if (trimmed[0] === '"') return doubleQuoted.exec(trimmed)?.[1];
	if (trimmed[0] === "'") return singleQuoted.exec(trimmed)?.[1]?.replaceAll("''", "'");
	if (trimmed[0] === '[') return simpleList(trimmed);
	return plain.test(trimmed) ? plainScalar(trimmed) : undefined;
}

function simpleList(text: string): unknown {
	let rest = text.length < longestList ? flowList.exec(text)?.[1] : undefined;
	if (rest === undefined) return undefined;
	const items: unknown[] = [];
	while (rest !== '') {
		const item: RegExpExecArray | null = flowItem.exec(rest);
		if (!item) return undefined;
		items.push(item[1] ?? item[2]?.replaceAll("''", "'") ?? plainScalar(item[3] ?? ''));
		rest = rest.slice(item[0].length);
	}
	return items;
}

/** Not `trimEnd`: other white space belongs to the value. Not an expression: those are slow on long runs. */
function withoutSpacesAfter(text: string): string {
	let end = text.length;
	while (text[end - 1] === ' ') end--;
	return text.slice(0, end);
}
