// Finds the notes referenced by a text, which belong to the article wherever they are.

import {percentDecoded} from '../../core/text/web-address.ts';
import {isElement, type PageDocument, type PageElement, type PageNode} from './page-document.ts';
import {blockLevel, isHeading, isInAny, labelOf, type TextBlock} from './text-blocks.ts';

/** The blocks of notes that the kept blocks reference, and the headings directly above the first of them. */
export function notesOf(
	document: PageDocument,
	blocks: readonly TextBlock[],
	kept: ReadonlySet<TextBlock>,
): Set<TextBlock> {
	const notes = noteElements(document, references(kept));
	const isNote = ({region}: TextBlock) => isInAny(region, at => notes.has(at.element) || noted.test(labelOf(at)));
	const first = blocks.findIndex(block => kept.has(block));
	const found = new Set<TextBlock>();
	for (const [index, block] of blocks.entries()) {
		if (index < first || block.words > longestNote || !isNote(block)) continue;
		const above = blocks[index - 1];
		if (above && isHeading(above) && !isNote(above)) found.add(above);
		found.add(block);
	}
	return found;
}

/** Common class names for lists of notes or single notes, excluding comments. */
const noted = /(?<![a-z])(?:foot|end|side|margin)-?notes?(?![a-z])/;

/** Targets of short links within the page, such as numbers and stars. */
function references(kept: ReadonlySet<TextBlock>): Set<string> {
	const ids = new Set<string>();
	for (const {nodes} of kept) {
		for (const node of nodes) {
			const link = linkAround(node);
			const id = link && referenceOf(link);
			if (id && isMarker(link)) ids.add(percentDecoded(id));
		}
	}
	return ids;
}

/**
 * Removes the names of references whose notes are known. Links back lead to them, and defuddle would take a reference's paragraph
 * for a note of the link back.
 */
export function dropReferenceNames(document: PageDocument): void {
	const anchors = [...document.querySelectorAll('a[id], a[name]')];
	const places = new Map<string, number>();
	for (const [place, anchor] of anchors.entries()) for (const name of namesOf(anchor)) places.set(name, place);
	for (const [place, anchor] of anchors.entries()) {
		const target = percentDecoded(referenceOf(anchor) ?? '');
		if ((places.get(target) ?? -1) <= place || !isMarker(anchor)) continue;
		anchor.removeAttribute('id');
		anchor.removeAttribute('name');
	}
}

function namesOf(anchor: PageElement): string[] {
	return ['id', 'name'].flatMap(name => anchor.getAttribute(name) ?? []);
}

/** Whether a link is a number, a letter or a star. */
function isMarker(link: PageElement): boolean {
	return /^[[(]?(?:\p{N}{1,3}|[a-z]|[*†‡§]{1,3}|note \d{1,3})[\])]?$/iu.test((link.textContent ?? '').trim());
}

function linkAround(node: PageNode): PageElement | undefined {
	let at = node.parentElement;
	for (let levels = 0; at && levels < 3; levels++, at = at.parentElement) if (referenceOf(at) !== undefined) return at;
	return undefined;
}

/** The target id of an element: a link, or a sign at which scripts open a note. */
function referenceOf(element: PageElement): string | undefined {
	const link = element.localName === 'a' ? /^[^#]*#(.+)$/.exec(element.getAttribute('href') ?? '')?.[1] : undefined;
	return link ?? element.getAttribute('data-definition') ?? element.getAttribute('aria-describedby') ?? undefined;
}

/** In words; a longer target is a section, to which a table of contents links. */
const longestNote = 300;

/** The elements with these ids, or the blocks that they begin. */
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
