// An article opened for reading: its segments in reading order (title, blocks, links), and their properties that don't depend on
// layout.

import type {Article, Entry} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import {headingsOf} from '../../core/article/outline.ts';
import {textsOf} from '../../core/markdown/block-text.ts';
import type {Renderer} from '../../page/document/renderer.ts';
import {noteAddress} from '../../page/line/spans.ts';
import type {PictureBox, PictureFile} from '../../ports/pictures.ts';

/** An article as loaded by the runtime. */
export interface DocumentSource {
	article: Article;
	renderer: Renderer;
	/** Undefined if it is in no library: standard input, a web page, a file elsewhere. */
	entry: Entry | undefined;
	/** Reading time in whole minutes, at least 1. */
	minutes: number;
	/** Undefined if the terminal can't display pictures. */
	pictures?: ArticlePictures | undefined;
}

/** The pictures of an article that are alone in their paragraphs. */
export interface ArticlePictures {
	of: ReadonlyMap<Block, PictureFile>;
	cellsOf(picture: PictureFile, frame: PictureBox): PictureBox;
}

export interface Document extends DocumentSource {
	/** In reading order: footnotes come last. */
	blocks: Block[];
	/** Segment 0 is the title, segment `i + 1` is block `i`, the last one is the list of links. */
	segmentCount: number;
	/** The first segment below the text: footnotes and links. */
	firstNote: number;
	/** The fraction of the article before a segment, from 0 to 1, by length of the source. */
	fractionBefore(segment: number): number;
	/** The visible text of a segment, paragraph by paragraph. */
	texts(segment: number): string[];
	headings: DocumentHeading[];
}

export interface DocumentHeading {
	segment: number;
	/** 1 to 6. */
	depth: number;
	text: string;
}

/** Creates the document of an article, with its blocks in reading order. */
export function createDocument(source: DocumentSource): Document {
	const blocks = inReadingOrder(source.article.blocks);
	const sums = lengthSums(blocks);
	const total = sums.at(-1) || 1;
	const texts = new Map<number, string[]>();
	const textsAt = (segment: number) => {
		const known = texts.get(segment) ?? segmentTexts(source.article, blocks, segment);
		texts.set(segment, known);
		return known;
	};
	return {
		...source,
		blocks,
		segmentCount: blocks.length + 2,
		firstNote: blocks.filter(({token}) => token.type !== 'footnote').length + 1,
		fractionBefore: segment => (segment <= 0 ? 0 : (sums[Math.min(segment - 1, blocks.length)] ?? 0) / total),
		texts: textsAt,
		headings: headingsOf(blocks).map(({block, depth, text}) => ({segment: block + 1, depth, text})),
	};
}

/** The block of a segment; undefined for the title and the list of links. */
export function blockAt({blocks}: Document, segment: number): Block | undefined {
	return blocks[segment - 1];
}

/** The segment that contains a line of the source file. */
export function segmentOfLine({blocks}: Document, line: number): number {
	const above = blocks
		.map((block, index) => ({line: block.line, segment: index + 1}))
		.filter(block => block.line <= line);
	return above.reduce((last, block) => (block.line > last.line ? block : last), {line: 0, segment: 0}).segment;
}

/** The segment of the footnote at an address; undefined for any other address. */
export function noteOf({blocks}: Document, address: string): number | undefined {
	if (!address.startsWith(noteAddress)) return undefined;
	const number = Number(address.slice(noteAddress.length));
	const index = blocks.findIndex(({token}) => token.type === 'footnote' && token.number === number);
	return index < 0 ? undefined : index + 1;
}

function inReadingOrder(blocks: Block[]): Block[] {
	const text = blocks.filter(({token}) => token.type !== 'footnote');
	const number = ({token}: Block) => (token.type === 'footnote' ? token.number : 0);
	return [...text, ...blocks.filter(({token}) => token.type === 'footnote').sort((a, b) => number(a) - number(b))];
}

/** Prefix sums: `sums[i]` is the length of the blocks before block `i`; the last element is the total. */
function lengthSums(blocks: Block[]): number[] {
	const sums = [0];
	for (const {token} of blocks) sums.push((sums.at(-1) ?? 0) + token.raw.length);
	return sums;
}

function segmentTexts({metadata}: Article, blocks: Block[], segment: number): string[] {
	if (segment === 0) return [metadata.isTitleOfText ? '' : metadata.title, metadata.authors.join(', ')];
	const block = blocks[segment - 1];
	return block ? textsOf(block.token).map(({text}) => text) : [];
}
