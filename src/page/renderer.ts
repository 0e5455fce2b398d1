// Blocks to lines at a width. Loading is asynchronous and done once for an article; laying out is not, so the
// reader can do it between two keys.

import type {Block} from '../core/blocks.ts';
import type {Theme} from './theme.ts';

/** How a page looks, apart from its width. */
export interface Look {
	theme: Theme;
	/** Where the addresses of links go: hidden behind the text by the terminal (OSC 8), after the text, numbered at the end, nowhere. */
	links: 'osc8' | 'inline' | 'end' | 'none';
}

export interface Renderer {
	/**
	 * The lines of one block, none wider than `width` columns (0: as wide as they are), each with its styles closed.
	 * Blocks are parted by blank lines by whoever puts them together.
	 */
	layout(block: Block, width: number): string[];
	/** What follows the last block: the footnotes, and the numbered links when `links` is `end`. */
	endnotes(width: number): string[];
}

/** Loads what these blocks need (a grammar, a line breaker) and gives the function that lays them out. */
export declare function createRenderer(blocks: Block[], look: Look): Promise<Renderer>;
