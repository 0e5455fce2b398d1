// Decides where link addresses go: behind the text if the terminal supports hyperlinks (OSC 8), otherwise after the text, or
// numbered in a list at the end.

import type {Block} from '../../core/article/blocks.ts';
import {type AfterLink, addressAfter, isHiddenAddress} from '../../core/article/plain/plain-paragraph.ts';
import {flowsOf} from '../../core/markdown/block-text.ts';
import type {InlineToken} from '../../core/markdown/tokens.ts';

/**
 * Placement of addresses. `all` is `osc8` that includes targets no terminal opens, such as anchors in the same article, for a
 * program that follows them itself and strips them before a terminal sees them.
 */
export type Links = 'osc8' | 'all' | 'inline' | 'end' | 'none';

/**
 * The distinct addresses of the links, in order. Anchors in the article itself and links whose text is their address are left out.
 */
export function addressesOf(blocks: Block[]): string[] {
	const found = blocks.flatMap(({token}) => flowsOf(token).flatMap(({tokens}) => linksIn(tokens)));
	return [...new Set(found.filter(({href, text}) => isHiddenAddress(href, text)).map(({href}) => href))];
}

/** Returns a function that gives the text after a link; `addresses` are numbered from `first`. */
export function afterLink(links: Links, addresses: string[], first = 1): AfterLink {
	if (links === 'osc8' || links === 'all' || links === 'none') return () => '';
	if (links === 'inline') return addressAfter;
	const numbers = new Map(addresses.map((href, index) => [href, first + index]));
	return (href, text) => (isHiddenAddress(href, text) ? ` [${numbers.get(href)}]` : '');
}

function linksIn(tokens: InlineToken[]): {href: string; text: string}[] {
	return tokens.flatMap(token => {
		if (token.type === 'image') return [{href: token.href, text: ''}];
		if (token.type === 'link') return [...linksIn(token.tokens), token];
		return 'tokens' in token ? linksIn(token.tokens) : [];
	});
}

/** Schemes that a terminal can open by itself. */
const openable = /^(?:https?:\/\/|mailto:|file:\/\/)/i;

export function isOpenable(href: string): boolean {
	return openable.test(href);
}

/** In UTF-16 units: longer than any working address, and close to what terminals accept (VTE cuts at 2083). */
const maxAddressLength = 2048;

/** Wraps the text in a hyperlink (OSC 8). The number joins parts of one link on several lines. */
export function hyperlink(text: string, href: string, number?: number): string {
	const target = href.replace(/[^!-~]+/g, encodeURIComponent);
	if (target.length > maxAddressLength) return text;
	return `\x1b]8;${number === undefined ? '' : `id=${number}`};${target}\x1b\\${text}\x1b]8;;\x1b\\`;
}
