// Parses web pages to a tree, however malformed or hostile. Scripts and data URIs, often megabytes that no reader sees, are removed
// before parsing.

import {endsAtOnce, soundPage, soundTags} from './source/sound-tags.ts';

export interface PageNode {
	/** 1 for elements, 3 for text. */
	readonly nodeType: number;
	readonly parentElement: PageElement | null;
	readonly nextSibling: PageNode | null;
	readonly previousSibling: PageNode | null;
	textContent: string | null;
	/** Removes the node from the tree. */
	remove(): void;
}

/** The part of the DOM that is used here. */
export interface PageElement extends PageNode {
	readonly localName: string;
	readonly innerHTML: string;
	readonly firstChild: PageNode | null;
	readonly childNodes: Iterable<PageNode>;
	readonly children: Iterable<PageElement>;
	readonly previousElementSibling: PageElement | null;
	hasAttribute(name: string): boolean;
	getAttribute(name: string): string | null;
	getAttributeNames(): string[];
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	append(...nodes: (PageNode | string)[]): void;
	before(...nodes: PageNode[]): void;
	after(...nodes: (PageNode | string)[]): void;
	replaceWith(...nodes: PageNode[]): void;
	insertBefore(node: PageNode, next: PageNode): PageNode;
	/** Joins adjacent texts. */
	normalize(): void;
}

export interface PageDocument extends PageElement {
	cloneNode(isDeep: boolean): PageDocument;
	readonly documentElement: PageElement | null;
	createElement(name: string): PageElement;
	/** Faster than a selector. */
	getElementsByTagName(name: string): Iterable<PageElement>;
	/** `show` is a mask of node types: 4 is text. */
	createTreeWalker(root: PageNode, show: number): {nextNode(): PageNode | null};
}

/** Parses a page, or a fragment of one, in linear time. */
export async function parsePage(html: string): Promise<PageDocument> {
	const {parseHTML} = await import('linkedom');
	const isWhole = /<(?:html|body)[\s>]/i.test(html.slice(0, 100_000));
	const source = isWhole ? soundPage(html) : `<!doctype html><html><head></head><body>${soundTags(html)}</body></html>`;
	const document = parseHTML(source).document as unknown as PageDocument;
	if (uppercaseAttribute.test(source)) for (const element of document.querySelectorAll('*')) lowerAttributes(element);
	if (document.documentElement) joinTexts(document.documentElement);
	return document;
}

/** Moves all children to the end of another element, one by one: a page may have more than a call accepts arguments. */
export function moveChildren(from: PageElement, to: PageElement): void {
	for (let node = from.firstChild; node; node = from.firstChild) to.append(node);
}

/** Replaces an element by its children. */
export function unwrap(element: PageElement): void {
	if (!element.parentElement) return;
	for (let node = element.firstChild; node; node = element.firstChild) element.before(node);
	element.remove();
}

export function isElement(node: PageNode): node is PageElement {
	return node.nodeType === 1;
}

/** The base for relative addresses, taking a `base` element into account. Undefined if the page has no address at all. */
export function baseAddress(document: PageDocument, url: string | undefined): string | undefined {
	const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
	return URL.canParse(base, url) ? new URL(base, url).href : url;
}

/** The text on one line; empty if there is none. */
export function elementText(element: PageElement | null | undefined): string {
	return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * Converts XHTML to HTML: elements such as `<script src="x"/>`, which end there only in XML, get an end tag, and CDATA becomes
 * text.
 */
export function htmlOfXml(xhtml: string): string {
	return withoutSections(xhtml).replace(/<([a-z][\w:-]*)(\s[^<>]*)?\/>/gi, (tag, name: string, rest = '') =>
		endsAtOnce.test(name) ? tag : `<${name}${rest}></${name}>`,
	);
}

/** Converts CDATA sections to HTML text, except in scripts and styles, which HTML reads verbatim. */
function withoutSections(xml: string): string {
	if (!xml.includes('<![CDATA[')) return xml;
	let isRaw = false;
	return xml
		.split(/(<\/?(?:script|style)\b[^<>]*>|<!\[CDATA\[|\]\]>)/i)
		.map((part, index, parts) => {
			const isSign = index % 2 === 1;
			if (isSign && !/^<!|^\]/.test(part)) isRaw = !/^<\/|\/>$/.test(part);
			if (isRaw) return part;
			if (isSign) return /^<!|^\]/.test(part) ? '' : part;
			return parts[index - 1] === '<![CDATA[' ? part.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : part;
		})
		.join('');
}

/** Removes scripts and styles, except metadata and formulas, and data URIs of images. */
export function stripBulk(html: string): string {
	return html.length < heavy ? html : html.replace(machinery, '').replace(/data:image\/[^"'\s)<>]*/gi, 'data:,');
}

/** In characters; most pages are lighter, and need no second pass. */
const heavy = 500_000;

const machinery =
	/<(?:script\b(?![^<>]*(?:ld\+json|math\/))[^<>]*>[\s\S]*?(?:<\/script\s*>|$)|style\b[^<>]*>[\s\S]*?(?:<\/style\s*>|$))/gi;

/** Joins adjacent texts: linkedom splits them at every character reference. */
export function joinTexts(element: PageElement): void {
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (isElement(node)) joinTexts(node);
		else if (node.nodeType === 3) joinFollowing(node);
	}
}

function joinFollowing(text: PageNode): void {
	const parts = [];
	for (let next = text.nextSibling; next?.nodeType === 3; next = text.nextSibling) {
		parts.push(next.textContent ?? '');
		next.remove();
	}
	if (parts.length > 0) text.textContent = (text.textContent ?? '') + parts.join('');
}

/** Pages of the nineties have upper-case attributes; linkedom preserves their case. */
const uppercaseAttribute = /<[A-Za-z]+\s[^<>]*[A-Z]\s*=/;

function lowerAttributes(element: PageElement): void {
	for (const name of element.getAttributeNames()) {
		const lower = name.toLowerCase();
		const value = element.getAttribute(name);
		if (lower === name || value === null) continue;
		element.removeAttribute(name);
		element.setAttribute(lower, value);
	}
}
