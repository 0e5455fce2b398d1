// Blocks as plain text, by the contract that programs at the other end of a pipe rely on.

import type {Block} from '../../core/article/blocks.ts';
import {
	alertTitles,
	type BlockToken,
	type Code,
	type Definitions,
	type Footnote,
	type List,
	type ListItem,
	type Table,
} from '../../core/markdown/tokens.ts';
import {columns} from '../../core/text/columns.ts';
import {paragraphText} from './plain-paragraph.ts';

/** The article's text: one paragraph a line, blocks parted by a blank line, no escape sequence, no emphasis mark. Ends with a line end unless empty. */
export function plainText(blocks: Block[]): string {
	const tokens = blocks.map(({token}) => token);
	const text = tokens.filter(token => token.type !== 'footnote').map(linesOf);
	const notes = tokens.filter(token => token.type === 'footnote').sort((a, b) => a.number - b.number);
	const lines = spaced([...text, ...notes.map(note)]);
	return lines.map(line => `${line}\n`).join('');
}

function linesOf(token: BlockToken): string[] {
	switch (token.type) {
		case 'heading':
		case 'paragraph':
			return [paragraphText(token.tokens)];
		case 'html':
			return paragraphText(token.tokens, '\n')
				.split('\n')
				.map(line => line.trim());
		case 'code':
			return codeLines(token);
		case 'blockquote':
			return quoted(spaced(token.tokens.map(linesOf)));
		case 'alert':
			return quoted(spaced([[alertTitles[token.kind]], ...token.tokens.map(linesOf)]));
		case 'list':
			return listLines(token);
		case 'table':
			return tableLines(token);
		case 'definitions':
			return definitionLines(token);
		case 'footnote':
			return note(token);
		case 'hr':
			return ['* * *'];
	}
}

/** One list of lines, a blank line between two blocks. */
function spaced(blocks: string[][]): string[] {
	return blocks.filter(lines => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function codeLines({text}: Code): string[] {
	return text.split('\n').map(line => (line === '' ? '' : `    ${line}`));
}

function quoted(lines: string[]): string[] {
	return lines.map(line => `> ${line}`.trimEnd());
}

function listLines(list: List): string[] {
	const items = list.items.map((item, index) => itemLines(item, list.ordered ? `${list.start + index}. ` : '- '));
	return list.loose ? spaced(items) : items.flat();
}

/** An item's blocks; in a tight item only code and the like need a blank line around them. */
function itemLines({checked, tokens}: ListItem, marker: string): string[] {
	const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
	const [first = '', ...rest] = itemBlocks(tokens);
	return [`${marker}${box}${first}`.trimEnd(), ...indented(rest)];
}

function itemBlocks(tokens: BlockToken[]): string[] {
	const lines: string[] = [];
	for (const token of tokens) {
		if (lines.length > 0 && token.type !== 'list') lines.push('');
		for (const line of linesOf(token)) lines.push(line);
	}
	return lines;
}

const gap = '  ';

/** A line for each row that says something, header first, in columns as wide as their cells. */
function tableLines({header, rows, align}: Table): string[] {
	const cells = [header, ...rows].map(row => row.map(({tokens}) => paragraphText(tokens)));
	const widths = align.map((_, column) => cells.reduce((most, row) => Math.max(most, columns(row[column] ?? '')), 0));
	return cells
		.filter(row => row.some(text => text !== ''))
		.map(row => {
			const padded = row.map((text, column) => aligned(text, widths[column] ?? 0, align[column]));
			return padded.join(gap).trimEnd();
		});
}

/** A text with the spaces that make it `width` columns wide; a longer one as it is. */
function aligned(text: string, width: number, side: 'left' | 'center' | 'right' | null | undefined): string {
	const room = Math.max(0, width - columns(text));
	if (side === 'right') return ' '.repeat(room) + text;
	const left = side === 'center' ? Math.floor(room / 2) : 0;
	return ' '.repeat(left) + text + ' '.repeat(room - left);
}

function definitionLines({items}: Definitions): string[] {
	return items.flatMap(({terms, meanings}) => [
		...terms.map(({tokens}) => paragraphText(tokens)),
		...meanings.flatMap(({tokens}) => indented(spaced(tokens.map(linesOf)))),
	]);
}

function note({number, tokens}: Footnote): string[] {
	const [first = '', ...rest] = spaced(tokens.map(linesOf));
	return [`[${number}] ${first}`.trimEnd(), ...indented(rest)];
}

function indented(lines: string[]): string[] {
	return lines.map(line => (line === '' ? '' : `  ${line}`));
}
