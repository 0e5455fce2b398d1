// Lays out lists: each item hangs from its bullet, number or checkbox, and numbers are aligned at the dot. Definitions are indented
// below their terms.

import {type BlockToken, type Definitions, itemNumbers, type List, type ListItem} from '../../core/markdown/tokens.ts';
import type {Line} from '../line/spans.ts';
import {wrap} from '../line/wrap.ts';
import {hangingIndent, indent, type LayoutContext, roomyWidth, stackBlocks, withHangingIndent} from './nesting.ts';

const bullets = ['•', '◦', '‣'];

export function layList(list: List, width: number, context: LayoutContext): Line[] {
	const isOutermost = context.listDepth === 0;
	const inner: LayoutContext = {...context, listDepth: context.listDepth + 1, styles: [...context.styles, 'listitem']};
	const lay = (left: number) => layItems(list, left, inner);
	return isOutermost && (width === 0 || width >= roomyWidth)
		? withHangingIndent(hangingIndent('  '), width, lay)
		: lay(width);
}

function layItems(list: List, width: number, context: LayoutContext): Line[] {
	const markers = markersOf(list, context.listDepth);
	return list.items.flatMap((item, index) => {
		const lines = withHangingIndent(hangingIndent(markers[index] ?? '', 'listitem'), width, left =>
			stackBlocks(item.tokens, left, context, token => !list.loose && isTight(token)),
		);
		return list.loose && index > 0 ? [[], ...lines] : lines;
	});
}

/**
 * Whether a block in a tight item follows the previous one without an empty line: paragraphs and lists do, code and tables don't.
 */
function isTight({type}: BlockToken): boolean {
	return type === 'paragraph' || type === 'list';
}

/** The markers of all items, padded to equal width, with a trailing space. */
function markersOf(list: List, depth: number): string[] {
	const numbers = list.ordered ? itemNumbers(list) : [];
	const markers = list.items.map((item, index) => markerOf(item, numbers[index], depth));
	const widest = markers.reduce((most, marker) => Math.max(most, marker.length), 0);
	return markers.map(marker => `${list.ordered ? marker.padStart(widest) : marker.padEnd(widest)} `);
}

function markerOf({checked}: ListItem, number: number | undefined, depth: number): string {
	const box = checked === undefined ? '' : checked ? '[x]' : '[ ]';
	if (number !== undefined) return `${number}.${box && ' '}${box}`;
	return box || (bullets[(depth - 1) % bullets.length] ?? '•');
}

export function layDefinitions({items}: Definitions, width: number, context: LayoutContext): Line[] {
	const styles = [...context.styles, 'strong' as const];
	return items.flatMap(({terms, meanings}, index) => [
		...(index > 0 ? [[]] : []),
		...terms.flatMap(({tokens}) => wrap(context.spans(tokens, styles), width, context.findBreaks)),
		...meanings.flatMap(({tokens}) =>
			withHangingIndent(indent(width), width, left => stackBlocks(tokens, left, context)),
		),
	]);
}
