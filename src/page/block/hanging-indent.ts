// Blocks within blocks: put one under another, and hung from a mark that stands before the first line.

import type {BlockToken} from '../../core/markdown/tokens.ts';
import {columns} from '../line/columns.ts';
import type {Span} from '../line/spans.ts';
import type {Line} from '../line/wrap.ts';
import type {Style} from '../theme/theme.ts';
import type {LayoutContext} from './layout-context.ts';

/** What stands before the first line of something and before its other lines, equally wide. */
export interface HangingIndent {
	first: Span;
	rest: Span;
}

/** Below this text can't be read; marks then stand on a line of their own and indent nothing. */
const narrowest = 8;

export function span(text: string, ...styles: Style[]): Span {
	return {text, styles, isAside: true};
}

/** A mark, and spaces below it. */
export function hangingIndent(mark: string, ...styles: Style[]): HangingIndent {
	return {first: span(mark, ...styles), rest: span(' '.repeat(columns(mark)))};
}

/** For what stands apart from text: code, and what terms mean. */
export function indent(width: number): HangingIndent {
	return hangingIndent(' '.repeat(width > 0 && width < roomyWidth ? 2 : 4));
}

/** A page from this width on has room for margins. */
export const roomyWidth = 40;

/** What `content` gives for the width that is left, each line after its mark. */
export function withHangingIndent(
	{first, rest}: HangingIndent,
	width: number,
	content: (width: number) => Line[],
): Line[] {
	const left = width - columns(first.text);
	if (width > 0 && left < narrowest) return withoutRoom(first, content(width));
	const lines = content(width > 0 ? left : 0);
	return (lines.length === 0 ? [[]] : lines).map((line, index) => after(index === 0 ? first : rest, line));
}

function withoutRoom(mark: Span, lines: Line[]): Line[] {
	const text = mark.text.trim();
	return text === '' ? lines : [[{...mark, text}], ...lines];
}

/** No line ends with spaces. */
function after(mark: Span, line: Line): Line {
	if (line.length > 0) return [mark, ...line];
	const text = mark.text.trimEnd();
	return text === '' ? [] : [{...mark, text}];
}

/** The blocks under each other, parted by an empty line unless `isTight` says that two belong together. */
export function stackBlocks(
	tokens: BlockToken[],
	width: number,
	setting: LayoutContext,
	isTight: (token: BlockToken) => boolean = () => false,
): Line[] {
	const lines: Line[] = [];
	for (const token of tokens) {
		const block = setting.layBlock(token, width, setting);
		if (block.length > 0 && lines.length > 0 && !isTight(token)) lines.push([]);
		for (const line of block) lines.push(line);
	}
	return lines;
}
