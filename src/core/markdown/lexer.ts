// The one Markdown lexer: marked with CommonMark and GFM, and with the footnotes and definition lists of news sites
// and books. What would cost marked too much time or too much stack is bounded here, and is plainer text instead.

import {Lexer, Marked, type MarkedOptions, type Token, type TokensList} from 'marked';
import {definitions} from './definition-lists.ts';
import {literal, plainInline, plainParagraph} from './fast/plain.ts';
import {rulesFor, startText} from './fast/rules.ts';
import {QuickTokenizer} from './fast/tokenizer.ts';
import {footnote, footnoteReference} from './footnotes.ts';
import {math} from './math.ts';

/** Deeper than any article means it, shallow enough for marked's recursion and for the width of a page. */
const deepest = 24;
/** Characters of a paragraph that are lexed at once, more than people write: the time grows with their square. */
const longestText = 5000;

/** marked's tokens of a Markdown text with LF line ends; their `raw`s, put together, are the text. */
export function lex(markdown: string): TokensList {
	try {
		return lexerFor(markdown).lex(markdown);
	} catch (error) {
		if (!(error instanceof RangeError) || markdown.length <= stretch) throw error;
		return lexInStretches(markdown);
	}
}

/** The inline tokens of one paragraph, with the link definitions of the article it is in. */
export function lexInline(markdown: string, links: TokensList['links']): Token[] {
	const lexer = lexerFor(markdown);
	lexer.tokens.links = links;
	return lexer.inlineTokens(markdown);
}

/** Characters of a text that no expression overflows at: the ways back of one over millions of short lines do. */
const stretch = 200_000;

/** A block across a cut is two, and a link knows what is defined in its own stretch. */
function lexInStretches(markdown: string): TokensList {
	const tokens: TokensList = Object.assign([], {links: {}});
	for (let start = 0; start < markdown.length; ) {
		const line = markdown.lastIndexOf('\n', start + stretch) + 1;
		const end = start + stretch >= markdown.length ? markdown.length : line > start ? line : start + stretch;
		const source = markdown.slice(start, end);
		const lexed = lexerFor(source).lex(source);
		for (const token of lexed) tokens.push(token);
		Object.assign(tokens.links, lexed.links);
		start = end;
	}
	return tokens;
}

function lexerFor(markdown: string): BoundedLexer {
	const tokenizer = new QuickTokenizer();
	const lexer = new BoundedLexer(tokenizer);
	tokenizer.rules = rulesFor(markdown, tokenizer.rules);
	return lexer;
}

function markedOptions(): MarkedOptions {
	const {defaults} = new Marked({
		gfm: true,
		extensions: [footnote, footnoteReference, math, definitions, plainParagraph],
	});
	return defaults;
}

class BoundedLexer extends Lexer {
	readonly #tokenizer: QuickTokenizer;

	constructor(tokenizer: QuickTokenizer) {
		super({...markedOptions(), tokenizer});
		this.#tokenizer = tokenizer;
	}

	override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): TokensList {
		if (this.#tokenizer.depth < deepest) this.#blockTokens(source, tokens, lastParagraphClipped);
		else tokens.push(literalParagraph(source));
		return tokens as TokensList;
	}

	#blockTokens(source: string, tokens: Token[], lastParagraphClipped?: boolean): void {
		const outer = this.#tokenizer.enter(source);
		try {
			super.blockTokens(source, tokens, lastParagraphClipped);
			this.#tokenizer.release(tokens);
		} finally {
			this.#tokenizer.leave(outer);
		}
	}

	override inlineTokens(source: string, tokens: Token[] = []): Token[] {
		if (this.#tokenizer.depth === 0) startText();
		if (source.length > longestText) {
			// Each into a list of its own: marked looks at the end of the last text, again and again.
			for (const piece of pieces(source)) for (const token of this.inlineTokens(piece)) tokens.push(token);
			return tokens;
		}
		const plain = this.#plainTokens(source);
		if (plain) for (const token of plain) tokens.push(token);
		else this.#inlineTokens(source, tokens);
		return tokens;
	}

	/** Within a link marked looks for links itself: none may hold another. */
	#plainTokens(source: string): Token[] | undefined {
		if (this.#tokenizer.depth >= deepest) return [literal(source)];
		return this.state.inLink ? undefined : plainInline(source);
	}

	#inlineTokens(source: string, tokens: Token[]): void {
		const outer = this.#tokenizer.enter(source);
		try {
			super.inlineTokens(source, tokens);
		} finally {
			this.#tokenizer.leave(outer);
		}
	}
}

function literalParagraph(text: string): Token {
	return {type: 'paragraph', raw: text, text, tokens: [literal(text)]};
}

/** Cut between sentences or at least between words; a link or an emphasis across a cut loses its look. */
function pieces(source: string): string[] {
	const result = [];
	for (let start = 0; start < source.length; ) {
		const end = cutWithin(source, start, start + longestText);
		result.push(source.slice(start, end));
		start = end;
	}
	return result;
}

function cutWithin(source: string, start: number, limit: number): number {
	if (limit >= source.length) return source.length;
	const text = source.slice(start, limit);
	const sentence = text.lastIndexOf('. ') + 1;
	const word = sentence > longestText / 2 ? sentence : text.lastIndexOf(' ');
	return word > 0 ? start + word : limit;
}
