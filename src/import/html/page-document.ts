// A web page as a tree, whatever its author or an attacker made of it. Taken out before it is parsed: megabytes of scripts
// and of pictures written as addresses, which no reader sees.

import {endsAtOnce, soundPage, soundTags} from './source/sound-tags.ts';

export interface PageNode {
	/** 1 for elements, 3 for text. */
	readonly nodeType: number;
	readonly parentElement: PageElement | null;
	readonly nextSibling: PageNode | null;
	readonly previousSibling: PageNode | null;
	textContent: string | null;
	/** Takes the node out of the tree. */
	remove(): void;
}

/** The part of the DOM that reading a page takes. */
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
	/** Joins neighbouring texts. */
	normalize(): void;
}

export interface PageDocument extends PageElement {
	cloneNode(isDeep: boolean): PageDocument;
	readonly documentElement: PageElement | null;
	createElement(name: string): PageElement;
	/** Quicker than a selector. */
	getElementsByTagName(name: string): Iterable<PageElement>;
	/** `show` is a mask of node types: 4 is text. */
	createTreeWalker(root: PageNode, show: number): {nextNode(): PageNode | null};
}

/** Parses a page, or a fragment of one. Its time grows with its size alone. */
export async function parsePage(html: string): Promise<PageDocument> {
	const {parseHTML} = await import('linkedom');
	const isWhole = /<(?:html|body)[\s>]/i.test(html.slice(0, 100_000));
	const source = isWhole ? soundPage(html) : `<!doctype html><html><head></head><body>${soundTags(html)}</body></html>`;
	const document = parseHTML(source).document as unknown as PageDocument;
	if (uppercaseAttribute.test(source)) for (const element of document.querySelectorAll('*')) lowerAttributes(element);
	if (document.documentElement) joinTexts(document.documentElement);
	return document;
}

/** Moves all that is in an element to the end of another, one by one: a page may have more than a call has arguments. */
export function moveChildren(from: PageElement, to: PageElement): void {
	for (let node = from.firstChild; node; node = from.firstChild) to.append(node);
}

/** Leaves what is in an element in its place. */
export function unwrap(element: PageElement): void {
	if (!element.parentElement) return;
	for (let node = element.firstChild; node; node = element.firstChild) element.before(node);
	element.remove();
}

export function isElement(node: PageNode): node is PageElement {
	return node.nodeType === 1;
}

/** The address that relative ones are relative to; a `base` element counts. Undefined when the page has no address at all. */
export function baseAddress(document: PageDocument, url: string | undefined): string | undefined {
	const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
	return URL.canParse(base, url) ? new URL(base, url).href : url;
}

/** The text on one line; empty when there is none. */
export function elementText(element: PageElement | null | undefined): string {
	return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** XHTML as HTML: `<script src="x"/>` gets the end that it has in XML and not in HTML, and text in sections of CDATA is text. */
export function htmlOfXml(xhtml: string): string {
	return withoutSections(xhtml).replace(/<([a-z][\w:-]*)(\s[^<>]*)?\/>/gi, (tag, name: string, rest = '') =>
		endsAtOnce.test(name) ? tag : `<${name}${rest}></${name}>`,
	);
}

/** Writes sections of CDATA as HTML has text; those of scripts and styles stay, which HTML reads as they are. */
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

/** The same page without scripts and styles, but for those that describe it or hold formulas, and without pictures in addresses. */
export function stripBulk(html: string): string {
	return html.length < heavy ? html : html.replace(machinery, '').replace(/data:image\/[^"'\s)<>]*/gi, 'data:,');
}

/** Characters; most pages are lighter, and need no second look. */
const heavy = 500_000;

const machinery =
	/<(?:script\b(?![^<>]*(?:ld\+json|math\/))[^<>]*>[\s\S]*?(?:<\/script\s*>|$)|style\b[^<>]*>[\s\S]*?(?:<\/style\s*>|$))/gi;

/** Makes one text of neighbours: linkedom parts them at every character reference. */
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

/** Pages of the nineties have attributes in capitals; linkedom keeps their case. */
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
