// Lays out a whole article as lines, for `show` and for the reader: header, blocks, notes, links.

import type {Metadata} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import type {BlockToken, InlineToken} from '../../core/markdown/tokens.ts';
import type {NotesOnBlocks} from '../../core/note/flow-marks.ts';
import {emptyLinesAbove} from '../block/nesting.ts';
import type {MatchFinder} from '../line/spans.ts';
import type {Renderer} from './renderer.ts';

export interface PageLine {
	/** Styled text that closes all its styles, without a line end. */
	text: string;
	/** Index of the block the line belongs to; an empty line belongs to the block above it; -1 for the header. */
	block: number;
}

export interface PageOptions {
	/** In columns; 0: no wrapping. */
	width: number;
	/** Undefined: no header. */
	metadata?: Metadata | undefined;
	find?: MatchFinder | undefined;
	notes?: NotesOnBlocks | undefined;
}

/** The lines from the title to the last link, with an empty line between blocks and footnotes after the text. */
export function pageLines(blocks: Block[], renderer: Renderer, options: PageOptions): PageLine[] {
	const {width, metadata, find, notes: noted} = options;
	const lay = (block: Block, index: number) => [
		...placed(renderer.layout(block, width, {find, noted: noted?.marks}), index),
		...(noted?.texts.get(block) ?? []).flatMap(text => placed(renderer.note(text, width), index)),
	];
	const indexed = blocks.map((block, index) => ({block, index}));
	const lines = metadata ? placed(renderer.header(metadata, width), -1) : [];
	let above: BlockToken | undefined;
	for (const {block, index} of indexed) {
		if (block.token.type === 'footnote') continue;
		append(lines, lay(block, index), emptyLinesAbove(block.token, above));
		above = block.token;
	}
	const notes = indexed.filter(({block}) => block.token.type === 'footnote').sort(byNumber);
	const noteLines = stacked(notes.map(({block, index}) => lay(block, index)));
	const links = placed(renderer.linkList(width), blocks.length - 1);
	const first = noteLines[0] ?? links[0];
	if (first) append(lines, placed([renderer.rule(width)], first.block));
	append(lines, noteLines);
	append(lines, links);
	return lines;
}

/** Images that are alone in their paragraphs, each with the index of its line. */
export function loneImages(lines: PageLine[], blocks: Block[]): {line: number; href: string}[] {
	const first = new Map<number, number>();
	for (const [line, {block}] of lines.entries()) if (!first.has(block)) first.set(block, line);
	return blocks.flatMap((block, index) => {
		const href = loneImage(block);
		const line = first.get(index);
		return href === undefined || line === undefined ? [] : [{line, href}];
	});
}

/** The address of a block's only content if that is an image, possibly in a link or in HTML. */
export function loneImage({token}: Block): string | undefined {
	return token.type === 'paragraph' ? onlyImage(token.tokens) : undefined;
}

function onlyImage(tokens: InlineToken[]): string | undefined {
	const [only, ...others] = tokens.filter(
		token => token.type !== 'br' && !(token.type === 'text' && token.text.trim() === ''),
	);
	if (others.length > 0) return undefined;
	if (only?.type === 'link') return onlyImage(only.tokens);
	return only?.type === 'image' ? only.href : undefined;
}

function byNumber(a: {block: Block}, b: {block: Block}): number {
	return numberOf(a.block) - numberOf(b.block);
}

function numberOf({token}: Block): number {
	return token.type === 'footnote' ? token.number : 0;
}

/** Stacks notes, with empty lines between them if any note contains one. */
function stacked(notes: PageLine[][]): PageLine[] {
	const isLoose = notes.some(lines => lines.some(({text}) => text === ''));
	const lines: PageLine[] = [];
	for (const note of notes) {
		if (isLoose) append(lines, note);
		else for (const line of note) lines.push(line);
	}
	return lines;
}

function placed(texts: string[], block: number): PageLine[] {
	return texts.map(text => ({text, block}));
}

function append(lines: PageLine[], more: PageLine[], emptyLines = 1): void {
	const above = lines.at(-1);
	if (more.length === 0) return;
	for (let count = above ? emptyLines : 0; count > 0; count--) lines.push({text: '', block: above?.block ?? -1});
	for (const line of more) lines.push(line);
}
