// Blocks within blocks: what their layout is told, how they are stacked, and how they hang from a marker that stands
// before the first line.

import type {BlockToken, Code, InlineToken} from '../../core/markdown/tokens.ts';
import {columns} from '../../core/text/columns.ts';
import type {BreakFinder} from '../line/break-points.ts';
import {decoration, type Line, type Span} from '../line/spans.ts';
import type {Style} from '../theme/named-themes.ts';

/** Everything that laying out a block needs beside the block and the width. */
export interface LayoutContext {
	/** The spans of inline tokens within these styles. */
	spans(tokens: InlineToken[], styles: readonly Style[]): Span[];
	/** The spans of each line of some code. */
	code(code: Code): Span[][];
	findBreaks: BreakFinder;
	/** Lays out the blocks that a block holds: `layBlock`, given so that no two files need each other. */
	layBlock(token: BlockToken, width: number, context: LayoutContext): Line[];
	/** Styles of the blocks around. */
	styles: readonly Style[];
	/** How many lists are around. */
	listDepth: number;
}

/** A marker before the first line of something, and a span just as wide before its other lines. */
export interface HangingIndent {
	first: Span;
	rest: Span;
}

/** Fewest columns in which text can be read; with less, markers stand on a line of their own and indent nothing. */
const minTextWidth = 8;

/** A marker, and spaces below it. */
export function hangingIndent(marker: string, ...styles: Style[]): HangingIndent {
	return {first: decoration(marker, ...styles), rest: decoration(' '.repeat(columns(marker)))};
}

/** The indentation of blocks that stand apart from text: code, and the meanings of terms. */
export function indent(width: number): HangingIndent {
	return hangingIndent(' '.repeat(width > 0 && width < roomyWidth ? 2 : 4));
}

/** Fewest columns of a page that has room for margins. */
export const roomyWidth = 40;

/** The lines that `content` gives for the width that is left, each after its marker. */
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

/** No line ends with spaces. */
function afterMarker(marker: Span, line: Line): Line {
	if (line.length > 0) return [marker, ...line];
	const text = marker.text.trimEnd();
	return text === '' ? [] : [{...marker, text}];
}

/** Empty lines between a block and the one above it: headings of the first two levels begin something new, and have two. */
export function emptyLinesAbove(token: BlockToken | undefined, above: BlockToken | undefined): number {
	return token?.type === 'heading' && token.depth <= 2 && above?.type !== 'heading' ? 2 : 1;
}

/** The blocks under each other, parted by an empty line unless `isTight` says that two belong together. */
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
