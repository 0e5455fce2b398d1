// The blocks of an article, which know where they stand: one parse that page, plain text, search, contents and reader
// share, so that a place means the same in all of them.

import {textsOf} from '../markdown/block-text.ts';
import {type MarkdownSource, readDocument} from '../markdown/document.ts';
import {lineOfTokens} from '../markdown/inline-text.ts';
import type {BlockToken} from '../markdown/tokens.ts';

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

/** The blocks of a text that is nothing but Markdown. */
export function readBlocks(source: MarkdownSource): Block[] {
	return withSections(readDocument(source).blocks);
}

/** Blocks in the order of a text, each with the headings above it. */
export function withSections(tokens: BlockToken[]): Block[] {
	let path: {depth: number; text: string}[] = [];
	return tokens.map(token => {
		if (token.type === 'heading') path = path.filter(({depth}) => depth < token.depth);
		const block = {line: token.line, section: path.map(({text}) => text), token};
		if (token.type === 'heading') path = [...path, {depth: token.depth, text: lineOfTokens(token.tokens)}];
		return block;
	});
}

/** Every readable text of the blocks, in order: what search looks through. */
export function passagesOf(blocks: Block[]): Passage[] {
	return blocks.flatMap(({section, token}) =>
		textsOf(token).map(({line, text}) => ({line, section, isHeading: token.type === 'heading', text})),
	);
}

/** The index of the passage that holds a line of the source file; -1 for a line before them all. */
export function passageIndexAt(passages: Passage[], line: number): number {
	return passages.findLastIndex(passage => passage.line <= line);
}

/** The passages' texts, a line each: what words are counted in, and texts are compared by. */
export function textOfBlocks(blocks: Block[]): string {
	return passagesOf(blocks)
		.map(({text}) => text)
		.join('\n');
}
