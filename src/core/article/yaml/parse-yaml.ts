// All of YAML that front matter may be written in, read by the library. Loaded for the first front matter that is not
// simple. Anchors, aliases and tags are refused: they can make gigabytes of a page, and none was found in 67,000 files but
// the one that says of a text that it is text (`title: ! 'Ruby: the words'`).

import {type Document, isMap, Lexer, LineCounter, parseDocument} from 'yaml';
import type {Problem} from '../article.ts';
import {plainScalar, type Yaml} from './fast-yaml.ts';

/**
 * Reads a map; where the source holds none, the problem is what it holds instead (line from 0). More is forgiven than YAML
 * forgives: what is in quotes or brackets may go on at column 0, and lines may be indented by tabs. Never throws.
 */
export function parseYaml(source: string): Yaml | Problem {
	const written = parse(source);
	const indented = 'fields' in written ? source : indentOpen(withoutTabs(source));
	const mended = indented === source ? written : parse(indented);
	return 'fields' in mended ? mended : written;
}

function parse(source: string): Yaml | Problem {
	const unreadable = findUnreadable(source);
	if (unreadable) return unreadable;
	const lineCounter = new LineCounter();
	const lineAt = (offset: number) => lineCounter.linePos(offset).line - 1;
	const document = parseDocument(source, {...options, lineCounter});
	const [error] = document.errors;
	if (error) return invalid(lineAt(placeOfError(document, source)), reasons[error.code] ?? error.message);
	if (document.contents && !isMap(document.contents)) return {line: 0, message: 'front matter holds no fields'};
	return {fields: document.toJS() ?? {}, repeated: repeatedKeys(document, lineAt)};
}

/** Every scalar without quotes is ours to type; keys stay as they are written. */
const options = {
	schema: 'failsafe',
	customTags: [{tag: 'plain', default: true, test: /^/, resolve: plainScalar}],
	stringKeys: true,
	uniqueKeys: false,
	prettyErrors: false,
};

/** Where the library's words are those of YAML's grammar. */
const reasons: Partial<Record<string, string>> = {
	BLOCK_AS_IMPLICIT_KEY: 'a colon in a value without quotes',
	MULTIPLE_DOCS: 'several documents in one',
	RESOURCE_EXHAUSTION: 'nested too deeply',
};

/** Lists and maps written for no reader; a long text is one token. */
const mostTokens = 10_000;

function findUnreadable(source: string): Problem | undefined {
	let line = 0;
	let count = 0;
	for (const token of new Lexer().lex(source)) {
		if (/^(?:[&*]|!(?!(?:!str)?$))/.test(token))
			return invalid(line, `a value that begins with ${token[0]} needs quotes`);
		if (++count > mostTokens) return invalid(line, 'too much of it');
		line += token.split('\n').length - 1;
	}
	return undefined;
}

function invalid(line: number, reason: string): Problem {
	return {line, message: `front matter is not valid YAML: ${reason}`};
}

/** The library names where it gave up; where a quote or bracket was opened, or a second colon is, there is more to see. */
function placeOfError({contents, errors}: Document.Parsed, source: string): number {
	const colon = errors.find(({code}) => code === 'MULTILINE_IMPLICIT_KEY')?.pos[1];
	const end = errors[0]?.pos[0] ?? 0;
	const values = isMap(contents) ? contents.items.map(({value}) => value?.range ?? []) : [];
	const open = values.find(([start = 0, valueEnd]) => valueEnd === end && /["'[{]/.test(source[start] ?? ''))?.[0];
	return open ?? (colon === undefined ? end : colon - 1);
}

function repeatedKeys({contents}: Document.Parsed, lineAt: (offset: number) => number): Yaml['repeated'] {
	const seen = new Set<string>();
	const keys = isMap(contents) ? contents.items.map(({key}) => key) : [];
	return keys
		.map(key => ({key: String(key), line: lineAt(key.range[0])}))
		.filter(({key}) => seen.size === seen.add(key).size);
}

function withoutTabs(source: string): string {
	return source.replace(/^[ \t]*\t/gm, indent => indent.replaceAll('\t', '  '));
}

/** Indents the lines within quotes and brackets that go on at column 0, which older parsers allow. */
function indentOpen(source: string): string {
	let end: RegExp | undefined;
	const lines = source.split('\n').map(line => {
		const isInside = end !== undefined;
		const [before = '', opening = ''] = (!isInside && /^[^\s#][^:]*: +(["'[{])/.exec(line)) || [];
		end ??= ends[opening];
		if (end?.test(line.slice(before.length))) end = undefined;
		return isInside ? ` ${line}` : line;
	});
	return lines.join('\n');
}

/** By what opens it, what a text has on the line where it ends. */
const ends: Partial<Record<string, RegExp>> = {
	'"': /^(?:[^"\\]|\\.)*"/,
	"'": /^(?:[^']|'')*'(?!')/,
	'[': /\]/,
	'{': /\}/,
};
