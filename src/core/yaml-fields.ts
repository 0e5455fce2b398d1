// Front matter in YAML: simple ones at once, the others by the library, broken ones line by line.

import type * as Yaml from 'yaml';
import type {Problem} from './article.ts';
import {booleanForm, decimalForm, integerForm, nullForm, plainScalar, readSimpleYaml} from './yaml-simple.ts';

/** What a container of metadata holds. Lines of problems count from 0, the container's first. */
export interface Fields {
	fields: Record<string, unknown>;
	problems: Problem[];
}

/** Reads every field that can be read; never throws. No anchors, no aliases, no dates as a type. */
export async function readYaml(source: string): Promise<Fields> {
	const simple = readSimpleYaml(source);
	if (simple) return {fields: Object.fromEntries(simple.fields), problems: simple.repeated.map(repeated)};
	if (source.length > largest) return salvage(source, {line: 0, message: 'front matter is too large to read as YAML'});
	const yaml = await import('yaml');
	const asWritten = parse(yaml, source);
	if ('fields' in asWritten) return asWritten;
	const indented = indentContinuations(source);
	const mended = indented === source ? asWritten : parse(yaml, indented);
	return 'fields' in mended ? mended : salvage(source, asWritten);
}

/** Fields of lines such as `key: value` or `key = value`, for a front matter that its own language refuses. */
export function salvage(source: string, problem: Problem): Fields {
	const fields = new Map<string, unknown>();
	for (const line of source.split('\n')) {
		const match = /^["']?([A-Za-z_][\w.-]*)["']? *(?::(?= |$)|=) *(.*?),? *$/.exec(line);
		if (match?.[1] && match[1] !== '__proto__') fields.set(match[1], salvagedValue(match[2] ?? ''));
	}
	return {fields: Object.fromEntries(fields), problems: [problem]};
}

/** Beyond any front matter that was ever written by hand; a data URI of 180 KB is a simple one. */
const largest = 256 * 1024;

function parse(yaml: typeof Yaml, source: string): Fields | Problem {
	const lineCounter = new yaml.LineCounter();
	const lineOf = (offset: number) => lineCounter.linePos(offset).line - 1;
	try {
		const document = yaml.parseDocument(source, {...options, customTags: [...scalars], lineCounter});
		const [error] = document.errors;
		if (error) return {line: lineOf(error.pos[0]), message: `front matter is not valid YAML: ${error.message}`};
		if (document.contents !== null && !yaml.isMap(document.contents))
			return {line: 0, message: 'front matter holds no fields'};
		const keys = (document.contents?.items ?? []).map(pair => (yaml.isScalar(pair.key) ? pair.key : undefined));
		const seen = new Set<unknown>();
		const again = keys.filter(key => key && seen.size === seen.add(key.value).size);
		return {
			fields: document.toJS({maxAliasCount: 0}) ?? {},
			problems: again.map(key => repeated({key: String(key?.value), line: lineOf(key?.range?.[0] ?? 0)})),
		};
	} catch {
		// The library's own: an alias, or lists so deep that the stack ends.
		return {line: 0, message: 'front matter is not valid YAML: too deep, or it has an alias'};
	}
}

const options = {schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent'} as const;
const scalars = Object.entries({null: nullForm, bool: booleanForm, int: integerForm, float: decimalForm}).map(
	([name, test]) => ({tag: `tag:yaml.org,2002:${name}`, default: true, test, resolve: plainScalar}),
);

function repeated({key, line}: {key: string; line: number}): Problem {
	return {line, message: `"${key}" is given twice; the last one counts`};
}

/** Old parsers let a quoted value go on at column 0; YAML wants it indented. */
function indentContinuations(source: string): string {
	let quote = '';
	const lines = source.split('\n').map(line => {
		const isInside = quote !== '';
		const opening = isInside ? quote : (/^[^\s#][^:]*: +(["'])/.exec(line)?.[1] ?? '');
		const text = isInside ? line : line.slice(line.indexOf(opening) + 1);
		quote = opening !== '' && isOpen(text, opening) ? opening : '';
		return isInside ? ` ${line}` : line;
	});
	return lines.join('\n');
}

/** Whether a quoted text has not come to its end on this line. */
function isOpen(text: string, quote: string): boolean {
	return !(quote === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'(?!')/).test(text);
}

function salvagedValue(text: string): PlainOrList {
	const list = /^\[(.*)\]$/.exec(text)?.[1];
	if (list !== undefined)
		return list
			.split(',')
			.map(item => withoutQuotes(item.trim()))
			.filter(Boolean);
	const bare = withoutQuotes(text);
	return bare === text ? plainScalar(text) : bare;
}

type PlainOrList = ReturnType<typeof plainScalar> | string[];

/** A pair around the whole, or one that was never closed. */
function withoutQuotes(text: string): string {
	return /^(["'])((?:(?!\1).)*)\1?$/.exec(text)?.[2] ?? text;
}
