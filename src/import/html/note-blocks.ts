// Finds the notes that a text refers to: readers follow the numbers, so they are of the article wherever they stand.

import {isElement, type PageDocument, type PageElement, type PageNode} from './page-document.ts';
import {blockLevel, type Region, type TextBlock} from './text-blocks.ts';

/** The blocks of notes that the kept ones refer to, and the headings right above the first of them. */
export function notesOf(
	document: PageDocument,
	blocks: readonly TextBlock[],
	kept: ReadonlySet<TextBlock>,
): Set<TextBlock> {
	const notes = noteElements(document, references(kept));
	const found = new Set<TextBlock>();
	if (notes.size === 0) return found;
	for (const [index, block] of blocks.entries()) {
		if (!isWithin(block.region, notes)) continue;
		const above = blocks[index - 1];
		if (above && /^h[1-6]$/.test(above.region.element.localName) && !isWithin(above.region, notes)) found.add(above);
		found.add(block);
	}
	return found;
}

/** The ids that short links within the page lead to: a number, a star. */
function references(kept: ReadonlySet<TextBlock>): Set<string> {
	const ids = new Set<string>();
	for (const {nodes} of kept) {
		for (const node of nodes) {
			const link = linkAround(node);
			const id = link && /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
			if (id && /^[[(]?(?:\p{N}{1,3}|[a-z]|[*†‡§]{1,3}|note \d{1,3})[\])]?$/iu.test((link.textContent ?? '').trim()))
				ids.add(decoded(id));
		}
	}
	return ids;
}

function linkAround(node: PageNode): PageElement | undefined {
	let at = node.parentElement;
	for (let levels = 0; at && levels < 3; levels++, at = at.parentElement) if (at.localName === 'a') return at;
	return undefined;
}

function decoded(id: string): string {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}

/** Words of the longest note; what is longer is a section, to which a table of contents leads. */
const longestNote = 300;

/** The elements of these ids, or the blocks that they begin. */
function noteElements(document: PageDocument, ids: ReadonlySet<string>): Set<PageElement> {
	const elements = new Set<PageElement>();
	if (ids.size === 0) return elements;
	for (const target of document.querySelectorAll('[id], a[name]')) {
		if (!ids.has(target.getAttribute('id') ?? '') && !ids.has(target.getAttribute('name') ?? '')) continue;
		const block = blockAround(target);
		const words = (block?.textContent ?? '').split(/\s+/).length;
		if (block && words <= longestNote && !/^h[1-6]$/.test(block.localName)) elements.add(block);
	}
	return elements;
}

function blockAround(element: PageElement): PageElement | undefined {
	let at: PageElement | null = element;
	while (at && !blockLevel.has(at.localName)) at = at.parentElement;
	return at && isElement(at) ? at : undefined;
}

function isWithin(region: Region, elements: ReadonlySet<PageElement>): boolean {
	for (let at: Region | undefined = region; at; at = at.parent) if (elements.has(at.element)) return true;
	return false;
}
