// Flattens the inline content of an HTML element to a sequence of atoms: texts with their marks, images, code, line breaks.

import {lookupTable} from '../../core/lookup-table.ts';
import {elementText, isElement, type PageElement, type PageNode} from '../html/page-document.ts';
import {pictureSources} from '../html/source/picture-sources.ts';
import {escapeText} from './escape-text.ts';

/** The marks on a text, outermost first in this order. */
export interface Marks {
	link?: string;
	strong?: boolean;
	em?: boolean;
	del?: boolean;
}

export type Atom =
	| {kind: 'text'; text: string; marks: Marks}
	/** Finished Markdown for an image or code. */
	| {kind: 'raw'; markdown: string; marks: Marks}
	| {kind: 'break'};

/** The atoms of nodes, with white space collapsed as in a browser: none at the ends and around breaks. */
export function inlineAtoms(nodes: Iterable<PageNode>): Atom[] {
	const atoms: Atom[] = [];
	for (const node of nodes) collect(node, {}, atoms);
	return tidied(atoms);
}

function collect(node: PageNode, marks: Marks, atoms: Atom[]): void {
	if (node.nodeType === 3) atoms.push({kind: 'text', text: node.textContent ?? '', marks});
	else if (isElement(node)) collectElement(node, marks, atoms);
}

function collectElement(element: PageElement, marks: Marks, atoms: Atom[]): void {
	const name = element.localName;
	const written = writers[name]?.(element);
	if (name === 'br') atoms.push(marks.link === undefined ? {kind: 'break'} : {kind: 'text', text: ' ', marks});
	else if (written !== undefined) {
		if (written !== '') atoms.push({kind: 'raw', markdown: written, marks});
	} else {
		const [before, after] = quotes[name] ?? ['', ''];
		const inner = {...marks, ...marksOf(element, marks)};
		if (before !== '') atoms.push({kind: 'text', text: before, marks: inner});
		for (const child of element.childNodes) collect(child, inner, atoms);
		if (after !== '') atoms.push({kind: 'text', text: after, marks: inner});
	}
}

function marksOf(element: PageElement, outer: Marks): Marks {
	const name = element.localName;
	if (name === 'a') {
		const href = element.getAttribute('href')?.trim() ?? '';
		return href === '' || outer.link !== undefined || /^javascript:/i.test(href) ? {} : {link: href};
	}
	return spans[name] ?? {};
}

const spans = lookupTable<Marks>({
	b: {strong: true},
	strong: {strong: true},
	em: {em: true},
	i: {em: true},
	del: {del: true},
	s: {del: true},
	strike: {del: true},
});

/** Elements that a browser surrounds with characters. */
const quotes = lookupTable<[string, string]>({q: ['“', '”'], rt: ['(', ')']});

/** Frames with media; others are usually advertisements. */
const players =
	/youtu\.?be|vimeo|dailymotion|bilibili|soundcloud|spotify|(?:twitter|x)\.com|\/(?:embed|player|videos?)[/.?]/i;

/** Elements with a conversion of their own; '' for those without text. */
const writers: Record<string, (element: PageElement) => string | undefined> = {
	a: element => (isBackLink(element) ? '' : undefined),
	img: imageMarkdown,
	code: codeMarkdown,
	tt: codeMarkdown,
	samp: codeMarkdown,
	math: element => formula(element),
	sup: element => raised(element, 'sup'),
	sub: element => raised(element, 'sub'),
	mark: element => raised(element, 'mark'),
	video: element => mediaLink(element, 'Video'),
	audio: element => mediaLink(element, 'Audio'),
	iframe: element => (players.test(element.getAttribute('src') ?? '') ? mediaLink(element, 'Video') : ''),
	svg: () => '',
	rp: () => '',
	script: () => '',
	style: () => '',
	template: () => '',
	object: () => '',
	input: () => '',
	wbr: () => '',
};

/** Whether a link leads from a footnote back to its reference. */
function isBackLink(element: PageElement): boolean {
	return (
		/#fnref/.test(element.getAttribute('href') ?? '') || /footnote-backref/.test(element.getAttribute('class') ?? '')
	);
}

/** An image with its address and alternative text, on one line; only the text if there is no address. */
function imageMarkdown(image: PageElement): string {
	const alt = alternativeOf(image);
	const source = largestSource(image);
	if (source === '' || /^data:/i.test(source)) return escapeText(alt);
	return `![${escapeText(alt, {isBracketed: true})}](${destination(source)})`;
}

/** The alternative text, unless it is a file name or the name of the tag. */
function alternativeOf(image: PageElement): string {
	const alt = (image.getAttribute('alt') ?? '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return /^[^\s]*\.(?:avif|gif|jpe?g|png|svg|webp)$|^(?:image|img|photo|picture|placeholder)$/i.test(alt) ? '' : alt;
}

/** Encodes an address as a link destination. */
export function destination(address: string): string {
	const encoded = address
		.trim()
		.replace(/[\s<>\\]/g, sign => encodeURIComponent(sign))
		.replace(/&(?=#?\w+;)/g, '&amp;');
	return /[()]/.test(encoded) ? `<${encoded}>` : encoded;
}

/** The widest or sharpest of the sources. */
function largestSource(image: PageElement): string {
	let widest = {url: image.getAttribute('src')?.trim() ?? '', width: 0};
	for (const {address, size} of pictureSources(image.getAttribute('srcset') ?? '')) {
		const width = Number(/^([\d.]+)[wx]$/.exec(size)?.[1]);
		if (width > widest.width) widest = {url: address, width};
	}
	return widest.url;
}

/** Code between as many backticks as needed. */
function codeMarkdown(element: PageElement): string {
	for (const lineEnd of element.querySelectorAll('br')) lineEnd.after(' ');
	const code = (element.textContent ?? '').replace(/\s+/g, ' ');
	if (code.trim() === '') return '';
	const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({length}) => length));
	const fence = '`'.repeat(longest + 1);
	const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
	return fence + pad + code + pad + fence;
}

/** The TeX of an inline formula. */
function formula(element: PageElement): string {
	const tex = texOf(element);
	return tex === '' ? escapeText(elementText(element)) : `$${tex}$`;
}

/** The TeX source of a formula in the page; empty if there is none. */
export function texOf(element: PageElement): string {
	const annotation = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
	const tex = annotation ?? element.getAttribute('data-latex') ?? element.getAttribute('alttext') ?? '';
	return tex.replace(/\s+/g, ' ').trim();
}

/** Superscript, subscript or highlighted text, which Markdown only has as HTML; or a footnote reference. */
function raised(element: PageElement, name: string): string | undefined {
	const note = /^fnref:(.+?)(?:-\d+)?$/.exec(element.getAttribute('id') ?? '')?.[1];
	if (note !== undefined) return `[^${note.toLowerCase()}]`;
	const isPlain = ![...element.querySelectorAll('*')].some(({localName}) => !lettering.test(localName));
	const text = elementText(element);
	if (text === '') return '';
	return isPlain ? `<${name}>${escapeText(text)}</${name}>` : undefined;
}

/** Elements that only change the look of letters, which is dropped within superscripts. */
const lettering = /^(?:b|bdi|em|font|i|small|span|strong|u|var)$/;

/** A link to media, with its title as the text if it has one. */
function mediaLink(element: PageElement, kind: string): string {
	const source = element.getAttribute('src') ?? element.querySelector('source[src]')?.getAttribute('src') ?? '';
	if (!/^https?:/i.test(source)) return '';
	const {address, name} = pageOf(source);
	const title = (element.getAttribute('title') ?? '').replace(/\s+/g, ' ').trim();
	return `[${escapeText(title || (name ?? kind), {isBracketed: true})}](${destination(address)})`;
}

/** The page of what a frame embeds, because embedding addresses mean little elsewhere. */
function pageOf(source: string): {address: string; name?: string} {
	const video = /(?:youtube(?:-nocookie)?\.com\/(?:embed\/|watch\?v=)|youtu\.be\/)([\w-]+)/.exec(source)?.[1];
	const post = /(?:twitter|x)\.com\/(?:embed\/Tweet\.html\?.*?\bid=|\w+\/status\/)(\d+)/.exec(source)?.[1];
	const film = /player\.vimeo\.com\/video\/(\d+)/.exec(source)?.[1];
	if (video !== undefined) return {address: `https://www.youtube.com/watch?v=${video}`};
	if (film !== undefined) return {address: `https://vimeo.com/${film}`};
	return post === undefined ? {address: source} : {address: `https://x.com/i/status/${post}`, name: 'Post'};
}

function tidied(atoms: Atom[]): Atom[] {
	const result: Atom[] = [];
	// Whether another space would be redundant: at the start, after a break and after a space.
	let isAfterSpace = true;
	for (const atom of atoms) {
		if (atom.kind === 'text') {
			const text = collapsed(atom.text, isAfterSpace);
			if (text === '') continue;
			isAfterSpace = text.endsWith(' ');
			addText(result, text, atom.marks);
		} else if (atom.kind === 'break') {
			trimEnd(result);
			if (result.length === 0) continue;
			isAfterSpace = true;
			result.push(atom);
		} else {
			isAfterSpace = false;
			result.push(atom);
		}
	}
	trimBreaks(result);
	return result;
}

function collapsed(text: string, isAfterSpace: boolean): string {
	const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
	return isAfterSpace ? spaced.replace(/^ /, '') : spaced;
}

function trimBreaks(atoms: Atom[]): void {
	while (atoms.at(-1)?.kind === 'break' || trimEnd(atoms)) if (atoms.at(-1)?.kind === 'break') atoms.pop();
}

/** Joins adjacent texts with the same marks, because parsers split them at each entity. */
function addText(atoms: Atom[], text: string, marks: Marks): void {
	const last = atoms.at(-1);
	if (last?.kind === 'text' && isSame(last.marks, marks)) last.text += text;
	else atoms.push({kind: 'text', text, marks});
}

function isSame(one: Marks, other: Marks): boolean {
	return one.link === other.link && one.strong === other.strong && one.em === other.em && one.del === other.del;
}

/** Removes trailing spaces; false if there were none. */
function trimEnd(atoms: Atom[]): boolean {
	const last = atoms.at(-1);
	if (last?.kind !== 'text' || !last.text.endsWith(' ')) return false;
	atoms.pop();
	const text = last.text.replace(/ +$/, '');
	if (text !== '') atoms.push({...last, text});
	return true;
}
