// Lists to lines: each item hangs from its bullet, number or box; numbers are aligned at their points.

import type {BlockToken, List, ListItem} from '../../core/markdown/tokens.ts';
import type {Line} from '../line/wrap.ts';
import {hangingIndent, roomyWidth, stackBlocks, withHangingIndent} from './hanging-indent.ts';
import type {LayoutContext} from './layout-context.ts';

const bullets = ['•', '◦', '‣'];

export function layList(list: List, width: number, setting: LayoutContext): Line[] {
	const isOutermost = setting.listDepth === 0;
	const inner: LayoutContext = {...setting, listDepth: setting.listDepth + 1, styles: [...setting.styles, 'listitem']};
	const lay = (left: number) => layItems(list, left, inner);
	return isOutermost && (width === 0 || width >= roomyWidth)
		? withHangingIndent(hangingIndent('  '), width, lay)
		: lay(width);
}

function layItems(list: List, width: number, setting: LayoutContext): Line[] {
	const marks = marksOf(list, setting.listDepth);
	return list.items.flatMap((item, index) => {
		const lines = withHangingIndent(hangingIndent(marks[index] ?? '', 'listitem'), width, left =>
			stackBlocks(item.tokens, left, setting, token => !list.loose && isTight(token)),
		);
		return list.loose && index > 0 ? [[], ...lines] : lines;
	});
}

/** In a tight item text and lists follow each other at once; code and tables need their room. */
function isTight({type}: BlockToken): boolean {
	return type === 'paragraph' || type === 'list';
}

/** Equally wide, a space at the end. */
function marksOf(list: List, depth: number): string[] {
	const marks = list.items.map((item, index) => markOf(list, item, {index, depth}));
	const widest = marks.reduce((most, mark) => Math.max(most, mark.length), 0);
	return marks.map(mark => `${list.ordered ? mark.padStart(widest) : mark.padEnd(widest)} `);
}

function markOf({ordered, start}: List, {checked}: ListItem, {index, depth}: {index: number; depth: number}): string {
	const box = checked === undefined ? '' : checked ? '[x]' : '[ ]';
	if (ordered) return `${start + index}.${box && ' '}${box}`;
	return box || (bullets[(depth - 1) % bullets.length] ?? '•');
}
