// The Markdown lexer: marked with CommonMark and GFM, footnotes and definition lists, and the dialects that an article contains.
// Constructs that would take marked too much time or stack are bounded here, and become plainer text.

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

/** Nesting limit: deeper than any article needs, within marked's recursion and the width of a page. */
const deepest = 24;
/** Characters of a paragraph lexed at once, more than people write: time grows with the square. */
const longestText = 5000;

/** Limit on the searches of rules per text, each of which scans it: more than the number of all mark names. */
const mostAsked = 500;

export interface LexOptions {
	/** Dialects that the article may contain, if not all known ones. */
	dialects?: Dialect[] | undefined;
	/** Rules of the dialects that it contains, if known. */
	rules?: DialectRules | undefined;
	/** Emoji by GitHub's names, for articles that contain any. */
	emoji?: ReadonlyMap<string, string> | undefined;
	/** Names of the elements that it closes, if known. */
	closed?: ReadonlySet<string> | undefined;
}

/** Lexes a Markdown text with LF line ends; the concatenated `raw`s of the tokens are the text. */
export function lex(markdown: string, options: LexOptions = {}): TokensList {
	const rules = 'rules' in options ? options.rules : dialectsIn(markdown, options.dialects);
	try {
		return lexerFor(markdown, rules, options).lex(markdown);
	} catch (error) {
		if (!(error instanceof RangeError) || markdown.length <= stretch) throw error;
		return lexInStretches(markdown, rules, options);
	}
}

/** Lexes the inline tokens of a paragraph, with the link definitions of its article. */
export function lexInline(markdown: string, links: TokensList['links'], options: LexOptions = {}): Token[] {
	const dialects = 'rules' in options ? options.rules : dialectsIn(markdown, options.dialects);
	const plain = dialects ? undefined : plainInline(markdown);
	if (plain) return plain;
	const lexer = lexerFor(markdown, dialects, options);
	lexer.tokens.links = links;
	return lexer.inlineTokens(markdown);
}

/** In characters: stretches at which no expression overflows by backtracking, as it would over millions of short lines. */
const stretch = 200_000;

/** A block that crosses a cut becomes two, and link definitions apply only within their stretch. */
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
	/** Whether templates are literal in the text being lexed. */
	#isLiteral = false;
	/** Tokens of texts lexed later, in which templates are literal. */
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
			// Each piece gets its own list, because marked repeatedly looks at the end of the last text.
			for (const {text, isWhole} of pieces(source, longestText))
				for (const token of isWhole ? this.#wholeTokens(text) : this.inlineTokens(text)) tokens.push(token);
			return tokens;
		}
		const plain = this.#plainTokens(source);
		if (plain) for (const token of plain) tokens.push(token);
		else this.#inlineTokens(source, tokens);
		return tokens;
	}

	/** The token of a single mark, of any length. */
	#wholeTokens(source: string): Token[] {
		const tokens: Token[] = [];
		this.#inlineTokens(source, tokens);
		return tokens;
	}

	/** Within a link marked looks for links itself, because links can't be nested. */
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
