// One paragraph as plain text: the words, with the addresses of links and images in parentheses.

import type {Image, InlineToken, Link} from '../../core/markdown/tokens.ts';

/** On one line, unless `lineBreak` says what a break becomes; without the soft hyphens that would keep words from being found. */
export function paragraphText(tokens: InlineToken[], lineBreak = ' '): string {
	return inlineText(tokens, lineBreak).replaceAll('\xad', '').replace(/ {2,}/g, ' ').trim();
}

function inlineText(tokens: InlineToken[], lineBreak: string): string {
	return tokens.map(token => tokenText(token, lineBreak)).join('');
}

function tokenText(token: InlineToken, lineBreak: string): string {
	switch (token.type) {
		case 'text':
		case 'codespan':
			return token.text;
		case 'br':
			return lineBreak;
		case 'footnoteReference':
			return `[${token.number}]`;
		case 'link':
			return linkText(token, inlineText(token.tokens, lineBreak));
		case 'image':
			return imageText(token);
		case 'strong':
		case 'em':
		case 'del':
			return inlineText(token.tokens, lineBreak);
	}
}

function linkText({href}: Link, text: string): string {
	return isSameAddress(text, href) || href === '' || href.startsWith('#') ? text : `${text} (${href})`;
}

/** Whether the text of a link says where it goes, but for a scheme. */
export function isSameAddress(text: string, href: string): boolean {
	return href.replace(/^(?:mailto:|https?:\/\/)/, '') === text.replace(/^https?:\/\//, '');
}

function imageText({text, href}: Image): string {
	const label = text === '' ? '[image]' : `[image: ${text}]`;
	return href === '' ? label : `${label} (${href})`;
}
