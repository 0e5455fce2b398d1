// Custom line formats: `{name} {date:%Y} {title}`.

import type {Entry} from '../article/article.ts';
import type {EntryJson} from '../article/entry-json.ts';
import {entryFields, entryJson} from '../article/entry-json.ts';
import {dateConversions, formatDate, unknownConversion} from '../date/format-date.ts';
import {UsageError} from '../errors.ts';
import {nearestName} from '../text/did-you-mean.ts';

type Part = (fields: EntryJson) => string;

/**
 * Compiles a template to a function from an article to its text. `{field}` is a field of `list --json`, with lists joined by
 * commas, empty if missing; `{date:%d %b %Y}` formats a date with strftime's conversions; `{{` and `}}` are braces; `\t`, `\n`,
 * `\\` as in C. Throws UsageError for an unknown field or conversion, for an unclosed brace, and for a mere word or conversion,
 * which other programs accept.
 */
export function compileTemplate(template: string): (entry: Entry) => string {
	if (/^(?:[a-z]+|%[a-z].*)$/i.test(template)) throw withoutField(template);
	const parts = [...template.matchAll(pieces)].map(partOf);
	return entry => {
		const fields = entryJson(entry);
		return parts.map(part => part(fields)).join('');
	};
}

const pieces = /\{\{|\}\}|\\[tn\\]|\{([^{}:]*)(?::([^{}]*))?\}|[^{}\\]+|[{}\\]/g;

const escapes: Record<string, string> = {'{{': '{', '}}': '}', '\\t': '\t', '\\n': '\n', '\\\\': '\\'};

function partOf({0: piece, 1: name, 2: pattern, index}: RegExpExecArray): Part {
	if (name !== undefined) return fieldPart(name, pattern);
	if (piece === '{')
		throw new UsageError(`the { at character ${index + 1} of the format is not closed`, 'a brace itself is {{');
	const text = escapes[piece] ?? piece;
	return () => text;
}

function fieldPart(name: string, pattern: string | undefined): Part {
	const field = entryFields.find(known => known === name);
	if (field === undefined) throw unknownField(name);
	if (pattern === undefined) return fields => textOf(fields[field]);
	if (field !== 'date' && field !== 'updated' && field !== 'saved') {
		throw new UsageError(
			`{${name}:${pattern}} is not a date`,
			`only {date:…}, {updated:…} and {saved:…} take a form; write {${name}}`,
		);
	}
	const unknown = unknownConversion(pattern);
	if (unknown !== undefined)
		throw new UsageError(`{${name}:${pattern}} has no conversion ${unknown}`, `a date has ${dateConversions}`);
	return fields => {
		const date = fields[field];
		return date === null ? '' : formatDate(date, pattern);
	};
}

function withoutField(template: string): UsageError {
	const field = entryFields.find(known => known === template);
	const way = field ? `did you mean {${field}}?` : formWithoutFields(template);
	return new UsageError(`the format "${template}" has no field`, way);
}

/** Hint for a format name, as other programs take it. */
function formWithoutFields(template: string): string {
	if (/^(?:nd)?jsonl?$/i.test(template)) return 'did you mean --json?';
	return /^[ct]sv$/i.test(template)
		? 'in a pipe columns are parted by tabs: leave --format out'
		: 'fields stand in braces, as in: {name} {title}';
}

function unknownField(name: string): UsageError {
	const near = nearestName(name, entryFields);
	const known = `fields: ${entryFields.join(' ')}`;
	return new UsageError(`no field {${name}}`, near === undefined ? known : `did you mean {${near}}? ${known}`);
}

function textOf(value: EntryJson[keyof EntryJson]): string {
	return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
