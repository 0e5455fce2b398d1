// Spacing around links and images that touch the text beside them.

import type {InlineToken} from '../../markdown/tokens.ts';

/**
 * Inserts a space between an image and an adjacent word or image, and moves word endings that follow a link into it, so that an
 * address comes after the word instead of inside it.
 */
export function besideLinks(tokens: InlineToken[]): InlineToken[] {
	return tokens.some(holdsLink) ? parted(tokens) : tokens;
}

function holdsLink(token: InlineToken): boolean {
	return token.type === 'link' || token.type === 'image' || ('tokens' in token && token.tokens.some(holdsLink));
}

function parted(tokens: InlineToken[]): InlineToken[] {
	const result: InlineToken[] = [];
	let taken = 0;
	for (const [index, token] of tokens.entries()) {
		const [before, next] = [tokens[index - 1], tokens[index + 1]];
		if (before && (isPictureAt(-1, before) || isPictureAt(0, token)) && isTight(before, token)) result.push(space);
		const ending = token.type === 'link' && !isPictureAt(-1, token) ? endingIn(next) : '';
		result.push(withEnding(withoutBeginning(token, taken), ending));
		taken = ending.length;
	}
	return result;
}

const space: InlineToken = {type: 'text', raw: '', text: ' '};

function withoutBeginning(token: InlineToken, length: number): InlineToken {
	return length > 0 && token.type === 'text' ? {...token, text: token.text.slice(length)} : token;
}

function withEnding(token: InlineToken, ending: string): InlineToken {
	if (!('tokens' in token) || token.type === 'image') return token;
	const tokens = besideLinks(token.tokens);
	if (token.type === 'link' && ending !== '') return {...token, tokens, ending};
	return tokens === token.tokens ? token : {...token, tokens};
}

/** The rest of a word that begins with a link's text, as in Turkish and Finnish; Chinese has no such endings. */
function endingIn(next: InlineToken | undefined): string {
	if (next?.type !== 'text') return '';
	return /^['’]?[A-Za-z\u00c0-\u024f\u0370-\u052f]+(?![\w\u00c0-\u052f])/.exec(next.text)?.[0] ?? '';
}

/** Whether the first (0) or last (-1) token inside is an image. */
function isPictureAt(end: 0 | -1, token: InlineToken | undefined): boolean {
	let edge = token;
	while (edge && edge.type !== 'image' && 'tokens' in edge) edge = edge.tokens.at(end);
	return edge?.type === 'image';
}

/** Whether nothing separates two tokens. */
function isTight(one: InlineToken, other: InlineToken): boolean {
	return (
		/[^\s([{"'“‘«„（「『【《〈]$/.test(signsOf(one)) &&
		/^[^\s)\]}.,;:!?"'”’»…，。、；：！？）」』】》〉]/.test(signsOf(other))
	);
}

/** The first and last characters of a token. */
function signsOf(token: InlineToken): string {
	if (token.type === 'image' || token.type === 'footnoteReference') return '[]';
	if (token.type === 'br') return ' ';
	return 'tokens' in token ? token.tokens.map(signsOf).join('') : token.text;
}
