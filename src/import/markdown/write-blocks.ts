// Converts HTML to Markdown: paragraphs, headings, lists, quotations, code, tables, definitions, footnotes, formulas.

import {isElement, type PageElement, type PageNode} from '../html/page-document.ts';
import {blockLevel} from '../html/text-blocks.ts';
import {type Atom, inlineAtoms, texOf} from './inline-atoms.ts';
import {writeInline} from './write-inline.ts';
import {writeTable} from './write-table.ts';

/** The Markdown of an element's content: blocks separated by blank lines, followed by its footnotes. */
export function writeMarkdown(root: PageElement): string {
	const blocks = writeBlocks(root.childNodes);
	const isRule = (block: string | undefined) => block === '---';
	const parting = blocks.filter((block, at) => {
		const next = blocks[at + 1];
		return !isRule(block) || !(next === undefined || isRule(next) || next.startsWith('[^'));
	});
	return parting.slice(isRule(parting[0]) ? 1 : 0).join('\n\n');
}

/** The Markdown of each block, without surrounding blank lines. */
export function writeBlocks(nodes: Iterable<PageNode>): string[] {
	const blocks: string[] = [];
	let run: PageNode[] = [];
	const endRun = () => {
		if (run.length > 0) for (const atoms of paragraphsOf(inlineAtoms(run))) blocks.push(writeInline(atoms));
		run = [];
	};
	for (const node of nodes) {
		if (!isBlock(node)) run.push(node);
		else {
			endRun();
			for (const block of writeElement(node)) blocks.push(block);
		}
	}
	endRun();
	return apartLists(blocks.filter(block => block !== ''));
}

/** Adjacent lists use different markers, because they would otherwise be one list (CommonMark 0.31.2, section 5.3). */
function apartLists(blocks: string[]): string[] {
	for (const [index, block] of blocks.entries()) {
		const before = blocks[index - 1] ?? '';
		if (/^- /.test(before) && /^- /.test(block)) blocks[index] = block.replace(/^- /gm, '* ');
		else if (/^\d+\. /.test(before) && /^\d+\. /.test(block)) blocks[index] = block.replace(/^(\d+)\. /gm, '$1) ');
	}
	return blocks;
}

/** Pages without paragraph elements separate paragraphs by two line breaks. */
function paragraphsOf(atoms: readonly Atom[]): Atom[][] {
	const paragraphs: Atom[][] = [];
	let lines: Atom[] = [];
	let breaks: Atom[] = [];
	for (const atom of atoms) {
		if (atom.kind === 'break') breaks.push(atom);
		else if (breaks.length === 0 || atom.kind === 'raw' || /\S/.test(atom.text)) {
			if (breaks.length < 2) lines.push(...breaks);
			else {
				paragraphs.push(lines);
				lines = [];
			}
			lines.push(atom);
			breaks = [];
		}
	}
	return [...paragraphs, lines];
}

/** Whether a node is or contains a block, such as a link around a paragraph. */
export function isBlock(node: PageNode): node is PageElement {
	if (!isElement(node)) return false;
	if (blockLevel.has(node.localName)) return true;
	if (node.localName === 'math') return node.getAttribute('display') === 'block';
	for (const child of node.children) if (isBlock(child)) return true;
	return false;
}

function writeElement(element: PageElement): string[] {
	const writer = writers[element.localName];
	return writer ? writer(element) : writeBlocks(element.childNodes);
}

const writers: Record<string, (element: PageElement) => string[]> = {
	h1: heading,
	h2: heading,
	h3: heading,
	h4: heading,
	h5: heading,
	h6: heading,
	ul: list,
	ol: element => (element.parentElement?.getAttribute('id') === 'footnotes' ? footnotes(element) : list(element)),
	menu: list,
	dl: definitions,
	blockquote: element => [quoted(writeBlocks(element.childNodes).join('\n\n'))],
	div: element => (element.hasAttribute('data-callout') ? [callout(element)] : writeBlocks(element.childNodes)),
	pre: code,
	table: element => writeTable(element, writeBlocks),
	math: element => [`$$\n${texOf(element)}\n$$`],
	hr: () => ['---'],
	head: () => [],
};

/** A heading is one line; blocks in it are joined. */
function heading(element: PageElement): string[] {
	const text = writeInline(inlineAtoms(element.childNodes))
		.replace(/\s*\n/g, ' ')
		.replace(/(^|\s)(#+)$/, '$1\\$2');
	return text === '' ? [] : [`${'#'.repeat(Number(element.localName.slice(1)))} ${text}`];
}

function list(element: PageElement): string[] {
	const isOrdered = element.localName === 'ol';
	let number = Number(element.getAttribute('start') ?? 1) || 1;
	const items = itemsOf(element).map(({blocks, box}) => ({blocks, marker: (isOrdered ? `${number++}. ` : '- ') + box}));
	// Only nested lists may follow the text of their item without a blank line.
	const isTight = items.every(({blocks: [, ...rest]}) => rest.every(block => /^(?:[-*]|\d+[.)]) /.test(block)));
	const lines = items.map(({blocks, marker}) => {
		const indent = ' '.repeat(/^\S+ /.exec(marker)?.[0].length ?? 2);
		return marker + indented(blocks.join(isTight ? '\n' : '\n\n'), indent);
	});
	return lines.length === 0 ? [] : [lines.join(isTight ? '\n' : '\n\n')];
}

interface ListItem {
	blocks: string[];
	/** The checkbox of a task, followed by a space. */
	box: string;
}

/** The items of a list. Content between items is an item as well, but a list there belongs to the previous item. */
function itemsOf(element: PageElement): ListItem[] {
	const items: ListItem[] = [];
	for (const node of element.childNodes) {
		const isItem = isElement(node) && node.localName === 'li';
		const blocks = writeBlocks(isItem ? node.childNodes : [node]);
		const last = items.at(-1);
		if (blocks.length === 0) continue;
		if (last && isElement(node) && /^(?:ul|ol|menu)$/.test(node.localName)) last.blocks.push(...blocks);
		else items.push({blocks, box: isItem ? taskBox(node) : ''});
	}
	return items;
}

function taskBox(item: PageElement): string {
	const box = item.querySelector('input[type="checkbox"]');
	if (!box) return '';
	return box.hasAttribute('checked') ? '[x] ' : '[ ] ';
}

/** Indents all lines except the first, so that they belong to the same item. */
function indented(text: string, indent: string): string {
	return text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function quoted(text: string): string {
	return text === '' ? '' : text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function callout(element: PageElement): string {
	const kind = element.getAttribute('data-callout') ?? 'note';
	const fold = /^[-+]$/.exec(element.getAttribute('data-callout-fold') ?? '')?.[0] ?? '';
	const title = element.querySelector('.callout-title-inner');
	const shown = title ? writeInline(inlineAtoms(title.childNodes)).replace(/\s*\n/g, ' ') : '';
	element.querySelector('.callout-title')?.remove();
	const content = element.querySelector('.callout-content') ?? element;
	return quoted(`${`[!${kind}]${fold} ${shown}`.trim()}\n${writeBlocks(content.childNodes).join('\n\n')}`);
}

/** Code between fences longer than any in it. */
function code(element: PageElement): string[] {
	const inner = element.querySelector('code') ?? element;
	const text = (inner.textContent ?? '').replace(/^\n/, '').trimEnd();
	if (text.trim() === '') return [];
	const longest = Math.max(2, ...(text.match(/^\s*`{3,}/gm) ?? []).map(fence => fence.trim().length));
	const fence = '`'.repeat(longest + 1);
	return [`${fence}${languageOf(inner) || languageOf(element)}\n${text}\n${fence}`];
}

function languageOf(element: PageElement): string {
	const named = element.getAttribute('data-lang') ?? element.getAttribute('data-language');
	return named ?? /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/.exec(element.getAttribute('class') ?? '')?.[1] ?? '';
}

/** Terms, and definitions after colons; a definition without a term is a paragraph. */
function definitions(element: PageElement): string[] {
	const blocks: string[] = [];
	let before: DefinitionPart['kind'] = 'other';
	for (const {kind, nodes} of definitionParts(element.childNodes)) {
		const parts = writeBlocks(nodes);
		if (parts.length === 0) continue;
		const form: DefinitionPart['kind'] = kind === 'dd' && before === 'other' ? 'other' : kind;
		if (form === 'dt') blocks.push((before === 'dt' ? `${blocks.pop()}\n` : '') + termOf(parts));
		else if (form === 'dd') blocks.push(`${blocks.pop()}\n: ${indented(parts.join('\n\n'), '  ')}`);
		else blocks.push(...parts);
		before = form;
	}
	return blocks;
}

/** A term is a line of its own, even if it was a heading. */
function termOf(parts: readonly string[]): string {
	return parts.map(part => part.replace(/^#{1,6} /, '')).join(' ');
}

interface DefinitionPart {
	kind: 'dt' | 'dd' | 'other';
	nodes: PageNode[];
}

/** The terms and definitions of a list, however its elements are nested, and other content between them. */
function definitionParts(nodes: Iterable<PageNode>): DefinitionPart[] {
	const parts: DefinitionPart[] = [];
	for (const node of nodes) {
		const name = isElement(node) ? node.localName : '';
		if (isElement(node) && (name === 'dt' || name === 'dd')) parts.push({kind: name, nodes: [...node.childNodes]});
		else if (isElement(node) && name !== 'dl' && node.querySelector('dt, dd')) {
			for (const part of definitionParts(node.childNodes)) parts.push(part);
		} else parts.push({kind: 'other', nodes: [node]});
	}
	return parts;
}

/** The notes in `div#footnotes`, as collected by defuddle, without the links back. */
function footnotes(element: PageElement): string[] {
	return [...element.children].flatMap(item => {
		const label = (item.getAttribute('id') ?? '').replace(/^fn:/, '').toLowerCase();
		const blocks = writeBlocks(item.childNodes);
		return label === '' || blocks.length === 0 ? blocks : [`[^${label}]: ${indented(blocks.join('\n\n'), '    ')}`];
	});
}
