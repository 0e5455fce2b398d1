// Inline tokens of marked made ours: adjoining texts are one, entities are decoded, tags are folded.

import type {MarkedToken, Token, Tokens} from 'marked';
import {joinEastAsianLines} from '../text/east-asian.ts';
import {decodeReferences} from '../text/entities.ts';
import {safeLine} from '../text/safe-text.ts';
import type {FootnoteNumbers, LexedReference} from './footnotes.ts';
import {foldTags, type InlinePiece} from './html-inline.ts';
import {inlineText, linkToken} from './inline-text.ts';
import type {InlineToken} from './tokens.ts';

type LexedInline = MarkedToken | LexedReference;

export function cleanInline(tokens: Token[], footnotes: FootnoteNumbers): InlineToken[] {
	return joined(foldTags((tokens as LexedInline[]).flatMap(token => pieces(token, footnotes))));
}

/** Texts that adjoin are one; where something between them is not shown, one space is enough. */
function joined(tokens: InlineToken[]): InlineToken[] {
	const result: InlineToken[] = [];
	for (let start = 0; start < tokens.length; ) {
		let end = start + 1;
		while (tokens[start]?.type === 'text' && tokens[end]?.type === 'text') end++;
		result.push(...(end > start + 1 ? [oneText(tokens.slice(start, end))] : tokens.slice(start, end)));
		start = end;
	}
	return result;
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

function pieces(token: LexedInline, footnotes: FootnoteNumbers): InlinePiece[] {
	const {raw} = token;
	switch (token.type) {
		case 'text':
			return [{type: 'text', raw, text: reading(decodeReferences(raw))}];
		case 'escape':
			return linesOf(token.text);
		case 'codespan':
			return [{type: 'codespan', raw, text: safeLine(token.text)}];
		case 'br':
			return [{type: 'br', raw}];
		case 'html':
			return [{type: 'tag', raw}];
		case 'strong':
		case 'em':
		case 'del':
			return [{type: token.type, raw, ...spanOf(token.tokens, footnotes)}];
		case 'link':
		case 'image':
			return [linkOf(token, footnotes)];
		case 'footnoteReference': {
			const number = footnotes.refer(token.label);
			return [number ? {type: 'footnoteReference', raw, number} : {type: 'text', raw, text: safeLine(raw)}];
		}
		default:
			// A task's box is known to its item already; nothing else stands in a line.
			return [];
	}
}

/** An escaped character, or a formula, which keeps its lines. */
function linesOf(text: string): InlinePiece[] {
	return text.split('\n').flatMap((line, index): InlinePiece[] => {
		const piece: InlinePiece = {type: 'text', raw: line, text: safeLine(line)};
		return index === 0 ? [piece] : [{type: 'br', raw: '\n'}, piece];
	});
}

function linkOf(token: Tokens.Link | Tokens.Image, footnotes: FootnoteNumbers): InlineToken {
	const {raw} = token;
	if (token.type === 'link' && token.autolink) {
		return linkToken({raw, href: safeLine(token.href), tokens: [{type: 'text', raw, text: safeLine(token.text)}]});
	}
	const href = safeLine(decodeReferences(token.href)).trim();
	const inner = spanOf(token.tokens, footnotes);
	return token.type === 'image' ? {type: 'image', raw, href, ...inner} : linkToken({raw, href, tokens: inner.tokens});
}

function spanOf(tokens: Token[], footnotes: FootnoteNumbers): {text: string; tokens: InlineToken[]} {
	const clean = cleanInline(tokens, footnotes);
	return {text: inlineText(clean), tokens: clean};
}

/** Runs of spaces show as one. */
function reading(text: string): string {
	const flowing = text.includes('\n') ? joinEastAsianLines(text).replace(/\n/g, ' ') : text;
	return safeLine(flowing.includes('  ') ? flowing.replace(/ {2,}/g, ' ') : flowing);
}
