// What a dialect of Markdown is: marks of other programs that become blocks and words of ours. Each is declared in a file
// beside this one and listed in `dialects.ts`; the lexer asks the rules of those alone that an article holds.

import type {Lexer, Token} from 'marked';
import type {AlertKind} from '../tokens.ts';

export interface Dialect {
	name: string;
	/** What its marks begin with, a character or more: every article is looked through for each, and rare ones are quicker. */
	starts: string[];
	/** Finds its marks anywhere, each at one of these; without flags. */
	sign: RegExp;
	/** Finds it at the beginning of an article, where it has no marks. */
	beginning?: RegExp;
	/** Whether an article with that sign is likely written so; left out where the sign alone tells. */
	isIn?(body: string): boolean;
	/** Finds where words of it begin, for rules whose words begin otherwise than their sign. */
	at?: RegExp;
	/** The block at the start of what is left of a text. */
	block?(source: string, context: BlockContext): Token | undefined;
	/** Start of a line that begins such a block with no blank line above. */
	line?: RegExp;
	/** The words at the start of what is left of a text. */
	inline?(source: string, context: RuleContext): Token | undefined;
	/** What shows nothing in the text of HTML, where no rule is asked, in each article or in this one; with the flag `g`. */
	unseen?: RegExp | ((body: string) => RegExp | undefined);
	/** What in the address of a link is none of it, and what it leads to instead. */
	address?: {part: RegExp; target(part: string): string};
}

export interface RuleContext {
	lexer: Lexer;
	/** What was lexed of the text before. */
	tokens: Token[];
	/** The whole article. */
	body: string;
	/** Whether the article holds something, anywhere in it. */
	holds(expression: RegExp): boolean;
	/** Templates are text here, within `{% raw %}`. */
	isLiteral: boolean;
	/** GitHub's names of emoji. */
	emoji: ReadonlyMap<string, string> | undefined;
	/** The first match in what is left of a text. What was not found once is not looked for again in the same text. */
	find(expression: RegExp, source: string): RegExpExecArray | undefined;
	/** From here on templates are text, or are none any more. */
	setLiteral(isLiteral: boolean): void;
}

export type BlockContext = RuleContext;

/** A lexer that knows what rules ask for. */
export interface DialectLexer extends Lexer {
	contextOf(tokens: Token[]): BlockContext;
}

/** Blocks with marks around them: an alert where their kind is known, otherwise only what they are. */
export interface LexedContainer {
	type: 'container';
	raw: string;
	kind: AlertKind | undefined;
	title: Token[] | undefined;
	/** Lines of `raw` above the first of the blocks. */
	skip: number;
	tokens: Token[];
}

/** A paragraph that marked is not to go on with, as it would with one of its own. */
export interface LexedLines {
	type: 'lines';
	raw: string;
	tokens: Token[];
}

/** Words whose marks were taken away. */
export interface LexedGroup {
	type: 'group';
	raw: string;
	tokens: Token[];
}

/** A footnote that stands where it is referred to. */
export interface LexedInlineNote {
	type: 'inlineNote';
	raw: string;
	tokens: Token[];
}

/** Takes up its lines and shows nothing. `problem` is for who wrote them. */
export function nothing(raw: string, problem?: string): Token {
	return {type: 'space', raw, problem};
}

/** The same within a line. */
export function hidden(raw: string, problem?: string): Token {
	return {type: 'hidden', raw, problem};
}

/** Words as they are. */
export function words(raw: string, text: string, problem?: string): Token {
	return text.trim() === '' ? hidden(raw, problem) : {type: 'escape', raw, text, problem};
}

/** A line that stays as it was typed, with what is to be said of it. */
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

/** The fence of the code that is open below a line, where `code` is the one above it; '' for none. */
export function codeBelow(code: string, line: string): string {
	const [, fence = '', info = ''] = fenceLine.exec(line.slice(0, 100)) ?? [];
	if (code === '') return fence;
	return info === '' && fence.startsWith(code) ? '' : code;
}

/** Where each line from one position to another begins and stops, but for those of code between fences. */
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

/** The end of the line that a position is in, behind its line end. */
export function endOfLine(source: string, from: number): number {
	const end = source.indexOf('\n', from);
	return end < 0 ? source.length : end + 1;
}
