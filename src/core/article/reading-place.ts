// Reading places that survive edits: a block is identified by the headings above it, its position below them, and its text, so that
// any one of these may change.

import {textHash} from '../text/hash.ts';
import type {Block} from './blocks.ts';

/** The identification of a block; the reader adds `left` and `offset`. */
export type BlockPlace = Pick<ReadingPlace, 'section' | 'block' | 'hash'>;

/** Throws RangeError if there is no such block. */
export function placeOf(blocks: Block[], index: number): BlockPlace {
	const block = blocks[index];
	if (!block) throw new RangeError(`no block ${index} among ${blocks.length}`);
	const path = pathOf(block);
	const before = blocks.slice(0, index).filter(other => pathOf(other) === path);
	return {section: block.section, block: before.length, hash: hashOf(block)};
}

/**
 * Index of the block at a place, 0 if nothing of it is left. Preference: the same text in the same section, at any position; the
 * same text anywhere; the same position in the section, or in the nearest enclosing section that still exists.
 */
export function findPlace(blocks: Block[], place: BlockPlace): number {
	const same = indexesOf(blocks, block => hashOf(block) === place.hash);
	const path = place.section.join(separator);
	const sameInSection = same.filter(index => pathAt(blocks, index) === path);
	const expected = positionIn(blocks, place.section, place.block);
	return nearest(sameInSection, expected) ?? nearest(same, expected) ?? expected;
}

/** Whether the block found for a place still has the same text. */
export function isUnchanged(block: Block | undefined, place: BlockPlace): boolean {
	return block !== undefined && hashOf(block) === place.hash;
}

/** Can't occur in a heading, which is one line of plain text. */
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
		// In an enclosing section, positions count other blocks, so only its end is near the place.
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

/** Hash of the block's source with white space normalized, so that rewrapping does not change it. */
function hashOf(block: Block): string {
	return textHash(block.token.raw.replace(/\s+/g, ' ').trim());
}

/** Where to continue reading in an article. */
export interface ReadingPlace {
	section: string[];
	/** Position of the block among those of its section, from 0. */
	block: number;
	/** Hash of the block's text. */
	hash: string;
	/** Number of letters and digits of the block before the place, because a long list or table is one block. */
	offset: number;
	/** When it was left, in milliseconds since the epoch. */
	left: number;
}
