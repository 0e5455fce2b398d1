// MDX: imports and what is exported, comments in braces, which give headings their ids, and tags of components with values in
// braces, where no tag of HTML may have them.

import type {Token, Tokens} from 'marked';
import {type BlockContext, type Dialect, endOfLine, hidden, nothing, type RuleContext} from './dialect.ts';

function block(source: string, context: BlockContext): Token | undefined {
	if (source.startsWith('{/*')) return commentLine(source, context);
	if (source.startsWith('<')) return tagLine(source, context);
	return codeOfModule(source, context);
}

function commentLine(source: string, {find}: BlockContext): Token | undefined {
	const end = find(/\*\/\}/, source);
	const stop = end && endOfLine(source, end.index);
	return end && source.slice(end.index + 3, stop).trim() === '' ? nothing(source.slice(0, stop)) : undefined;
}

const importLine = /^import\s+(?:([\w*{$][^;'"]{0,1000}?)\s+from\s+)?["'][^"'\n]+["'];?[ \t]*(?:\n|$)/;

/** At the top; elsewhere only of names that the text has components of, or more of the same. */
function codeOfModule(source: string, {tokens, lexer, holds}: BlockContext): Token | undefined {
	if (tokens !== lexer.tokens || !/^(?:import|export)\s/.test(source)) return undefined;
	const [raw, names = ''] = importLine.exec(source) ?? [];
	const isTop = isAtTop(tokens);
	if (raw !== undefined) {
		const name = /[A-Z]\w*/.exec(names)?.[0];
		return isTop || (name !== undefined && holds(new RegExp(String.raw`<${name}[\s/>]`))) ? nothing(raw) : undefined;
	}
	const name = /^export const (\w+)/.exec(source)?.[1];
	const isUsed = name !== undefined && holds(new RegExp(String.raw`[={]\{?${name}\}`));
	if (!isUsed && !tokens.slice(0, mostImports).some(({raw}) => raw.trimStart().startsWith('import'))) return undefined;
	const exported = (isTop && tokens.length > 0) || isUsed || statement.test(source) ? statementAt(source) : undefined;
	return exported ? nothing(exported) : undefined;
}

/** Tokens at the top among which an import stands where a text has any. */
const mostImports = 50;

const statement = /^export (?:(?:const|let) (?:\w+|[{[][^\n=]*)\s*(?::[^\n=]*)?=|(?:async )?function\b|default\b)/;

/** UTF-16 units. */
const longestStatement = 10_000;

/** Up to the end of the line on which all its brackets are closed; to a blank line where they never are, or the next statement begins before. */
function statementAt(source: string): string | undefined {
	const [start] = /^export (?:const|let|function|default|async)\b/.exec(source) ?? [];
	if (start === undefined) return undefined;
	const piece =
		/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[([{]|[)\]}]|\n(?:(?:export|import) )?|[^"'`/()[\]{}\n]+|[\s\S]/y;
	const code = source.slice(0, longestStatement);
	piece.lastIndex = start.length;
	let depth = 0;
	let last = '';
	for (let found = piece.exec(code); found; found = piece.exec(code)) {
		const [text] = found;
		const isLineEnd = text.startsWith('\n');
		if (isLineEnd && depth <= 0 && !/(?:[=,(+]|=>)\s*$/.test(last)) return code.slice(0, found.index + 1);
		if (isLineEnd && text.length > 1) return paragraphAt(source);
		if (/^[([{]$/.test(text)) depth++;
		else if (/^[)\]}]$/.test(text)) depth--;
		if (!isLineEnd) last = text;
	}
	return depth <= 0 && code === source ? source : paragraphAt(source);
}

function paragraphAt(source: string): string {
	return /^(?:[^\n]+(?:\n|$))+/.exec(source)?.[0] ?? source;
}

/** How many tokens of a text are blank lines, imports and exports, as far as they were looked at. */
const counted = new WeakMap<Token[], number>();

function isAtTop(tokens: Token[]): boolean {
	let count = counted.get(tokens) ?? 0;
	for (let token = tokens[count]; token; token = tokens[count]) {
		if (token.type !== 'space' && !/^(?:import|export)/.test(token.raw)) break;
		count++;
	}
	counted.set(tokens, count);
	return count === tokens.length;
}

const tagStart = /^<[A-Za-z][\w.]*(?=\s)/;
/** In UTF-16 units, more than the data of a component take. */
const longestTag = 20_000;

/** Up to the bracket that closes it, if it has a value in braces. Brackets and quotes in braces close nothing. */
function tagWithValues(source: string, {find}: RuleContext): string | undefined {
	const [start] = tagStart.exec(source) ?? [];
	if (start === undefined || !find(/\}\s*(?:\/?>|[\w-]+[=\s>])/, source)) return undefined;
	const piece = /=\s*\{|[{}]|"[^"]*"|'[^'\n]*'|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|>|[^{}"'`>/=]+|[\s\S]/y;
	piece.lastIndex = start.length;
	let depth = 0;
	let hasValues = false;
	for (let found = piece.exec(source); found && found.index < longestTag; found = piece.exec(source)) {
		const [text] = found;
		if (text.endsWith('{') && !/^["'`/]/.test(text)) depth++;
		if (text.startsWith('=') && text.length > 1) hasValues = true;
		if (text === '}') depth--;
		if (depth === 0 && text === '<') return undefined;
		if (text === '>' && depth <= 0) return hasValues ? source.slice(0, piece.lastIndex) : undefined;
	}
	return undefined;
}

const openOverLines = /^<[A-Z][\w.]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*\n[ \t]*>[ \t]*(?:\n|$)/;

/** A tag over lines, whose last would begin a quote, with the lines that stand in it. */
function tagOverLines(source: string): Token | undefined {
	const tag = openOverLines.exec(source.slice(0, longestTag))?.[0];
	if (tag === undefined) return undefined;
	const lines = /^(?:[ \t]*\S[^\n]*(?:\n|$))*/.exec(source.slice(tag.length))?.[0] ?? '';
	return {...tagOf(tag.trimEnd(), tag + lines, true), text: tag + lines};
}

function tagLine(source: string, context: BlockContext): Token | undefined {
	const overLines = tagOverLines(source);
	if (overLines) return overLines;
	const raw = tagWithValues(source, context);
	if (raw === undefined) return undefined;
	const end = endOfLine(source, raw.length);
	return source.slice(raw.length, end).trim() === '' ? tagOf(raw, source.slice(0, end), true) : undefined;
}

/** The tag without the values in braces, as HTML has it. */
function tagOf(tag: string, raw: string, block: boolean): Tokens.HTML {
	const [, name = '', all = '', end = ''] = /^<([\w.]+)([\s\S]*?)(\/?)>$/.exec(tag) ?? [];
	const attributes = [...all.matchAll(/\s[\w-]+="[^"]*"/g)].map(([text]) => text).join('');
	return {type: 'html', raw, text: `<${name}${attributes || ' class=""'}${end && ' /'}>`, block, pre: false};
}

export const mdx: Dialect = {
	name: 'MDX',
	starts: '{<',
	sign: /\{\/\*|(?<==)\{|<[A-Z][\w.]*[\s/>]/,
	at: /\{\/\*|<[A-Za-z][\w.]*\s/,
	beginning: /^\s*import\s[^\n]*["'{]/,
	isIn: body =>
		/\{\/\*|\n<[A-Z][\w.]*(?:[ \t][^\n]*)?\n(?:[^<>\n]+\n){0,50}[ \t]*>|<[A-Za-z][\w.]*\s[^<>]*=\{|(?:^|\n)import\s[^\n]*["'{]/.test(
			body,
		),
	line: /\{\/\*|export |import /,
	block,
	inline: (source, context) => {
		if (source.startsWith('<')) {
			const raw = tagWithValues(source, context);
			return raw === undefined ? undefined : tagOf(raw, raw, false);
		}
		const end = source.startsWith('{/*') ? context.find(/\*\/\}/, source) : undefined;
		return end && hidden(source.slice(0, end.index + 3));
	},
};
