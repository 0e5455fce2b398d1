// Exports notes as footnotes in the article's Markdown: a reference after the block in which the words end, and the quote and note
// at the end.

import type {Block} from '../article/blocks.ts';
import type {AfterBlock} from '../article/excerpt.ts';
import {withoutMarks} from '../article/write-front-matter.ts';
import {textsOf} from '../markdown/block-text.ts';
import type {AnchoredNote} from './note.ts';

export interface NoteFootnotes {
	after: AfterBlock;
	/** Empty, or beginning with an empty line. */
	list: string;
}

/** The footnotes of the blocks shown; notes refer to passages of `all` blocks. */
export function noteFootnotes(
	notes: readonly AnchoredNote[],
	all: readonly Block[],
	shown: readonly Block[],
): NoteFootnotes {
	const marks = new Map<Block, AnchoredNote[]>();
	const isShown = new Set(shown);
	let passage = 0;
	for (const block of all) {
		const begin = passage;
		passage += textsOf(block.token).length;
		const here = notes.filter(({place}) => place && place.last >= begin && place.last < passage);
		if (here.length > 0 && isShown.has(block)) marks.set(block, here);
	}
	return {
		after: block => {
			const text = (marks.get(block) ?? []).map(({id}) => `[^${id}]`).join('');
			// Code, tables and HTML can't contain references, so they go into a paragraph below.
			const isApart = !/^(?:paragraph|heading|list|blockquote)$/.test(block.token.type);
			return text === '' ? '' : isApart ? `\n\n${text}` : text;
		},
		list: [...marks.values()].flat().map(footnote).join(''),
	};
}

function footnote({id, quote, text, tags}: AnchoredNote): string {
	const words = `“${quote.exact.split('\n').map(withoutMarks).join(' ')}”`;
	const end = tags.map(tag => `#${tag}`).join(' ');
	const parts = [words, ...text.split(/\n{2,}/), end].filter(part => part.trim() !== '');
	const indented = parts.map(part => part.replace(/\n/g, '\n    ')).join('\n\n    ');
	return `\n[^${id}]: ${indented}\n`;
}
