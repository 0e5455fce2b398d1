// From Markdown to blocks that know where they stand: one parse that page, plain text, search, contents and
// reader share, so that a place means the same in all of them.

import type {Token} from 'marked';
import type {Article} from './article.ts';

/** A top-level piece of an article: a heading, a paragraph, a whole list, a whole table. */
export interface Block {
	/** In the source file, from 1. */
	line: number;
	/** The headings above it, outermost first, as plain text; a heading's own text is not in its own path. */
	section: string[];
	/** marked's token, or one of our extensions' (footnote, alert, definition list). */
	token: Token;
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

/** The body of an article as blocks, in order; paragraphs that a page break cut in an exported article are joined. */
export declare function blocksOf(article: Article): Block[];

/** Every readable text of the blocks, in order: what search looks through. */
export declare function passagesOf(blocks: Block[]): Passage[];
