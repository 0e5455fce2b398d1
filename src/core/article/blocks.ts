// From Markdown to blocks that know where they stand: one parse that page, plain text, search, contents and
// reader share, so that a place means the same in all of them.

import {textsOf} from '../markdown/block-text.ts';
import {joinedAtPageBreaks} from '../markdown/exported-page-breaks.ts';
import {FootnoteNumbers} from '../markdown/footnotes.ts';
import {inlineText} from '../markdown/inline-text.ts';
import {lex} from '../markdown/lexer.ts';
import {cleanBlocks} from '../markdown/normalize-blocks.ts';
import type {BlockToken} from '../markdown/tokens.ts';
import type {Article} from './article.ts';

/** A top-level piece of an article: a heading, a paragraph, a whole list, a whole table. */
export interface Block {
	/** In the source file, from 1. */
	line: number;
	/** The headings above it, outermost first, as plain text; a heading's own text is not in its own path. */
	section: string[];
	/** marked's token, cleaned, or one of our extensions' (footnote, alert, definition list). */
	token: BlockToken;
}

/** The smallest text with a place of its own: a paragraph, one item's text, a table row, a line of code. */
export interface Passage {
	/** In the source file, from 1. */
	line: number;
	section: string[];
	isHeading: boolean;
	/** What a reader sees, on one line: no markup, no addresses of links, entities decoded, control characters gone. */
	text: string;
}

/**
 * The body of an article as blocks, in order. Paragraphs that a page break cut in an exported article are joined;
 * comments, link definitions, scripts and styles make no block. A footnote is a block where it was written.
 */
export function blocksOf(article: Article): Block[] {
	const lexed = lex(withoutLeftover(article.body));
	const tokens = article.isExported ? joinedAtPageBreaks(lexed) : lexed;
	const footnotes = new FootnoteNumbers(tokens);
	const blocks = cleanBlocks(tokens, article.bodyLine, footnotes);
	return withSections([...blocks, ...footnotes.notes()].sort((a, b) => a.line - b.line));
}

/** Every readable text of the blocks, in order: what search looks through. */
export function passagesOf(blocks: Block[]): Passage[] {
	return blocks.flatMap(({section, token}) =>
		textsOf(token).map(({line, text}) => ({line, section, isHeading: token.type === 'heading', text})),
	);
}

/** The passages' texts, a line each: what words are counted in, and texts are compared by. */
export function textOfBlocks(blocks: Block[]): string {
	return passagesOf(blocks)
		.map(({text}) => text)
		.join('\n');
}

/** A second front matter at the start, as some exporters leave it, becomes blank lines; all other lines stay where they are. */
function withoutLeftover(body: string): string {
	const leftover = /^\s*---\n(?:[\w-]+:.*\n|[ \t-].*\n)+---[ \t]*(?:\n|$)/.exec(body)?.[0];
	return leftover ? leftover.replace(/[^\n]+/g, '') + body.slice(leftover.length) : body;
}

function withSections(tokens: BlockToken[]): Block[] {
	let path: {depth: number; text: string}[] = [];
	return tokens.map(token => {
		if (token.type === 'heading') path = path.filter(({depth}) => depth < token.depth);
		const block = {line: token.line, section: path.map(({text}) => text), token};
		if (token.type === 'heading') path = [...path, {depth: token.depth, text: inlineText(token.tokens).trim()}];
		return block;
	});
}
