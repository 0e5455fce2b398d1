// Chooses the blocks of a page that are of its article: by readability's vote and the weights of many small facts, and never
// far from readability's own choice.

import {grouped} from '../../core/grouped.ts';
import {type BlockFeatures, blockFeatures, isBold, linksOf} from './block-features.ts';
import {isArticle} from './block-weights.ts';
import {postsOfThread} from './blocks/thread-posts.ts';
import {notesOf} from './note-blocks.ts';
import type {PageDocument, PageElement} from './page-document.ts';
import {readabilityVotes} from './readability-votes.ts';
import {isBeside, isHeading, isInAny, type Region, type TextBlock, textBlocks} from './text-blocks.ts';

/** The blocks of the article in the order of the page; undefined where readability finds none, or too little to go by. The page stays as it is. */
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
	// Where there is more of them, the page is a list of texts, but for what line breaks alone part.
	const parents = new Set([...kept].map(({region}) => region.element));
	const isFew = wordsOf(alike) <= mostAdded * whole;
	for (const block of alike) if (isFew || parents.has(block.region.element)) kept.add(block);
}

/** Whether nothing but readability's vote speaks against a text. */
function isPlain(block: TextBlock, its: BlockFeatures | undefined): boolean {
	return its !== undefined && !block.region.inside.hidden && linksOf(block) < 0.3 && hasNoSigns(its);
}

/** Whether nothing in a text or around it says that it is of the site. */
function hasNoSigns(its: BlockFeatures): boolean {
	return its.hasBadLabel + its.isUnderForeign + its.isCredit + its.isInvitation + its.isByline === 0;
}

/** Keeps what the kept texts go on with where a script shows it: an element of several paragraphs, which stands among them. */
function keepHidden(blocks: readonly TextBlock[], kept: Set<TextBlock>, features: readonly BlockFeatures[]): void {
	const around = new Set([...kept].map(({region}) => region.element.parentElement));
	const hidden = blocks.filter((block, index) => isHiddenText(block, features[index], around));
	for (const part of grouped(hidden, ({region}) => outermostHidden(region)).values())
		if (wordsOf(part.filter(({words}) => words >= 15)) >= fewestWords) for (const block of part) kept.add(block);
}

/** Whether a text is of a hidden part that stands in one of these elements, and nothing says that it is of the site. */
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

/** What makers call the part of a text that they show when asked for it. */
const rest = /(?<![a-z])(?:more|rest|full|remain|collaps|expand|continu|hidden)/i;

function outermostHidden(region: Region): PageElement {
	let at = region;
	while (at.parent?.inside.hidden) at = at.parent;
	return at.element;
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

/** Keeps whole what is kept for the most part, of lists what readability keeps: a cell or an item alone may look like a link of a menu. */
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

/** Whether a table only places things below each other. */
function isOneColumn(group: PageElement): boolean {
	return group.localName === 'table' && !group.querySelector('td + td, th + td, td + th, th + th');
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

/** Drops lists of links to the headings of the page, with the line above them: whoever reads it has its contents anyway. */
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

/** Whether a list has three links or more, all of them to places of its page. */
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

/** Words. */
const longestContentsLine = 6;
const contentsLine =
	/^\W*(?:(?:table of )?contents|on this page|in this (?:article|post|page|story|guide)|jump to|inhalt|auf dieser seite|in diesem artikel|sommaire|dans cet article|table des matières|índice|contenido|en este artículo|indice|sumário|inhoud|содержание|目次|目录|目錄|목차|المحتويات)/i;

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
