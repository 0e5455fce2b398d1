// Renders blocks as plain text, optionally with the addresses of links.

import type {Block} from '../../core/article/blocks.ts';
import {linesOfBlock, printOrder, spaced} from '../../core/article/plain/plain-lines.ts';
import {paragraphText} from '../../core/article/plain/plain-paragraph.ts';
import type {InlineToken} from '../../core/markdown/tokens.ts';
import {addressesOf, afterLink} from '../document/links.ts';

/** Where addresses go in plain text: after the link text, numbered at the end, or nowhere. */
export type PlainLinks = 'inline' | 'end' | 'none';

/**
 * The text of an article: one paragraph per line, blocks separated by a blank line, no escape sequences or emphasis marks. Ends
 * with a newline unless empty.
 */
export function plainText(blocks: Block[], links: PlainLinks = 'inline'): string {
	const addresses = links === 'end' ? addressesOf(blocks) : [];
	const first = 1 + blocks.reduce((most, {token}) => Math.max(most, token.type === 'footnote' ? token.number : 0), 0);
	const after = afterLink(links, addresses, first);
	const ofTokens = (tokens: InlineToken[]) => paragraphText(tokens, after);
	const texts = printOrder(blocks).map(({token}) => linesOfBlock(token, ofTokens));
	const list = addresses.map((href, index) => ({text: `[${first + index}] ${href}`, line: 1}));
	return spaced([...texts, list])
		.map(({text}) => `${text}\n`)
		.join('');
}
