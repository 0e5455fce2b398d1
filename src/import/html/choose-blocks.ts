// Chooses the blocks of a page that belong to its article, by readability's vote and the weights of many features, but never far
// from readability's own choice.

import {grouped} from '../../core/grouped.ts';
import {type BlockFeatures, blockFeatures, isBold, linksOf} from './block-features.ts';
import {isArticle} from './block-weights.ts';
import {postsOfThread} from './blocks/thread-posts.ts';
import {notesOf} from './note-blocks.ts';
import type {PageDocument, PageElement} from './page-document.ts';
import {readabilityVotes} from './readability-votes.ts';
import {isBeside, isHeading, isInAny, type Region, type TextBlock, textBlocks} from './text-blocks.ts';

/**
 * The blocks of the article in page order; undefined if readability finds none, or too little to rely on. Does not change the page.
 */
export async function articleBlocks(document: PageDocument): Promise<Set<TextBlock> | undefined> {
	const blocks = textBlocks(document);
	const votes = await readabilityVotes(document.cloneNode(true));
	const voted = new Set(blocks.filter((_, index) => votes.has(index)));
	if (wordsOf(voted) < fewestWords && !isOnlyProse(blocks, voted)) return undefined;
	const features = blockFeatures(blocks, voted);
	const kept = new Set(blocks.filter((_, index) => isArticle(features[index])));
	keepNear(voted, kept);
	keepAlike(blocks, kept, features);
	keepHidden(blocks, kept, features);
	keepHeadings(blocks, {voted, kept, features});
	keepGroups(blocks, voted, kept);
	keepCaptions(blocks, voted, kept);
	for (const post of postsOfThread(document, blocks, kept)) kept.add(post);
	dropContents(blocks, kept);
	dropLastInvitations(blocks, kept, features);
	for (const note of notesOf(document, blocks, kept)) kept.add(note);
	return new Set(blocks.filter(block => kept.has(block)));
}

/** Whether readability found the little prose among the lists of a large page. */
function isOnlyProse(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>): boolean {
	const prose = blocks.filter(block => block.words >= 15 && linksOf(block) < 0.3);
	const found = wordsOf(prose.filter(block => voted.has(block)));
	return found > 0 && found >= 0.8 * wordsOf(prose) && wordsOf(blocks) > 4 * wordsOf(voted);
}

/** In words: a smaller result of readability means nothing. */
const fewestWords = 60;

/** Most that may be added to readability's result, as a fraction of it. */
const mostAdded = 0.3;

/** Corrects a choice that is far from readability's: excessive additions are dropped, and if too little is left, more is kept. */
function keepNear(voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	const whole = wordsOf(voted);
	const added = [...kept].filter(block => !voted.has(block));
	if (wordsOf(added) > mostAdded * whole) for (const block of added) kept.delete(block);
	for (const mostLinks of [0.6, 1]) {
		if (wordsOf(kept) >= 0.5 * whole) return;
		for (const block of voted) if (linksOf(block) <= mostLinks) kept.add(block);
	}
}

/** Keeps paragraphs of the same kind as most kept ones: readability may select a single section of a longer text. */
function keepAlike(blocks: readonly TextBlock[], kept: Set<TextBlock>, features: readonly BlockFeatures[]): void {
	const sums = new Map<string, number>();
	for (const block of kept) sums.set(kindOf(block), (sums.get(kindOf(block)) ?? 0) + block.words);
	const whole = wordsOf(kept);
	const alike = blocks.filter((block, index) => {
		const isOfMost = (sums.get(kindOf(block)) ?? 0) >= Math.max(fewestWords, whole / 4);
		return isOfMost && !kept.has(block) && isPlain(block, features[index]);
	});
	// If there is more in other parents, the page is a list of texts, unless only line breaks separate them.
	const parents = new Set([...kept].map(({region}) => region.element));
	const isFew = wordsOf(alike) <= mostAdded * whole;
	for (const block of alike) if (isFew || parents.has(block.region.element)) kept.add(block);
}

/** Whether nothing except readability's vote speaks against a text. */
function isPlain(block: TextBlock, its: BlockFeatures | undefined): boolean {
	return its !== undefined && !block.region.inside.hidden && linksOf(block) < 0.3 && hasNoSigns(its);
}

/** Whether nothing in or around a text indicates that it belongs to the site. */
function hasNoSigns(its: BlockFeatures): boolean {
	return its.hasBadLabel + its.isUnderForeign + its.isCredit + its.isInvitation + its.isByline === 0;
}

/** Keeps hidden continuations of the kept texts, which a script would show: an element of several paragraphs among them. */
function keepHidden(blocks: readonly TextBlock[], kept: Set<TextBlock>, features: readonly BlockFeatures[]): void {
	const around = new Set([...kept].map(({region}) => region.element.parentElement));
	const hidden = blocks.filter((block, index) => isHiddenText(block, features[index], around));
	for (const part of grouped(hidden, ({region}) => outermostHidden(region)).values())
		if (wordsOf(part.filter(({words}) => words >= 15)) >= fewestWords) for (const block of part) kept.add(block);
}

/** Whether a text is in a hidden part of one of these elements, and nothing indicates that it belongs to the site. */
function isHiddenText(
	block: TextBlock,
	its: BlockFeatures | undefined,
	around: ReadonlySet<PageElement | null>,
): boolean {
	if (!its || !block.region.inside.hidden) return false;
	const part = outermostHidden(block.region);
	if (part === block.region.element || !around.has(part.parentElement)) return false;
	const isCalledRest = rest.test(`${part.getAttribute('class')} ${part.getAttribute('id')}`);
	return linksOf(block) < 0.3 && hasNoSigns(isCalledRest ? {...its, hasBadLabel: 0} : its);
}

/** Common class names for parts of a text that are shown on request. */
const rest = /(?<![a-z])(?:more|rest|full|remain|collaps|expand|continu|hidden)/i;

function outermostHidden(region: Region): PageElement {
	let at = region;
	while (at.parent?.inside.hidden) at = at.parent;
	return at.element;
}

/** Tag and classes of an element and of three enclosing ones; classes with numbers are unique and left out. */
function kindOf({region}: TextBlock): string {
	const names = [];
	for (let at: Region | undefined = region; at && names.length < 4; at = at.parent) {
		const classes = (at.element.getAttribute('class') ?? '').split(/\s+/).filter(name => !/\d/.test(name));
		names.push([at.element.localName, ...classes].join('.'));
	}
	return names.join('<');
}

/**
 * Keeps headings within the text, and bold lines above kept paragraphs if readability keeps them: as links, both look like parts of
 * a list.
 */
function keepHeadings(
	blocks: readonly TextBlock[],
	{voted, kept, features}: {voted: ReadonlySet<TextBlock>; kept: Set<TextBlock>; features: readonly BlockFeatures[]},
): void {
	const first = blocks.findIndex(block => kept.has(block));
	let isFollowed = false;
	for (const [index, block] of [...blocks.entries()].reverse()) {
		const isSubheading = index > first && isHeading(block) && block.region.element.localName !== 'h1';
		const isLine = isHeading(block) || (block.words < 25 && isBold(block) && features[index]?.isInvitation === 0);
		if (isLine && isFollowed && (voted.has(block) || isSubheading)) kept.add(block);
		if (!isLine || kept.has(block)) isFollowed = kept.has(block);
	}
}

/**
 * Keeps groups whole if most of them is kept, and for lists if readability keeps them: single cells or items may look like menu
 * links.
 */
function keepGroups(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	for (const [group, members] of grouped(blocks, ({region}) => groupAround(region))) {
		if (!group) continue;
		const isList = /^[ou]l$/.test(group.localName);
		const isLayout = members.some(({words}) => words > longestCell) || isOneColumn(group);
		const share = wordsOf(members.filter(block => kept.has(block))) / wordsOf(members);
		if (isLayout || share < 0.5) continue;
		for (const block of members) if (!isList || voted.has(block)) kept.add(block);
	}
}

/** Whether a table only stacks its contents. */
function isOneColumn(group: PageElement): boolean {
	return group.localName === 'table' && !group.querySelector('td + td, th + td, td + th, th + th');
}

/** In words, for a table of data; longer cells belong to a page laid out as a table. */
const longestCell = 80;

/** Keeps captions of figures that readability keeps, or that are between kept texts, so that their pictures stay. */
function keepCaptions(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>, kept: Set<TextBlock>): void {
	const first = blocks.findIndex(block => kept.has(block));
	const last = blocks.findLastIndex(block => kept.has(block));
	for (const [index, block] of blocks.entries()) {
		if (!isCaption(block) || isInAny(block.region, at => isBeside(at.element))) continue;
		const isBetween = index > first && index < last && linksOf(block) < 0.6;
		if (isBetween || voted.has(block)) kept.add(block);
	}
}

/** Drops lists of links to headings of the page, with the line above them, because wsws shows contents of its own. */
function dropContents(blocks: readonly TextBlock[], kept: Set<TextBlock>): void {
	const lists = new Map<PageElement, {above: TextBlock | undefined; items: TextBlock[]}>();
	for (const [index, block] of blocks.entries()) {
		const list = outermostList(block.region);
		const known = list && lists.get(list);
		if (known) known.items.push(block);
		else if (list) lists.set(list, {above: blocks[index - 1], items: [block]});
	}
	for (const [list, {above, items}] of lists) {
		if (items.some(item => linksOf(item) < 0.8) || !leadsWithin(list)) continue;
		for (const item of items) kept.delete(item);
		if (above && above.words <= longestContentsLine && contentsLine.test(above.text)) kept.delete(above);
	}
}

/** Whether a list has at least three links, all within its page. */
function leadsWithin(list: PageElement): boolean {
	const links = [...list.querySelectorAll('a[href]')];
	return links.length > 2 && links.every(link => link.getAttribute('href')?.startsWith('#'));
}

function outermostList(region: Region): PageElement | undefined {
	let list: PageElement | undefined;
	for (let at: Region | undefined = region; at; at = at.parent)
		if (/^[ou]l$/.test(at.element.localName)) list = at.element;
	return list;
}

/** In words. */
const longestContentsLine = 6;
const contentsLine =
	/^\W*(?:(?:table of )?contents|on this page|in this (?:article|post|page|story|guide)|jump to|inhalt|auf dieser seite|in diesem artikel|sommaire|dans cet article|table des matières|índice|contenido|en este artículo|indice|sumário|inhoud|содержание|目次|目录|目錄|목차|المحتويات)/i;

/** In words: the longest line with which a site ends an article. */
const longestInvitation = 15;

/** Drops promotional lines at the end of the text, which only their words reveal. */
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

/** Whether a text is a caption, or is labelled as one. */
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
