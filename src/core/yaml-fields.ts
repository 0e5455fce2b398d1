// The fields of a front matter in YAML, even when it is broken.

import type {Problem} from './article.ts';
import {NotUnderstood, parseYaml} from './yaml.ts';
import {plainScalar, type Scalar} from './yaml-scalar.ts';

/** What a container of metadata holds. Lines of problems count from 0, the container's first. */
export interface Fields {
	fields: Record<string, unknown>;
	problems: Problem[];
}

/** Reads every field that can be read; never throws. */
export function readYaml(source: string): Fields {
	try {
		const {fields, repeated} = parseYaml(source);
		const problems = repeated.map(({key, line}) => ({line, message: `"${key}" is given twice; the last one counts`}));
		return {fields, problems};
	} catch (error) {
		if (!(error instanceof NotUnderstood)) throw error;
		return salvage(source, {line: error.line, message: `front matter is not valid YAML: ${error.message}`});
	}
}

/** Fields of lines such as `key: value` or `key = value`, for a front matter that its own language refuses. */
export function salvage(source: string, problem: Problem): Fields {
	const fields = new Map<string, unknown>();
	for (const line of source.split('\n')) {
		const [, key, value = ''] = /^["']?([A-Za-z_][\w.-]*)["']?[ \t]*(?::(?=[ \t]|$)|=)(.*)$/.exec(line) ?? [];
		if (key) fields.set(key, salvagedValue(value.trim().replace(/,$/, '')));
	}
	return {fields: Object.fromEntries(fields), problems: [problem]};
}

function salvagedValue(text: string): Scalar | string[] {
	const list = /^\[([^[\]]*)\]$/.exec(text)?.[1];
	if (list !== undefined)
		return list
			.split(',')
			.map(item => withoutQuotes(item.trim()))
			.filter(Boolean);
	const bare = withoutQuotes(text);
	return bare === text ? plainScalar(text) : bare;
}

/** A pair around the whole, or one that was never closed. */
function withoutQuotes(text: string): string {
	return /^(["'])((?:(?!\1).)*)\1?$/.exec(text)?.[2] ?? text;
}
