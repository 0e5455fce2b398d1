// The blocks of an article with their places: parsed once for page, plain text, search, contents and reader, so that a place means
// the same in all of them.

import {textsOf} from '../markdown/block-text.ts';
import {type MarkdownSource, readDocument} from '../markdown/document.ts';
import {lineOfTokens} from '../markdown/inline-text.ts';
import type {BlockToken} from '../markdown/tokens.ts';

/** A top-level part of an article: a heading, a paragraph, a whole list, a whole table. */
export interface Block {
	/** In the source file, from 1. */
	line: number;
	/** The headings above it, outermost first, as plain text; for a heading without its own text. */
	section: string[];
	/** marked's normalized token, or one of our extensions (footnote, alert, definition list). */
	token: BlockToken;
}

/** The smallest text with a place of its own: a paragraph, the text of a list item, a table row, a line of code. */
export interface Passage {
	/** In the source file, from 1. */
	line: number;
	section: string[];
	isHeading: boolean;
	/** Visible text on one line: without markup and link addresses, with entities decoded and control characters removed. */
	text: string;
}

/** The blocks of a plain Markdown text. */
export function readBlocks(source: MarkdownSource): Block[] {
	return withSections(readDocument(source).blocks);
}

/** Adds to each block the headings above it. */
export function withSections(tokens: BlockToken[]): Block[] {
	let path: {depth: number; text: string}[] = [];
	return tokens.map(token => {
		if (token.type === 'heading') path = path.filter(({depth}) => depth < token.depth);
		const block = {line: token.line, section: path.map(({text}) => text), token};
		if (token.type === 'heading') path = [...path, {depth: token.depth, text: lineOfTokens(token.tokens)}];
		return block;
	});
}

/** All readable texts of the blocks, in order: what search looks through. */
export function passagesOf(blocks: Block[]): Passage[] {
	return blocks.flatMap(({section, token}) =>
		textsOf(token).map(({line, text}) => ({line, section, isHeading: token.type === 'heading', text})),
	);
}

/** Index of the passage at a line of the source file; -1 before the first. */
export function passageIndexAt(passages: Passage[], line: number): number {
	return passages.findLastIndex(passage => passage.line <= line);
}

/** The texts of all passages, one per line, for counting words and comparing texts. */
export function textOfBlocks(blocks: Block[]): string {
	return passagesOf(blocks)
		.map(({text}) => text)
		.join('\n');
}
