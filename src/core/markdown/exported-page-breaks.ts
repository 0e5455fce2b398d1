// Exported articles are cut into pages, and a page's end often cuts a paragraph in two. Here such halves are one again.

import type {Token, Tokens, TokensList} from 'marked';
import {type LexOptions, lexInline} from './lexer.ts';

/** The tokens with every paragraph joined that a page break cut: no end mark before, a small letter after. They are lexed with the options of the others. */
export function joinedAtPageBreaks(tokens: TokensList, options: LexOptions = {}): Token[] {
	const joined: Token[] = [];
	for (let start = 0; start < tokens.length; ) {
		const end = endOfRun(tokens, start);
		joined.push(
			...(end === start + 1 ? tokens.slice(start, end) : [join(tokens.slice(start, end), tokens.links, options)]),
		);
		start = end;
	}
	return joined;
}

/** Where the paragraph ends that begins with this token, with the blank lines in it. */
function endOfRun(tokens: Token[], start: number): number {
	let end = start + 1;
	for (let before = tokens[start]; isParagraph(before) && isUnfinished(before.text); ) {
		const next = tokens[end]?.type === 'space' ? end + 1 : end;
		const after = tokens[next];
		if (!isParagraph(after) || !startsSmall(after.text)) break;
		before = after;
		end = next + 1;
	}
	return end;
}

function isParagraph(token: Token | undefined): token is Tokens.Paragraph {
	return token?.type === 'paragraph';
}

const endMark = /[.!?:;…。！？：；‽؟।]$/u;
/** What may stand after an end mark: closing quotes and brackets, marks of emphasis, of footnotes. */
const closing = /(?:["'”’»›)\]*_]|\[\^[^\]]+\])+$/u;
const opening = /^[*_"'“‘„«([]*/;

/** In UTF-16 units, more than closing marks take. */
const longestEnd = 200;

function isUnfinished(text: string): boolean {
	const end = text.trimEnd().slice(-longestEnd);
	return !endMark.test(end) && !endMark.test(end.replace(closing, ''));
}

function startsSmall(text: string): boolean {
	const letter = text.charAt(opening.exec(text)?.[0].length ?? 0);
	return letter !== letter.toUpperCase();
}

function join(run: Token[], links: TokensList['links'], options: LexOptions): Tokens.Paragraph {
	const raw = run.map(token => token.raw).join('');
	const texts = run.filter(isParagraph).map(({text}) => text);
	const text = texts.map((part, index) => (index < texts.length - 1 ? joint(part.trimEnd()) : part)).join('');
	return {type: 'paragraph', raw, text, tokens: lexInline(text, links, options)};
}

/** A word that broke at its own hyphen gets no space. */
function joint(part: string): string {
	return /\p{L}-$/u.test(part) ? part : `${part}\n`;
}
