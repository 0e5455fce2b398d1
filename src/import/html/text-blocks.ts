// The text of a page as blocks: unbroken runs of text within one block-level element, with all that choosing among them
// takes from the tree. One walk gathers it, so its time grows with the page alone.

import {lookupTable} from '../../core/lookup-table.ts';
import {isElement, type PageDocument, type PageElement, type PageNode} from './page-document.ts';

/** One run of text: a paragraph, a heading, a row of links. */
export interface TextBlock {
	/** On one line. */
	text: string;
	nodes: PageNode[];
	/** The block-level element that the run stands in. */
	region: Region;
	/** Words; of scripts that don't part them about as many as there would be. */
	words: number;
	letters: number;
	/** Letters within links, and those in bold or italics. */
	linkLetters: number;
	boldLetters: number;
}

/** An element around blocks, with what it takes over from those around it. */
export interface Region {
	element: PageElement;
	parent: Region | undefined;
	inside: Inside;
	/** What the page's makers call it: class, id and itemprop in small letters. Looked up when first asked for. */
	label: string | undefined;
}

/** Elements around a block that tell what it is. */
export interface Inside {
	cell: boolean;
	figure: boolean;
	/** A quotation, or preformatted text. */
	quote: boolean;
	/** Beside the text: `nav`, `aside`, `footer`, `form`. */
	aside: boolean;
	article: boolean;
	hidden: boolean;
}

/** The blocks in the order of the page. */
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

/** Elements that hold no words of the page. */
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
	/** Elements open around the node that are links, or bold. */
	links: number;
	bolds: number;
}

interface Run extends Omit<TextBlock, 'words'> {
	/** Ended by a line break so far: a second one ends the run. */
	isBroken: boolean;
}

/** The block-level element around a node, and the nearest element of any kind. */
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

/** The same object as outside, where the element adds nothing: most don't. */
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

/** Whether an element says that it is not shown. */
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

/** Two line breaks are how pages without paragraphs part them. */
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

/** Words; a run without spaces is of as many as its length has room for. */
function wordsIn(text: string, letters: number): number {
	const parted = Math.max(text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, letters / 12);
	if (!unparted.test(text)) return parted;
	const [ideographs, others] = [
		lengthOf(text, /[\u3040-\u30ff\u3400-\u9fff]/g),
		lengthOf(text, /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g),
	];
	return Math.max(parted, ideographs / 2 + others / 5);
}

/** Scripts that don't part words: Thai, Lao, Burmese, Khmer, Chinese and Japanese. */
const unparted = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

function lengthOf(text: string, kind: RegExp): number {
	return text.match(kind)?.length ?? 0;
}

function lettersIn(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Whether an element stands beside the article, by its name or by what the page's makers call it. */
export function isBeside(element: PageElement): boolean {
	const labels = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
	return /^(?:nav|aside|footer)$/.test(element.localName) || beside.test(labels.toLowerCase());
}

const beside = /footer|relat(?!ive)|(?<![a-z])share|author|(?<![a-z])ads?(?![a-z])|sidebar/;

/** Whether an element or one around it passes a test. */
export function isInAny(region: Region, test: (region: Region) => boolean): boolean {
	for (let at: Region | undefined = region; at; at = at.parent) if (test(at)) return true;
	return false;
}

/** Whether a block is a heading, whatever elements are in it. */
export function isHeading({region}: TextBlock): boolean {
	return isInAny(region, ({element}) => /^h[1-6]$/.test(element.localName));
}

/** The names that a page's makers gave an element: class, id and itemprop in small letters, the words of `camelCase` apart. */
export function labelOf(region: Region): string {
	const {element} = region;
	region.label ??= ['class', 'id', 'itemprop']
		.map(name => element.getAttribute(name) ?? '')
		.join(' ')
		.replace(/([a-z])(?=[A-Z])/g, '$1-')
		.toLowerCase();
	return region.label;
}
