// Finds the front matter of a file, whatever language it is in, and reads its fields.

import type {Problem} from './article.ts';
import {type Fields, readYaml, salvage} from './yaml/yaml-fields.ts';

/** Metadata at the top of a file, as it was written. */
export interface FrontMatter extends Fields {
	/** Where the text after it begins. */
	end: number;
	/** In the source file, from 1: where its fields begin. */
	line: number;
	isExported: boolean;
}

/**
 * Reads YAML between `---` lines (or `...`), TOML between `+++` lines, or a JSON object at the start of a text with LF line
 * ends. Undefined where there is none: a `---` that only parts paragraphs is no front matter. Never throws.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter | undefined> {
	const start = /\S/.exec(text)?.index ?? 0;
	const found = findFenced(text, start) ?? findJson(text, start);
	if (!found) return undefined;
	const line = lineAt(text, found.start);
	const {fields, problems} = await readers[found.language](found.source);
	return {fields, problems: atLine([...found.problems, ...problems], line), end: found.end, line, isExported: false};
}

/** The line of a position, from 1. */
export function lineAt(text: string, position: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
	return line;
}

interface Found {
	language: 'yaml' | 'toml' | 'json';
	source: string;
	/** Of the source in the text. */
	start: number;
	/** Of the text that follows. */
	end: number;
	problems: Problem[];
}

const opening = /(---|\+\+\+)[ \t]*(?:\n|$)/y;
const closings = {'---': /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm, '+++': /^\+\+\+[ \t]*(?:\n|$)/gm};
/** What a YAML front matter begins with after blank lines and comments; a sentence with a colon is longer. */
const yamlKey = /^(?:[ \t]*(?:#.*)?\n)*(?:"[^"\n]*"|'[^'\n]*'|[^\s:#>*[\]`-][^\s:]*(?: [^\s:]+){0,2}) ?[:：](?:\s|$)/;
const onlyComments = /^(?:[ \t]*(?:#.*)?\n)*$/;
const knownKey = /^(?:title|date|authors?|tags|categories|description|layout|slug|draft) ?:(?: |$)/im;
const looksLikeYaml = /^(?:[\w-]+ ?:(?: .*)?|[ -].*)$/;

function findFenced(text: string, start: number): Found | undefined {
	opening.lastIndex = start;
	const fence = opening.exec(text)?.[1];
	if (fence !== '---' && fence !== '+++') return undefined;
	const from = opening.lastIndex;
	const closing = closings[fence];
	closing.lastIndex = from;
	const close = closing.exec(text);
	const source = close ? text.slice(from, close.index) : '';
	if (fence === '+++')
		return close ? {language: 'toml', source, start: from, end: closing.lastIndex, problems: []} : undefined;
	if (!close) return findUnclosed(text, from);
	const isYaml = yamlKey.test(source) && (knownKey.test(source) || !/^[ \t]*\n/.test(source));
	if (!isYaml && !onlyComments.test(source)) return undefined;
	return {language: 'yaml', source, start: from, end: closing.lastIndex, problems: []};
}

/** Lines of fields up to the first blank line, where the closing fence was forgotten. */
function findUnclosed(text: string, from: number): Found | undefined {
	const blank = text.indexOf('\n\n', from);
	const end = blank === -1 ? text.length : blank + 1;
	const source = text.slice(from, end);
	const lines = source.trimEnd().split('\n');
	const isYaml = knownKey.test(source) && lines.every(line => looksLikeYaml.test(line));
	const problems = [{line: 0, message: 'front matter has no closing ---'}];
	return isYaml ? {language: 'yaml', source, start: from, end, problems} : undefined;
}

function findJson(text: string, start: number): Found | undefined {
	if (text[start] !== '{' || !/^\{\s*["}]/.test(text.slice(start, start + 1000))) return undefined;
	const end = endOfObject(text.slice(0, start + longestJson), start);
	return end ? {language: 'json', source: text.slice(start, end), start, end, problems: []} : undefined;
}

/** What is longer is data and no front matter; a string of many million characters overflows an expression. */
const longestJson = 2 ** 20;

/** After the brace that closes the one at `start`; braces in strings don't count. */
function endOfObject(text: string, start: number): number | undefined {
	const pieces = /"(?:[^"\\\n]|\\.)*"|[{}]/g;
	pieces.lastIndex = start;
	let depth = 0;
	for (let piece = pieces.exec(text); piece; piece = pieces.exec(text)) {
		if (piece[0] === '{') depth++;
		if (piece[0] === '}' && --depth === 0) return pieces.lastIndex;
	}
	return undefined;
}

const readers = {yaml: readYaml, toml: readToml, json: readJson};

async function readToml(source: string): Promise<Fields> {
	const {parse, TomlError} = await import('smol-toml');
	try {
		return {fields: parse(source), problems: []};
	} catch (error) {
		const line = error instanceof TomlError ? error.line - 1 : 0;
		return salvage(source, {line, message: `front matter is not valid TOML: ${firstLine(error)}`});
	}
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

function atLine(problems: Problem[], line: number): Problem[] {
	return problems.map(problem => ({...problem, line: line + problem.line}));
}
