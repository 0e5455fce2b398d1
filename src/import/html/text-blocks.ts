// The text of a page as blocks: unbroken runs of text within one block-level element, with the properties from the tree on which
// choosing among them depends. Collected in a single pass, in linear time.

import {lookupTable} from '../../core/lookup-table.ts';
import {isElement, type PageDocument, type PageElement, type PageNode} from './page-document.ts';

/** A run of text: a paragraph, a heading, a row of links. */
export interface TextBlock {
	/** On one line. */
	text: string;
	nodes: PageNode[];
	/** The block-level element that contains the run. */
	region: Region;
	/** Number of words, estimated for scripts without spaces. */
	words: number;
	letters: number;
	/** Number of letters within links, and of those in bold or italics. */
	linkLetters: number;
	boldLetters: number;
}

/** An element that contains blocks, with properties inherited from its ancestors. */
export interface Region {
	element: PageElement;
	parent: Region | undefined;
	inside: Inside;
	/** Class, id and itemprop in lower case, computed on first use. */
	label: string | undefined;
}

/** Properties of the ancestors of a block. */
export interface Inside {
	cell: boolean;
	figure: boolean;
	/** In a quotation, or preformatted text. */
	quote: boolean;
	/** Beside the text: `nav`, `aside`, `footer`, `form`. */
	aside: boolean;
	article: boolean;
	hidden: boolean;
}

/** The blocks in page order. */
export function textBlocks(document: PageDocument): TextBlock[] {
	const root = rootOf(document);
	if (!root) return [];
	const walk: Walk = {blocks: [], run: undefined, links: 0, bolds: 0};
	const nowhere = {cell: false, figure: false, quote: false, aside: false, article: false, hidden: false};
	const region = {element: root, parent: undefined, inside: nowhere, label: undefined};
	visit(root, {region, scope: region}, walk);
	endRun(walk);
	return walk.blocks;
}

/** A page without a proper body has its text beside it. */
export function rootOf({documentElement}: PageDocument): PageElement | null {
	const body = documentElement?.querySelector('body') ?? null;
	return /\S/.test(body?.textContent ?? '') ? body : documentElement;
}

/** Elements without text of the page. */
const wordless = new Set(
	'amp-ad amp-consent amp-sidebar audio button canvas head iframe math noscript object option script select style svg template textarea video'.split(
		' ',
	),
);

/** Elements that begin a new line (the style sheet of HTML's rendering section). */
export const blockLevel = new Set(
	`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
	form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section
	summary table tbody td tfoot th thead tr ul xmp`.split(/\s+/),
);

interface Walk {
	blocks: TextBlock[];
	run: Run | undefined;
	/** Number of enclosing links, and bold elements. */
	links: number;
	bolds: number;
}

interface Run extends Omit<TextBlock, 'words'> {
	/** Whether the run was just interrupted by a line break: a second one ends it. */
	isBroken: boolean;
}

/** The block-level element around a node, and its parent. */
interface Place {
	region: Region;
	scope: Region;
}

function visit(element: PageElement, place: Place, walk: Walk): void {
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === 3) addText(node, place.region, walk);
		else if (isElement(node) && !wordless.has(node.localName)) visitElement(node, place, walk);
	}
}

function visitElement(element: PageElement, {region, scope}: Place, walk: Walk): void {
	const tag = element.localName;
	if (tag === 'br') addBreak(walk);
	const own = regionOf(element, scope);
	const link = tag === 'a' ? 1 : 0;
	const bold = /^(?:b|em|i|strong)$/.test(tag) ? 1 : 0;
	walk.links += link;
	walk.bolds += bold;
	if (blockLevel.has(tag)) {
		endRun(walk);
		visit(element, {region: own, scope: own}, walk);
		endRun(walk);
	} else visit(element, {region, scope: own}, walk);
	walk.links -= link;
	walk.bolds -= bold;
}

function regionOf(element: PageElement, parent: Region): Region {
	return {element, parent, inside: insideOf(element, parent.inside), label: undefined};
}

/** Returns the outer object itself if the element adds nothing, as most don't. */
function insideOf(element: PageElement, outer: Inside): Inside {
	const tag = element.localName;
	const kind = kinds[tag];
	const hidden = outer.hidden || isHidden(element);
	if ((kind === undefined || outer[kind]) && hidden === outer.hidden) return outer;
	return {...outer, hidden, ...(kind === undefined ? {} : {[kind]: true})};
}

const kinds = lookupTable<keyof Inside>({
	td: 'cell',
	figure: 'figure',
	figcaption: 'figure',
	blockquote: 'quote',
	pre: 'quote',
	code: 'quote',
	nav: 'aside',
	aside: 'aside',
	footer: 'aside',
	form: 'aside',
	article: 'article',
	main: 'article',
});

/** Whether an element is marked as hidden. */
export function isHidden(element: PageElement): boolean {
	return (
		element.hasAttribute('hidden') ||
		element.getAttribute('aria-hidden') === 'true' ||
		/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
	);
}

function addText(node: PageNode, region: Region, walk: Walk): void {
	const text = node.textContent ?? '';
	const isBlank = !/\S/.test(text);
	if (isBlank && !walk.run) return;
	walk.run ??= {text: '', nodes: [], region, letters: 0, linkLetters: 0, boldLetters: 0, isBroken: false};
	const {run} = walk;
	run.nodes.push(node);
	run.text += text;
	if (isBlank) return;
	const letters = lettersIn(text);
	run.isBroken = false;
	run.letters += letters;
	if (walk.links > 0) run.linkLetters += letters;
	if (walk.bolds > 0) run.boldLetters += letters;
}

/** Pages without paragraph elements separate paragraphs by two line breaks. */
function addBreak(walk: Walk): void {
	if (!walk.run) return;
	if (walk.run.isBroken) endRun(walk);
	else {
		walk.run.isBroken = true;
		walk.run.text += ' ';
	}
}

function endRun(walk: Walk): void {
	const {run} = walk;
	walk.run = undefined;
	if (!run) return;
	const text = run.text.replace(/\s+/g, ' ').trim();
	walk.blocks.push({...run, text, words: wordsIn(text, run.letters)});
}

/** Number of words; for a run without spaces, estimated from its length. */
function wordsIn(text: string, letters: number): number {
	const parted = Math.max(text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, letters / 12);
	if (!unparted.test(text)) return parted;
	const [ideographs, others] = [
		lengthOf(text, /[\u3040-\u30ff\u3400-\u9fff]/g),
		lengthOf(text, /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g),
	];
	return Math.max(parted, ideographs / 2 + others / 5);
}

/** Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Chinese and Japanese. */
const unparted = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

function lengthOf(text: string, kind: RegExp): number {
	return text.match(kind)?.length ?? 0;
}

function lettersIn(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Whether an element is beside the article, by its tag or its class names. */
export function isBeside(element: PageElement): boolean {
	const labels = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
	return /^(?:nav|aside|footer)$/.test(element.localName) || beside.test(labels.toLowerCase());
}

const beside = /footer|relat(?!ive)|(?<![a-z])share|author|(?<![a-z])ads?(?![a-z])|sidebar/;

/** Whether an element or one of its ancestors passes a test. */
export function isInAny(region: Region, test: (region: Region) => boolean): boolean {
	for (let at: Region | undefined = region; at; at = at.parent) if (test(at)) return true;
	return false;
}

/** Whether a block is in a heading. */
export function isHeading({region}: TextBlock): boolean {
	return isInAny(region, ({element}) => /^h[1-6]$/.test(element.localName));
}

/** Class, id and itemprop of an element in lower case, with `camelCase` split into words. */
export function labelOf(region: Region): string {
	const {element} = region;
	region.label ??= ['class', 'id', 'itemprop']
		.map(name => element.getAttribute(name) ?? '')
		.join(' ')
		.replace(/([a-z])(?=[A-Z])/g, '$1-')
		.toLowerCase();
	return region.label;
}
