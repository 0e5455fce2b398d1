// Notes as a page draws them: which letters of its texts are highlighted, and what is written below which block.

import type {Block} from '../article/blocks.ts';
import {type Flow, flowsOf, textOfFlow} from '../markdown/block-text.ts';
import type {Code, InlineToken} from '../markdown/tokens.ts';
import type {Range} from '../text/range.ts';
import {type AnchoredNote, rangeInPassage, type TextSpan} from './note.ts';

/**
 * Highlighted ranges of a run of inline tokens, or of all lines of some code, by what is drawn. They count letters: UTF-16 units
 * that are seen, for white space and soft hyphens are others on a page than in a passage.
 */
export type FlowMarks = Map<InlineToken[] | Code, Range[]>;

export interface NotesOnBlocks {
	marks: FlowMarks;
	/** The texts below a block. */
	texts: Map<Block, string[]>;
}

/** The blocks are all of the article. */
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
			// Blank lines of code are no passages.
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

/** What a person wrote, with the tags after it. */
function textWithTags({text, tags}: Pick<AnchoredNote, 'text' | 'tags'>): string {
	return [text, tags.map(tag => `#${tag}`).join(' ')].filter(part => part !== '').join('\n');
}

/** How many UTF-16 units of a text are seen. */
function countLetters(text: string): number {
	return text.replace(unseen, '').length;
}

/** What a page may have where a passage has it not. */
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
	/** Letters of the lines of its code that come before. */
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
		// And the sign between two cells.
		before += length + 1;
	}
}

function shifted(ranges: Range[], by: number): Range[] {
	return ranges.map(([start, end]) => [start + by, end + by]);
}

function add(marks: FlowMarks, drawn: InlineToken[] | Code, ranges: Range[]): void {
	if (ranges.length > 0) marks.set(drawn, [...(marks.get(drawn) ?? []), ...ranges]);
}
