// Nests blocks: the context that their layout needs, stacking, and hanging indents behind a marker.

import type {BlockToken, Code, InlineToken} from '../../core/markdown/tokens.ts';
import {columns} from '../../core/text/columns.ts';
import type {BreakFinder} from '../line/break-points.ts';
import {decoration, type Line, type Span} from '../line/spans.ts';
import type {Style} from '../theme/named-themes.ts';

/** Everything that laying out a block needs, besides the block and the width. */
export interface LayoutContext {
	/** Converts inline tokens to spans within these styles. */
	spans(tokens: InlineToken[], styles: readonly Style[]): Span[];
	/** Converts code to spans, line by line. */
	code(code: Code): Span[][];
	findBreaks: BreakFinder;
	/** Lays out the blocks within a block: `layBlock`, passed in to avoid a circular import. */
	layBlock(token: BlockToken, width: number, context: LayoutContext): Line[];
	/** Styles of the enclosing blocks. */
	styles: readonly Style[];
	/** Number of enclosing lists. */
	listDepth: number;
}

/** A marker for the first line, and a span of the same width for the other lines. */
export interface HangingIndent {
	first: Span;
	rest: Span;
}

/** Fewest columns in which text is readable; with less, a marker stands on a line of its own and text is not indented. */
const minTextWidth = 8;

/** A marker, followed on later lines by spaces of the same width. */
export function hangingIndent(marker: string, ...styles: Style[]): HangingIndent {
	return {first: decoration(marker, ...styles), rest: decoration(' '.repeat(columns(marker)))};
}

/** The indentation of blocks set apart from text: code and definitions. */
export function indent(width: number): HangingIndent {
	return hangingIndent(' '.repeat(width > 0 && width < roomyWidth ? 2 : 4));
}

/** Fewest columns of a page that has room for margins. */
export const roomyWidth = 40;

/** Lays out `content` in the remaining width and puts the marker before each line. */
export function withHangingIndent(
	{first, rest}: HangingIndent,
	width: number,
	content: (width: number) => Line[],
): Line[] {
	const left = width - columns(first.text);
	if (width > 0 && left < minTextWidth) return belowMarker(first, content(width));
	const lines = content(width > 0 ? left : 0);
	return (lines.length === 0 ? [[]] : lines).map((line, index) => afterMarker(index === 0 ? first : rest, line));
}

function belowMarker(marker: Span, lines: Line[]): Line[] {
	const text = marker.text.trim();
	return text === '' ? lines : [[{...marker, text}], ...lines];
}

/** Joins marker and line without trailing spaces. */
function afterMarker(marker: Span, line: Line): Line {
	if (line.length > 0) return [marker, ...line];
	const text = marker.text.trimEnd();
	return text === '' ? [] : [{...marker, text}];
}

/**
 * Number of empty lines between a block and the one above it: two before headings of the first two levels, which begin something
 * new.
 */
export function emptyLinesAbove(token: BlockToken | undefined, above: BlockToken | undefined): number {
	return token?.type === 'heading' && token.depth <= 2 && above?.type !== 'heading' ? 2 : 1;
}

/** Stacks blocks with an empty line between them, unless `isTight` says that two belong together. */
export function stackBlocks(
	tokens: BlockToken[],
	width: number,
	context: LayoutContext,
	isTight: (token: BlockToken) => boolean = () => false,
): Line[] {
	const lines: Line[] = [];
	for (const token of tokens) {
		const block = context.layBlock(token, width, context);
		if (block.length > 0 && lines.length > 0 && !isTight(token)) lines.push([]);
		for (const line of block) lines.push(line);
	}
	return lines;
}
