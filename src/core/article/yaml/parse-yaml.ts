// Parses full YAML with the library, which is imported for the first front matter that is not simple. Anchors, aliases and tags are
// refused: they can expand a page to gigabytes, and none was found in 67,000 files except the one that declares a text (`title: !
// 'Ruby: the words'`).

import {type Document, isMap, Lexer, LineCounter, parseDocument} from 'yaml';
import type {Problem} from '../article.ts';
import {plainScalar, type Yaml} from './fast-yaml.ts';

/**
 * Parses a map; if the source is not one, returns the problem (line from 0). More lenient than YAML: quoted and bracketed values
 * may continue at column 0, and lines may be indented by tabs. Never throws.
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

/** Unquoted scalars are typed by our own rules; keys stay as written. */
const options = {
	schema: 'failsafe',
	customTags: [{tag: 'plain', default: true, test: /^/, resolve: plainScalar}],
	stringKeys: true,
	uniqueKeys: false,
	prettyErrors: false,
};

/** Replaces the library's messages about grammar. */
const reasons: Partial<Record<string, string>> = {
	BLOCK_AS_IMPLICIT_KEY: 'a colon in a value without quotes',
	MULTIPLE_DOCS: 'several documents in one',
	RESOURCE_EXHAUSTION: 'nested too deeply',
};

/** Limit for lists and maps that no person wrote; a long text is a single token. */
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

/** The library reports where it gave up; the unclosed quote or bracket, or the second colon, is more helpful. */
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

/** Indents continuation lines at column 0 within quotes and brackets, which older parsers accept. */
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

/** Closing patterns, by the opening character. */
const ends: Partial<Record<string, RegExp>> = {
	'"': /^(?:[^"\\]|\\.)*"/,
	"'": /^(?:[^']|'')*'(?!')/,
	'[': /\]/,
	'{': /\}/,
};
