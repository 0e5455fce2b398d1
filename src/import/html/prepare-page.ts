// Prepares a page so that nothing is lost in defuddle and Markdown: obsolete and mobile markup, tables with joined cells,
// definition lists, and significant spaces.

import {isElement, moveChildren, type PageDocument, type PageElement, type PageNode} from './page-document.ts';
import {blockLevel} from './text-blocks.ts';

/** Splits joined cells, and turns captions into paragraphs, because Markdown's tables have neither. */
export function simplifyTables(document: PageDocument): void {
	for (const table of document.querySelectorAll('table')) simplifyTable(document, table);
}

/** Turns the cells of layout tables into blocks, because defuddle would join their words to the surrounding text. */
export function openLayouts(document: PageDocument): void {
	for (const table of [...document.querySelectorAll('table')]) openLayout(document, table);
}

function openLayout(document: PageDocument, table: PageElement): void {
	const parts = [...table.children].flatMap(part => (part.localName === 'tr' ? [part] : [...part.children]));
	const cells = parts.filter(({localName}) => localName === 'tr').map(row => [...row.children]);
	if (cells.some(({length}) => length > 1) || !parts.every(({localName}) => localName === 'tr')) return;
	const block = document.createElement('div');
	for (const [cell] of cells) {
		const inner = document.createElement('div');
		if (cell) moveChildren(cell, inner);
		block.append(inner);
	}
	table.replaceWith(block);
}

/** Limit on the columns or rows that a cell may span. */
const widest = 50;
/** Limit on the empty cells added to a table. */
const maxEmpty = 2000;

/** Markdown's tables have no joined cells and no caption; defuddle leaves any other table as HTML. */
function simplifyTable(document: PageDocument, table: PageElement): void {
	const caption = table.querySelector('caption');
	if (caption) {
		const paragraph = document.createElement('p');
		moveChildren(caption, paragraph);
		table.before(paragraph);
		caption.remove();
	}
	for (const cell of table.querySelectorAll('td, th')) {
		const align = /text-align:\s*(right|center)/i.exec(cell.getAttribute('style') ?? '')?.[1];
		if (align !== undefined) cell.setAttribute('align', align);
	}
	let left = maxEmpty;
	const empty = () => (left-- > 0 ? [document.createElement('td')] : []);
	const rows = [...table.querySelectorAll('tr')].map(row => ({row, cells: [...row.querySelectorAll('td, th')]}));
	for (const {cells} of rows) openColumns(cells, empty);
	for (const [index, {cells}] of rows.entries()) openRows(cells, rows.slice(index + 1, index + widest), empty);
}

type Empty = () => PageElement[];

function openColumns(cells: PageElement[], empty: Empty): void {
	for (const [column, cell] of [...cells.entries()].reverse()) {
		const span = Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, widest);
		cell.removeAttribute('colspan');
		const added = Array.from({length: Math.max(0, span - 1)}).flatMap(empty);
		if (added.length > 0) cell.after(...added);
		cells.splice(column + 1, 0, ...added);
	}
}

/** Inserts empty cells below a cell that spans rows. */
function openRows(cells: PageElement[], below: {row: PageElement; cells: PageElement[]}[], empty: Empty): void {
	for (const [column, cell] of cells.entries()) {
		const height = Number(cell.getAttribute('rowspan') ?? 1);
		cell.removeAttribute('rowspan');
		for (const next of below.slice(0, Math.max(0, height - 1))) {
			const added = empty();
			const neighbour = next.cells[column];
			if (neighbour) neighbour.before(...added);
			else next.row.append(...added);
			next.cells.splice(column, 0, ...added);
		}
	}
}

/**
 * Protects text that defuddle would change: spaces before punctuation, which French needs, and joiners, which Indic scripts and
 * emoji need, both of which it removes; tabs in code, which it expands; places where words and elements touch, where it inserts a
 * space; and the end of the page, where it removes headings.
 */
export function protectText(document: PageDocument): void {
	const root = document.documentElement;
	if (!root) return;
	protectWithin(root);
	const end = document.createElement('p');
	end.append(glue);
	(document.querySelector('body') ?? root).append(end);
}

/** Removes the protection. */
export function restoreText(root: PageElement): void {
	for (let node = root.firstChild; node; node = node.nextSibling) {
		if (isElement(node)) restoreText(node);
		else if (node.nodeType === 3) setText(node, restored(node.textContent ?? ''));
	}
}

const first = 0xe000;
/** Represented by private-use characters from U+E000 on. */
const spaces = [' ', '\xa0', '\u202f', '\u200d', '\u200e', '\u200f', '\t'];
/** Marks places where words touch an element. */
const glue = '\ue008';
/** Marks a space between an element and words, which must remain when the element is removed. */
const parting = '\ue009';

function protectWithin(element: PageElement): void {
	if (literal.test(element.localName)) {
		protectLiteral(element, !formula.test(element.localName));
		return;
	}
	let before: PageNode | undefined;
	for (let node = element.firstChild; node; ) {
		const next = node.nextSibling;
		if (isElement(node)) protectWithin(node);
		else if (node.nodeType === 3) protectNode(node, before);
		if (next && touches(node, next)) addGlue(node);
		before = node;
		node = next;
	}
}

/** Shortens runs of white space, which defuddle's expressions scan anew from each character in them, and protects tabs in code. */
function protectLiteral(element: PageElement, isCode: boolean): void {
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (isElement(node)) protectLiteral(node, isCode);
		else if (node.nodeType === 3) {
			const text = withShortSpaces(node.textContent ?? '');
			setText(node, isCode ? text.replaceAll('\t', markOf('\t')) : text);
		}
	}
}

function protectNode(node: PageNode, before: PageNode | undefined): void {
	const text = protectedText(node.textContent ?? '');
	setText(node, before && isOfLine(before) ? text.replace(/^\s(?=\S)/, `$&${parting}`) : text);
}

/** Includes the space that defuddle would insert otherwise. */
function addGlue(node: PageNode): void {
	if (isElement(node)) node.after(`${glue} `);
	else setText(node, `${node.textContent}${glue} `);
}

function withShortSpaces(text: string): string {
	return text.replace(/(?<!\s)\s{1001,}/g, space => space.slice(0, longestSpace));
}

/** In UTF-16 units: wider than any line worth reading. */
const longestSpace = 1000;

/** Code and formulas, which defuddle reads verbatim. */
const literal = /^(?:pre|code|math|mjx-.*)$/;
const formula = /^m/;

function protectedText(text: string): string {
	return withShortSpaces(text)
		.replace(/[\ue000-\ue009]/g, '')
		.replace(/(?<!\s)\s+(?=[,.!?:;])/g, space => markOf(/[\xa0\u202f]/.exec(space)?.[0] ?? ' '))
		.replace(/(?<=\S)\xa0(?=\S)|[\u200d-\u200f\u202f]/g, markOf);
}

function restored(text: string): string {
	return text
		.replace(/(?:\s*\ue008)?\s*\ue009\s*/g, ' ')
		.replace(/\s*\ue008\s*/g, '')
		.replace(/[\ue000-\ue007]/g, mark => spaces[mark.charCodeAt(0) - first] ?? '');
}

function setText(node: PageNode, text: string): void {
	if (node.textContent !== text) node.textContent = text;
}

function markOf(space: string): string {
	return String.fromCharCode(first + spaces.indexOf(space));
}

/** Whether no space separates two neighbours, one of which is an inline element. */
function touches(node: PageNode, next: PageNode): boolean {
	if (!isElement(node) && !isElement(next)) return false;
	return isOfLine(node) && isOfLine(next) && !/\s$/.test(node.textContent ?? '') && !/^\s/.test(next.textContent ?? '');
}

function isOfLine(node: PageNode): boolean {
	return isElement(node) ? node.localName !== 'br' && !blockLevel.has(node.localName) : node.nodeType === 3;
}
