// Chooses the blocks of a page that are of its article: by readability's vote and the weights of many small facts, and never
// far from readability's own choice.

import {blockFeatures, isBold, linksOf} from './block-features.ts';
import {isArticle} from './block-weights.ts';
import {notesOf} from './note-blocks.ts';
import type {PageDocument, PageElement} from './page-document.ts';
import {readabilityVotes} from './readability-votes.ts';
import {type Region, type TextBlock, textBlocks} from './text-blocks.ts';

/** The blocks of the article; undefined where readability finds none, or too little to go by. The page stays as it is. */
export async function articleBlocks(document: PageDocument): Promise<Set<TextBlock> | undefined> {
	const blocks = textBlocks(document);
	const votes = await readabilityVotes(document.cloneNode(true));
	const voted = new Set(blocks.filter((_, index) => votes.has(index)));
	if (wordsOf(voted) < fewestWords) return undefined;
	const features = blockFeatures(blocks, voted);
	const kept = new Set(blocks.filter((_, index) => isArticle(features[index])));
	keepNear(voted, kept);
	keepHeadings(blocks, voted, kept);
	keepGroups(blocks, kept);
	for (const note of notesOf(document, blocks, kept)) kept.add(note);
	return kept;
}

/** Words that readability must have found for its vote to mean anything. */
const fewestWords = 60;

/** Undoes a choice that is far from readability's: much that only the weights have goes, and of too little more stays. */
function keepNear(voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	const whole = wordsOf(voted);
	const added = [...kept].filter(block => !voted.has(block));
	if (wordsOf(added) > 0.3 * whole) for (const block of added) kept.delete(block);
	for (const mostLinks of [0.6, 1]) {
		if (wordsOf(kept) >= 0.5 * whole) return;
		for (const block of voted) if (linksOf(block) <= mostLinks) kept.add(block);
	}
}

/** Keeps the headings and bold lines over kept paragraphs that readability keeps too: as a link a heading looks like one of a list. */
function keepHeadings(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	let isFollowed = false;
	for (const block of blocks.toReversed()) {
		const isHeading = /^h[1-6]$/.test(block.region.element.localName) || (block.words < 25 && isBold(block));
		if (isHeading && isFollowed && voted.has(block)) kept.add(block);
		if (!isHeading || kept.has(block)) isFollowed = kept.has(block);
	}
}

/** Keeps whole the tables and definition lists that are kept for the most part: a cell alone may look like a link of a menu. */
function keepGroups(blocks: readonly TextBlock[], kept: Set<TextBlock>): void {
	const groups = new Map<PageElement, TextBlock[]>();
	for (const block of blocks) {
		const group = groupAround(block.region);
		if (!group) continue;
		const members = groups.get(group);
		if (members) members.push(block);
		else groups.set(group, [block]);
	}
	for (const members of groups.values()) {
		const isLayout = members.some(({words}) => words > longestCell);
		const share = wordsOf(members.filter(block => kept.has(block))) / wordsOf(members);
		if (!isLayout && share >= 0.5) for (const block of members) kept.add(block);
	}
}

/** Words of one block in a table of data; longer ones are of a page that was set as a table. */
const longestCell = 80;

function groupAround(region: Region): PageElement | undefined {
	for (let at: Region | undefined = region; at; at = at.parent)
		if (at.element.localName === 'table' || at.element.localName === 'dl') return at.element;
	return undefined;
}

function wordsOf(blocks: Iterable<TextBlock>): number {
	let sum = 0;
	for (const {words} of blocks) sum += words;
	return sum;
}
