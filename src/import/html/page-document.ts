// A web page as a tree, whatever its author or an attacker made of it. Taken out before it is parsed: megabytes of scripts
// and of pictures written as addresses, which no reader sees, and tags nested by the thousand, which cost parsers the
// square of their depth or the stack.

export interface PageNode {
	textContent: string | null;
}

/** The part of the DOM that reading a page takes. */
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

/** Parses a page, or a fragment of one. Its time grows with its size alone. */
export async function parsePage(html: string): Promise<PageDocument> {
	const {parseHTML} = await import('linkedom');
	const isWhole = /<(?:html|body)[\s>]/i.test(html.slice(0, 100_000));
	const source = isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
	const document = parseHTML(limitDepth(source)).document as unknown as PageDocument;
	if (uppercaseAttribute.test(source)) for (const element of document.querySelectorAll('*')) lowerAttributes(element);
	return document;
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

/** The same page without scripts and styles, but for those that describe it or hold formulas, and without pictures in addresses. */
export function stripBulk(html: string): string {
	return html.length < heavy ? html : html.replace(machinery, '').replace(/data:image\/[^"'\s)<>]*/gi, 'data:,');
}

/** Characters; most pages are lighter, and need no second look. */
const heavy = 500_000;

const machinery =
	/<(?:script\b(?![^<>]*(?:ld\+json|math\/))[^<>]*>[\s\S]*?(?:<\/script\s*>|$)|style\b[^<>]*>[\s\S]*?(?:<\/style\s*>|$))/gi;

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

/** Levels: deeper than any page that a person made; browsers themselves stop at 512. */
const maxDepth = 150;
/** Levels of lists, quotations and tables in each other: each is an indent, or a quotation mark at every line. */
const maxBlockDepth = 20;
const blocks = /^(?:blockquote|dl|menu|ol|table|ul)$/i;

/** Drops the tags of elements nested too deeply; their text stays. */
function limitDepth(html: string): string {
	const all = {depth: 0, limit: maxDepth};
	const indented = {depth: 0, limit: maxBlockDepth};
	return html.replace(nestable, (tag, slash: string | undefined, name: string | undefined) => {
		if (name === undefined) return tag;
		const levels = blocks.test(name) ? [all, indented] : [all];
		const isTooDeep = levels.some(({depth, limit}) => depth >= limit + (slash ? 1 : 0));
		for (const level of levels) level.depth = Math.max(0, level.depth + (slash ? -1 : 1));
		return isTooDeep ? '' : tag;
	});
}

/** Elements whose end must be written; those that may leave it out (`p`, `li`, `td`) would seem to nest when they don't. Comments and scripts are passed over. */
const nestable =
	/<!--[\s\S]*?(?:-->|$)|<script\b[\s\S]*?(?:<\/script\s*>|$)|<(\/?)(a|abbr|article|aside|b|big|blockquote|button|center|cite|code|del|details|div|dl|em|fieldset|figure|font|footer|form|header|i|ins|kbd|label|main|menu|nav|ol|pre|q|s|section|small|span|strike|strong|sub|sup|svg|table|tt|u|ul|var|[a-z]+-[a-z-]+)\b[^<>]*>/gi;
