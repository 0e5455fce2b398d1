// Reads the fields of YAML front matter, even if it is invalid.

import {latePart} from '../../late-parts.ts';
import type {Problem} from '../article.ts';
import {plainScalar, readSimpleYaml, type Scalar, type Yaml} from './fast-yaml.ts';

/** The content of a metadata container. Lines of problems count from 0, the container's first line. */
export interface Fields {
	fields: Record<string, unknown>;
	problems: Problem[];
	/** Whether the parser failed, and lines were read one by one. */
	isSalvaged?: boolean;
}

/** Reads every field that can be read. Throws only PartNeeded. */
export function readYaml(source: string): Fields {
	const yaml = readSimpleYaml(source) ?? readAnyYaml(source);
	if (!('fields' in yaml)) return salvage(source, yaml);
	const problems = yaml.repeated.map(({key, line}) => ({
		line,
		message: `"${key}" is given twice; the last one counts`,
	}));
	return {fields: yaml.fields, problems: [...problems, ...cutValues(source)]};
}

/** `title: Issue #12`, `tags: #trams`: people who write this rarely mean a comment. */
function cutValues(source: string): Problem[] {
	if (!/[ \t]#[^\s#]/.test(source)) return [];
	return source.split('\n').flatMap((text, line) => {
		const [, key, lone, behind] = valueWithSign.exec(text) ?? [];
		const cut = lone ?? behind;
		return cut === undefined
			? []
			: [{line, message: `"${cut}" in "${key}" is a comment, and needs quotes to be words`}];
	});
}

const valueWithSign =
	/^(title|subtitle|summary|description|authors?|tags?|keywords|categor(?:y|ies)) *:(?:[ \t]+(#[^\s#].*)|(?! *["'|>[{])(?:[^\n#]|(?<=\S)#)*[ \t](#\d.*))$/i;

/** In UTF-16 units: a megabyte takes the library seconds, and nobody writes it by hand. The longest found has 180 KB. */
const largest = 256 * 1024;

const anyYaml = latePart(() => import('./parse-yaml.ts'));

function readAnyYaml(source: string): Yaml | Problem {
	if (source.length > largest) return {line: 0, message: 'front matter is too large to read as YAML'};
	return anyYaml().parseYaml(source);
}

/**
 * Salvages lines such as `key: value` or `key = value` from invalid front matter; indented lines continue the value above, as items
 * or text.
 */
export function salvage(source: string, problem: Problem): Fields {
	const fields = new Map<string, Scalar | string[]>();
	let last = '';
	for (const typed of source.split('\n')) {
		// Only the first key may be indented: others are those of a map.
		const line = fields.size === 0 ? typed.trimStart() : typed;
		const [, key, value = ''] =
			/^["']?([A-Za-z_][\w.-]*(?: [\w.-]+){0,3})["']?[ \t]*(?::(?=[ \t]|$)|=)(.*)$/.exec(line) ?? [];
		if (key) {
			last = key;
			fields.set(key, salvagedValue(value.trim().replace(/,$|^[|>][+-]?$/, '')));
		} else if (fields.has(last)) fields.set(last, continued(fields.get(last) ?? null, line));
	}
	return {fields: Object.fromEntries(fields), problems: [problem], isSalvaged: true};
}

/** A value extended by the item or text on the next line; keys of nested maps are dropped. */
function continued(value: Scalar | string[], line: string): Scalar | string[] {
	const item = /^[ \t]*- +(\S.*)$/.exec(line)?.[1];
	if (item && Array.isArray(value)) value.push(withoutQuotes(item.trim()));
	if (item && !value) return [withoutQuotes(item.trim())];
	const text = /^[ \t]+(?!["']?[\w.-]+["']?[ \t]*:(?:[ \t]|$)|- )(\S.*)$/.exec(line)?.[1];
	if (!text || (value !== null && typeof value !== 'string')) return value;
	return value ? `${value} ${text}` : text;
}

function salvagedValue(text: string): Scalar | string[] {
	const list = /^\[([^[\]]*)\]$/.exec(text)?.[1];
	if (list !== undefined)
		return list
			.split(',')
			.map(item => withoutQuotes(item.trim()))
			.filter(Boolean);
	const bare = withoutQuotes(text.replace(/^(?:!![a-z]+|&[\w-]+(?= +[A-Za-z])) +/, ''));
	return bare === text ? plainScalar(text) : bare;
}

/** Strips the quotes around a value, which may contain apostrophes, or an unclosed one. */
function withoutQuotes(text: string): string {
	const mark = /^["']/.exec(text)?.[0];
	const end = mark === undefined ? 0 : text.indexOf(mark, 1);
	if (end < 0) return text.slice(1);
	if (mark === "'" && withApostrophes.test(text)) return text.slice(1, -1);
	return end > 0 && end === text.length - 1 ? text.slice(1, -1) : text;
}

const withApostrophes = /^'(?:[^']|\b'\b)+'$/;
