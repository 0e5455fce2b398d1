// Blocks as plain text, by the contract that programs at the other end of a pipe rely on.

import type {Block} from '../core/blocks.ts';

/** The article's text: one paragraph a line, blocks parted by a blank line, no escape sequence, no emphasis mark. Ends with a line end unless empty. */
export declare function plainText(blocks: Block[]): string;
