// Inline tokens as HTML: escaped texts and harmless addresses.

import type {Image, InlineToken, Link} from '../../core/markdown/tokens.ts';

export function inlineHtml(tokens: InlineToken[]): string {
	return tokens.map(tokenHtml).join('');
}

function tokenHtml(token: InlineToken): string {
	switch (token.type) {
		case 'text':
			return escaped(token.text);
		case 'codespan':
			return `<code>${escaped(token.text)}</code>`;
		case 'br':
			return '<br>';
		case 'footnoteReference':
			return `<sup><a href="#note-${token.number}">${token.number}</a></sup>`;
		case 'link':
			return linkHtml(token);
		case 'image':
			return imageHtml(token);
		case 'strong':
		case 'em':
		case 'del':
			return `<${token.type}>${inlineHtml(token.tokens)}</${token.type}>`;
	}
}

/** Addresses that lead somewhere; the others (`javascript:`, `data:`, `vbscript:` …) act. */
const harmlessScheme = /^(?:https?|mailto|ftp|tel|xmpp|irc|doi|magnet)$/i;

/** A link that may act is its text alone. */
function linkHtml({href, tokens}: Link): string {
	const text = inlineHtml(tokens);
	return isHarmless(href) ? `<a href="${escaped(href)}">${text}</a>` : text;
}

function imageHtml({href, text}: Image): string {
	return isHarmless(href) ? `<img src="${escaped(href)}" alt="${escaped(text)}">` : escaped(text);
}

/** Browsers skip controls and spaces before and within a scheme; a path with a colon in it is no scheme. */
function isHarmless(href: string): boolean {
	const scheme = /^([^/?#:]*):/.exec(href.replace(/[\s\p{C}\u2400-\u2421]/gu, ''))?.[1];
	return scheme === undefined || harmlessScheme.test(scheme);
}

const references: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** For text and for quoted attributes. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, character => references[character] ?? character);
}
