// Blocks as plain text, by the contract that programs at the other end of a pipe rely on.

import type {Block} from '../../core/article/blocks.ts';
import {
	alertTitle,
	type BlockToken,
	type Code,
	type Definitions,
	type Footnote,
	type InlineToken,
	type List,
	type ListItem,
	type Table,
} from '../../core/markdown/tokens.ts';
import {columns} from '../../core/text/columns.ts';
import {addressesOf, afterLink} from '../document/links.ts';
import {paragraphText} from './plain-paragraph.ts';

/** Where addresses go in plain text: after the text of their links, numbered to the end, nowhere. */
export type PlainLinks = 'inline' | 'end' | 'none';

/** Makes one line of the tokens of a paragraph, a heading or a cell. */
type Line = (tokens: InlineToken[]) => string;

/** The article's text: one paragraph a line, blocks parted by a blank line, no escape sequence, no emphasis mark. Ends with a line end unless empty. */
export function plainText(blocks: Block[], links: PlainLinks = 'inline'): string {
	const tokens = blocks.map(({token}) => token);
	const notes = tokens.filter(token => token.type === 'footnote').sort((a, b) => a.number - b.number);
	const addresses = links === 'end' ? addressesOf(blocks) : [];
	const first = 1 + Math.max(0, ...notes.map(({number}) => number));
	const after = afterLink(links, addresses, first);
	const line = (tokens: InlineToken[]) => paragraphText(tokens, after);
	const text = tokens.filter(token => token.type !== 'footnote').map(token => linesOf(token, line));
	const list = addresses.map((href, index) => `[${first + index}] ${href}`);
	const lines = spaced([...text, ...notes.map(token => note(token, line)), list]);
	return lines.map(each => `${each}\n`).join('');
}

function linesOf(token: BlockToken, line: Line): string[] {
	const inner = (tokens: BlockToken[]) => tokens.map(each => linesOf(each, line));
	switch (token.type) {
		case 'heading':
		case 'paragraph':
			return [line(token.tokens)];
		case 'code':
			return codeLines(token);
		case 'blockquote':
			return quoted(spaced(inner(token.tokens)));
		case 'alert':
			return quoted(spaced([[line(alertTitle(token))], ...inner(token.tokens)]));
		case 'list':
			return listLines(token, line);
		case 'table':
			return tableLines(token, line);
		case 'definitions':
			return definitionLines(token, line);
		case 'footnote':
			return note(token, line);
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

function listLines(list: List, line: Line): string[] {
	const items = list.items.map((item, index) => itemLines(item, list.ordered ? `${list.start + index}. ` : '- ', line));
	return list.loose ? spaced(items) : items.flat();
}

/** An item's blocks; in a tight item only code and the like need a blank line around them. */
function itemLines({checked, tokens}: ListItem, marker: string, line: Line): string[] {
	const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
	const [first = '', ...rest] = itemBlocks(tokens, line);
	return [`${marker}${box}${first}`.trimEnd(), ...indented(rest)];
}

function itemBlocks(tokens: BlockToken[], line: Line): string[] {
	const lines: string[] = [];
	for (const token of tokens) {
		if (lines.length > 0 && token.type !== 'list') lines.push('');
		for (const each of linesOf(token, line)) lines.push(each);
	}
	return lines;
}

const gap = '  ';

/** A line for each row that says something, header first, in columns as wide as their cells. */
function tableLines({header, rows, align}: Table, line: Line): string[] {
	const cells = [header, ...rows].map(row => row.map(({tokens}) => line(tokens)));
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

function definitionLines({items}: Definitions, line: Line): string[] {
	return items.flatMap(({terms, meanings}) => [
		...terms.map(({tokens}) => line(tokens)),
		...meanings.flatMap(({tokens}) => indented(spaced(tokens.map(token => linesOf(token, line))))),
	]);
}

function note({number, tokens}: Footnote, line: Line): string[] {
	const [first = '', ...rest] = spaced(tokens.map(token => linesOf(token, line)));
	return [`[${number}] ${first}`.trimEnd(), ...indented(rest)];
}

function indented(lines: string[]): string[] {
	return lines.map(line => (line === '' ? '' : `  ${line}`));
}
