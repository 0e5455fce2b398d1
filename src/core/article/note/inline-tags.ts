// Inline tags of notes: `#tram`, `#tram/night`, and Logseq's `#[[night shift]]`.

import {lazily} from '../../lazily.ts';
import {flowsOf} from '../../markdown/block-text.ts';
import type {BlockToken, InlineToken} from '../../markdown/tokens.ts';

/** The tags in a note's text, in order, as typed. Code and addresses contain none. */
export function inlineTags(blocks: BlockToken[]): string[] {
	const flows = blocks.filter(({type}) => type !== 'code').flatMap(flowsOf);
	return flows.flatMap(({tokens}) => {
		const text = taggedText(tokens);
		return text.includes('#') ? Array.from(text.matchAll(tag()), ([, words, name]) => words ?? name ?? '') : [];
	});
}

/** Letters, digits and joining signs; not digits alone. */
const tag = lazily(
	() =>
		/(?<![^\s([{,;])#(?:\0([^\0]+)\0|((?![\d_/-]+(?![\p{L}\p{M}\p{N}_/-]))[\p{L}\p{M}\p{N}_-]+(?:\/[\p{L}\p{M}\p{N}_-]+)*))/gu,
);

/** The text that may contain tags. Other tokens are replaced by a sign that ends a tag; note names are put between two. */
function taggedText(tokens: InlineToken[]): string {
	const pieces: string[] = [];
	// Kept as pieces: reading the end of a growing string for each link would be quadratic.
	for (const token of tokens) pieces.push(taggedWords(token, pieces.at(-1) ?? ''));
	return pieces.join('');
}

/** `before` is the text directly before the token. */
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
