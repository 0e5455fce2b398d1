// What a span of text reads as: the words alone, for search, headings and titles.

import type {InlineToken} from './markdown-tokens.ts';

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
