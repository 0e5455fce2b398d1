// What laying out a block needs to know beside the block and the width.

import type {BlockToken, Code, InlineToken} from '../../core/markdown/tokens.ts';
import type {BreakFinder} from '../line/break-points.ts';
import type {Span} from '../line/spans.ts';
import type {Line} from '../line/wrap.ts';
import type {Style} from '../theme/theme.ts';

export interface LayoutContext {
	/** The spans of inline tokens within these styles. */
	spans(tokens: InlineToken[], styles: readonly Style[]): Span[];
	/** The spans of each line of some code. */
	code(code: Code): Span[][];
	findBreaks: BreakFinder;
	/** Lays out what a block holds: `layBlock`, given so that no two files need each other. */
	layBlock(token: BlockToken, width: number, setting: LayoutContext): Line[];
	/** Of the blocks around. */
	styles: readonly Style[];
	/** How many lists are around. */
	listDepth: number;
}
