// What a span of text reads as: the words alone, for search, headings and titles.

import type {InlineToken, Link} from './tokens.ts';

/** On one line: no markup, no addresses, no marks of footnotes; an image is its alt text. */
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

/** The description of a picture is no part of the word beside it. */
function besideWords(description: string): string {
	return description === '' ? '' : ` ${description} `;
}

/** The same as one line to be shown by itself: a heading, a title. */
export function lineOfTokens(tokens: InlineToken[]): string {
	return shownLine(inlineText(tokens));
}

/** A line without what is not seen of it: spaces at its ends and in a row; those of every kind are spaces. Soft hyphens are for where a page breaks. */
export function shownLine(line: string): string {
	return idle.test(line) ? line.replaceAll('\xad', '').replace(spaces, ' ').trim() : line;
}

const idle = /^\s|\s$|\s\s|[\u00a0\u00ad\u200b\u2060]/;
const spaces = /[\s\u200b\u2060]+/g;

/** A link that has no text shows its address. */
export function linkToken({raw, href, tokens}: {raw: string; href: string; tokens: InlineToken[]}): Link {
	const isNameless = tokens.every(token => token.type === 'text' && token.text.trim() === '');
	if (isNameless) return {type: 'link', raw, href, text: href, tokens: [{type: 'text', raw: '', text: href}]};
	return {type: 'link', raw, href, text: inlineText(tokens), tokens};
}

/** An address as far as it leads anywhere: one that holds its data, often by the megabyte, is nothing to read or follow. */
export function leadingAddress(href: string): string {
	return /^\s*data:/i.test(href) ? '' : href;
}
