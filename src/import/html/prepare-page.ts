// Changes a page before it is read, so that defuddle and Markdown lose nothing of it: old and mobile markup, tables of
// joined cells, definition lists, and spaces that are part of the text.

import type {PageDocument, PageElement} from './page-document.ts';

/** Changes the document. */
export function preparePage(document: PageDocument): void {
	for (const image of document.querySelectorAll('amp-img')) image.replaceWith(copyAs(document, image, 'img'));
	for (const table of document.querySelectorAll('table')) simplifyTable(document, table);
	for (const list of document.querySelectorAll('dl')) openDefinitions(document, list);
	keepSpaces(document);
}

/** Undoes in Markdown what preparing put in the place of other things. */
export function restored(markdown: string): string {
	return markdown
		.replace(/\n\n\ue007/g, '\n: ')
		.replace(/[\ue000-\ue007]/g, mark => spaces[mark.charCodeAt(0) - first] ?? '');
}

function copyAs(document: PageDocument, element: PageElement, name: string): PageElement {
	const copy = document.createElement(name);
	for (const attribute of ['src', 'srcset', 'alt', 'width', 'height', 'title']) {
		const value = element.getAttribute(attribute);
		if (value !== null) copy.setAttribute(attribute, value);
	}
	return copy;
}

/** Columns or rows of the largest cell that is taken at its word. */
const widest = 50;
/** Empty cells that one table may gain. */
const maxEmpty = 2000;

/** Markdown's tables have one cell a column and no caption; defuddle leaves any other table as HTML. */
function simplifyTable(document: PageDocument, table: PageElement): void {
	const caption = table.querySelector('caption');
	if (caption) {
		const paragraph = document.createElement('p');
		paragraph.append(...caption.childNodes);
		table.before(paragraph);
		caption.remove();
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

/** Moves the cells below one that spans rows to the right, by an empty one. */
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

/** Makes paragraphs of a term and its meanings; the mark before each meaning becomes Markdown's colon. */
function openDefinitions(document: PageDocument, list: PageElement): void {
	const groups = [...list.children].flatMap(child => (child.localName === 'div' ? [...child.children] : [child]));
	const paragraphs = groups
		.filter(({localName}) => localName === 'dt' || localName === 'dd')
		.map(item => {
			const paragraph = document.createElement('p');
			if (item.localName === 'dd') paragraph.append('\ue007');
			paragraph.append(...item.childNodes);
			return paragraph;
		});
	list.replaceWith(...paragraphs);
}

const first = 0xe000;
/** The marks from U+E000 on stand for these. */
const spaces = [' ', '\xa0', '\u202f', '\u200d', '\u200e', '\u200f'];

/** Marks spaces before punctuation, which French needs, and joiners, which Indic scripts and emoji need: defuddle drops both. */
function keepSpaces(document: PageDocument): void {
	// Each entity is a node of its own until then.
	document.documentElement?.normalize();
	const walker = document.createTreeWalker(document, 4);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = (node.textContent ?? '').replace(/[\ue000-\ue007]/g, mark => (mark === '\ue007' ? mark : ''));
		const kept = text
			.replace(/\s+(?=[,.!?:;])/g, space => markOf(/[\xa0\u202f]/.exec(space)?.[0] ?? ' '))
			.replace(/[\u200d-\u200f]/g, markOf);
		if (kept !== node.textContent) node.textContent = kept;
	}
}

function markOf(space: string): string {
	return String.fromCharCode(first + spaces.indexOf(space));
}
