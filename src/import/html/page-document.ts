// A web page as a tree, whatever its author or an attacker made of it.

import {limitDepth} from './limit-page.ts';

export interface PageNode {
	textContent: string | null;
}

/** As much of the DOM as reading a page takes. */
export interface PageElement extends PageNode {
	readonly localName: string;
	readonly childNodes: Iterable<PageNode>;
	readonly children: Iterable<PageElement>;
	getAttribute(name: string): string | null;
	getAttributeNames(): string[];
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	append(...nodes: (PageNode | string)[]): void;
	before(...nodes: PageNode[]): void;
	after(...nodes: PageNode[]): void;
	replaceWith(...nodes: PageNode[]): void;
	remove(): void;
	/** Joins neighbouring texts. */
	normalize(): void;
}

export interface PageDocument extends PageElement {
	readonly documentElement: PageElement | null;
	createElement(name: string): PageElement;
	/** `show` is a mask of node types: 4 is text. */
	createTreeWalker(root: PageNode, show: number): {nextNode(): PageNode | null};
}

/** The page at an address; `base` elements count. Its time grows with its size alone. */
export async function parsePage(html: string): Promise<PageDocument> {
	const {parseHTML} = await import('linkedom');
	const isWhole = /<(?:html|body)[\s>]/i.test(html.slice(0, 100_000));
	const source = isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
	const document = parseHTML(limitDepth(source)).document as unknown as PageDocument;
	if (shouting.test(source)) for (const element of document.querySelectorAll('*')) lowerAttributes(element);
	return document;
}

/** Attributes in capitals, as pages of the nineties have them; the parser keeps their case. */
const shouting = /<[A-Za-z]+\s[^<>]*[A-Z]\s*=/;

function lowerAttributes(element: PageElement): void {
	for (const name of element.getAttributeNames()) {
		const lower = name.toLowerCase();
		const value = element.getAttribute(name);
		if (lower === name || value === null) continue;
		element.removeAttribute(name);
		element.setAttribute(lower, value);
	}
}

/** What relative addresses of the page are relative to; undefined when it has no address at all. */
export function baseAddress(document: PageDocument, url: string | undefined): string | undefined {
	const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
	return URL.canParse(base, url) ? new URL(base, url).href : url;
}

/** The text on one line; empty when there is none. */
export function elementText(element: PageElement | null | undefined): string {
	return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
