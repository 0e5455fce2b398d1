// The readable texts of a block, each with its line: what search looks through and what a place refers to.

import {inlineText} from './inline-text.ts';
import {type BlockToken, type Code, type InlineToken, innerBlocks, type Table, type TableCell} from './tokens.ts';

export interface PlacedText {
	/** In the source file, from 1. */
	line: number;
	/** On one line, never blank, without soft hyphens, which only a page needs. */
	text: string;
}

/** A run of inline tokens that forms one text. */
export interface Flow {
	/** In the source file, from 1. */
	line: number;
	tokens: InlineToken[];
	/** What it is drawn from, if not these tokens: the cells of a row, or the code that it is a line of. */
	cells?: InlineToken[][];
	code?: Code;
}

/** The texts of a block: a paragraph, each paragraph of an item, a table row, a line of code. */
export function textsOf(token: BlockToken): PlacedText[] {
	return flowsOf(token).flatMap(flow => {
		const text = passageText(flow);
		return text === '' ? [] : [{line: flow.line, text}];
	});
}

/** The text of its passage; empty if it has none, such as a row of empty cells. */
export function passageText({tokens, cells}: Pick<Flow, 'tokens' | 'cells'>): string {
	const text = textOfFlow(tokens);
	const isEmpty = cells !== undefined && !/[^| ]/.test(text) && cells.every(cell => textOfFlow(cell) === '');
	return isEmpty ? '' : text;
}

/** Inline tokens as the text of a passage; empty if nothing of them is readable. */
export function textOfFlow(tokens: InlineToken[]): string {
	return inlineText(tokens).replaceAll('\xad', '').replace(blanks, ' ').trim();
}

/** White space except a single space: replacing every space takes four times as long. */
const blanks = /[^\S ]\s*| \s+/g;

/** The same texts with their markup. */
export function flowsOf(token: BlockToken): Flow[] {
	switch (token.type) {
		case 'heading':
		case 'paragraph':
			return [{line: token.line, tokens: token.tokens}];
		case 'code':
			return codeFlows(token);
		case 'alert':
			return [...(token.title ? [{line: token.line, tokens: token.title}] : []), ...token.tokens.flatMap(flowsOf)];
		case 'table':
			return rowFlows(token);
		default:
			return innerBlocks(token).flatMap(flowsOf);
	}
}

function codeFlows(code: Code): Flow[] {
	return code.text.split('\n').map((line, index) => ({line: code.textLine + index, tokens: [literal(line)], code}));
}

/** The delimiter row under the header counts as a line, too. */
function rowFlows({line, lines, header, rows}: Table): Flow[] {
	return [header, ...rows].flatMap((row, index) =>
		index === 0 && row.every(cell => cell.tokens.length === 0)
			? []
			: [
					{
						line: lines?.[index] ?? line + index + Math.min(index, 1),
						tokens: rowTokens(row),
						cells: row.map(({tokens}) => tokens),
					},
				],
	);
}

function rowTokens(row: TableCell[]): InlineToken[] {
	return row.flatMap(({tokens}, index) => (index === 0 ? tokens : [literal(' | '), ...tokens]));
}

function literal(text: string): InlineToken {
	return {type: 'text', raw: text, text};
}
