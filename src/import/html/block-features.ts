// Features of each block of a page from which its membership in the article is predicted: readability's vote on it and its
// neighbours, links, length, class names of the surrounding elements, and its words.

import {isHeading, isInAny, labelOf, type Region, type TextBlock} from './text-blocks.ts';

/** Numbers from 0 to 1, most of them 0 or 1; lengths are logarithmic. */
export interface BlockFeatures {
	/** Whether it is in readability's result. */
	voted: number;
	/** Fraction in readability's result of this block and its two neighbours on each side. */
	votedNear: number;
	/** The same fraction among all blocks in elements of the same kind. */
	votedAlike: number;
	votedInParent: number;
	votedInGrandparent: number;
	/** Fraction of letters within links, here and in the surroundings. */
	links: number;
	votedLinks: number;
	linksAlike: number;
	linksInParent: number;
	linksBefore: number;
	linksAfter: number;
	logWords: number;
	isTiny: number;
	/** Length of the longest sibling block without many links, relative to 60 words. */
	longestBeside: number;
	isSentence: number;
	isParagraph: number;
	inCell: number;
	inFigure: number;
	inQuote: number;
	inAside: number;
	inArticle: number;
	inBody: number;
	hasGoodLabel: number;
	hasBadLabel: number;
	isBeforeHeading: number;
	isBold: number;
	isByline: number;
	isCredit: number;
	isInvitation: number;
	isUnderForeign: number;
}

/** The features of each block, in order. `voted` contains the blocks in readability's result. */
export function blockFeatures(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>): BlockFeatures[] {
	const page = pageFacts(blocks, voted);
	return blocks.map((block, index) => featuresOf(block, index, page));
}

interface PageFacts {
	blocks: readonly TextBlock[];
	voted: ReadonlySet<TextBlock>;
	/** Totals of blocks by signature, by parent, and by grandparent. */
	alike: Tally<string>;
	parents: Tally<Region | undefined>;
	grandparents: Tally<Region | undefined>;
	longest: Map<string, number>;
	heading: number;
	foreign: boolean[];
}

function pageFacts(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>): PageFacts {
	const longest = new Map<string, number>();
	for (const block of blocks) {
		const path = parentPath(block);
		if (linksOf(block) < 0.3) longest.set(path, Math.max(longest.get(path) ?? 0, block.words));
	}
	return {
		blocks,
		voted,
		alike: tally(blocks, voted, signature),
		parents: tally(blocks, voted, ({region}) => region.parent),
		grandparents: tally(blocks, voted, ({region}) => region.parent?.parent),
		longest,
		heading: blocks.findIndex(({region}) => region.element.localName === 'h1'),
		foreign: foreignSections(blocks, voted),
	};
}

function featuresOf(block: TextBlock, index: number, page: PageFacts): BlockFeatures {
	const {region, text, words} = block;
	const {inside} = region;
	const links = linksOf(block);
	const voted = flag(page.voted.has(block));
	const labels = labelsAround(region, 4);
	return {
		voted,
		votedNear: votedNear(index, page),
		votedAlike: page.alike.voted(signature(block)),
		votedInParent: page.parents.voted(region.parent),
		votedInGrandparent: page.grandparents.voted(region.parent?.parent),
		links,
		votedLinks: voted * links,
		linksAlike: page.alike.links(signature(block)),
		linksInParent: page.parents.links(region.parent),
		linksBefore: linksOfShort(page.blocks[index - 1]),
		linksAfter: linksOfShort(page.blocks[index + 1]),
		logWords: Math.log(1 + words),
		isTiny: flag(words < 8),
		longestBeside: Math.min(page.longest.get(parentPath(block)) ?? 0, 60) / 60,
		isSentence: flag(sentenceEnd.test(text)),
		isParagraph: flag(region.element.localName === 'p'),
		inCell: flag(inside.cell),
		inFigure: flag(inside.figure),
		inQuote: flag(inside.quote),
		inAside: flag(inside.aside),
		inArticle: flag(inside.article),
		inBody: flag(isInAny(region, at => body.test(labelOf(at)))),
		hasGoodLabel: flag(good.test(labels)),
		hasBadLabel: flag(bad.test(labels)),
		isBeforeHeading: flag(index < page.heading),
		isBold: flag(isBold(block)),
		isByline: flag(words < 14 && byline.test(text) && !sentenceEnd.test(text)),
		isCredit: flag(words < 25 && credit.test(text)),
		isInvitation: flag(words < 40 && invitation.test(text)),
		isUnderForeign: flag(page.foreign[index] ?? false),
	};
}

export function isBold({letters, boldLetters}: TextBlock): boolean {
	return letters > 0 && boldLetters === letters;
}

function flag(is: boolean): number {
	return is ? 1 : 0;
}

export function linksOf({linkLetters, letters}: TextBlock): number {
	return letters === 0 ? 0 : linkLetters / letters;
}

/** A long neighbour says nothing about this block. */
function linksOfShort(block: TextBlock | undefined): number {
	return block && block.words < 25 ? linksOf(block) : 0;
}

function votedNear(index: number, {blocks, voted}: PageFacts): number {
	let all = 0;
	let found = 0;
	for (let at = Math.max(0, index - 2); at <= index + 2; at++) {
		const block = blocks[at];
		if (!block) break;
		const weight = Math.sqrt(block.words);
		all += weight;
		if (voted.has(block)) found += weight;
	}
	return all === 0 ? 0 : found / all;
}

interface Tally<Key> {
	/** Fraction of a group's words in readability's result. */
	voted(key: Key): number;
	/** Fraction of a group's letters within links. */
	links(key: Key): number;
}

function tally<Key>(
	blocks: readonly TextBlock[],
	voted: ReadonlySet<TextBlock>,
	keyOf: (block: TextBlock) => Key,
): Tally<Key> {
	const sums = new Map<Key, {words: number; voted: number; letters: number; links: number}>();
	for (const block of blocks) {
		const key = keyOf(block);
		const sum = sums.get(key) ?? {words: 0, voted: 0, letters: 0, links: 0};
		sum.words += block.words;
		sum.voted += voted.has(block) ? block.words : 0;
		sum.letters += block.letters;
		sum.links += block.linkLetters;
		sums.set(key, sum);
	}
	const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
	return {
		voted: key => share(sums.get(key)?.voted ?? 0, sums.get(key)?.words ?? 0),
		links: key => share(sums.get(key)?.links ?? 0, sums.get(key)?.letters ?? 0),
	};
}

/** The kind of a block: its tag, those of two enclosing elements, and the parent's class. */
function signature({region}: TextBlock): string {
	const {parent} = region;
	return `${region.element.localName}<${parent?.element.localName}.${classOf(parent)}<${parent?.parent?.element.localName}`;
}

function parentPath({region}: TextBlock): string {
	const {parent} = region;
	const outer = parent?.parent;
	return `${parent?.element.localName}.${classOf(parent)}<${outer?.element.localName}.${classOf(outer)}`;
}

function classOf(region: Region | undefined): string {
	return region?.element.getAttribute('class') ?? '';
}

function labelsAround(region: Region, outwards: number): string {
	const labels = [];
	for (let at: Region | undefined = region; at && labels.length <= outwards; at = at.parent) labels.push(labelOf(at));
	return labels.join(' ');
}

/**
 * Whether each block is in an unrelated section: below a short line that opens one, up to the next heading that doesn't, or a long
 * paragraph before the end of readability's result.
 */
function foreignSections(blocks: readonly TextBlock[], voted: ReadonlySet<TextBlock>): boolean[] {
	const end = blocks.findLastIndex(block => voted.has(block) && block.words >= 20 && linksOf(block) < 0.3);
	let isForeign = false;
	return blocks.map((block, index) => {
		const {text, words} = block;
		if (words <= 8 && foreign.test(text)) isForeign = true;
		else if (isHeading(block) || (words >= 40 && index < end)) isForeign = false;
		return isForeign;
	});
}

/** Common class names of an article's text. */
const body =
	/article[-_]?body|entry[-_]?content|post[-_]?content|post[-_]?body|story[-_]?body|article[-_]?content|article[-_]?text|content[-_]?body|body[-_]?copy/;
const good = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story/;
const bad =
	/comment|relat(?!ive)|share|social|(?<![a-z])nav|menu|foot|(?<![a-z])side|promo|newsl|subscr|tags|breadcrumb|widget|popular|recommend|teaser|(?<![a-z])most|trend|advert|sponsor|banner|cookie|login|search|author|byline|(?<![a-z])meta|credit|caption|(?<![a-z])print|rating|(?<![a-z])poll|playlist|player|(?<![a-z])more(?![a-z])|read-next|(?<![a-z])reply|pager|modal|copyright|gallery|slider|download|category|(?<![a-z])list(?![a-z])/;
const sentenceEnd = /[.!?…。！？؟।]["'”’»)\]]*$/;
const foreign =
	/^\W*(?:related|more (?:on|from|in|stories|news)|read (?:next|more|also)|also (?:read|on)|see also|you (?:may|might) (?:also )?like|recommended|most (?:read|popular|viewed|shared)|popular|trending|latest|subscribe|newsletter|sign up|tags?\b|categor|comments?\b|\d+ comments|leave a (?:reply|comment)|about the author|advertisement|share this|follow us|mehr zum|mehr (?:von|aus|über)|lesen sie auch|das könnte sie|verwandte|ähnliche|meistgelesen|kommentare|lire aussi|à lire|sur le même|articles liés|lo más|artículos|relacionad|te puede|leia (?:também|mais)|leggi anche|correlati|lees ook|читайте также|相关|热门|推荐|相關|熱門|推薦|関連|人気|おすすめ|관련|많이 본|الأكثر|اقرأ أيضا)/i;
const byline =
	/^(?:by|von|par|por|di|door|av|af|text:?)\s+(?:\p{Lu}|the\s+\p{Lu})|^(?:(?:written|posted) by|posted on|published|updated|last (?:updated|modified))\b|^\W*\d{1,2}[./ -]\w{2,9}[./ -]\d{2,4}|^\W*\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|^\d{4}[-/.年]\d{1,2}|\b\d{1,2}:\d{2}\b/u;
const credit =
	/(?:photo(?:graph)?s?|image|foto|bild|picture|illustration)\s*(?:by|credit|courtesy|via|[:：/|©]|von|par|de\b)|\bcredits?\b|getty|reuters|\bafp\b|\bap\b|shutterstock|©|courtesy/i;
const invitation =
	/^\W*(?:view|open|read|see) (?:this |it |the )?(?:e-?mail |message |newsletter |letter )?(?:online|in (?:your|a|the) (?:web )?browser)|im browser (?:ansehen|anzeigen|öffnen)|dans (?:votre|le|un) navigateur|en (?:el|su|tu) navegador\W*$|^\W*(?:previous|next|older|newer) (?:article|chapter|entry|message|page|post|story|thread)s?\b|unsubscribe|^\W*(?:advertisements?|sponsored|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama?|реклама|広告)\W*$|^\W*(?:(?:have|got) (?:a|an) (?:news )?(?:tip|story|correction)|(?:like|enjoy|enjoyed|liked|loved?) this (?:article|post|story))\b|unlimited access|free trial|become a member|subscri|newsletter|sign ?up|follow us|share this|click here|read more|rights reserved|cookies|log ?in|permalink|filed under|\breply\b|abonnier|abonnez|suscr[ií]b|kommentar|leave a comment/i;
