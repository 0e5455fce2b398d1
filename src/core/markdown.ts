// The one Markdown lexer: marked with CommonMark and GFM, and with the footnotes and definition lists of news sites
// and books. Hostile nesting is bounded here: what is nested too deeply is text.

import {Lexer, Marked, type MarkedOptions, type Token, type TokensList} from 'marked';
import {definitions} from './markdown-definitions.ts';
import {footnote, footnoteReference} from './markdown-footnotes.ts';

/** Deeper than any article means it, shallow enough for marked's recursion and for the width of a page. */
const deepest = 24;
/** Longer than any paragraph that a person wrote: marked's time grows with the square of such a text. */
const longest = 20_000;

let options: MarkedOptions | undefined;

/** marked's tokens of a Markdown text with LF line ends; their `raw`s, put together, are the text. */
export function lex(markdown: string): TokensList {
	options ??= new Marked({gfm: true, extensions: [footnote, footnoteReference, definitions]}).defaults;
	return new BoundedLexer(options).lex(markdown);
}

/** The inline tokens of one paragraph, with the link definitions of the article it is in. */
export function lexInline(markdown: string, links: TokensList['links']): Token[] {
	options ??= new Marked({gfm: true, extensions: [footnote, footnoteReference, definitions]}).defaults;
	const lexer = new BoundedLexer(options);
	lexer.tokens.links = links;
	return lexer.inlineTokens(markdown);
}

class BoundedLexer extends Lexer {
	#depth = 0;

	override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): TokensList {
		if (this.#depth >= deepest) tokens.push(literalParagraph(source));
		else this.#deeper(() => super.blockTokens(source, tokens, lastParagraphClipped));
		return tokens as TokensList;
	}

	override inlineTokens(source: string, tokens: Token[] = []): Token[] {
		if (this.#depth >= deepest) tokens.push(literal(source));
		else if (source.length > longest) for (const piece of pieces(source)) this.inlineTokens(piece, tokens);
		else this.#deeper(() => super.inlineTokens(source, tokens));
		return tokens;
	}

	#deeper(lexing: () => void): void {
		this.#depth++;
		try {
			lexing();
		} finally {
			this.#depth--;
		}
	}
}

function literal(text: string): Token {
	return {type: 'text', raw: text, text, escaped: false};
}

function literalParagraph(text: string): Token {
	return {type: 'paragraph', raw: text, text, tokens: [literal(text)]};
}

/** Cut at spaces where there are any, so that no word is cut; a link or an emphasis across a cut loses its look. */
function pieces(source: string): string[] {
	const result = [];
	for (let start = 0; start < source.length; ) {
		const limit = start + longest;
		const space = limit < source.length ? source.lastIndexOf(' ', limit) : source.length;
		const end = space > start ? space : limit;
		result.push(source.slice(start, end));
		start = end;
	}
	return result;
}
