// Where the addresses of links go: behind the text, where a terminal has hyperlinks (OSC 8); else after the text, or
// numbered in a list at the end.

import type {Block} from '../../core/article/blocks.ts';
import {type AfterLink, addressAfter, isHiddenAddress} from '../../core/article/plain/plain-paragraph.ts';
import {flowsOf} from '../../core/markdown/block-text.ts';
import type {InlineToken} from '../../core/markdown/tokens.ts';

/**
 * The places of addresses. `all` is `osc8` with those too that no terminal opens, such as a place in the same article:
 * for a program that follows them itself and takes them off before a terminal sees them.
 */
export type Links = 'osc8' | 'all' | 'inline' | 'end' | 'none';

/** The addresses of the links in order, each once. Places in the article itself and links that say their address are none. */
export function addressesOf(blocks: Block[]): string[] {
	const found = blocks.flatMap(({token}) => flowsOf(token).flatMap(({tokens}) => linksIn(tokens)));
	return [...new Set(found.filter(({href, text}) => isHiddenAddress(href, text)).map(({href}) => href))];
}

/** Gives the text after a link; `addresses` are numbered from `first`. */
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

/** Longer than any address that works, and more than terminals take (VTE cuts at 2083). */
const maxAddressLength = 2048;

/** The text as a hyperlink (OSC 8). The number makes one link of its parts on several lines. */
export function hyperlink(text: string, href: string, number?: number): string {
	const target = href.replace(/[^!-~]+/g, encodeURIComponent);
	if (target.length > maxAddressLength) return text;
	return `\x1b]8;${number === undefined ? '' : `id=${number}`};${target}\x1b\\${text}\x1b]8;;\x1b\\`;
}
