// Exported articles are cut into pages, and a page's end often cuts a paragraph in two. Here such halves are one again.

import type {Token, Tokens, TokensList} from 'marked';
import {lexInline} from './lexer.ts';

/** The tokens with every paragraph joined that a page break cut: no end mark before, a small letter after. */
export function joinedAtPageBreaks(tokens: TokensList): Token[] {
	const joined: Token[] = [];
	for (const token of tokens) {
		const gap = joined.at(-1)?.type === 'space' ? joined.at(-1) : undefined;
		const before = joined.at(gap ? -2 : -1);
		if (isParagraph(before) && isParagraph(token) && isUnfinished(before.text) && startsSmall(token.text)) {
			joined.splice(gap ? -2 : -1, 2, join(before, token, {gap: gap?.raw ?? '', links: tokens.links}));
		} else {
			joined.push(token);
		}
	}
	return joined;
}

function isParagraph(token: Token | undefined): token is Tokens.Paragraph {
	return token?.type === 'paragraph';
}

const endMark = /[.!?:;…。！？：；‽؟।]$/u;
/** What may stand after an end mark: closing quotes and brackets, marks of emphasis, of footnotes. */
const closing = /(?:["'”’»›)\]*_]|\[\^[^\]]+\])+$/u;
const opening = /^[*_"'“‘„«([]*/;

function isUnfinished(text: string): boolean {
	const end = text.trimEnd();
	return !endMark.test(end) && !endMark.test(end.replace(closing, ''));
}

function startsSmall(text: string): boolean {
	const letter = text.charAt(opening.exec(text)?.[0].length ?? 0);
	return letter !== letter.toUpperCase();
}

/** A word that broke at its own hyphen gets no space. */
function join(
	before: Tokens.Paragraph,
	after: Tokens.Paragraph,
	{gap, links}: {gap: string; links: TokensList['links']},
): Tokens.Paragraph {
	const start = before.text.trimEnd();
	const text = start + (/\p{L}-$/u.test(start) ? '' : '\n') + after.text;
	return {type: 'paragraph', raw: before.raw + gap + after.raw, text, tokens: lexInline(text, links)};
}
