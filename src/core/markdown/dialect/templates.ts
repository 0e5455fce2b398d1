// Common to templates of all kinds: lines of marks only, paired marks around blocks, arguments that are text.

import type {Token} from 'marked';
import {lazily} from '../../lazily.ts';
import {lineEnds} from '../../text/white-space.ts';
import {nested} from '../footnotes.ts';
import type {AlertKind} from '../tokens.ts';
import {type BlockContext, endOfLine, group, nothing, type RuleContext, words} from './dialect.ts';
import {isProse} from './unshown.ts';

/** Alert kinds by other programs' names. */
const alertKinds = lazily(() => {
	const names: Record<AlertKind, string> = {
		note: 'note info information abstract summary tldr todo example quote cite question help faq message seealso memo',
		tip: 'tip hint success check done primary tips',
		important: 'important attention',
		warning: 'warning warn alert notice pitfall callout admonition experimental deprecated canary',
		caution: 'caution danger error failure fail missing bug',
	};
	const kinds = Object.entries(names) as [AlertKind, string][];
	return new Map(kinds.flatMap(([kind, words]) => words.split(' ').map(name => [name, kind] as const)));
});

/** The alert kind for a program's name; undefined for other names. */
export function alertKindOf(name: string): AlertKind | undefined {
	return alertKinds().get(name.toLowerCase());
}

/** A line that contains only marks becomes their content, or nothing. Undefined if anything else is on it. */
export function lineOfMarks(
	source: string,
	context: RuleContext,
	inline: (source: string, context: RuleContext) => Token | undefined,
): Token | undefined {
	let end = /^[ \t]*/.exec(source)?.[0].length ?? 0;
	const tokens: Token[] = [];
	while (end < source.length && source[end] !== '\n') {
		const token = inline(source.slice(end), context);
		if (!token) return undefined;
		tokens.push(token);
		end += token.raw.length;
		end += /^[ \t]*/.exec(source.slice(end, end + 200))?.[0].length ?? 0;
	}
	const raw = source.slice(0, end);
	if (tokens.every(({type}) => type === 'hidden')) {
		const problem = tokens.find(token => 'problem' in token && token.problem) as {problem?: string} | undefined;
		return nothing(source.slice(0, endOfLine(source, end)), problem?.problem);
	}
	return {type: 'lines', raw, text: raw, tokens};
}

/** The opening mark of an unclosed pair is removed, and its content is text. */
export function unclosed(source: string, opened: number): Token | undefined {
	const end = endOfLine(source, opened);
	const mark = source.slice(0, opened).trim();
	return source.slice(opened, end).trim() === ''
		? nothing(source.slice(0, end), `"${mark}" is never closed`)
		: undefined;
}

export interface Pair {
	/** From the start of the source to the end of the opening mark. */
	opened: number;
	open: RegExp;
	close: RegExp;
	kind: AlertKind | undefined;
	title: string;
}

/** The blocks between two marks on lines of their own; pairs of the same name may be nested. Undefined if unclosed. */
export function pairBlock(
	source: string,
	context: BlockContext,
	{opened, open, close, kind, title}: Pair,
): Token | undefined {
	const end = endOfPair(source, context, {opened, open, close});
	if (end === undefined) return undefined;
	const [, lead = ''] = /^([ \t]*\n?)/.exec(source.slice(opened, opened + 500)) ?? [];
	const stop = endOfLine(source, end.end);
	const isLast = source.slice(end.end, stop).trim() === '';
	const {lexer} = context;
	return {
		type: 'container',
		raw: source.slice(0, isLast ? stop : end.end),
		kind,
		title: title === '' ? undefined : lexer.inline(title),
		skip: lineEnds(source.slice(0, opened)) + (lead.endsWith('\n') ? 1 : 0),
		tokens: nested(context, source.slice(opened + lead.length, end.start)),
	};
}

/** Limit on nested pairs, as in the lexer. */
const deepest = 24;

function endOfPair(
	source: string,
	context: RuleContext,
	{opened, open, close}: Pick<Pair, 'opened' | 'open' | 'close'>,
): {start: number; end: number} | undefined {
	if (!context.find(close, source)) return undefined;
	const marks = new RegExp(`(${open.source})|${close.source}`, 'g');
	marks.lastIndex = opened;
	let depth = 1;
	for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
		depth += mark[1] === undefined ? -1 : 1;
		if (depth === 0) return {start: mark.index, end: marks.lastIndex};
		if (depth > deepest) return undefined;
	}
	return undefined;
}

/** The alert kind named by the first of these words that is one. */
export function firstKind(words: (string | undefined)[]): AlertKind | undefined {
	for (const word of words) {
		const kind = word === undefined ? undefined : alertKindOf(word);
		if (kind) return kind;
	}
	return undefined;
}

/** Arguments with keys, `key="value"` or `key=value`, and those without, in order. */
export function argumentsOf(text: string): {named: Record<string, string>; plain: string[]} {
	const named: Record<string, string> = Object.create(null);
	const plain: string[] = [];
	const argument = /(?:([\w.-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'`,=|]+))/g;
	for (const [, key, double, single, tick, bare] of text.slice(0, 5000).matchAll(argument)) {
		const value = (double?.replace(/\\(.)/g, '$1') ?? single ?? tick ?? bare ?? '').trim();
		if (key === undefined) plain.push(value);
		else named[key.toLowerCase()] = value;
	}
	return {named, plain};
}

const textKeys = ['text', 'title', 'label', 'caption', 'alt', 'cite', 'summary', 'name', 'attr'];
const settings = /^(?:class(?:es|name)?|style|id|src|href|url|link|path|file|icon|layout|options|color|lang)$/;

/** Whatever the key: sentences are meant for readers. */
export function isSaid(key: string, value: string): boolean {
	return !settings.test(key) && isProse(value);
}

/** Arguments for readers. */
export function textArguments(named: Record<string, string>): string {
	const values = textKeys.flatMap(key => (named[key] ? [named[key]] : []));
	const others = Object.entries(named).filter(([key, value]) => !textKeys.includes(key) && isSaid(key, value));
	return [...new Set([...values, ...others.map(([, value]) => value)])].join(' ');
}

/** Marks whose names are meant for the site only. */
const namelessParts = /^tabs\b|(?:^|[\s/_-])icons?\b/;

const namedParts = /^(?:tab|details|expand|collapse|accordion|step)$/;

/** The same for a mark by name: alerts, tabs and folded parts also have titles without a key. */
export function textOfMark(name: string, {named, plain}: ReturnType<typeof argumentsOf>): string {
	const isNameless = namelessParts.test(`${name} ${plain[0] ?? ''}`);
	const text = textArguments(isNameless ? {...named, name: ''} : named);
	if (text !== '') return text;
	if (namedParts.test(name)) return plain[0] ?? '';
	return alertKindOf(name) ? plain.filter(word => !alertKindOf(word)).join(' ') : '';
}

/** Text in an argument, which may contain tags, entities and Markdown. */
export function saidWords(raw: string, text: string, {lexer}: RuleContext): Token {
	return /[<&*`[]/.test(text) ? {...group(raw, lexer.inlineTokens(text)), text} : words(raw, text);
}

/** An opening mark at the start of the remaining text. */
export interface OpeningMark {
	source: string;
	/** Offset at which the mark ends. */
	opened: number;
}

const codePair = /^(?:highlight|raw-code|code(?:-?(?:toggle|block|snippet|fence|example|sample))?)$/i;
/** Pairs whose content is a drawing that can't be rendered here. */
const drawnPair = /^(?:mermaid|plantuml|goat|e?charts?)$/;

/** Pairs whose content is code or data, whatever a theme calls them. */
export function isCodePair(name: string): boolean {
	return codePair.test(name) || drawnPair.test(name);
}

/** The lines between two marks as code. */
export function codeOf(
	{source, opened}: OpeningMark,
	lang: string,
	end: RegExpExecArray | undefined,
): Token | undefined {
	if (!end || end.index < opened) return undefined;
	const text = source
		.slice(opened, end.index)
		.replace(/^[ \t]*\n/, '')
		.replace(/\n[ \t]*$/, '');
	const stop = endOfLine(source, end.index + end[0].length);
	return {type: 'code', raw: source.slice(0, stop), lang, text: withoutLiteralMarks(text)};
}

/** Removes marks that keep templates from being evaluated, which are not part of the code. */
function withoutLiteralMarks(text: string): string {
	return text.replace(/^\s*\{%-?\s*raw\s*-?%\}\n?([\s\S]*?)\n?\{%-?\s*endraw\s*-?%\}\s*$/, '$1');
}

/** Ruby or JavaScript between `<%` and `%>`, rather than text that contains percent signs. */
export function isScriptOfErb(text: string): boolean {
	return /^[=#*_~+-]|[=()[\]{}|;"':@]|\w\.\w|^\s*(?:if|unless|for|while|case|when|else|elsif|end|do|begin|rescue|yield|return|next|break|puts|p|include|require|partial|render)\b/.test(
		text,
	);
}

const template =
	/\{\{<((?:[^>\n]|>(?!\}\})){0,1000})>\}\}|\{\{%((?:[^%\n]|%(?!\})){0,1000})%\}\}|(?<!\{)\{%((?:[^%\n]|%(?!\})|\n(?!\n)){0,1000})%\}|\{\{-?\s*(?:(?:site|page|layout|include|post|theme)\.[^{}\n]{0,500}|(?:[\w.[\]]{1,100}|"([^"{}\n]{0,300})"|'([^'{}\n]{0,300})')\s*\|[^{}\n]{0,500})\}\}|<%[=#-]?\s(?:[^%\n]|%(?!>)){0,1000}%>|\{\/\*[^\n]{0,500}?\*\/\}/g;

/**
 * The text of HTML without templates, except text arguments, and without other invisible constructs. In code, only `{% raw %}` is
 * removed.
 */
export function withoutTemplates(text: string, isCode: boolean, unseen: RegExp[]): string {
	if (isCode) return text.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
	const seen = unseen.reduce((left, expression) => left.replace(expression, ''), text);
	return seen.replace(
		template,
		(all: string, ...[angles, percents, liquid, double, single]: (string | undefined)[]) => {
			if (all.startsWith('<') && !isScriptOfErb(all.slice(2, -2))) return all;
			const said = double ?? single;
			if (said !== undefined) return said;
			const [, name = '', rest = ''] = /^[-+]?\s*([\w./-]*)([\s\S]*)$/.exec(angles ?? percents ?? liquid ?? '') ?? [];
			return textOfMark(name.toLowerCase(), argumentsOf(rest.replace(/[-+/%>\s]+$/, '')));
		},
	);
}
