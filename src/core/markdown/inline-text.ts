// The plain text of inline tokens, for search, headings and titles.

import type {InlineToken, Link} from './tokens.ts';

/** On one line: no markup, addresses or footnote marks; an image is its alternative text. */
export function inlineText(tokens: InlineToken[]): string {
	let text = '';
	for (const token of tokens) {
		if (token.type === 'br') text += ' ';
		else if (token.type === 'text' || token.type === 'codespan') text += token.text;
		else if (token.type === 'image') text += besideWords(inlineText(token.tokens));
		else if (token.type !== 'footnoteReference') text += inlineText(token.tokens);
	}
	return text;
}

/** Separates an image's description from the adjacent word. */
function besideWords(description: string): string {
	return description === '' ? '' : ` ${description} `;
}

/** The same as a line to be shown by itself: a heading, a title. */
export function lineOfTokens(tokens: InlineToken[]): string {
	return shownLine(inlineText(tokens));
}

/** Collapses white space of every kind and trims it; removes soft hyphens, which only a page needs. */
export function shownLine(line: string): string {
	return idle.test(line) ? line.replaceAll('\xad', '').replace(spaces, ' ').trim() : line;
}

const idle = /^\s|\s$|\s\s|[\u00a0\u00ad\u200b\u2060]/;
const spaces = /[\s\u200b\u2060]+/g;

/** A link; without text it shows its address. */
export function linkToken({raw, href, tokens}: {raw: string; href: string; tokens: InlineToken[]}): Link {
	const isNameless = tokens.every(token => token.type === 'text' && token.text.trim() === '');
	if (isNameless) return {type: 'link', raw, href, text: href, tokens: [{type: 'text', raw: '', text: href}]};
	return {type: 'link', raw, href, text: inlineText(tokens), tokens};
}

/** An address unless it is a data URI, often of a megabyte, which can't be read or followed. */
export function leadingAddress(href: string): string {
	return /^\s*data:/i.test(href) ? '' : href;
}
