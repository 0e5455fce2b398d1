// The lexer's fast path. Most paragraphs of an article contain no markup other than links and emphasis, and can be lexed without
// marked's expressions, whose compilation alone would cost a fifth of the start-up. Anything not plainly plain is left to marked:
// both ways must always produce the same tokens.

import type {Token, TokenizerExtension, Tokens} from 'marked';
import {mayHoldMath} from '../math/math.ts';
import type {QuickTokenizer} from './tokenizer.ts';

/** Lines that can't begin, underline or end another block, followed by a blank line, but not by a definition. */
const plainLines = (() => {
	const letter = String.raw`[^\s\d!-/:-@[-\x60{-~]|["'(]`;
	const number = String.raw`\d+(?![\d.)])`;
	const markup = String.raw`\*\*?(?=[A-Za-z[])|\[(?!\^)(?![^\n]*\]:)`;
	const line = String.raw`(?:${letter}|${number}|${markup})[^\n]*`;
	const next = String.raw`\n(?:${letter}|${number}|\*\*?(?=[A-Za-z]))[^\n]*`;
	return new RegExp(String.raw`^${line}(?:${next})*(?=\n(?:[ \t]*\n(?! {0,3}:[ \t])|$)|$)`);
})();

/** Not in lists, where lines are not paragraphs yet, nor in a quote where a paragraph may continue from before. */
export const plainParagraph: TokenizerExtension = {
	name: 'paragraph',
	level: 'block',
	start(source) {
		return (this.lexer.options.tokenizer as QuickTokenizer).paragraphLength(source);
	},
	tokenizer(source, tokens): Tokens.Paragraph | undefined {
		const mayGoOn = tokens !== this.lexer.tokens && tokens.at(-1)?.type === 'paragraph';
		const text = this.lexer.state.top && !mayGoOn ? plainLines.exec(source)?.[0] : undefined;
		return text === undefined ? undefined : {type: 'paragraph', raw: text, text, tokens: this.lexer.inline(text)};
	},
};

/** An escape; emphasis whose delimiters can only open and close; a link without title; text. */
const parts =
	/\\([!-/:-@[-`{-~])|(?<=^|[\s("'“‘«—–])(\*\*?)(?=[A-Za-z0-9\xc0-\u024f[])([^*]*[A-Za-z0-9\xc0-\u024f)])\2(?=$|[\s.,;:!?)"'”’»—–])|(?<!!)\[([^^[\]\\`*_<!~@&\n][^[\]\\`*_<!~@&\n]*)\]\(([^\s()<>\\`*[\]]+)\)|[^*\\[`_<~@]+/y;

/** Autolinked addresses, and a hard line break. */
const addressOrBreak = /:\/\/|www\.| {2}\n/;

/** The inline tokens of a text if it contains only this markup; otherwise undefined. */
export function plainInline(source: string): Token[] | undefined {
	if (mayHoldMath(source)) return undefined;
	const tokens: Token[] = [];
	// matchAll would copy the expression for each text.
	for (let at = 0; at < source.length; ) {
		parts.lastIndex = at;
		const match = parts.exec(source);
		const token = match && tokenOf(match);
		if (!token) return undefined;
		at += match[0].length;
		tokens.push(token);
	}
	return tokens;
}

export function literal(text: string): Token {
	return {type: 'text', raw: text, text, escaped: false};
}

function tokenOf([raw, escaped, delimiter, emphasized, label, href]: RegExpExecArray): Token | undefined {
	if (escaped !== undefined) return {type: 'escape', raw, text: escaped};
	if (label !== undefined) return {type: 'link', raw, href, title: null, text: label, tokens: [literal(label)]};
	if (emphasized === undefined) return addressOrBreak.test(raw) ? undefined : literal(raw);
	const tokens = plainInline(emphasized);
	return tokens && {type: delimiter === '*' ? 'em' : 'strong', raw, text: emphasized, tokens};
}
