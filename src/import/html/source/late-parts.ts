// Reveals text that scripts would show: parts that the server sends after the rest, inactive panels, and whole pages that are
// hidden until their scripts have run.

import {moveChildren, type PageDocument, type PageElement, type PageNode} from '../page-document.ts';
import {isHidden, type Region, textBlocks} from '../text-blocks.ts';

/** Moves late parts to their places, and shows panels, and hidden text if there is nothing else to read. Changes the page. */
export function showLateParts(document: PageDocument): void {
	const parts = [...document.querySelectorAll('[hidden][id^="S:"]')];
	if (parts.length > 0) placeParts(document, parts);
	for (const panel of document.querySelectorAll(panels)) show(panel);
	showOnlyText(document);
}

/** Content shown on request: one of several panels, or what a search within the page opens. */
const panels = '[role="tabpanel"], [hidden="until-found"]';

/** Maps ids of parts to those of their places, as given in React's scripts. */
function placesIn(document: PageDocument): Map<string, string> {
	const places = new Map<string, string>();
	for (const script of document.querySelectorAll('script')) {
		for (const [, first = '', second = ''] of (script.textContent ?? '').matchAll(pair)) {
			if (first.startsWith('S')) places.set(first, second);
			else places.set(second, first);
		}
	}
	return places;
}

const pair = /\$R[CRS]\("([BPS]:\w{1,20})",\s?"([BPS]:\w{1,20})"/g;

/** Moves each part to its template, replacing the fallback. */
function placeParts(document: PageDocument, parts: readonly PageElement[]): void {
	const places = placesIn(document);
	const templates = new Map([...document.querySelectorAll('template')].map(each => [each.getAttribute('id'), each]));
	for (const part of parts) {
		const id = part.getAttribute('id') ?? '';
		const template = templates.get(places.get(id) ?? id.replace('S:', 'B:'));
		const shown = document.createElement('div');
		moveChildren(part, shown);
		if (template) for (const node of waitingAfter(template)) node.remove();
		(template ?? part).replaceWith(shown);
		if (template) part.remove();
	}
}

/** Limit on the nodes of a fallback. */
const mostWaiting = 100;

/** The fallback between a template and the comment that ends its place; nothing if there is no such comment. */
function waitingAfter(template: PageElement): PageNode[] {
	const nodes: PageNode[] = [];
	for (let node = template.nextSibling; node && nodes.length < mostWaiting; node = node.nextSibling) {
		if (node.nodeType === 8 && node.textContent === '/$') return nodes;
		nodes.push(node);
	}
	return [];
}

/** In words: a page with less text in paragraphs shows nothing to read; and the smallest hidden text. */
const fewestShown = 40;
const fewestHidden = 100;

function showOnlyText(document: PageDocument): void {
	const prose = textBlocks(document).filter(
		({words, letters, linkLetters}) => words >= 15 && linkLetters < 0.3 * letters,
	);
	const isShown = ({region}: {region: Region}) => !region.inside.hidden;
	const sum = (blocks: typeof prose) => blocks.reduce((words, block) => words + block.words, 0);
	if (sum(prose.filter(isShown)) >= fewestShown || sum(prose) < fewestHidden) return;
	for (const {region} of prose) for (let at: Region | undefined = region; at; at = at.parent) show(at.element);
}

function show(element: PageElement): void {
	if (isHidden(element)) for (const name of hiding) element.removeAttribute(name);
}

const hiding = ['hidden', 'aria-hidden', 'style'];
