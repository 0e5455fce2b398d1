// Metadata at the top of a file without a fence around it: the title, byline and date of an exported article, and the
// `Title: …` lines of Pelican and MultiMarkdown.

import {startOfUpdate} from '../../date/date-words.ts';
import {isBareDate, isDate, parseDate} from '../../date/parse-date.ts';
import {foldKey, isFieldName, metadataFields} from '../field-names.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';

/**
 * Reads the byline under `# Title` and a blank line and, right under it, a line that is nothing but a date; the byline may be
 * missing. The date decides: no ordinary paragraph is a name over a date. Undefined where the text begins otherwise. The
 * heading stays in the text, where it is read as every heading is.
 */
export function readPlainHeader(text: string): FrontMatter | undefined {
	const match = exportedHeader.exec(text.slice(0, longestHeader));
	const {heading = '', byline = '', date: line = ''} = match?.groups ?? {};
	const {date, updated} = withUpdate(line.trim());
	if (!match || !isNothingButDate(date) || notAByline.test(byline)) return undefined;
	const fields = {...(byline.trim() && {author: byline.trim()}), date, ...(updated && {updated})};
	const start = heading.length;
	return {fields, problems: [], start, end: match[0].length, line: lineAt(text, start), isExported: true};
}

/** `3 December 2021 (updated 5 December 2021)`: both days; the line as it is where the second is none. */
function withUpdate(line: string): {date: string; updated?: string} {
	const start = startOfUpdate(line);
	const updated = line.slice(start).replace(/^[ ,;|·.(（–—-]+|[)）]$/g, '');
	return updated !== '' && isDate(updated) ? {date: line.slice(0, start).trim(), updated} : {date: line};
}

/** A day or a month, with no other words: a year, or about a year, may be a heading's. */
export function isNothingButDate(line: string): boolean {
	return (parseDate(line, 'pl') ?? '').length >= 'YYYY-MM'.length && isBareDate(line);
}

/**
 * Reads lines of `Key: value` up to a blank line, if the keys are those of metadata: a title, or two others. Lines that are
 * indented go on with the value.
 */
export function readKeyLines(text: string): FrontMatter | undefined {
	const start = Math.max(0, text.search(/\S/));
	if (!keyStart.test(text.slice(start, start + 80))) return undefined;
	const end = text.indexOf('\n\n', start);
	const source = text.slice(start, end === -1 ? text.length : end);
	const fields = fieldsOfLines(source.trimEnd().split('\n'));
	const known = Object.keys(fields ?? {}).filter(key => metadataKeys.has(key.toLowerCase()));
	const isAlone = known.length === 1 && isEnough(known[0] ?? '', fields);
	if (!fields || (known.length < 2 && !isAlone)) return undefined;
	return {fields, problems: [], start: 0, end: start + source.length, line: lineAt(text, start), isExported: false};
}

/** A title says that the lines are metadata, and so does a date that is one, and a field of authors in small letters. */
function isEnough(key: string, fields: Record<string, string> = {}): boolean {
	const name = key.toLowerCase();
	const value = fields[key] ?? '';
	return (
		name === 'title' || (name === 'date' && isDate(value)) || (/^authors?$/.test(key) && !/[.!?]\s|[.!?]$/.test(value))
	);
}

/**
 * Reads a paragraph under the title of which each line is a known name and its value, `**Author:** Jane Doe` or `date:: 2021`,
 * with an author or a day among them: a page exported by Notion, or a note with inline fields.
 */
export function readTitledLines(text: string): FrontMatter | undefined {
	const {heading = '', lines = ''} = titledLines.exec(text.slice(0, longestHeader))?.groups ?? {};
	if (lines === '') return undefined;
	const pairs = lines
		.trimEnd()
		.split('\n')
		.map(line => titledLine.exec(line.trim()) ?? []);
	const fields = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value.trim()]));
	const keys = Object.keys(fields);
	const areKnown = keys.every(key => isFieldName(key) || metadataKeys.has(key.toLowerCase()));
	const isHeader = keys.some(key => isField(key, 'authors') || (isField(key, 'date') && isDate(fields[key] ?? '')));
	if (keys.length < 2 || !areKnown || !isHeader) return undefined;
	const start = heading.length;
	const end = start + lines.length;
	return {fields, problems: [], start, end, line: lineAt(text, start), isExported: false};
}

function isField(key: string, field: 'authors' | 'date'): boolean {
	return metadataFields[field].includes(foldKey(key));
}

/** Undefined when one of the lines is neither a key and a value nor the rest of one. */
function fieldsOfLines(lines: string[]): Record<string, string> | undefined {
	const fields: Record<string, string> = {};
	let last = '';
	for (const line of lines) {
		const [, key, value = ''] = keyLine.exec(line) ?? [];
		if (key) {
			last = key;
			fields[key] = value;
		} else if (/^[ \t]+\S/.test(line)) fields[last] += ` ${line.trim()}`;
		else return undefined;
	}
	return fields;
}

/** More than a title, a byline and a date take, and blank lines around them; millions of those overflow an expression. */
const longestHeader = 10_000;
export const blankLine = String.raw`(?:[ \t]*\n)`;
/** The title of a text, as either kind of heading, and whatever is blank above it. */
export const titleLines = String.raw`${blankLine}*(?:# +[^\n]+\n|[^\n#>*+-][^\n]*\n=+[ \t]*\n)`;
const exportedHeader = new RegExp(
	`^(?<heading>${titleLines}${blankLine}+)` +
		String.raw`(?:(?<byline>[^\n]{1,300})\n)?(?<date>[^\n]{4,60})(?:\n${blankLine}|\n?$)`,
);
const titledLines = new RegExp(
	`^(?<heading>${titleLines}${blankLine}*)` +
		String.raw`(?<lines>(?:(?:> ?)?(?:[-*+] )?(?:[*_]{1,2})?[A-Za-z][\w -]{0,30}(?:[*_]{1,2} *)?:{1,2}(?:[*_]{1,2})?[ \t]+[^\n]+(?:\n|$)){2,20})(?=[ \t]*\n|$)`,
);
const titledLine = /^(?:> ?)?(?:[-*+] )?[*_]{0,2}([A-Za-z][\w -]*?)[*_]{0,2} *:{1,2}[*_]{0,2}[ \t]+(.*?)\\?$/;
/** Other blocks, and what ends or breaks a sentence: names have none of them but the point of an initial. */
const notAByline = /^\s*(?:[#>*+|<[!-]|\d+[.)] )|[?!:]\s*$|[.] [A-Z]\w+ [a-z]{2,} [a-z]|^(?:\S+ +){24}|::/;
const keyLine = /^([A-Za-z](?:[\w -]{0,29}[\w-])?) *:(?!:)[ \t]*(.*)$/;
const keyStart = /^[A-Za-z][\w -]{0,50}:/;
const metadataKeys = new Set([
	...['title', 'subtitle', 'date', 'modified', 'author', 'authors', 'by', 'tags', 'category', 'categories', 'keywords'],
	...['slug', 'summary', 'description', 'status', 'lang', 'language', 'url'],
]);
