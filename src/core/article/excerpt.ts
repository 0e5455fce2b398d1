// Selects the part of an article to show: all of it, a section, or everything from a place on.

import {NothingFound} from '../errors.ts';
import {safeText} from '../text/safe-text.ts';
import type {Article, Entry} from './article.ts';
import type {Block} from './blocks.ts';
import {type FoundSection, findSection} from './outline.ts';

type OneSection = Extract<FoundSection, {kind: 'one'}>;

export interface Excerpt {
	article: Article;
	entry: Entry | undefined;
	blocks: Block[];
	/** Its Markdown source, ending with a newline unless empty; the result of `after` is inserted at the end of each block. */
	source(after?: AfterBlock): string;
	/** Whether it is the whole article. */
	isWhole: boolean;
}

/** Throws NothingFound if no heading matches the words, or more than one. */
export function excerptOf(found: LocatedArticle, section: string | undefined): Excerpt {
	const {article, entry, line} = found;
	const all = article.blocks;
	const words = section ?? found.section;
	if (words !== undefined) return part(found, all, sectionIn(found, words).blocks);
	if (line !== undefined) return part(found, all, blocksFrom(all, line));
	const source = (after?: AfterBlock) => withLineEnd(after ? sourceOf(all, article, after) : article.body);
	return {article, entry, blocks: all, source, isWhole: true};
}

/** The block at the line, or the first after it, and all following blocks; of several that begin there, the first. */
function blocksFrom(blocks: Block[], line: number): Block[] {
	const last = blocks.findLast(block => block.line <= line);
	return last ? blocks.slice(blocks.findIndex(block => block.line === last.line)) : blocks;
}

/** The section of an article that the words name. Throws NothingFound if there is none, or several. */
export function sectionIn({article, entry}: Pick<LocatedArticle, 'article' | 'entry'>, words: string): OneSection {
	const name = entry?.name ?? article.path;
	const found = findSection(article.blocks, words);
	if (found.kind === 'one') return found;
	if (found.kind === 'none') {
		const line = /^L(\d+)/.exec(words)?.[1];
		throw new NothingFound(
			`no heading "${words}"`,
			line === undefined
				? `see what there is with: wsws show ${name} --toc`
				: `from a line on: wsws show ${name}:${line}`,
		);
	}
	const headings = found.headings.slice(0, 10).map(({text, line}) => `  ${text} (line ${line})`);
	throw new NothingFound(`several headings answer to "${words}"`, ['say which one:', ...headings].join('\n'));
}

function part({article, entry}: LocatedArticle, all: Block[], blocks: Block[]): Excerpt {
	const source = (after?: AfterBlock) => withLineEnd(sourceOf(blocks, article, after));
	return {article, entry, blocks, source, isWhole: blocks.length === all.length};
}

/** From the first line of each block to the first line of the next. */
function sourceOf(blocks: Block[], {body, bodyLine, blocks: all}: Article, after: AfterBlock = () => ''): string {
	const lines = body.split('\n');
	const nextOf = new Map(all.map((block, index) => [block, all[index + 1]]));
	const pieces = blocks.map(block => {
		const next = nextOf.get(block);
		const piece = lines.slice(block.line - bodyLine, next && next.line - bodyLine);
		const last = Math.min(piece.length, block.token.raw.trimEnd().split('\n').length) - 1;
		return piece.map((line, index) => (index === last ? line + after(block) : line));
	});
	return pieces.flat().join('\n');
}

/** The source is Markdown as written, except for what could drive a terminal. */
function withLineEnd(text: string): string {
	const trimmed = safeText(text).trimEnd();
	return trimmed === '' ? '' : `${trimmed}\n`;
}

/** Returns Markdown to insert after a block. */
export type AfterBlock = (block: Block) => string;

export interface LocatedArticle {
	article: Article;
	/** Undefined for an article in no library. */
	entry: Entry | undefined;
	/** Line of the source file, from 1, if a place was typed. */
	line: number | undefined;
	/** The words of a heading, if typed after `#`; `line` is then that of the heading. */
	section?: string;
}
