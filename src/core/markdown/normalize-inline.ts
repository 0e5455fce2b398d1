// Normalizes inline tokens of marked: adjacent texts are joined, entities decoded, tags converted.

import type {MarkedToken, Token, Tokens, TokensList} from 'marked';
import {joinEastAsianLines} from '../text/east-asian.ts';
import {decodeReferences} from '../text/entities.ts';
import {safeLine} from '../text/safe-text.ts';
import type {LexedGroup, LexedInlineNote} from './dialect/dialect.ts';
import {withMeantEmphasis} from './emphasis/unpaired-marks.ts';
import type {FootnoteNumbers, LexedReference} from './footnotes.ts';
import type {Bare} from './html/html-builder.ts';
import {foldTags, type InlinePiece, pieceOf} from './html/html-inline.ts';
import {htmlPart} from './html/html-parts.ts';
import {inlineText, leadingAddress, linkToken} from './inline-text.ts';
import type {LexedMath} from './math/math.ts';
import type {TextProblem} from './problems.ts';
import type {Image, InlineToken, Link} from './tokens.ts';

type LexedInline = MarkedToken | LexedReference | LexedGroup | LexedInlineNote | LexedMath;

/** What the texts of an article share. */
export interface NormalizeContext {
	footnotes: FootnoteNumbers;
	/** Names of the end tags in the article. */
	closedTags: ReadonlySet<string>;
	/** Link definitions. */
	links: TokensList['links'];
	/** Collects problems: lines where text may have been taken for syntax by mistake. */
	problems?: TextProblem[];
	/** Removes templates from the text of HTML, if the article contains any. */
	bare?: Bare | undefined;
	/** Converts a formula to Unicode if possible, if the article may contain any. */
	math?: ((tex: string) => string | undefined) | undefined;
	/** Emoji by GitHub's names, if the article may contain any. */
	emoji?: ReadonlyMap<string, string> | undefined;
}

export function cleanInline(tokens: Token[], context: NormalizeContext): InlineToken[] {
	const parts = (withMeantEmphasis(tokens) as LexedInline[]).flatMap(token => pieces(token, context));
	const [first] = parts;
	return parts.length === 1 && first?.type === 'text' ? [first] : joined(foldTags(parts));
}

/** Removes a trailing id and classes from a heading or title: `{#id .class}`, `{: .class}`. */
export function withoutAttributes(tokens: Token[]): Token[] {
	const last = tokens.at(-1);
	const found = last?.type === 'text' ? attributeList.exec(last.raw) : null;
	if (!last || !found) return tokens;
	const text = last.raw.slice(0, found.index);
	return [...tokens.slice(0, -1), {...last, raw: text, text}];
}

/** The space before it is trimmed later; without one it is text. */
const attributeList = /(?<=\s|^)%?\{(?:[:#][^{}]*| ?[#.][a-z][^{}]*| ?[\w-]+="[^{}]*|-(?:[ #.][^{}]*)?)\}%?\s*$/i;

/** Joins adjacent texts; if something invisible is between them, a single space remains. */
function joined(tokens: InlineToken[]): InlineToken[] {
	const result: InlineToken[] = [];
	for (let start = 0; start < tokens.length; ) {
		let end = start + 1;
		while (isPlain(tokens[start]) && isPlain(tokens[end])) end++;
		result.push(...(end > start + 1 ? [oneText(tokens.slice(start, end))] : tokens.slice(start, end)));
		start = end;
	}
	return result;
}

function isPlain(token: InlineToken | undefined): boolean {
	return token?.type === 'text' && token.script === undefined;
}

function oneText(tokens: InlineToken[]): InlineToken {
	let isAfterSpace = false;
	const texts = tokens.map(token => {
		const text = token.type === 'text' ? token.text : '';
		const shown = isAfterSpace ? text.replace(/^ /, '') : text;
		if (shown !== '') isAfterSpace = shown.endsWith(' ');
		return shown;
	});
	return {type: 'text', raw: tokens.map(({raw}) => raw).join(''), text: texts.join('')};
}

function pieces(token: LexedInline, context: NormalizeContext): InlinePiece[] {
	const {raw} = token;
	switch (token.type) {
		case 'text':
			return [{type: 'text', raw, text: reading(decodeReferences(raw))}];
		case 'escape':
			return linesOf(token.text);
		case 'math':
			return linesOf(context.math?.(token.text) ?? raw);
		case 'codespan':
			return [{type: 'codespan', raw, text: safeLine(token.text)}];
		case 'br':
			return [{type: 'br', raw}];
		case 'html':
			return pieceOf(htmlPart(token.text, context.closedTags));
		case 'group':
			return (token.tokens as LexedInline[]).flatMap(inner => pieces(inner, context));
		case 'strong':
		case 'em':
		case 'del':
			return [{type: token.type, raw, ...spanOf(token.tokens, context)}];
		case 'link':
		case 'image':
			return leadsNowhere(token) ? spanOf(token.tokens, context).tokens : [linkOf(token, context)];
		case 'footnoteReference': {
			const number = context.footnotes.refer(token.label);
			return [number ? {type: 'footnoteReference', raw, number} : {type: 'text', raw, text: safeLine(raw)}];
		}
		case 'inlineNote':
			return [{type: 'footnoteReference', raw, number: context.footnotes.add(raw, cleanInline(token.tokens, context))}];
		default:
			// A task's checkbox is stored in its item; nothing else occurs inline.
			return [];
	}
}

/** Whether the address of a definition is only a template. */
function isTemplate(href: string): boolean {
	return /^(?:\{|%7B){2}(?:[<%]|%3C).*(?:\}|%7D){2}$/i.test(href);
}

/** An escaped character, or a formula, which keeps its line breaks. */
function linesOf(text: string): InlinePiece[] {
	return text.split('\n').flatMap((line, index): InlinePiece[] => {
		const piece: InlinePiece = {type: 'text', raw: line, text: safeLine(line)};
		return index === 0 ? [piece] : [{type: 'br', raw: '\n'}, piece];
	});
}

/** Links to templates and data URIs lead nowhere: only their text remains. */
function leadsNowhere({type, href, raw}: Tokens.Link | Tokens.Image): boolean {
	if (isTemplate(href)) return true;
	return (href === '' && /\{[{%]/.test(raw)) || (type === 'link' && leadingAddress(href) === '' && href !== '');
}

function linkOf(token: Tokens.Link | Tokens.Image, context: NormalizeContext): InlineToken {
	const {raw} = token;
	if (token.type === 'link' && token.autolink) {
		return linkToken({raw, href: safeLine(token.href), tokens: [{type: 'text', raw, text: safeLine(token.text)}]});
	}
	const href = leadingAddress(safeLine(decodeReferences(token.href)).trim());
	const inner = spanOf(token.tokens, context);
	const isWiki = 'isWiki' in token && token.isWiki === true;
	const clean: Link | Image =
		token.type === 'image' ? {type: 'image', raw, href, ...inner} : linkToken({raw, href, tokens: inner.tokens});
	return isWiki ? {...clean, isWiki} : clean;
}

function spanOf(tokens: Token[], context: NormalizeContext): {text: string; tokens: InlineToken[]} {
	const clean = cleanInline(tokens, context);
	return {text: inlineText(clean), tokens: clean};
}

/** Collapses runs of spaces. */
function reading(text: string): string {
	const flowing = text.includes('\n') ? joinEastAsianLines(text).replace(/\n/g, ' ') : text;
	return safeLine(flowing.includes('  ') ? flowing.replace(/ {2,}/g, ' ') : flowing);
}
