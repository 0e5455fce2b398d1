// An article opened for reading: its pieces in reading order (title, blocks, links), and what is known of each
// before any of it is laid out.

import type {Article, Entry} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import {headingsOf} from '../../core/article/outline.ts';
import {textsOf} from '../../core/markdown/block-text.ts';
import type {Renderer} from '../../page/document/renderer.ts';
import {noteAddress} from '../../page/line/spans.ts';

/** What the host gives when it has opened an article. */
export interface OpenedArticle {
	article: Article;
	blocks: Block[];
	renderer: Renderer;
	/** Undefined for what is in no library: standard input, a web page, a file elsewhere. */
	entry: Entry | undefined;
	/** Reading time, whole minutes, at least 1. */
	minutes: number;
}

export interface Document extends OpenedArticle {
	/** In the order they are read: footnotes come after everything else. */
	blocks: Block[];
	/** The title is piece 0, block `i` is piece `i + 1`, the list of links is the last. */
	pieceCount: number;
	/** The piece that what belongs below the text begins with. */
	firstNote: number;
	/** How much of the article, from 0 to 1, comes before a piece; by the length of its source. */
	fractionBefore(piece: number): number;
	/** What a reader sees of a piece, paragraph by paragraph. */
	texts(piece: number): string[];
	headings: DocumentHeading[];
}

export interface DocumentHeading {
	piece: number;
	/** 1 to 6. */
	depth: number;
	text: string;
}

export function createDocument(article: OpenedArticle): Document {
	const opened = {...article, blocks: inReadingOrder(article.blocks)};
	const sums = lengthSums(opened.blocks);
	const total = sums.at(-1) || 1;
	const texts = new Map<number, string[]>();
	const textsAt = (piece: number) => {
		const known = texts.get(piece) ?? pieceTexts(opened, piece);
		texts.set(piece, known);
		return known;
	};
	return {
		...opened,
		pieceCount: opened.blocks.length + 2,
		firstNote: opened.blocks.filter(({token}) => token.type !== 'footnote').length + 1,
		fractionBefore: piece => (piece <= 0 ? 0 : (sums[Math.min(piece - 1, opened.blocks.length)] ?? 0) / total),
		texts: textsAt,
		headings: headingsOf(opened.blocks).map(({block, depth, text}) => ({piece: block + 1, depth, text})),
	};
}

/** The block of a piece; undefined for the title and the list of links. */
export function blockAt({blocks}: Document, piece: number): Block | undefined {
	return blocks[piece - 1];
}

/** The piece that holds a line of the source file. */
export function segmentOfLine({blocks}: Document, line: number): number {
	const above = blocks
		.map((block, index) => ({line: block.line, piece: index + 1}))
		.filter(block => block.line <= line);
	return above.reduce((last, block) => (block.line > last.line ? block : last), {line: 0, piece: 0}).piece;
}

/** The piece of the footnote that an address names; undefined for any other address. */
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

/** `sums[i]` is the length of the blocks before block `i`; the last one that of all. */
function lengthSums(blocks: Block[]): number[] {
	const sums = [0];
	for (const {token} of blocks) sums.push((sums.at(-1) ?? 0) + token.raw.length);
	return sums;
}

function pieceTexts({article, blocks}: OpenedArticle, piece: number): string[] {
	if (piece === 0) return [article.metadata.title, article.metadata.authors.join(', ')];
	const block = blocks[piece - 1];
	return block ? textsOf(block.token).map(({text}) => text) : [];
}
