// Expressions in braces that contain markup: `{stops.map(stop => <li>The last {stop.name}</li>)}`. The text in the markup is kept,
// the code around and within it dropped.

import type {Lexer, Token} from 'marked';
import {lineEnds} from '../../../text/white-space.ts';
import {type BlockContext, endOfLine, group, type RuleContext} from '../dialect.ts';
import {tagOf} from './tags.ts';

const code = String.raw`(?:[^{}<\n]|\{[^{}<\n]{0,200}\}|\n(?![ \t]*\n)){0,300}`;
/** Code up to the first tag: after an arrow, a condition, or a return. */
export const expressionStart = String.raw`\{(?![%{/*#:.])${code}(?:(?:=>|&&|\|\||\?)\s{0,100}(?:\(\s{0,100})?|(?:=>|\))\s{0,100}\{${code}\breturn\b[\s(]{0,100})<[A-Za-z>]`;
/** The first tag of an expression; searched for, because tags are rarer than braces. */
export const tagInCode = String.raw`<(?<=(?:=>|&&|\|\||\?|\breturn)[\s(]{0,100}<)[A-Za-z>]`;
const atExpression = new RegExp(`^${expressionStart}`);
const atHolder = new RegExp(
	String.raw`^<(?:[uod]l|table|tbody|div|p|section)(?:\s[^<>\n]{0,300})?>\s{0,100}(?:<[a-z]\w*(?:\s[^<>\n]{0,300})?>\s{0,100}){0,3}${expressionStart}`,
);

const braces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,500}\}){0,1000}\}`;
const tag = String.raw`</?(?:[A-Za-z][\w.:-]*(?=[\s/>])|(?=>))(?:[^<>"'{}]|"[^"]{0,1000}"|'[^']{0,1000}'|${braces}){0,500}>`;
const inCode = new RegExp(
	String.raw`(?<=[(,[?:{=>&|]\s{0,100}|\breturn\s{1,100})${tag}|[{}]|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\`[^\`]*\`|//[^\n]*|[^{}"'\`/<]+|[\s\S]`,
	'y',
);
const inMarkup = new RegExp(
	String.raw`${tag}|\{\s*(?:"([^"\n{}]*)"|'([^'\n{}]*)'|\`([^\`$\n{}]*)\`)\s*\}|\{|[^{}<]+`,
	'y',
);

/** In UTF-16 units. */
const longest = 10_000;
/** Limit on the characters scanned per article for the ends of unclosed expressions. */
const mostLookedThrough = 200_000;
const lookedThrough = new WeakMap<Lexer, number>();

interface Markup {
	raw: string;
	/** With the number of lines unchanged. */
	html: string;
}

function markupAt(source: string, {lexer}: RuleContext): Markup | undefined {
	const looked = lookedThrough.get(lexer) ?? 0;
	if (looked > mostLookedThrough) return undefined;
	const found = scanned(source.slice(0, longest));
	if (!found) lookedThrough.set(lexer, looked + Math.min(source.length, longest));
	return found;
}

interface Piece {
	text: string;
	kind: 'code' | 'tag' | 'text';
	/** With the number of lines unchanged. */
	shown: string;
}

/** Scans to the end of the expression or of the element that begins it; undefined if it has none. */
function scanned(source: string): Markup | undefined {
	const open: Piece['kind'][] = [];
	let html = '';
	for (let at = 0; at < source.length; ) {
		const piece = pieceAt(source, at, open.at(-1) === 'code');
		if (!piece) return undefined;
		at += piece.text.length;
		html += piece.shown;
		if (isOpening(piece)) open.push(piece.kind);
		else if (isClosing(piece)) open.pop();
		if (open.length === 0) return {raw: source.slice(0, at), html};
	}
	return undefined;
}

function pieceAt(source: string, at: number, isCode: boolean): Piece | undefined {
	const expression = isCode ? inCode : inMarkup;
	expression.lastIndex = at;
	const [text, ...strings] = expression.exec(source) ?? [];
	if (text === undefined) return undefined;
	if (/^<[A-Za-z/>]/.test(text) && text.endsWith('>')) return {text, kind: 'tag', shown: shownTag(text)};
	if (isCode || text === '{') return {text, kind: 'code', shown: '\n'.repeat(lineEnds(text))};
	return {text, kind: 'text', shown: strings.find(string => string !== undefined) ?? text};
}

/** Fragments have no name. */
function shownTag(text: string): string {
	if (/^<\/?>$/.test(text)) return '';
	return text.includes('{') ? tagOf(text, text, true).text + '\n'.repeat(lineEnds(text)) : text;
}

function isOpening({text, kind}: Piece): boolean {
	return kind === 'tag' ? !text.startsWith('</') && !text.endsWith('/>') : kind === 'code' && text === '{';
}

function isClosing({text, kind}: Piece): boolean {
	return kind === 'tag' ? text.startsWith('</') : kind === 'code' && text === '}';
}

/** Lists and headings after a blank line are Markdown again. */
const markdownBelow = /\n[ \t]*\n[ \t]*(?:[-*+#>|]|\d+\.)[ \t]/;

/** An expression on lines of its own, or an HTML element that begins with one. */
export function expressionLines(source: string, context: BlockContext): Token | undefined {
	if (!atExpression.test(source) && !atHolder.test(source)) return undefined;
	const found = markupAt(source, context);
	if (!found || markdownBelow.test(found.html)) return undefined;
	const end = endOfLine(source, found.raw.length);
	if (source.slice(found.raw.length, end).trim() !== '') return undefined;
	return {type: 'html', raw: source.slice(0, end), text: found.html, block: true, pre: false};
}

export function expressionInWords(source: string, context: RuleContext): Token | undefined {
	const found = atExpression.test(source) ? markupAt(source, context) : undefined;
	return found && group(found.raw, context.lexer.inlineTokens(found.html));
}
