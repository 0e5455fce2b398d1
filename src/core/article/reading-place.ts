// A place that survives edits: which block a person was reading, told by the headings above it, its position
// below them and its text, so that any one of the three may change.

import {textHash} from '../text/hash.ts';
import type {Block} from './blocks.ts';

/** What a place says of a block; `left` and `offset` are the reader's to add. */
export type BlockPlace = Pick<ReadingPlace, 'section' | 'block' | 'hash'>;

/** Throws RangeError when there is no such block. */
export function placeOf(blocks: Block[], index: number): BlockPlace {
	const block = blocks[index];
	if (!block) throw new RangeError(`no block ${index} among ${blocks.length}`);
	const path = pathOf(block);
	const before = blocks.slice(0, index).filter(other => pathOf(other) === path);
	return {section: block.section, block: before.length, hash: hashOf(block)};
}

/**
 * The index of the block a place means, 0 when nothing of it is left. The same text in the same section is the block,
 * wherever it moved to there; then the same text anywhere; then the same position in the section, or in the nearest
 * section above it that is still there.
 */
export function findPlace(blocks: Block[], place: BlockPlace): number {
	const same = indexesOf(blocks, block => hashOf(block) === place.hash);
	const path = place.section.join(separator);
	const sameInSection = same.filter(index => pathAt(blocks, index) === path);
	const expected = positionIn(blocks, place.section, place.block);
	return nearest(sameInSection, expected) ?? nearest(same, expected) ?? expected;
}

/** Whether the block that a place was found at still has the text it had. */
export function isUnchanged(block: Block | undefined, place: BlockPlace): boolean {
	return block !== undefined && hashOf(block) === place.hash;
}

/** No title holds it: a heading is one line of plain text without control characters. */
const separator = '\n';

function pathOf(block: Block): string {
	return block.section.join(separator);
}

function pathAt(blocks: Block[], index: number): string | undefined {
	return blocks[index]?.section.join(separator);
}

function indexesOf(blocks: Block[], is: (block: Block) => boolean): number[] {
	return blocks.flatMap((block, index) => (is(block) ? [index] : []));
}

/** Where the block would be if only its text had changed. */
function positionIn(blocks: Block[], section: string[], position: number): number {
	for (let depth = section.length; depth >= 0; depth--) {
		const path = section.slice(0, depth).join(separator);
		const indexes = indexesOf(blocks, block => pathOf(block) === path);
		const last = indexes.at(-1);
		// In a section above, the position counted other blocks: only its end is near the place.
		if (last !== undefined) return (depth === section.length ? indexes[position] : undefined) ?? last;
	}
	return 0;
}

function nearest(indexes: number[], to: number): number | undefined {
	return indexes.reduce<number | undefined>(
		(best, index) => (best === undefined || Math.abs(index - to) < Math.abs(best - to) ? index : best),
		undefined,
	);
}

/** Of the block's source with its white space folded, so that a paragraph wrapped anew is the same paragraph. */
function hashOf(block: Block): string {
	return textHash(block.token.raw.replace(/\s+/g, ' ').trim());
}

/** A place in an article that survives edits: where to go on reading. */
export interface ReadingPlace {
	section: string[];
	/** The block's position among the blocks of that section, from 0. */
	block: number;
	/** Hash of the block's text. */
	hash: string;
	/** How many letters and digits of the block come before the place: a long list or table is one block. */
	offset: number;
	/** When it was left, milliseconds since the epoch. */
	left: number;
}
