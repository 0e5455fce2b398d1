// What a span of text reads as: the words alone, for search, headings and titles.

import type {InlineToken, Link} from './tokens.ts';

/** On one line: no markup, no addresses, no marks of footnotes; an image is its alt text. */
export function textOf(tokens: InlineToken[]): string {
	let text = '';
	for (const token of tokens) {
		if (token.type === 'br') text += ' ';
		else if (token.type === 'text' || token.type === 'codespan') text += token.text;
		else if (token.type !== 'footnoteReference') text += textOf(token.tokens);
	}
	return text;
}

// MERGED: // Links as tokens, whether Markdown or HTML made them.

/** A link that has no text shows its address. */
export function linkToken({raw, href, tokens}: {raw: string; href: string; tokens: InlineToken[]}): Link {
	const isNameless = tokens.every(token => token.type === 'text' && token.text.trim() === '');
	if (isNameless) return {type: 'link', raw, href, text: href, tokens: [{type: 'text', raw: '', text: href}]};
	return {type: 'link', raw, href, text: textOf(tokens), tokens};
}
