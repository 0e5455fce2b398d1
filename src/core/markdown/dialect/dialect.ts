// The interface of a Markdown dialect: marks of other programs that become blocks and words of ours. Each dialect has a file beside
// this one and is listed in `dialects.ts`; the lexer applies only the rules of dialects found in the article.

import type {Lexer, Token} from 'marked';
import type {AlertKind} from '../tokens.ts';

export interface Dialect {
	name: string;
	/**
	 * The first characters of its marks, at least one; every article is searched for each once, so rare ones and those of other
	 * dialects are faster.
	 */
	starts: string[];
	/** Matches its marks anywhere, each beginning with one of `starts`; without flags. */
	sign: RegExp;
	/** Recognizes it at the start of an article, if it has no marks. */
	beginning?: RegExp;
	/** Whether an article with that sign likely uses the dialect; omitted if the sign is sufficient. */
	isIn?(body: string): boolean;
	/** Matches where its inline marks begin, if not at `sign`. */
	at?: RegExp;
	/** The block at the start of the remaining text. */
	block?(source: string, context: BlockContext): Token | undefined;
	/** Matches the start of a block that may interrupt a paragraph. */
	line?: RegExp;
	/** The inline token at the start of the remaining text. */
	inline?(source: string, context: RuleContext): Token | undefined;
	/**
	 * Matches what is invisible in the text of HTML, where no rules are applied: in every article, or in this one; with the flag `g`.
	 */
	unseen?: RegExp | ((body: string) => RegExp | undefined);
	/** Templates in link addresses, and their replacements. */
	address?: {part: RegExp; target(part: string): string};
}

export interface RuleContext {
	lexer: Lexer;
	/** Tokens of the preceding text. */
	tokens: Token[];
	/** The whole article. */
	body: string;
	/** Whether the article matches an expression anywhere. */
	holds(expression: RegExp): boolean;
	/** Whether templates are literal text, as within `{% raw %}`. */
	isLiteral: boolean;
	/** Emoji by GitHub's names. */
	emoji: ReadonlyMap<string, string> | undefined;
	/** The first match in the remaining text. A failed search is not repeated for the same text. */
	find(expression: RegExp, source: string): RegExpExecArray | undefined;
	/** Starts or ends treating templates as literal text. */
	setLiteral(isLiteral: boolean): void;
}

export type BlockContext = RuleContext;

/** A lexer with the information that rules need. */
export interface DialectLexer extends Lexer {
	contextOf(tokens: Token[]): BlockContext;
}

/** Blocks between marks: an alert if the kind is known, otherwise just the blocks. */
export interface LexedContainer {
	type: 'container';
	raw: string;
	kind: AlertKind | undefined;
	title: Token[] | undefined;
	/** Number of lines in `raw` before the first of the blocks. */
	skip: number;
	tokens: Token[];
}

/** A paragraph that marked must not continue, as it would its own. */
export interface LexedLines {
	type: 'lines';
	raw: string;
	tokens: Token[];
}

/** Inline content whose marks were removed. */
export interface LexedGroup {
	type: 'group';
	raw: string;
	tokens: Token[];
}

/** A footnote written where it is referred to. */
export interface LexedInlineNote {
	type: 'inlineNote';
	raw: string;
	tokens: Token[];
}

/** Consumes its lines and shows nothing. `problem` is for the author. */
export function nothing(raw: string, problem?: string): Token {
	return {type: 'space', raw, problem};
}

/** The same within a line. */
export function hidden(raw: string, problem?: string): Token {
	return {type: 'hidden', raw, problem};
}

/** Literal text. */
export function words(raw: string, text: string, problem?: string): Token {
	return text.trim() === '' ? hidden(raw, problem) : {type: 'escape', raw, text, problem};
}

/** Keeps a line as typed, with a problem to report. */
export function asTyped(raw: string, problem: string): Token {
	return {type: 'lines', raw, problem, tokens: [words(raw, raw.trim())]};
}

export function group(raw: string, tokens: Token[]): Token {
	return {type: 'group', raw, tokens};
}

export function image(raw: string, href: string, text: string): Token {
	const tokens = text === '' ? [] : [words(text, text)];
	return href === '' ? group(raw, tokens) : {type: 'image', raw, href, title: null, text, tokens};
}

export function link(raw: string, href: string, text = href): Token {
	return {type: 'link', raw, href, title: null, text, tokens: [words(text, text)]};
}

export function strongParagraph(raw: string, text: string, {lexer}: RuleContext): Token {
	return {type: 'lines', raw, text, tokens: [{type: 'strong', raw, text, tokens: lexer.inline(text)}]};
}

const fenceLine = /^[ \t]*(`{3,}|~{3,})[ \t]*([^\n]?)/;

/** The fence of the code block that is open after a line, given the one open before it; '' for none. */
export function codeBelow(code: string, line: string): string {
	const [, fence = '', info = ''] = fenceLine.exec(line.slice(0, 100)) ?? [];
	if (code === '') return fence;
	return info === '' && fence.startsWith(code) ? '' : code;
}

/** Yields start and end of each line in a range, skipping fenced code. */
export function* linesOutsideCode(
	source: string,
	from: number,
	to: number,
): Generator<{start: number; stop: number}, undefined> {
	let code = '';
	for (let start = from, stop = from; start < Math.min(to, source.length); start = stop) {
		stop = endOfLine(source, start);
		const above = code;
		code = codeBelow(above, source.slice(start, stop));
		if (above === '' && code === '') yield {start, stop};
	}
}

/** The offset after the end of the current line. */
export function endOfLine(source: string, from: number): number {
	const end = source.indexOf('\n', from);
	return end < 0 ? source.length : end + 1;
}
