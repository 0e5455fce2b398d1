// The weights by which blocks of a page are chosen, learned by ridge logistic regression over the blocks of 509 pages (news, blogs
// and manuals in a dozen languages) whose articles were marked by people, each block weighted by its words. On unseen pages the
// choice had an F1 of .97 by shingles of four words.

import type {BlockFeatures} from './block-features.ts';

/** Whether a block belongs to the article. */
export function isArticle(features: BlockFeatures | undefined): boolean {
	let score = bias;
	for (const name of names) score += weights[name] * (features?.[name] ?? 0);
	return score > threshold;
}

/** Below the even chance of 0, because a missing paragraph is worse than an extra line. */
const threshold = -0.2;
const bias = -3.49;

const weights: Record<keyof BlockFeatures, number> = {
	voted: 0.78,
	votedNear: 1.34,
	votedAlike: 1.37,
	votedInParent: 0.52,
	votedInGrandparent: 0.51,
	links: -1.12,
	votedLinks: -2.6,
	linksAlike: 1.37,
	linksInParent: 0.41,
	linksBefore: -0.98,
	linksAfter: -0.72,
	logWords: 0.1,
	isTiny: 0.36,
	longestBeside: 0.92,
	isSentence: 0.54,
	isParagraph: 0.78,
	inCell: 1.35,
	inFigure: -1.68,
	inQuote: 2.27,
	inAside: -0.52,
	inArticle: -0.6,
	inBody: 1.32,
	hasGoodLabel: 0.74,
	hasBadLabel: -1.27,
	isBeforeHeading: -0.14,
	isBold: -1.79,
	isByline: -2.44,
	isCredit: -2.73,
	isInvitation: -2.33,
	isUnderForeign: -1.14,
};

const names = Object.keys(weights) as (keyof BlockFeatures)[];
