// Rejoins paragraphs of exported articles that were split at page breaks.

import type {Token, Tokens, TokensList} from 'marked';
import {type LexOptions, lexInline} from './lexer.ts';

/**
 * Joins every paragraph that a page break split: no final punctuation before it, a lower-case letter after it. Lexed with the
 * options of the article.
 */
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

/** End of the run of paragraphs, with blank lines in between, that begins with this token. */
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
/** What may follow final punctuation: closing quotes and brackets, delimiters of emphasis, footnote references. */
const closing = /(?:["'”’»›)\]*_]|\[\^[^\]]+\])+$/u;
const opening = /^[*_"'“‘„«([]*/;

/** In UTF-16 units, more than closing signs take. */
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

/** A word split at its own hyphen is joined without a space. */
function joint(part: string): string {
	return /\p{L}-$/u.test(part) ? part : `${part}\n`;
}
