// Converts notes to what a page draws: highlighted letters in its texts, and notes below its blocks.

import type {Block} from '../article/blocks.ts';
import {type Flow, flowsOf, textOfFlow} from '../markdown/block-text.ts';
import type {Code, InlineToken} from '../markdown/tokens.ts';
import type {Range} from '../text/range.ts';
import {type AnchoredNote, rangeInPassage, type TextSpan} from './note.ts';

/**
 * Highlighted ranges by the inline tokens, or code, that contain them. They count visible UTF-16 units, because white space and
 * soft hyphens differ between a page and a passage.
 */
export type FlowMarks = Map<InlineToken[] | Code, Range[]>;

export interface NotesOnBlocks {
	marks: FlowMarks;
	/** Notes below a block. */
	texts: Map<Block, string[]>;
}

/** `blocks` must be all blocks of the article. */
export function notesOnBlocks(notes: readonly AnchoredNote[], blocks: readonly Block[]): NotesOnBlocks {
	const found: NotesOnBlocks = {marks: new Map(), texts: new Map()};
	const placed = notes.flatMap(note => note.place ?? []);
	let passage = 0;
	for (const block of blocks) {
		const begin = passage;
		let code: Code | undefined;
		let before = 0;
		for (const flow of flowsOf(block.token)) {
			const text = textOfFlow(flow.tokens);
			// Blank lines of code are not passages.
			if (text === '') continue;
			if (flow.code !== code) before = 0;
			code = flow.code;
			markFlow(found.marks, {flow, ranges: rangesIn(placed, passage, text), before});
			before += countLetters(text);
			passage++;
		}
		const below = notes.filter(
			({place, text, tags}) => place && place.last >= begin && place.last < passage && (text !== '' || tags.length > 0),
		);
		if (below.length > 0) found.texts.set(block, below.map(textWithTags));
	}
	return found;
}

/** The text of a note, followed by its tags. */
function textWithTags({text, tags}: Pick<AnchoredNote, 'text' | 'tags'>): string {
	return [text, tags.map(tag => `#${tag}`).join(' ')].filter(part => part !== '').join('\n');
}

/** Number of visible UTF-16 units in a text. */
function countLetters(text: string): number {
	return text.replace(unseen, '').length;
}

/** Characters that a page may add to or remove from a passage. */
const unseen = /[\s\xad\u200b\u2060]+/g;

/** In letters of the passage. */
function rangesIn(spans: readonly TextSpan[], passage: number, text: string): Range[] {
	return spans.flatMap(span => {
		const range = rangeInPassage(span, passage, text.length);
		if (!range || range[0] >= range[1]) return [];
		return [[countLetters(text.slice(0, range[0])), countLetters(text.slice(0, range[1]))] as Range];
	});
}

interface FlowRanges {
	flow: Flow;
	ranges: Range[];
	/** Number of letters in the preceding lines of the code. */
	before: number;
}

function markFlow(marks: FlowMarks, {flow: {tokens, cells, code}, ranges, before}: FlowRanges): void {
	if (code) add(marks, code, shifted(ranges, before));
	else if (cells) markCells(marks, cells, ranges);
	else add(marks, tokens, ranges);
}

function markCells(marks: FlowMarks, cells: InlineToken[][], ranges: Range[]): void {
	let before = 0;
	for (const cell of cells) {
		const length = countLetters(textOfFlow(cell));
		const inCell = shifted(ranges, -before).map(([start, end]): Range => [Math.max(0, start), Math.min(length, end)]);
		add(
			marks,
			cell,
			inCell.filter(([start, end]) => start < end),
		);
		// One more for the separator between two cells.
		before += length + 1;
	}
}

function shifted(ranges: Range[], by: number): Range[] {
	return ranges.map(([start, end]) => [start + by, end + by]);
}

function add(marks: FlowMarks, drawn: InlineToken[] | Code, ranges: Range[]): void {
	if (ranges.length > 0) marks.set(drawn, [...(marks.get(drawn) ?? []), ...ranges]);
}
