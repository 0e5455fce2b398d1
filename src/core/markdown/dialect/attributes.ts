// Attribute lists: `{: .class}` and `{::options}` of kramdown, `{#id .class}` of Pandoc, `{ align=right }` of MkDocs.

import type {Token} from 'marked';
import {type BlockContext, type Dialect, endOfLine, group, hidden, nothing, type RuleContext} from './dialect.ts';

/**
 * Only ids, classes, and keys with values; optionally a leading colon as in kramdown. Each item extends as far as possible, so that
 * there is only one way to split: an unclosed `.a.a.a` would otherwise have thousands.
 */
const list =
	/^\{:?(?:\s*(?:[#.][\w:.-]+(?![\w:.-])|[\w-]+=(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"'{}]+(?=[\s}]))))+\s*\}/;
const kramdown = /^\{:[^\n{}]*\}/;

/** `{:.class}`, `{: #id}`, `{:toc}`, `{::options key="value" /}`, `{:/comment}`. */
const kramdownLine =
	/^ {0,3}\{:(?::?\/?(?:toc|nomarkdown|nodisplay|options|comment|no_toc)?(?:[ \t][^\n{}]*)?\/?|[ \t]*[#.\w][\w-]*(?:[ \t=][^\n{}]*)?)\}[ \t]*\n?$/;

/** kramdown's extensions, which instruct the converter about the enclosed words. */
const extension = /^\{::?\/?(?:nomarkdown|nodisplay|comment|options[^{}\n]*)?\/?\}/;

/** A comment ends at its own closing mark, or at an anonymous one. */
function comment(source: string, {find}: RuleContext): string | undefined {
	const end = source.startsWith('{::comment}') ? find(/\{:\/(?:comment)?\}/, source) : undefined;
	return end && source.slice(0, end.index + end[0].length);
}

function inline(source: string, context: RuleContext): Token | undefined {
	const {tokens} = context;
	const mark = comment(source, context) ?? extension.exec(source)?.[0];
	if (mark !== undefined && mark.length > 3) return hidden(mark);
	const span = spanBefore.exec(source);
	if (span) return spanWithAttributes(source, span, context);
	const before = tokens.at(-1);
	const isAttached = before !== undefined && /^(?:link|image|strong|em|codespan|del|hidden|escape)$/.test(before.type);
	const found = isAttached ? (list.exec(source) ?? kramdown.exec(source)) : undefined;
	if (found) return hidden(found[0], attributeWords(found[0]));
	const behind = isCaption(tokens) ? list.exec(source)?.[0] : undefined;
	if (behind !== undefined && /^[ \t]*(?:\n|$)/.test(source.slice(behind.length))) return hidden(behind);
	if (tokens.length > 0 && classesAtEnd.test(source)) return hidden(source.trimEnd());
	const last = /^[ \t]*\{(?::| ?[\w-]+="|#(?:tbl|fig|eq|sec|lst|thm|lem|def|exm)[-:])[^{}\n]*\}(?=[ \t]*(?:\n|$))/.exec(
		source,
	)?.[0];
	return last !== undefined && list.test(last.trim()) ? hidden(last) : undefined;
}

/** At the end of a paragraph: `At night. {.caption}`. */
const classesAtEnd = /^[ \t]*\{ ?\.[a-z][\w-]*(?: [.#][\w-]+)* ?\}\s*$/;

/** Bracketed text, possibly containing links: `[one [link](address)]{.class}`. */
const bracketed = String.raw`(?:[^[\]\n]|\[[^[\]\n]*\](?:\([^()\n]*\)|(?!\([^()\n]*\)))){1,500}`;
const spanBefore = new RegExp(String.raw`^\[(${bracketed})\](?=\{)`);

function spanWithAttributes(
	source: string,
	[raw, text = '']: RegExpExecArray,
	{lexer}: RuleContext,
): Token | undefined {
	const attributes = list.exec(source.slice(raw.length))?.[0];
	return attributes === undefined ? undefined : group(raw + attributes, lexer.inlineTokens(text));
}

/** A caption below a table (`: Fares {#tbl-fares}`), or a formula followed by its id. */
function isCaption(tokens: Token[]): boolean {
	const words = tokens.filter(({raw}) => raw.trim() !== '');
	return words[0]?.raw.startsWith(': ') || words.at(-1)?.type === 'math';
}

/**
 * A list alone on its line belongs to the block above or below; one that requests a table of contents also removes its placeholder
 * list.
 */
function block(source: string, context: BlockContext): Token | undefined {
	const unseen = comment(source, context);
	if (unseen !== undefined && /^[ \t]*(?:\n|$)/.test(source.slice(unseen.length, unseen.length + 200)))
		return nothing(source.slice(0, endOfLine(source, unseen.length)));
	const contents = /^ {0,3}(?:[-*+]|\d\.)[ \t][^\n]*\n {0,3}\{:[^\n}]*toc[^\n}]*\}[ \t]*(?:\n|$)/i.exec(source);
	if (contents) return nothing(contents[0]);
	const line = source.slice(0, endOfLine(source, 0));
	if (list.exec(line.trim())?.[0] === line.trim()) return nothing(line);
	return kramdownLine.test(line) ? nothing(line, attributeWords(line)) : undefined;
}

/** The problem with a list that contains prose instead of ids, classes and values; undefined for valid lists. */
export function attributeWords(list: string): string | undefined {
	const rest = list
		.replace(/^\s*\{:{0,2}\/?|\/?\}\s*$/g, '')
		.replace(/:?\w+[: ]+\d+(?:px|%)?/g, ' ')
		.replace(/[\w-]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|[#.][\w:.-]+/g, ' ');
	const words = rest.match(/[A-Za-z\u00c0-\uffff]{2,}/g) ?? [];
	return words.length < 2 || !/^\s*\{[:#.]/.test(list)
		? undefined
		: `"${list.trim()}" is not understood, so it is not shown`;
}

export const attributes: Dialect = {
	name: 'attributes',
	starts: ['{'],
	sign: /\{ ?[:#.]|\{ ?[a-z-]+=/,
	at: new RegExp(String.raw`\{ ?[:#.]|\{ ?[a-z-]+=|\[${bracketed}\]\{`),
	line: /\{ ?[:#.]|\{ ?[a-z-]+=|(?:[-*+]|1\.)[ \t][^\n]*\n\{:/,
	block,
	inline,
	unseen: /\n[ \t]*(?:[-*][ \t]+TOC[ \t]*\n[ \t]*)?\{:[^{}\n]*\}/g,
};
