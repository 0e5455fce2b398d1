// Chooses the blocks of a page that are of its article: by readability's vote and the weights of many small facts, and never
// far from readability's own choice.

import {type BlockFeatures, blockFeatures, isBold, linksOf} from './block-features.ts';
import {isArticle} from './block-weights.ts';
import {notesOf} from './note-blocks.ts';
import type {PageDocument, PageElement} from './page-document.ts';
import {readabilityVotes} from './readability-votes.ts';
import {isBeside, isHeading, isInAny, type Region, type TextBlock, textBlocks} from './text-blocks.ts';

export interface Choice {
	kept: Set<TextBlock>;
	/** A short article is all there is to read on the page. */
	isShort: boolean;
}

/** The blocks of the article; undefined where readability finds none, or too little to go by. The page stays as it is. */
export async function articleBlocks(document: PageDocument): Promise<Choice | undefined> {
	const blocks = textBlocks(document);
	const votes = await readabilityVotes(document.cloneNode(true));
	const voted = new Set(blocks.filter((_, index) => votes.has(index)));
	const isShort = wordsOf(voted) < fewestWords;
	if (isShort && !isOnlyProse(blocks, voted)) return undefined;
	const features = blockFeatures(blocks, voted);
	const kept = new Set(blocks.filter((_, index) => isArticle(features[index])));
	keepNear(voted, kept);
	keepAlike(blocks, kept, features);
	keepHeadings(blocks, voted, kept);
	keepGroups(blocks, voted, kept);
	keepCaptions(blocks, voted, kept);
	dropLastInvitations(blocks, kept, features);
	for (const note of notesOf(document, blocks, kept)) kept.add(note);
	return {kept, isShort};
}

/** Whether readability found what little prose there is among the lists of a large page. */
function isOnlyProse(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>): boolean {
	const prose = blocks.filter(block => block.words >= 15 && linksOf(block) < 0.3);
	const found = wordsOf(prose.filter(block => voted.has(block)));
	return found > 0 && found >= 0.8 * wordsOf(prose) && wordsOf(blocks) > 4 * wordsOf(voted);
}

/** Words that readability must have found for its vote to mean anything. */
const fewestWords = 60;

/** The most that may be kept beside readability's result, as a share of it. */
const mostAdded = 0.3;

/** Undoes a choice that is far from readability's: much that only the weights have goes, and of too little more stays. */
function keepNear(voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	const whole = wordsOf(voted);
	const added = [...kept].filter(block => !voted.has(block));
	if (wordsOf(added) > mostAdded * whole) for (const block of added) kept.delete(block);
	for (const mostLinks of [0.6, 1]) {
		if (wordsOf(kept) >= 0.5 * whole) return;
		for (const block of voted) if (linksOf(block) <= mostLinks) kept.add(block);
	}
}

/** Keeps paragraphs of the very kind of most kept ones: readability may take one section of a text that stands in several. */
function keepAlike(blocks: readonly TextBlock[], kept: Set<TextBlock>, features: readonly BlockFeatures[]): void {
	const sums = new Map<string, number>();
	for (const block of kept) sums.set(kindOf(block), (sums.get(kindOf(block)) ?? 0) + block.words);
	const whole = wordsOf(kept);
	const alike = blocks.filter((block, index) => {
		const isOfMost = (sums.get(kindOf(block)) ?? 0) >= Math.max(fewestWords, whole / 4);
		return isOfMost && !kept.has(block) && isPlain(block, features[index]);
	});
	// Where there is more of them, the page is a list of texts.
	if (wordsOf(alike) <= mostAdded * whole) for (const block of alike) kept.add(block);
}

/** Whether nothing but readability's vote speaks against a text. */
function isPlain(block: TextBlock, its: BlockFeatures | undefined): boolean {
	if (!its || block.region.inside.hidden || linksOf(block) >= 0.3) return false;
	return its.hasBadLabel + its.isUnderForeign + its.isCredit + its.isInvitation + its.isByline === 0;
}

/** An element's tag and classes and those of three around it; classes with numbers are of one element alone. */
function kindOf({region}: TextBlock): string {
	const names = [];
	for (let at: Region | undefined = region; at && names.length < 4; at = at.parent) {
		const classes = (at.element.getAttribute('class') ?? '').split(/\s+/).filter(name => !/\d/.test(name));
		names.push([at.element.localName, ...classes].join('.'));
	}
	return names.join('<');
}

/** Keeps the headings within the text, and bold lines over kept paragraphs that readability keeps: as links both look like a list's. */
function keepHeadings(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	const first = blocks.findIndex(block => kept.has(block));
	let isFollowed = false;
	for (const [index, block] of [...blocks.entries()].reverse()) {
		const isSubheading = index > first && isHeading(block) && block.region.element.localName !== 'h1';
		const isLine = isHeading(block) || (block.words < 25 && isBold(block));
		if (isLine && isFollowed && (voted.has(block) || isSubheading)) kept.add(block);
		if (!isLine || kept.has(block)) isFollowed = kept.has(block);
	}
}

/** Keeps whole what is kept for the most part, of lists what readability keeps: a cell or an item alone may look like a link of a menu. */
function keepGroups(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	const groups = new Map<PageElement, TextBlock[]>();
	for (const block of blocks) {
		const group = groupAround(block.region);
		if (!group) continue;
		const members = groups.get(group);
		if (members) members.push(block);
		else groups.set(group, [block]);
	}
	for (const [group, members] of groups) {
		const isList = /^[ou]l$/.test(group.localName);
		const isLayout = members.some(({words}) => words > longestCell);
		const share = wordsOf(members.filter(block => kept.has(block))) / wordsOf(members);
		if (isLayout || share < 0.5) continue;
		for (const block of members) if (!isList || voted.has(block)) kept.add(block);
	}
}

/** Words of one block in a table of data; longer ones are of a page that was set as a table. */
const longestCell = 80;

/** Keeps the captions of figures that readability keeps, or that stand between kept texts: their pictures stay too. */
function keepCaptions(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	const first = blocks.findIndex(block => kept.has(block));
	const last = blocks.findLastIndex(block => kept.has(block));
	for (const [index, block] of blocks.entries()) {
		if (!isCaption(block) || isInAny(block.region, at => isBeside(at.element))) continue;
		const isBetween = index > first && index < last && linksOf(block) < 0.6;
		if (isBetween || voted.has(block)) kept.add(block);
	}
}

/** Words of the longest line that a site puts below an article. */
const longestInvitation = 15;

/** Drops lines below the text that invite to more of the site: nothing but their words tells them from it. */
function dropLastInvitations(
	blocks: readonly TextBlock[],
	kept: Set<TextBlock>,
	features: readonly BlockFeatures[],
): void {
	for (const [index, block] of [...blocks.entries()].reverse()) {
		if (!kept.has(block)) continue;
		if (block.words > longestInvitation || features[index]?.isInvitation !== 1) return;
		kept.delete(block);
	}
}

/** Whether a text is, or is called, the caption of a picture beside it. */
function isCaption({region: {element, parent}}: TextBlock): boolean {
	if (element.localName === 'figcaption' || parent?.element.localName === 'figcaption') return true;
	const isCalledOne = /caption/.test(`${element.getAttribute('class')} ${parent?.element.getAttribute('class')}`);
	return isCalledOne && !!element.parentElement?.querySelector('img, picture, video');
}

function groupAround(region: Region): PageElement | undefined {
	for (let at: Region | undefined = region; at; at = at.parent)
		if (/^(?:table|dl|ol|ul)$/.test(at.element.localName)) return at.element;
	return undefined;
}

function wordsOf(blocks: Iterable<TextBlock>): number {
	let sum = 0;
	for (const {words} of blocks) sum += words;
	return sum;
}
