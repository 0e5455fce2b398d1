// Locates the front matter of a file, in any language, and reads its fields.

import {calendarDate} from '../date/calendar.ts';
import {latePart} from '../late-parts.ts';
import {lineEnds} from '../text/white-space.ts';
import {hasKnownField, isFieldName} from './field-names.ts';
import {isNothingButYaml} from './yaml/nothing-but-yaml.ts';
import {type Fields, readYaml, salvage} from './yaml/yaml-fields.ts';

/** Metadata at the top of a file, as written. */
export interface FrontMatter extends Fields {
	/** Where it begins and ends in the text. */
	start: number;
	end: number;
	/** Another range that belongs to it. */
	elsewhere?: {start: number; end: number};
	/** Line in the source file, from 1, where its fields begin. */
	line: number;
	isExported: boolean;
}

/**
 * Reads YAML between `---` lines (or `...`), TOML between `+++` lines, or a JSON object at the start of a text with LF line ends.
 * Undefined if there is none; without known field names, a block that could be text between two rules is text. Throws only
 * PartNeeded.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
	const start = (directives.exec(text)?.[0].length ?? 0) || (/\S/.exec(text)?.index ?? 0);
	const found = findFenced(text, start) ?? findJson(text, start);
	if (!found) return undefined;
	const read = readers[found.language](found.source);
	const isDoubtful = read.isSalvaged && found.language === 'yaml' && mayBeText(found);
	if (!isDoubtful) return frontMatterOf(text, found, read);
	const shorter = found.isClosed ? findUnclosed(text, found.start) : found;
	if (!shorter) return undefined;
	const fields = shorter === found ? read : readYaml(shorter.source);
	// Python-Markdown ends its fields at a blank line, and no value needs quotes there.
	const isMeant = !fields.isSalvaged || (shorter.source.match(titleOrDate)?.length ?? 0) > 1;
	return isMeant ? frontMatterOf(text, shorter, fields) : undefined;
}

/** Fields that are metadata when two of them stand together. */
const titleOrDate = /^(?:title|date|author) *:/gim;

/** Invalid YAML is text between rules, unless something else shows that it isn't. */
function mayBeText({source, isClosed}: Found): boolean {
	return !isClosed || hasProse(source) || !holdsFields(source, 'yaml');
}

function frontMatterOf(text: string, found: Found, {fields, problems}: Fields): FrontMatter {
	const line = lineAt(text, found.start);
	const unclosed = found.isClosed ? [] : [{line: 0, message: 'front matter has no closing ---'}];
	const all = [...unclosed, ...problems].map(problem => ({...problem, line: line + problem.line}));
	return {fields, problems: all, start: 0, end: found.end, line, isExported: false};
}

/**
 * Blanks out a second front matter at the start or under the title, as some exporters leave it, so that line numbers stay the same.
 */
export function withoutLeftover(text: string): string {
	const [whole = '', before = '', source = ''] = leftover.exec(text.slice(0, longestLeftover)) ?? [];
	if (source === '' || /^[A-Z]/m.test(source)) return text;
	const isLeftover = source.split('\n').every(line => looksLikeYaml.test(line)) && hasKnownField(source, 'yaml');
	return isLeftover ? before + whole.slice(before.length).replace(/[^\n]+/g, '') + text.slice(whole.length) : text;
}

/** The line of an offset, from 1. */
export function lineAt(text: string, position: number): number {
	return 1 + lineEnds(text.slice(0, position));
}

interface Found {
	language: 'yaml' | 'toml' | 'json';
	source: string;
	/** Offset of the source in the text. */
	start: number;
	/** Offset of the text after it. */
	end: number;
	isClosed: boolean;
}

/** YAML directives above the fields. */
const directives = /^\s*(?:%(?:YAML|TAG)[ \t][^\n]*\n)+(?=---)/;
/** A language may be named, as in gray-matter: `---json`. */
const opening = /(---|\+\+\+)[ \t]*(yaml|yml|json|toml)?[ \t]*(?:\n|$)/iy;
const closings = {'---': /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm, '+++': /^\+\+\+[ \t]*(?:\n|$)/gm};
/** The first key of YAML front matter, after blank lines and comments; a sentence with a colon is longer. */
const yamlKey =
	/^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s:#>*[\]`-][^\s:]*(?: [^\s:]+){0,2})[ \t]*[:：](?:\s|$)/;
const looksLikeYaml = /^(?:[\w-]+[ \t]*:(?: .*)?|[ -].*|)$/;
const longestLeftover = 100_000;
/** May be preceded by spaces and the title; its first line begins with a key, so that no list is mistaken for it. */
const leftover =
	/^(\s*(?:(?:# [^\n]*\n|[^\s#>*+-][^\n]*\n=+[ \t]*\n)\s*)?)---[ \t]*\n([\w-]+[ \t]*:(?: [^\n]*)?\n(?:(?!---)[^\n]+\n)*)---[ \t]*(?:\n|$)/;

function findFenced(text: string, start: number): Found | undefined {
	opening.lastIndex = start;
	const [, fence, name = ''] = opening.exec(text) ?? [];
	if (fence !== '---' && fence !== '+++') return undefined;
	const from = opening.lastIndex;
	const closing = closings[fence];
	closing.lastIndex = from;
	const close = closing.exec(text);
	if (!close) return fence === '---' ? findUnclosed(text, from) : undefined;
	const source = withSpaces(text.slice(from, close.index));
	const language = languageOf(source, fence, name.toLowerCase());
	const isHeader =
		source.trim() === '' || holdsFields(source, language) || (language === 'yaml' && isNothingButYaml(source));
	if (!isHeader) return undefined;
	return {language, source, start: from, end: closing.lastIndex, isClosed: true};
}

/** The language of a source, from its name after the fence, the fence, or its looks. */
function languageOf(source: string, fence: '---' | '+++', named: string): Found['language'] {
	if (named === 'json' || /^\s*\{\s*"/.test(source)) return 'json';
	const isToml = fence === '+++' || named === 'toml' || /^\s*[A-Za-z][\w-]{0,30} *= *\S/.test(source);
	return isToml ? 'toml' : 'yaml';
}

/** Whether a source has a known field; in YAML it may be in braces. */
function holdsFields(source: string, language: Found['language']): boolean {
	if (language !== 'yaml') return hasKnownField(source, language);
	if (/^\s*\{[^{][\s\S]*\}\s*$/.test(source)) return hasKnownField(source.replace(/[{,]\s*/g, '\n'), 'yaml');
	return yamlKey.test(source) && hasKnownField(source, 'yaml');
}

/** Repairs colons after known names: full-width, without a space, or other characters. May change the length. */
function withSpaces(source: string): string {
	if (!/^[A-Za-z][\w-]*:[^\s]|:\u00a0|：|^[\u00a0\u200b]/m.test(source)) return source;
	return source
		.replace(/^[\u00a0\u200b]+/gm, '')
		.replace(
			/^([A-Za-z\u3040-\u9fff][\w\u3040-\u9fff-]{0,30})[ \t]*(?:：[ \u3000]*|:(?:[\u00a0 ]*\u00a0[\u00a0 ]*|(?=[^\s:/]))(?=\S))/gm,
			(all, key: string) => (isFieldName(key) ? `${key}: ` : all),
		);
}

/**
 * Lines of fields up to the first blank line or heading, or to a closing fence that shares its line with text; if a title is among
 * them, up to the first other line.
 */
function findUnclosed(text: string, from: number): Found | undefined {
	const stop = /\n(?=[\n#])|\n-{3,}(?=[ \t]*[^\s-])|$/g;
	stop.lastIndex = from;
	const index = stop.exec(text)?.index ?? text.length;
	const lines = text.slice(from, index + 1).split('\n');
	const prose = lines.findIndex(line => !looksLikeYaml.test(line));
	const source = prose < 0 ? lines.join('\n') : `${lines.slice(0, prose).join('\n')}\n`;
	const isEnough = prose < 0 || (prose > 1 && /^title *:/m.test(source));
	if (!isEnough || !hasKnownField(source, 'yaml')) return undefined;
	const end = prose < 0 ? Math.max(index, stop.lastIndex) : from + source.length;
	return {language: 'yaml', source, start: from, end, isClosed: false};
}

/** Whether paragraphs follow the fields: the closing fence was forgotten, and a rule further down is not it. */
function hasProse(source: string): boolean {
	const text = /\n\n|^---+(?=[ \t]*[^\s-])/m.exec(source);
	return (
		text !== null &&
		source
			.slice(text.index)
			.split('\n')
			.some(line => !mayBeYaml.test(line))
	);
}

/** Loosely: any key, and continuations of the lines above. */
const mayBeYaml = /^(?:[^:：]{1,80}[:：](?:\s.*)?|[ \t].*|-(?!-).*|[#\])}"'].*|)$/;

/** The object must end its line, as in Hugo; otherwise it begins a sentence. */
function findJson(text: string, start: number): Found | undefined {
	if (text[start] !== '{' || !/^\{\s*["}]/.test(text.slice(start, start + 1000))) return undefined;
	const {end, keys} = boundsOfObject(text.slice(0, start + longestJson), start);
	if (!end || !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 1000)) || !hasKnownField(keys, 'json')) return undefined;
	return {language: 'json', source: text.slice(start, end), start, end, isClosed: true};
}

/** Longer JSON is data, not front matter; very long strings also overflow expressions. */
const longestJson = 2 ** 20;

/**
 * `end` is after the brace that closes the one at `start`, if any, ignoring braces in strings. `keys` has the object's own keys,
 * each with a colon, because data may have fields of any name in nested objects.
 */
function boundsOfObject(text: string, start: number): {end?: number; keys: string} {
	// An unclosed string ends with its line; otherwise every quotation mark would start another search.
	const pieces = /"(?:[^"\\\n]|\\.)*"?|[{}]/g;
	pieces.lastIndex = start;
	let depth = 0;
	let keys = '';
	for (let piece = pieces.exec(text); piece; piece = pieces.exec(text)) {
		if (piece[0] === '{') depth++;
		else if (piece[0] === '}' && --depth === 0) return {end: pieces.lastIndex, keys};
		else if (depth === 1 && isBeforeColon(text, pieces.lastIndex)) keys += `${piece[0]}:`;
	}
	return {keys};
}

function isBeforeColon(text: string, index: number): boolean {
	colon.lastIndex = index;
	return colon.test(text);
}

const colon = /\s{0,100}:/y;

const readers = {yaml: readYaml, toml: readToml, json: readJson};

const toml = latePart(() => import('smol-toml'));

function readToml(source: string): Fields {
	const {parse, TomlError} = toml();
	try {
		return {fields: parse(withQuotedImpossibleDays(source)), problems: []};
	} catch (error) {
		const line = error instanceof TomlError ? error.line - 1 : 0;
		return salvage(source, {line, message: `front matter is not valid TOML: ${firstLine(error)}`});
	}
}

/** The parser turns 30 February into 2 March; quoted, it stays as written, and is not a date. */
function withQuotedImpossibleDays(source: string): string {
	return source.replace(
		/^([ \t]*[\w."-]+[ \t]*=[ \t]*)(\d{4})-(\d\d)-(\d\d)((?:[Tt ]\d[\d:.]*)?(?:[Zz]|[+-][\d:]+)?)/gm,
		(all, key: string, year: string, month: string, day: string, time: string) =>
			calendarDate(Number(year), Number(month), Number(day)) ? all : `${key}"${year}-${month}-${day}${time}"`,
	);
}

function readJson(source: string): Fields {
	try {
		return {fields: Object.fromEntries(Object.entries(JSON.parse(source))), problems: []};
	} catch (error) {
		const lines = source.slice(1, -1).replace(/(?:^|,)\s*(?=")/g, ',\n');
		return salvage(lines, {line: 0, message: `front matter is not valid JSON: ${firstLine(error)}`});
	}
}

function firstLine(error: unknown): string {
	return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
}
