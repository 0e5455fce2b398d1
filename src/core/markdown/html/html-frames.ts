// Open HTML elements, and the blocks that they become when closed.

import {lookupTable} from '../../lookup-table.ts';
import {decodeReferences} from '../../text/entities.ts';
import {safeText} from '../../text/safe-text.ts';
import {flowsOf} from '../block-text.ts';
import {alertKindOf} from '../dialect/templates.ts';
import type {BlockToken, Definition, InlineToken, ListItem, Table, TableCell} from '../tokens.ts';
import {withoutMarkdown} from './html-component.ts';
import {attributeOf, hasAttribute, type Tag} from './html-tag.ts';

export interface ElementFrame {
	/** In lower case; as written if it is a component. */
	name: string;
	tag: Tag | undefined;
	start: {line: number; chunk: number};
	/** Whether its content is inline. */
	isInline: boolean;
	/** Elements in which it must be nested; undefined: anywhere. */
	parents: RegExp | undefined;
	/** The blocks closed within it. */
	blocks: BlockToken[];
	tokens: InlineToken[];
	texts: string[];
	items: ListItem[];
	definitions: Definition[];
	rows: Row[];
	cells: Cell[];
}

interface Row {
	line: number;
	cells: Cell[];
}

interface Cell {
	isHeader: boolean;
	/** In columns. */
	span: number;
	/** In rows. */
	height: number;
	align: 'left' | 'center' | 'right' | null;
	blocks: BlockToken[];
}

const parentsOf = lookupTable<RegExp>({
	li: /^[uo]l$/,
	tr: /^table$/,
	td: /^tr$/,
	th: /^tr$/,
	dt: /^dl$/,
	dd: /^dl$/,
});

export function frameOf(name: string, tag: Tag | undefined, start: ElementFrame['start']): ElementFrame {
	const isInline = /^(?:h[1-6]|pre)$/.test(name);
	const content = {blocks: [], tokens: [], texts: [], items: [], definitions: [], rows: [], cells: []};
	return {name, tag, start, isInline, parents: parentsOf[name], ...content};
}

/** Whether Markdown blocks between its tags belong to it. */
export function holdsBlocks({name, isInline}: ElementFrame): boolean {
	return !isInline && !/^(?:[uo]l|table|tr|dl)$/.test(name);
}

/** Moves the content of a closed frame to the enclosing one. */
export function closedBlocks(frame: ElementFrame, outer: ElementFrame, raw: string): void {
	const {name, start, blocks} = frame;
	const placed = {raw, line: start.line};
	if (name === 'li') outer.items.push({...placed, ...numberIn(frame, outer), checked: undefined, tokens: blocks});
	else if (name === 'tr') outer.rows.push({line: start.line, cells: frame.cells});
	else if (name === 'td' || name === 'th') outer.cells.push(cellOf(frame));
	else if (name === 'dt' || name === 'dd') addDefinition(frame, outer, raw);
	else outer.blocks.push(...blocksOf(frame, placed));
}

function blocksOf(frame: ElementFrame, placed: {raw: string; line: number}): BlockToken[] {
	const {name, blocks, tokens, items} = frame;
	switch (name) {
		case 'pre':
			return [codeOfPre(frame, placed)];
		case 'blockquote':
			return blocks.length === 0 ? [] : [{type: 'blockquote', ...placed, tokens: blocks}];
		case 'dl':
			return [...blocks, ...definitionList(frame, placed)];
		case 'table':
			return [...blocks, ...tableBlocks(frame, placed)];
		case 'ul':
		case 'ol':
			return [...blocks, ...listOf(frame, items, placed)];
	}
	if (!frame.isInline) return [alertOf(frame, placed)];
	return tokens.length === 0 ? blocks : [{type: 'heading', ...placed, depth: Number(name[1]), tokens}, ...blocks];
}

/** A component of documentation sites: `<Note title="…">`. */
function alertOf({name, tag, blocks}: ElementFrame, placed: {raw: string; line: number}): BlockToken {
	const attribute = (key: string) => tag && attributeOf(tag, key);
	const kind = alertKindOf(attribute('type') ?? '') ?? alertKindOf(name) ?? 'note';
	const text = withoutMarkdown(attribute('title') ?? '') || (name === 'DeepDive' ? 'Deep Dive' : '');
	const title: InlineToken[] | undefined = text === '' ? undefined : [{type: 'text', raw: text, text}];
	return {type: 'alert', ...placed, kind, title, tokens: blocks};
}

/** Every space is preserved. */
function codeOfPre({texts}: ElementFrame, placed: {raw: string; line: number}): BlockToken {
	const source = texts.join('');
	const lang = /^<pre[^>]*>\s*<code[^>]*\bclass="(?:[^"]*\s)?lang(?:uage)?-([\w+#-]+)/i.exec(placed.raw)?.[1] ?? '';
	const text = safeText(decodeReferences(source)).replace(/^\n|\n$/g, '');
	const textLine = placed.line + (source.startsWith('\n') ? 1 : 0);
	return {type: 'code', ...placed, lang: lang.toLowerCase(), text, textLine};
}

function listOf({name, tag}: ElementFrame, items: ListItem[], placed: {raw: string; line: number}): BlockToken[] {
	if (items.length === 0) return [];
	const isReversed = tag !== undefined && hasAttribute(tag, 'reversed');
	const said = Number((tag && attributeOf(tag, 'start')) ?? (isReversed ? items.length : 1));
	const loose = items.some(({tokens}) => tokens.filter(({type}) => type === 'paragraph').length > 1);
	const ordered = name === 'ol';
	const start = ordered && Number.isSafeInteger(said) ? said : 1;
	return [{type: 'list', ...placed, ordered, start, loose, items: isReversed ? counted(items, start) : items}];
}

/** The value of `<li value="7">`, in an ordered list. */
function numberIn({tag}: ElementFrame, list: ElementFrame): Pick<ListItem, 'number'> {
	if (!tag?.attributes || list.name !== 'ol') return {};
	const number = Number.parseInt(attributeOf(tag, 'value') ?? '', 10);
	return Number.isSafeInteger(number) ? {number} : {};
}

/** Numbers the items of a reversed list: each is one less than the previous unless it has its own. */
function counted(items: ListItem[], start: number): ListItem[] {
	let next = start;
	return items.map(item => {
		const number = item.number ?? next;
		next = number - 1;
		return {...item, number};
	});
}

function addDefinition({name, start, blocks}: ElementFrame, list: ElementFrame, raw: string): void {
	const last = list.definitions.at(-1);
	const item = last && (name === 'dd' || last.meanings.length === 0) ? last : {terms: [], meanings: []};
	if (item !== last) list.definitions.push(item);
	if (name === 'dd') item.meanings.push({raw, line: start.line, tokens: blocks});
	else item.terms.push({type: 'paragraph', raw, line: start.line, tokens: wordsOfBlocks(blocks)});
}

function definitionList({definitions}: ElementFrame, placed: {raw: string; line: number}): BlockToken[] {
	return definitions.length === 0 ? [] : [{type: 'definitions', ...placed, items: definitions}];
}

function cellOf({name, tag, blocks}: ElementFrame): Cell {
	const attribute = (key: string) => (tag && attributeOf(tag, key)) ?? '';
	const span = Math.min(mostColumns, Number.parseInt(attribute('colspan'), 10) || 1);
	const height = Math.min(mostRows, Number.parseInt(attribute('rowspan'), 10) || 1);
	const said = /left|center|right/.exec(
		`${attribute('align')} ${/text-align:\s*\w+/.exec(attribute('style'))?.[0] ?? ''}`,
	);
	return {isHeader: name === 'th', span, height, align: (said?.[0] ?? null) as Cell['align'], blocks};
}

/** Limit on the columns a cell may span; larger values are mistakes, or hostile. */
const mostColumns = 20;
const mostRows = 1000;

/**
 * A table with a single column and no header, or with blocks that don't fit into cells, is used for layout: the content of its
 * cells becomes a sequence of blocks.
 */
function tableBlocks({rows}: ElementFrame, placed: {raw: string; line: number}): BlockToken[] {
	const filled = withSpannedCells(rows).filter(({cells}) => cells.some(({blocks}) => blocks.length > 0));
	const cells = filled.flatMap(row => row.cells);
	const isForLooks =
		(filled.every(row => row.cells.length <= 1) && !cells.some(({isHeader}) => isHeader)) ||
		cells.some(({blocks}) => blocks.some(isLarge));
	return isForLooks ? cells.flatMap(({blocks}) => blocks) : [tableOf(filled, placed)];
}

/** Limit on the empty cells added to a table. */
const mostGained = 10_000;

/** Adds an empty cell wherever a cell from above spans the row. */
function withSpannedCells(rows: Row[]): Row[] {
	const reach: number[] = [];
	let gained = 0;
	return rows.map(({line, cells}) => {
		const all: Cell[] = [];
		let column = 0;
		const fill = (): void => {
			for (; (reach[column] ?? 0) > 0 && gained < mostGained; column++, gained++) {
				reach[column] = (reach[column] ?? 0) - 1;
				all.push({isHeader: false, span: 1, height: 1, align: null, blocks: []});
			}
		};
		for (const cell of cells) {
			fill();
			all.push(cell);
			for (let end = column + cell.span; column < end; column++) reach[column] = cell.height - 1;
		}
		fill();
		return {line, cells: all};
	});
}

function isLarge(block: BlockToken): boolean {
	return (
		/^(?:heading|table|hr|alert|definitions)$/.test(block.type) || (block.type === 'code' && block.text.includes('\n'))
	);
}

function tableOf(rows: Row[], placed: {raw: string; line: number}): Table {
	const [first, ...others] = rows;
	const hasHeader = first?.cells.every(({isHeader}) => isHeader) === true;
	const texts = rows.map(({cells}) => cells.flatMap(cellTexts));
	const width = texts.reduce((most, {length}) => Math.max(most, length), 0);
	const full = texts.map(cells => [...cells, ...Array.from({length: width - cells.length}, () => ({tokens: []}))]);
	const none: TableCell[] = Array.from({length: width}, () => ({tokens: []}));
	const aligns =
		(hasHeader ? (others[0] ?? first) : first)?.cells.flatMap(({align, span}) =>
			Array.from({length: span}, () => align),
		) ?? [];
	const align = Array.from({length: width}, (_, column) => aligns[column] ?? null);
	const lines = [...(hasHeader ? [] : [placed.line]), ...rows.map(({line}) => line)];
	const [header = none, ...body] = hasHeader ? full : [none, ...full];
	return {type: 'table', ...placed, align, header, rows: body, lines};
}

function cellTexts({blocks, span}: Cell): TableCell[] {
	return [{tokens: wordsOfBlocks(blocks)}, ...Array.from({length: span - 1}, () => ({tokens: []}))];
}

/** The text of blocks, each on a line. */
function wordsOfBlocks(blocks: BlockToken[]): InlineToken[] {
	return blocks
		.flatMap(flowsOf)
		.flatMap(({tokens}, index): InlineToken[] => (index === 0 ? tokens : [{type: 'br', raw: ''}, ...tokens]));
}
