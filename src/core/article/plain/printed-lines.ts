// The lines that a pipe gets of an article, but for empty ones: what patterns are looked for in. Most hold a passage, which is what
// words are looked for in.

import {passageText, textOfFlow} from '../../markdown/block-text.ts';
import type {InlineToken} from '../../markdown/tokens.ts';
import type {Block, Passage} from '../blocks.ts';
import {linesOfBlock, printOrder} from './plain-lines.ts';
import {paragraphText} from './plain-paragraph.ts';

/** A line with the place that a passage has. */
export interface PrintedLine extends Passage {
	/** The text of its passage; empty where it has none. */
	words: string;
	/** The index of its block, from 0: notes are printed behind the others. */
	block: number;
}

/** The lines in the order of plain text. */
export function printedLines(blocks: Block[]): PrintedLine[] {
	const indexOf = new Map(blocks.map((block, index) => [block, index]));
	const known = new Map<InlineToken[], string>();
	const ofTokens = (tokens: InlineToken[]) => {
		const words = textOfFlow(tokens);
		known.set(tokens, words);
		return isBare(tokens, words) ? words : paragraphText(tokens);
	};
	const lines: PrintedLine[] = [];
	for (const block of printOrder(blocks)) {
		const {section, token} = block;
		const index = indexOf.get(block) ?? 0;
		const isHeading = token.type === 'heading';
		for (const {text, line, passage} of linesOfBlock(token, ofTokens)) {
			const words = passage ? ((passage.cells ? undefined : known.get(passage.tokens)) ?? passageText(passage)) : '';
			if (text !== '') lines.push({line, section, isHeading, text, words, block: index});
		}
	}
	return lines;
}

/** Whether the words are all that there is, as in most paragraphs: nothing is added to them, and nothing was left out. */
function isBare([token, next]: InlineToken[], words: string): boolean {
	return next === undefined && token?.type === 'text' && token.text === words;
}

/** The passages of the lines, in the order of the blocks. */
export function passagesOfLines(lines: PrintedLine[]): Passage[] {
	return linesWithWords(lines).map(index => {
		const {line, section, isHeading, words: text} = lines[index] as PrintedLine;
		return {line, section, isHeading, text};
	});
}

/** The indexes of the lines that hold a passage, in the order of the blocks. */
export function linesWithWords(lines: PrintedLine[]): number[] {
	const indexes: number[] = [];
	for (const [index, {words}] of lines.entries()) if (words !== '') indexes.push(index);
	return indexes.sort((a, b) => (lines[a]?.block ?? 0) - (lines[b]?.block ?? 0));
}
