// Repairs markup that browsers tolerate but Markdown can't represent: blocks in headings, in links and in other inline elements.

import {
	elementText,
	isElement,
	moveChildren,
	type PageDocument,
	type PageElement,
	type PageNode,
	unwrap,
} from './page-document.ts';
import {blockLevel} from './text-blocks.ts';

/** Changes the page, in a single pass from the innermost elements outwards. */
export function repairPage(document: PageDocument): void {
	if (document.documentElement) repair(document.documentElement, document);
}

/** Whether the element is or contains a block. */
function repair(element: PageElement, document: PageDocument): boolean {
	let hasBlock = false;
	for (let node = element.firstChild; node; ) {
		const next = node.nextSibling;
		if (isElement(node) && repair(node, document)) hasBlock = true;
		node = next;
	}
	const name = element.localName;
	if (name === 'svg') element.remove();
	else if (name === 'amp-img') rename(element, 'img', document);
	else if (name === 'img') repairPicture(element);
	else if (name === 'noscript') repairNoscript(element);
	else if (/^h[1-6]$/.test(name)) repairHeading(element, hasBlock, document);
	else if (name === 'a') repairLink(element, hasBlock, document);
	else if (hasBlock && wrappers.has(name)) unwrap(element);
	return hasBlock || blockLevel.has(name);
}

/** Inline elements that carry little meaning, or none that a block can have. */
const wrappers = new Set(
	'abbr b bdi bdo big cite code del em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
		' ',
	),
);

/** In letters: a longer heading is a text in large type. */
const longestHeading = 200;

function repairHeading(heading: PageElement, hasBlock: boolean, document: PageDocument): void {
	const blocks = hasBlock ? [...heading.querySelectorAll('*')].filter(({localName}) => blockLevel.has(localName)) : [];
	const texts = blocks.filter(block => /\S/.test(block.textContent ?? '') && ![...block.children].some(isBlock));
	if ((heading.textContent ?? '').trim().length > longestHeading || texts.length > 1) {
		rename(heading, 'div', document);
		return;
	}
	for (const block of blocks) unwrap(block);
	const text = elementText(heading);
	for (const part of heading.querySelectorAll('span, a, button, sup'))
		if (sign.test(part.getAttribute('class') ?? '') && elementText(part) !== text) part.remove();
	// Defuddle takes any link within the page for a permalink of the heading.
	for (const link of heading.querySelectorAll('a[href^="#"]:not([id]):not([name])'))
		if (/[\p{L}\p{N}]/u.test(link.textContent ?? '')) unwrap(link);
	// Only the title is a heading of the first level.
	if (heading.localName === 'h1') rename(heading, 'h2', document);
}

/** Class names of links beside headings in wikis and manuals: to edit the section, or to itself. */
const sign = /edit-?section|header-?link|heading-?anchor|anchor-?link|permalink/i;

/** Repairs lazy images, and removes spacers and tracking pixels. */
function repairPicture(picture: PageElement): void {
	const source = picture.getAttribute('src') ?? '';
	const isStandIn = source === '' || /^data:image\/(?:gif|svg)/i.test(source) || standIn.test(source);
	if (!isStandIn) return;
	const later = laterSources.map(name => picture.getAttribute(name)?.trim().split(/[\s,]/, 1)[0]).find(Boolean);
	if (later) picture.setAttribute('src', later);
	else if (standIn.test(source) && !picture.getAttribute('alt') && !picture.getAttribute('srcset')) picture.remove();
}

/** An image in a noscript element replaces its lazy counterpart; beside a visible one it is a duplicate. */
function repairNoscript(noscript: PageElement): void {
	const own = noscript.querySelector('img');
	if (!own) return;
	const [before, after] = [pictureBeside(noscript, 'previousSibling'), pictureBeside(noscript, 'nextSibling')];
	const isDouble = (before && !isWaiting(before)) || (after && after.getAttribute('src') === own.getAttribute('src'));
	for (const picture of [before, after]) if (!isDouble && picture && isWaiting(picture)) picture.remove();
	if (isDouble) noscript.remove();
	else unwrap(noscript);
}

/** The picture next to an element, alone in its parent. */
function pictureBeside(element: PageElement, direction: 'previousSibling' | 'nextSibling'): PageElement | undefined {
	let beside = element[direction];
	while (beside && beside.nodeType === 3 && !/\S/.test(beside.textContent ?? '')) beside = beside[direction];
	if (!beside || !isElement(beside) || /\S/.test(beside.textContent ?? '')) return undefined;
	return beside.localName === 'img' ? beside : (beside.querySelector('img') ?? undefined);
}

function isWaiting(picture: PageElement): boolean {
	const source = picture.getAttribute('src') ?? '';
	return (source === '' && !picture.hasAttribute('srcset')) || /^data:/i.test(source) || standIn.test(source);
}

const laterSources = ['data-src', 'data-original', 'data-lazy-src', 'data-srcset', 'data-lazy-srcset'];
const standIn =
	/(?:^|\/)(?:1|1x1|blank|clear|dot|empty|lazy|loading|pixel|placeholder|px|shim|spacer?|trans|transparent)\.(?:gif|png|svg|jpe?g)(?:[?#]|$)/i;

function rename(element: PageElement, name: string, document: PageDocument): void {
	const other = document.createElement(name);
	for (const attribute of element.getAttributeNames())
		other.setAttribute(attribute, element.getAttribute(attribute) ?? '');
	moveChildren(element, other);
	element.replaceWith(other);
}

/** The link around a card is moved to its heading, or to its first text. */
function repairLink(link: PageElement, hasBlock: boolean, document: PageDocument): void {
	if (isEmpty(link)) link.remove();
	if (!hasBlock || !link.parentElement) return;
	const target = link.querySelector('h1, h2, h3, h4, h5, h6') ?? firstText(link);
	if (target) {
		const inner = document.createElement('a');
		inner.setAttribute('href', link.getAttribute('href') ?? '');
		moveChildren(target, inner);
		target.append(inner);
	}
	unwrap(link);
}

function isEmpty(link: PageElement): boolean {
	return (
		!/\S/.test(link.textContent ?? '') &&
		!link.hasAttribute('id') &&
		!link.hasAttribute('name') &&
		!link.querySelector('img, picture, video, audio, iframe, math')
	);
}

/** The first block that contains words and no other block. */
function firstText(element: PageElement): PageElement | undefined {
	for (const inner of element.querySelectorAll('*')) {
		const isInnermost = isBlock(inner) && ![...inner.querySelectorAll('*')].some(isBlock);
		if (isInnermost && /\S/.test(inner.textContent ?? '')) return inner;
	}
	return undefined;
}

function isBlock(node: PageNode): boolean {
	return isElement(node) && blockLevel.has(node.localName);
}
