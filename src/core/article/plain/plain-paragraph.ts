// One paragraph as plain text: the words, with the addresses of links and images in parentheses.

import type {InlineToken, Link} from '../../markdown/tokens.ts';
import {besideLinks} from './beside-links.ts';

/** Gives the text after a link or a picture: its address or its number, or nothing. */
export type AfterLink = (href: string, text: string) => string;

/** On one line, each link and picture with the text after it; without the soft hyphens that would keep words from being found. */
export function paragraphText(tokens: InlineToken[], after: AfterLink = addressAfter): string {
	return inlineText(besideLinks(tokens), after).replaceAll('\xad', '').replace(/ {2,}/g, ' ').trim();
}

function inlineText(tokens: InlineToken[], after: AfterLink): string {
	return tokens.map(token => tokenText(token, after)).join('');
}

function tokenText(token: InlineToken, after: AfterLink): string {
	switch (token.type) {
		case 'text':
		case 'codespan':
			return token.text;
		case 'br':
			return ' ';
		case 'footnoteReference':
			return `[${token.number}]`;
		case 'link':
			return linkText(token, after);
		case 'image':
			return (token.text === '' ? '[image]' : `[image: ${token.text}]`) + after(token.href, '');
		case 'strong':
		case 'em':
		case 'del':
			return inlineText(token.tokens, after);
	}
}

function linkText({tokens, href, text, ending = ''}: Link, after: AfterLink): string {
	const words = inlineText(tokens, after);
	const address = after(href, text);
	// The address of a link to its own picture stands there already.
	return words + ending + (words.endsWith(address) ? '' : address);
}

/** The address in parentheses, where the text does not say it. */
export function addressAfter(href: string, text: string): string {
	return isHiddenAddress(href, text) ? ` (${href})` : '';
}

/** Whether a link leads out of its article, to an address that its text does not say. */
export function isHiddenAddress(href: string, text: string): boolean {
	return href !== '' && !href.startsWith('#') && !isSameAddress(text, href);
}

/** Whether the text of a link says where it goes, but for a scheme. */
function isSameAddress(text: string, href: string): boolean {
	return bareAddress(href) === bareAddress(text) || (text.includes(' › ') && text.replaceAll(' › ', '#') === href);
}

function bareAddress(address: string): string {
	return address.replace(/^(?:mailto:|https?:\/\/)/, '');
}
