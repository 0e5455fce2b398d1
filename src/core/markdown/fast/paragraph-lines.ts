// Paragraphs that marked lexes line by line, as in lists. It copies the paragraph for each line that it joins, which takes
// quadratic time; so lines that certainly belong together are lexed as one piece, and the number of joins is limited.

import type {Token} from 'marked';

/** A line whose first character begins no other block, whatever is above it. */
const plainLine = /(?:[^\s\d!-/:-@[-`{-~]|["'(])[^\n\u2028\u2029]*(?:\n|$)/y;
/** Number of trailing lines that may be terms of a definition list, or a table header, depending on what follows. */
const openLines = 3;

/**
 * The plain lines at the start of a text that certainly form one piece of text; undefined if that is at most one line. None of them
 * begins a setext heading unless the first one does.
 */
export function plainLines(text: string): string | undefined {
	const ends: number[] = [];
	plainLine.lastIndex = 0;
	for (let end = 0; plainLine.test(text); ends.push(end)) end = plainLine.lastIndex;
	const last = ends.at(-1 - openLines);
	return ends.length > openLines + 1 && last !== undefined ? text.slice(0, last - 1) : undefined;
}

/** Number of lines joined to a paragraph one by one, and characters, until it counts as full. */
const mostJoins = 100;
const longestJoined = 4000;

/** Type of a full paragraph, unknown to marked, so that it is not continued. */
const full = 'full paragraph';

export interface ParagraphLimit {
	/** Called before something may be joined to the last token. */
	join(last: Token): void;
	/** Turns the full paragraphs among the tokens back into paragraphs. */
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
