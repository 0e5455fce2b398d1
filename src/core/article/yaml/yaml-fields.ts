// The fields of a front matter in YAML, even when it is broken.

import {latePart} from '../../late-parts.ts';
import type {Problem} from '../article.ts';
import {plainScalar, readSimpleYaml, type Scalar, type Yaml} from './fast-yaml.ts';

/** What a container of metadata holds. Lines of problems count from 0, the container's first. */
export interface Fields {
	fields: Record<string, unknown>;
	problems: Problem[];
	/** Its own language refused it, and its lines were read one by one. */
	isSalvaged?: boolean;
}

/** Reads every field that can be read. Throws nothing but PartNeeded. */
export function readYaml(source: string): Fields {
	const yaml = readSimpleYaml(source) ?? readAnyYaml(source);
	if (!('fields' in yaml)) return salvage(source, yaml);
	const problems = yaml.repeated.map(({key, line}) => ({
		line,
		message: `"${key}" is given twice; the last one counts`,
	}));
	return {fields: yaml.fields, problems: [...problems, ...cutValues(source)]};
}

/** `title: Issue #12`, `tags: #trams`: who writes so seldom means a comment. */
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

/** Text of a megabyte takes the library seconds; nobody writes it by hand. The longest that was found has 180 KB. */
const largest = 256 * 1024;

const anyYaml = latePart(() => import('./parse-yaml.ts'));

function readAnyYaml(source: string): Yaml | Problem {
	if (source.length > largest) return {line: 0, message: 'front matter is too large to read as YAML'};
	return anyYaml().parseYaml(source);
}

/**
 * Fields of lines such as `key: value` or `key = value`, for a front matter that its own language refuses; what is indented
 * under one goes on with it, as items or as text.
 */
export function salvage(source: string, problem: Problem): Fields {
	const fields = new Map<string, Scalar | string[]>();
	let last = '';
	for (const line of source.split('\n')) {
		const [, key, value = ''] =
			/^["']?([A-Za-z_][\w.-]*(?: [\w.-]+){0,3})["']?[ \t]*(?::(?=[ \t]|$)|=)(.*)$/.exec(line) ?? [];
		if (key) {
			last = key;
			fields.set(key, salvagedValue(value.trim().replace(/,$|^[|>][+-]?$/, '')));
		} else if (fields.has(last)) fields.set(last, continued(fields.get(last) ?? null, line));
	}
	return {fields: Object.fromEntries(fields), problems: [problem], isSalvaged: true};
}

/** A value with the item or the text of the line below it; keys of a map in it are left out. */
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

/** A pair around the whole, in which apostrophes may stand, or one that was never closed. */
function withoutQuotes(text: string): string {
	const mark = /^["']/.exec(text)?.[0];
	const end = mark === undefined ? 0 : text.indexOf(mark, 1);
	if (end < 0) return text.slice(1);
	if (mark === "'" && withApostrophes.test(text)) return text.slice(1, -1);
	return end > 0 && end === text.length - 1 ? text.slice(1, -1) : text;
}

const withApostrophes = /^'(?:[^']|\b'\b)+'$/;
