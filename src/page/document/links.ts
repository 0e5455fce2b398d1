// Where the addresses of links go when the terminal can't hide them: after the text, or numbered in a list at the end.

import type {Block} from '../../core/article/blocks.ts';
import {flowsOf} from '../../core/markdown/block-text.ts';
import type {InlineToken} from '../../core/markdown/tokens.ts';
import type {AfterLink} from '../line/spans.ts';
import {isSameAddress} from '../text/plain-paragraph.ts';

/**
 * How a reader wants to see them. `all` is `osc8` with those too that no terminal opens, such as a place in the same article:
 * for a program that follows them itself and takes them off before a terminal sees them.
 */
export type Links = 'osc8' | 'all' | 'inline' | 'end' | 'none';

/** The addresses of the links in order, each once. Places in the article itself and links that say their address are none. */
export function addressesOf(blocks: Block[]): string[] {
	const found = blocks.flatMap(({token}) => flowsOf(token).flatMap(({tokens}) => linksIn(tokens)));
	return [...new Set(found.filter(({href, text}) => isHidden(href, text)).map(({href}) => href))];
}

/** What stands after a link; `addresses` are numbered from 1. */
export function afterLink(links: Links, addresses: string[]): AfterLink {
	if (links === 'osc8' || links === 'all' || links === 'none') return () => '';
	if (links === 'inline') return (href, text) => (isHidden(href, text) ? ` (${href})` : '');
	const numbers = new Map(addresses.map((href, index) => [href, index + 1]));
	return (href, text) => (isHidden(href, text) ? ` [${numbers.get(href)}]` : '');
}

function linksIn(tokens: InlineToken[]): {href: string; text: string}[] {
	return tokens.flatMap(token => {
		if (token.type === 'image') return [{href: token.href, text: ''}];
		if (token.type === 'link') return [...linksIn(token.tokens), token];
		return 'tokens' in token ? linksIn(token.tokens) : [];
	});
}

function isHidden(href: string, text: string): boolean {
	return href !== '' && !href.startsWith('#') && !isSameAddress(text, href);
}
