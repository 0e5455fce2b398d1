// The non-empty lines that a pipe gets of an article, against which patterns are matched. Most contain a passage, against which
// words are matched.

import {passageText, textOfFlow} from '../../markdown/block-text.ts';
import type {InlineToken} from '../../markdown/tokens.ts';
import type {Block, Passage} from '../blocks.ts';
import {linesOfBlock, printOrder} from './plain-lines.ts';
import {paragraphText} from './plain-paragraph.ts';

/** A line with the place of its passage. */
export interface PrintedLine extends Passage {
	/** The text of its passage; empty if it has none. */
	words: string;
	/** Index of its block, from 0: footnotes are printed after the others. */
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

/** Whether a line equals its passage, as in most paragraphs, with nothing added or left out. */
function isBare([token, next]: InlineToken[], words: string): boolean {
	return next === undefined && token?.type === 'text' && token.text === words;
}

/** The passages of the lines, in block order. */
export function passagesOfLines(lines: PrintedLine[]): Passage[] {
	return linesWithWords(lines).map(index => {
		const {line, section, isHeading, words: text} = lines[index] as PrintedLine;
		return {line, section, isHeading, text};
	});
}

/** Indexes of the lines with a passage, in block order. */
export function linesWithWords(lines: PrintedLine[]): number[] {
	const indexes: number[] = [];
	for (const [index, {words}] of lines.entries()) if (words !== '') indexes.push(index);
	return indexes.sort((a, b) => (lines[a]?.block ?? 0) - (lines[b]?.block ?? 0));
}
