// Renders a paragraph as plain text, with the addresses of links and images in parentheses.

import type {InlineToken, Link} from '../../markdown/tokens.ts';
import {besideLinks} from './beside-links.ts';

/** Returns the text after a link or image: its address or number, or nothing. */
export type AfterLink = (href: string, text: string) => string;

/**
 * On one line, with `after` applied to each link and image; soft hyphens are removed, because they would prevent words from being
 * found.
 */
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
	// The address of a link to its own image is already there.
	return words + ending + (words.endsWith(address) ? '' : address);
}

/** The address in parentheses, unless the text states it. */
export function addressAfter(href: string, text: string): string {
	return isHiddenAddress(href, text) ? ` (${href})` : '';
}

/** Whether a link leads out of its article, to an address that its text does not state. */
export function isHiddenAddress(href: string, text: string): boolean {
	return href !== '' && !href.startsWith('#') && !isSameAddress(text, href);
}

/** Whether the text of a link is its address, possibly without scheme. */
function isSameAddress(text: string, href: string): boolean {
	return bareAddress(href) === bareAddress(text) || (text.includes(' › ') && text.replaceAll(' › ', '#') === href);
}

function bareAddress(address: string): string {
	return address.replace(/^(?:mailto:|https?:\/\/)/, '');
}
