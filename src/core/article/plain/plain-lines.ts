// Renders blocks as lines of plain text, in a stable format that programs in a pipe rely on. Patterns are matched against these
// lines, so each knows its place and its passage.

import {type Flow, flowsOf} from '../../markdown/block-text.ts';
import {
	alertTitle,
	type BlockToken,
	type Code,
	type Definitions,
	type Footnote,
	type InlineToken,
	itemNumbers,
	type List,
	type ListItem,
	type Table,
} from '../../markdown/tokens.ts';
import {columns} from '../../text/columns.ts';
import type {Block} from '../blocks.ts';

/** A line as printed; empty between two blocks. */
export interface PlainLine {
	text: string;
	/** In the source file, from 1. */
	line: number;
	/** The passage that search sees; undefined for lines such as rules and alert names. */
	passage?: Pick<Flow, 'tokens' | 'cells'>;
}

/** Renders the tokens of a paragraph, heading or cell as one line. */
export type LineOfTokens = (tokens: InlineToken[]) => string;

/** The blocks in the order of plain text: footnotes last. */
export function printOrder(blocks: Block[]): Block[] {
	const notes = blocks.flatMap(block => (block.token.type === 'footnote' ? [{block, note: block.token}] : []));
	if (notes.length === 0) return blocks;
	notes.sort((a, b) => a.note.number - b.note.number);
	return [...blocks.filter(({token}) => token.type !== 'footnote'), ...notes.map(({block}) => block)];
}

/** The lines of a block. */
export function linesOfBlock(token: BlockToken, ofTokens: LineOfTokens): PlainLine[] {
	const inner = (tokens: BlockToken[]) => tokens.map(each => linesOfBlock(each, ofTokens));
	switch (token.type) {
		case 'heading':
		case 'paragraph':
			return [{text: ofTokens(token.tokens), line: token.line, passage: token}];
		case 'code':
			return codeLines(token);
		case 'blockquote':
			return quoted(spaced(inner(token.tokens)));
		case 'alert': {
			const title = alertTitle(token);
			const first = {text: ofTokens(title), line: token.line, ...(token.title && {passage: {tokens: title}})};
			return quoted(spaced([[first], ...inner(token.tokens)]));
		}
		case 'list':
			return listLines(token, ofTokens);
		case 'table':
			return tableLines(token, ofTokens);
		case 'definitions':
			return definitionLines(token, ofTokens);
		case 'footnote':
			return noteLines(token, ofTokens);
		case 'hr':
			return [{text: '* * *', line: token.line}];
	}
}

/** Joins the lines of blocks, with a blank line between them. */
export function spaced(blocks: PlainLine[][]): PlainLine[] {
	return blocks
		.filter(lines => lines.length > 0)
		.flatMap((lines, index) => (index === 0 ? lines : [blankBefore(lines), ...lines]));
}

/** In a quotation it is visible, as `>`. */
function blankBefore([next]: PlainLine[]): PlainLine {
	return {text: '', line: next?.line ?? 1};
}

function codeLines(code: Code): PlainLine[] {
	const texts = code.text.split('\n');
	return flowsOf(code).map((passage, index) => ({
		text: texts[index] === '' ? '' : `    ${texts[index]}`,
		line: passage.line,
		passage,
	}));
}

function quoted(lines: PlainLine[]): PlainLine[] {
	return lines.map(each => ({...each, text: `> ${each.text}`.trimEnd()}));
}

function listLines(list: List, ofTokens: LineOfTokens): PlainLine[] {
	const numbers = list.ordered ? itemNumbers(list) : [];
	const items = list.items.map((item, index) => itemLines(item, list.ordered ? `${numbers[index]}. ` : '- ', ofTokens));
	return list.loose ? spaced(items) : items.flat();
}

/** The blocks of an item; in a tight item only code and the like have blank lines around them. */
function itemLines({checked, tokens, line}: ListItem, marker: string, ofTokens: LineOfTokens): PlainLine[] {
	const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
	return marked(itemBlocks(tokens, ofTokens), `${marker}${box}`, line);
}

function itemBlocks(tokens: BlockToken[], ofTokens: LineOfTokens): PlainLine[] {
	const lines: PlainLine[] = [];
	for (const token of tokens) {
		const own = linesOfBlock(token, ofTokens);
		if (lines.length > 0 && token.type !== 'list') lines.push(blankBefore(own));
		for (const each of own) lines.push(each);
	}
	return lines;
}

const gap = '  ';

/** One line per non-empty row, header first, with aligned columns. */
function tableLines(table: Table, ofTokens: LineOfTokens): PlainLine[] {
	const {align} = table;
	const rows = flowsOf(table).map(passage => ({passage, texts: passage.cells?.map(ofTokens) ?? []}));
	const widths = align.map((_, column) =>
		rows.reduce((most, {texts}) => Math.max(most, columns(texts[column] ?? '')), 0),
	);
	return rows
		.filter(({texts}) => texts.some(text => text !== ''))
		.map(({texts, passage}) => {
			const padded = texts.map((text, column) => aligned(text, widths[column] ?? 0, align[column]));
			return {text: padded.join(gap).trimEnd(), line: passage.line, passage};
		});
}

/** Pads a text to `width` columns; longer texts stay unchanged. */
function aligned(text: string, width: number, side: 'left' | 'center' | 'right' | null | undefined): string {
	const room = Math.max(0, width - columns(text));
	if (side === 'right') return ' '.repeat(room) + text;
	const left = side === 'center' ? Math.floor(room / 2) : 0;
	return ' '.repeat(left) + text + ' '.repeat(room - left);
}

function definitionLines({items}: Definitions, ofTokens: LineOfTokens): PlainLine[] {
	return items.flatMap(({terms, meanings}) => [
		...terms.flatMap(term => linesOfBlock(term, ofTokens)),
		...meanings.flatMap(({tokens}) => indented(spaced(tokens.map(token => linesOfBlock(token, ofTokens))))),
	]);
}

function noteLines({number, tokens, line}: Footnote, ofTokens: LineOfTokens): PlainLine[] {
	return marked(spaced(tokens.map(token => linesOfBlock(token, ofTokens))), `[${number}] `, line);
}

/** The lines of an item with its marker; `line` is for an empty item. */
function marked([first = {text: '', line: 1}, ...rest]: PlainLine[], marker: string, line: number): PlainLine[] {
	const text = `${marker}${first.text}`.trimEnd();
	return [{...first, text, line: first.text === '' ? line : first.line}, ...indented(rest)];
}

function indented(lines: PlainLine[]): PlainLine[] {
	return lines.map(each => (each.text === '' ? each : {...each, text: `  ${each.text}`}));
}
