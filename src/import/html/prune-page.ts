// Removes everything from a page that does not belong to its article.

import {isElement, type PageDocument, type PageElement, type PageNode} from './page-document.ts';
import {isBeside, rootOf, type TextBlock} from './text-blocks.ts';

/**
 * Changes the page: removes texts that were not chosen, and elements that are empty without them. Pictures, frames and formulas
 * stay if they are between the title and the end of the element with the last chosen text, and most words around them stay.
 */
export function prunePage(document: PageDocument, kept: ReadonlySet<TextBlock>): void {
	const root = rootOf(document);
	if (!root) return;
	const texts = new Set<PageNode>();
	for (const block of kept) for (const node of block.nodes) texts.add(node);
	const last = [...kept].at(-1)?.region.parent?.element;
	prune(root, {texts, left: texts.size, last, hasBegun: false, hasEnded: false}, false);
}

interface Pass {
	/** The text nodes to keep, and how many of them are still to come. */
	texts: ReadonlySet<PageNode>;
	left: number;
	/** The element that contains the last of them: what follows it does not belong to the article. */
	last: PageElement | undefined;
	hasBegun: boolean;
	hasEnded: boolean;
}

/** Number of letters in a node, kept and dropped, and whether it contains pictures that may stay. */
interface Worth {
	kept: number;
	dropped: number;
	hasPicture: boolean;
}

const nothing: Worth = {kept: 0, dropped: 0, hasPicture: false};

/** Prunes the content of an element and returns what it contained. */
function prune(element: PageElement, pass: Pass, isAside: boolean): Worth {
	const parts: {node: PageNode; worth: Worth}[] = [];
	const sum = {...nothing};
	for (let node = element.firstChild; node; node = node.nextSibling) {
		const worth = worthOf(node, pass, isAside);
		parts.push({node, worth});
		sum.kept += worth.kept;
		sum.dropped += worth.dropped;
		sum.hasPicture ||= worth.hasPicture;
	}
	// Dropping a picture's caption, for a credit for example, does not drop the picture.
	if (element.localName === 'figure' && sum.kept === 0) sum.dropped = 0;
	const keepsPictures = sum.dropped === 0 || sum.kept >= sum.dropped;
	for (const {node, worth} of parts) {
		const isKept = worth.kept > 0 || (worth.dropped === 0 && ((worth.hasPicture && keepsPictures) || isAnchor(node)));
		if (!isKept && !isStructure(node)) node.remove();
	}
	sum.hasPicture &&= keepsPictures;
	if (element === pass.last && pass.left <= 0) pass.hasEnded = true;
	return sum;
}

function worthOf(node: PageNode, pass: Pass, isAside: boolean): Worth {
	if (!isElement(node)) return worthOfText(node, pass);
	const name = node.localName;
	// A picture above the text must be below the title.
	if (name === 'h1') pass.hasBegun = true;
	const isBetween = pass.hasBegun && !pass.hasEnded;
	if (machinery.has(name)) return {...nothing, hasPicture: isFormula(node) && isBetween};
	const isOutside = isAside || isBeside(node);
	if (media.has(name)) return {...nothing, hasPicture: isBetween && !isOutside};
	return prune(node, pass, isOutside);
}

/** A chosen text counts even if it is blank, because it separates words. */
function worthOfText(node: PageNode, pass: Pass): Worth {
	const length = node.nodeType === 3 ? (node.textContent ?? '').trim().length : 0;
	if (!pass.texts.has(node)) return {...nothing, dropped: length};
	pass.left--;
	pass.hasBegun = true;
	return {...nothing, kept: Math.max(1, length)};
}

/** Parts whose removal would shorten rows or join lines. */
function isStructure(node: PageNode): boolean {
	return isElement(node) ? structure.has(node.localName) : node.nodeType === 3 && !/\S/.test(node.textContent ?? '');
}

/** An empty element that may be a link target, such as those of notes. */
function isAnchor(node: PageNode): boolean {
	return (
		isElement(node) &&
		(node.hasAttribute('id') || node.hasAttribute('name')) &&
		!node.firstChild &&
		!machinery.has(node.localName)
	);
}

/** A formula of MathJax is a script, and a lazy image has its address in a noscript element. */
function isFormula(element: PageElement): boolean {
	const isLazyPicture = element.localName === 'noscript' && element.querySelector('img') !== null;
	return isLazyPicture || /^math\//.test(element.getAttribute('type') ?? '');
}

const structure = new Set(['br', 'col', 'colgroup', 'hr', 'td', 'th', 'tr', 'wbr']);
const machinery = new Set(
	'amp-ad amp-consent amp-sidebar button canvas embed input link meta noscript object option script select style template textarea'.split(
		' ',
	),
);
const media = new Set('amp-img audio iframe img math picture svg video'.split(' '));
