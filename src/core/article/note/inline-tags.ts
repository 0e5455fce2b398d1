// Tags that stand among the words of a note: `#tram`, `#tram/night`, and `#[[night shift]]` of Logseq.

import {lazily} from '../../lazily.ts';
import {flowsOf} from '../../markdown/block-text.ts';
import type {BlockToken, InlineToken} from '../../markdown/tokens.ts';

/** The tags of a note's text, in order and as they are typed. Code and addresses hold none. */
export function inlineTags(blocks: BlockToken[]): string[] {
	const flows = blocks.filter(({type}) => type !== 'code').flatMap(flowsOf);
	return flows.flatMap(({tokens}) => {
		const text = taggedText(tokens);
		return text.includes('#') ? Array.from(text.matchAll(tag()), ([, words, name]) => words ?? name ?? '') : [];
	});
}

/** Letters, figures and signs that join words; more than figures alone. */
const tag = lazily(
	() =>
		/(?<![^\s([{,;])#(?:\0([^\0]+)\0|((?![\d_/-]+(?![\p{L}\p{M}\p{N}_/-]))[\p{L}\p{M}\p{N}_-]+(?:\/[\p{L}\p{M}\p{N}_-]+)*))/gu,
);

/** The words that may hold tags. In the place of others is a sign that ends one; the name of a note is between two. */
function taggedText(tokens: InlineToken[]): string {
	const pieces: string[] = [];
	// The end of the whole text would be looked for in all pieces anew for each link.
	for (const token of tokens) pieces.push(taggedWords(token, pieces.at(-1) ?? ''));
	return pieces.join('');
}

/** `before` is what stands at once before the token. */
function taggedWords(token: InlineToken, before: string): string {
	switch (token.type) {
		case 'text':
			return token.script ? noTag : token.text.replaceAll('\0', '');
		case 'br':
			return '\n';
		case 'strong':
		case 'em':
		case 'del':
			return taggedText(token.tokens);
		case 'link':
			return token.isWiki && before.endsWith('#') ? `\0${token.text}\0` : noTag;
		default:
			return noTag;
	}
}

const noTag = '\ufffc';
