// Links as tokens, whether Markdown or HTML made them.

import {textOf} from './inline-text.ts';
import type {InlineToken, Link} from './markdown-tokens.ts';

/** A link that has no text shows its address. */
export function linkToken({raw, href, tokens}: {raw: string; href: string; tokens: InlineToken[]}): Link {
	const isNameless = tokens.every(token => token.type === 'text' && token.text.trim() === '');
	if (isNameless) return {type: 'link', raw, href, text: href, tokens: [{type: 'text', raw: '', text: href}]};
	return {type: 'link', raw, href, text: textOf(tokens), tokens};
}
