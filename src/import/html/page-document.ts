// A web page as a tree, whatever its author or an attacker made of it. Taken out before it is parsed: megabytes of scripts
// and of pictures written as addresses, which no reader sees, and tags nested by the thousand, which cost parsers the
// square of their depth or the stack.

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
	const source = isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
	const document = parseHTML(limitDepth(source)).document as unknown as PageDocument;
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
		empty.test(name) ? tag : `<${name}${rest}></${name}>`,
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

/** Elements that have no end (WHATWG HTML, "void elements"), and those of pictures and formulas, which both parsers end. */
const empty =
	/^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|(?:m|svg:)?(?:path|rect|circle|use|line|space|prescripts))$/i;

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

/** Levels: deeper than any page that a person made; browsers themselves stop at 512. */
const maxDepth = 150;
/** Levels of lists, quotations and tables in each other: each is an indent, or a quotation mark at every line. */
const maxBlockDepth = 20;
/** Levels of what HTML does not know: addresses of letters in angle brackets begin something that never ends. */
const maxUnknownDepth = 1000;
const blocks = /^(?:blockquote|dl|menu|ol|table|ul)$/i;

/** Drops the tags of elements nested too deeply; their text stays. */
function limitDepth(html: string): string {
	const all = {depth: 0, limit: maxDepth};
	const indented = {depth: 0, limit: maxBlockDepth};
	const unknown = {depth: 0, limit: maxUnknownDepth};
	return html.replace(tags, (tag, slash: string | undefined, name: string | undefined) => {
		if (name === undefined || !nests(name, tag)) return tag;
		const known = blocks.test(name) ? [all, indented] : [all];
		const levels = isKnown(name) ? known : [unknown];
		const isTooDeep = levels.some(({depth, limit}) => depth >= limit + (slash ? 1 : 0));
		for (const level of levels) level.depth = Math.max(0, level.depth + (slash ? -1 : 1));
		return isTooDeep ? '' : tag;
	});
}

/** Whether what follows a tag stands in its element, until that ends. */
function nests(name: string, tag: string): boolean {
	return !endless.test(name) && !(empty.test(name) && tag.endsWith('/>'));
}

function isKnown(name: string): boolean {
	return htmlElements.test(name) || name.includes('-');
}

/** All others are of pictures and formulas, or of nobody. */
const htmlElements =
	/^(?:a|abbr|address|article|aside|b|bd[io]|big|blockquote|button|center|cite|code|data|del|details|dfn|div|dl|em|fieldset|fig\w+|font|footer|form|h[1-6]|header|hgroup|i|iframe|ins|kbd|label|legend|main|map|mark|menu|nav|nobr|noscript|object|ol|output|pre|q|ruby|s|samp|section|select|small|span|strike|strong|sub|summary|sup|table|template|time|tt|u|ul|var|video|audio|canvas|math|svg|noframes|noembed|applet|frameset|marquee|dialog|picture|slot|search|textarea|title|dir|strike|acronym|xmp)$/i;

/** Comments and scripts are passed over. */
const tags = /<!--[\s\S]*?(?:-->|$)|<script\b[\s\S]*?(?:<\/script\s*>|$)|<(\/?)([a-z][\w:-]*)\b[^<>]*>/gi;

/**
 * Elements that may leave out their end (WHATWG HTML, "optional tags"), and would seem to nest when they don't, and those that
 * have none. All others nest, also those that nobody knows.
 */
const endless =
	/^(?:html|head|body|p|li|dt|dd|rt|rp|rb|rtc|optgroup|option|colgroup|caption|thead|tbody|tfoot|tr|td|th|area|base|basefont|bgsound|br|col|embed|frame|hr|img|image|input|keygen|link|meta|param|source|track|wbr)$/i;
