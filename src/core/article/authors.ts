// The names in a byline.

import {safeLine} from '../text/safe-text.ts';
import type {Person} from './article.ts';

/**
 * The authors of a field, whatever shape it has: `A, B and C`, a list of names, objects with a name; texts are Markdown,
 * read by `toLine`. Addresses go, names and handles stay as they are written; parentheses hold together
 * (`Jane (Org, City), Bob`). Empty for none.
 */
export function authorsOf(value: unknown, toLine: (markdown: string) => string): string[] {
	const names = Array.isArray(value)
		? value.slice(0, maxNames).flatMap(item => nameOf(item).map(toLine))
		: splitNames(toLine(nameOf(value).join(', ').slice(0, maxByline)));
	return [...new Set(names.map(cleanName).filter(name => /[a-z\d\u00c0-\uffff]/i.test(name)))];
}

function nameOf(value: unknown): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [String(value)];
	if (typeof value !== 'object' || value === null) return [];
	const fields: Record<string, unknown> = {...value};
	const {given, family} = partsIn(value);
	const {name, title, id, url} = fields;
	const whole = [given, family].filter(part => typeof part === 'string').join(' ');
	const found = [name, whole, title, id, url].find(part => typeof part === 'string' && part.trim() !== '');
	return typeof found === 'string' ? [found] : [];
}

/** The authors of a field whose given and family names stand apart. */
export function personsOf(value: unknown): Person[] {
	const items = Array.isArray(value) ? value.slice(0, maxNames) : [value];
	return items.flatMap(item => {
		const {given, family} = partsIn(item);
		const isWhole =
			typeof given === 'string' && typeof family === 'string' && given.trim() !== '' && family.trim() !== '';
		return isWhole ? [{given: cleanName(safeLine(given)), family: cleanName(safeLine(family))}] : [];
	});
}

/** Quarto has the parts under `name`. */
function partsIn(item: unknown): Record<string, unknown> {
	if (typeof item !== 'object' || item === null) return {};
	const fields: Record<string, unknown> = {...item};
	return typeof fields.name === 'object' && fields.name !== null ? {...fields.name} : fields;
}

/** Beyond them nobody is named; a hostile value is not worked on for long. */
const maxByline = 10_000;
const maxNames = 500;

const separator = /\s*[,;，、；]\s*(?:(?:and|und|et|и|ve)\s+)?|\s+(?:and|&|und|et(?!\s+al\b)|и|ve)\s+/iy;
/** Goes with the name before: `Jane Doe, PhD`, `Sarah, for the Go team`. */
const addition = /^(?:(?:jr|sr|ph\.?d|m\.?d|esq|inc|ltd|llc|i{2,3}|iv)\.?$|(?:for|of|on|at|from|in)\s)/i;

function splitNames(text: string): string[] {
	const names: string[] = [];
	let start = 0;
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? '';
		if ('([（<'.includes(character)) depth++;
		if (')]）>'.includes(character)) depth = Math.max(0, depth - 1);
		if (depth > 0 || !/[\s,;&，、；]/.test(character)) continue;
		separator.lastIndex = at;
		if (!separator.test(text)) continue;
		if (
			!addition.test(
				text
					.slice(separator.lastIndex, separator.lastIndex + 40)
					.split(/[,;]/, 1)[0]
					?.trim() ?? '',
			)
		) {
			names.push(text.slice(start, at));
			start = separator.lastIndex;
		}
		at = separator.lastIndex - 1;
	}
	return [...names, text.slice(start)];
}

const webAddress = /[(<[]?https?:\/\/[^\s)>\]]+[)>\]]?/gi;
const mailAddress = /[(<[]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+[)>\]]?/gi;

function cleanName(text: string): string {
	const line = text
		.slice(0, 1000)
		.trim()
		.replace(/^(?:written\s+)?by:?\s+/i, '');
	const name = line
		.replace(mailAddress, '')
		.replace(/\(\s*\)|<\s*>/g, '')
		.trim();
	const bare = name.replace(webAddress, '').trim();
	return (bare || name).replace(/[\s,;]+$/, '').replace(/\s+/g, ' ');
}
