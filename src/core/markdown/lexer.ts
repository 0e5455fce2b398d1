// The one Markdown lexer: marked with CommonMark and GFM, with the footnotes and definition lists of news sites and books, and
// with the dialects that an article holds. What would cost marked too much time or too much stack is bounded here, and is plainer text instead.

import {Lexer, Marked, type MarkedOptions, type Token, type TokensList} from 'marked';
import {definitions} from './definition-lists.ts';
import type {BlockContext, Dialect, DialectLexer} from './dialect/dialect.ts';
import {type DialectRules, dialectsIn} from './dialect/dialects.ts';
import type {LexedTexts} from './fast/lexed-texts.ts';
import {pieces} from './fast/long-text.ts';
import {literal, plainInline, plainParagraph} from './fast/plain.ts';
import {type Rules, rulesFor, startText} from './fast/rules.ts';
import {QuickTokenizer} from './fast/tokenizer.ts';
import {footnote, footnoteReference} from './footnotes.ts';
import {closedNames} from './html/html-tag.ts';
import {math} from './math/math.ts';

/** Deeper than any article means it, shallow enough for marked's recursion and for the width of a page. */
const deepest = 24;
/** Characters of a paragraph that are lexed at once, more than people write: the time grows with their square. */
const longestText = 5000;

/** Questions that rules may have of one text, each of which is a look through it: more than all names of marks together. */
const mostAsked = 500;

export interface LexOptions {
	/** Those that an article may hold, where they are not all that are known. */
	dialects?: Dialect[] | undefined;
	/** Those that it holds, where that is known. */
	rules?: DialectRules | undefined;
	/** GitHub's names of emoji, for articles that hold some. */
	emoji?: ReadonlyMap<string, string> | undefined;
	/** The names of elements that it closes, where they are known. */
	closed?: ReadonlySet<string> | undefined;
}

/** marked's tokens of a Markdown text with LF line ends; their `raw`s, put together, are the text. */
export function lex(markdown: string, options: LexOptions = {}): TokensList {
	const rules = 'rules' in options ? options.rules : dialectsIn(markdown, options.dialects);
	try {
		return lexerFor(markdown, rules, options).lex(markdown);
	} catch (error) {
		if (!(error instanceof RangeError) || markdown.length <= stretch) throw error;
		return lexInStretches(markdown, rules, options);
	}
}

/** The inline tokens of one paragraph, with the link definitions of the article it is in. */
export function lexInline(markdown: string, links: TokensList['links'], options: LexOptions = {}): Token[] {
	const dialects = 'rules' in options ? options.rules : dialectsIn(markdown, options.dialects);
	const plain = dialects ? undefined : plainInline(markdown);
	if (plain) return plain;
	const lexer = lexerFor(markdown, dialects, options);
	lexer.tokens.links = links;
	return lexer.inlineTokens(markdown);
}

/** Characters of a text that no expression overflows at: the ways back of one over millions of short lines do. */
const stretch = 200_000;

/** A block across a cut is two, and a link knows what is defined in its own stretch. */
function lexInStretches(markdown: string, rules: DialectRules | undefined, options: LexOptions): TokensList {
	const tokens: TokensList = Object.assign([], {links: {}});
	for (let start = 0; start < markdown.length; ) {
		const line = markdown.lastIndexOf('\n', start + stretch) + 1;
		const end = start + stretch >= markdown.length ? markdown.length : line > start ? line : start + stretch;
		const source = markdown.slice(start, end);
		const lexed = lexerFor(source, rules, {...options, closed: undefined}).lex(source);
		for (const token of lexed) tokens.push(token);
		Object.assign(tokens.links, lexed.links);
		start = end;
	}
	return tokens;
}

function lexerFor(
	markdown: string,
	dialects: DialectRules | undefined,
	{emoji, closed: known}: LexOptions,
): BoundedLexer {
	const tokenizer = new QuickTokenizer();
	const lexer = new BoundedLexer(tokenizer, {dialects, body: markdown, emoji});
	tokenizer.dialects = dialects;
	let closed = known;
	tokenizer.closedTags = () => {
		closed ??= closedNames(markdown);
		return closed;
	};
	return lexer;
}

function markedOptions(dialects: DialectRules | undefined): MarkedOptions {
	const {defaults} = new Marked({
		gfm: true,
		extensions: [footnote, footnoteReference, math, definitions, plainParagraph, ...(dialects?.extensions ?? [])],
	});
	return defaults;
}

interface Surroundings {
	dialects: DialectRules | undefined;
	/** The whole text. */
	body: string;
	emoji: ReadonlyMap<string, string> | undefined;
}

class BoundedLexer extends Lexer implements DialectLexer {
	readonly #tokenizer: QuickTokenizer;
	/** marked's own. */
	readonly #rules: Rules;
	readonly #surroundings: Surroundings;
	readonly #held = new Map<string, boolean>();
	/** Templates are text, in what is lexed now. */
	#isLiteral = false;
	/** The tokens of texts that are lexed later, in which templates are text. */
	readonly #literal = new WeakSet<Token[]>();

	constructor(tokenizer: QuickTokenizer, surroundings: Surroundings) {
		super({...markedOptions(surroundings.dialects), tokenizer});
		this.#tokenizer = tokenizer;
		this.#rules = tokenizer.rules;
		tokenizer.rules = rulesFor('', this.#rules);
		this.#surroundings = surroundings;
	}

	contextOf(tokens: Token[]): BlockContext {
		const {body, emoji} = this.#surroundings;
		return {
			lexer: this,
			tokens,
			body,
			holds: expression => this.#holds(expression, body),
			isLiteral: this.#isLiteral,
			emoji,
			find: (expression, source) => this.#tokenizer.texts.find(expression, source),
			setLiteral: isLiteral => {
				this.#isLiteral = isLiteral;
			},
		};
	}

	#holds(expression: RegExp, body: string): boolean {
		const known = this.#held.get(expression.source) ?? (this.#held.size < mostAsked && expression.test(body));
		this.#held.set(expression.source, known);
		return known;
	}

	override lex(source: string): TokensList {
		const tokens = super.lex(source);
		this.#isLiteral = false;
		return tokens;
	}

	override inline(source: string, tokens: Token[] = []): Token[] {
		if (this.#isLiteral) this.#literal.add(tokens);
		return super.inline(source, tokens);
	}

	override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): TokensList {
		if (this.#texts.depth() < deepest) this.#blockTokens(source, tokens, lastParagraphClipped);
		else tokens.push(literalParagraph(source));
		return tokens as TokensList;
	}

	#blockTokens(source: string, tokens: Token[], lastParagraphClipped?: boolean): void {
		this.#texts.within(source, () => {
			super.blockTokens(source, tokens, lastParagraphClipped);
			this.#texts.release(tokens);
		});
	}

	override inlineTokens(source: string, tokens: Token[] = []): Token[] {
		if (this.#texts.depth() === 0) {
			startText();
			this.#isLiteral = this.#literal.has(tokens);
		}
		if (source.length > longestText) {
			// Each into a list of its own: marked looks at the end of the last text, again and again.
			for (const {text, isWhole} of pieces(source, longestText))
				for (const token of isWhole ? this.#wholeTokens(text) : this.inlineTokens(text)) tokens.push(token);
			return tokens;
		}
		const plain = this.#plainTokens(source);
		if (plain) for (const token of plain) tokens.push(token);
		else this.#inlineTokens(source, tokens);
		return tokens;
	}

	/** The tokens of a single mark, however long it is. */
	#wholeTokens(source: string): Token[] {
		const tokens: Token[] = [];
		this.#inlineTokens(source, tokens);
		return tokens;
	}

	/** Within a link marked looks for links itself: none may hold another. */
	#plainTokens(source: string): Token[] | undefined {
		if (this.#texts.depth() >= deepest) return [literal(source)];
		const isDialect = this.#surroundings.dialects?.sign.test(source) === true;
		return this.state.inLink || isDialect ? undefined : plainInline(source);
	}

	#inlineTokens(source: string, tokens: Token[]): void {
		const {rules} = this.#tokenizer;
		this.#tokenizer.rules = rulesFor(source, this.#rules);
		try {
			this.#texts.within(source, () => super.inlineTokens(source, tokens));
		} finally {
			this.#tokenizer.rules = rules;
		}
	}

	get #texts(): LexedTexts {
		return this.#tokenizer.texts;
	}
}

function literalParagraph(text: string): Token {
	return {type: 'paragraph', raw: text, text, tokens: [literal(text)]};
}
