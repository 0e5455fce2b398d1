// Paragraphs that marked takes line by line, as in lists. It copies the paragraph for each line it joins to it, so that a long
// one costs its square: lines that surely belong together are one piece, and what is left is joined only so often.

import type {Token} from 'marked';

/** A line whose first character begins no other block, whatever stands above it. */
const plainLine = /(?:[^\s\d!-/:-@[-`{-~]|["'(])[^\n\u2028\u2029]*(?:\n|$)/y;
/** Lines that may be the terms of a definition list, or the head of a table, which what follows them decides. */
const openLines = 3;

/**
 * The plain lines at the start of a text, as many as surely are one piece of text; undefined where that is one line at most.
 * None of them begins a heading with an underline if the first one does not.
 */
export function plainLines(text: string): string | undefined {
	const ends: number[] = [];
	plainLine.lastIndex = 0;
	for (let end = 0; plainLine.test(text); ends.push(end)) end = plainLine.lastIndex;
	const last = ends.at(-1 - openLines);
	return ends.length > openLines + 1 && last !== undefined ? text.slice(0, last - 1) : undefined;
}

/** Lines that are joined to a paragraph one by one, of so many characters, before it is full. */
const mostJoins = 100;
const longestJoined = 4000;

/** Type of a paragraph that marked is not to go on with: one that it does not know. */
const full = 'full paragraph';

export interface ParagraphLimit {
	/** To be called when something may be joined to the last token. */
	join(last: Token): void;
	/** Makes paragraphs again of the full ones among the tokens. */
	release(tokens: Token[]): void;
}

export function createParagraphLimit(): ParagraphLimit {
	let joined: Token | undefined;
	let joins = 0;
	let hasFull = false;
	return {
		join(last) {
			if (last.type !== 'text' && last.type !== 'paragraph') return;
			if (last !== joined) joins = 0;
			joined = last;
			if (++joins < mostJoins || last.raw.length < longestJoined) return;
			last.type = full;
			hasFull = true;
		},
		release(tokens) {
			if (hasFull) for (const token of tokens) if (token.type === full) token.type = 'paragraph';
		},
	};
}

export function isFull(token: Token | undefined): boolean {
	return token?.type === full;
}
