// Short texts near a page's heading, where bylines and dates are, with properties that distinguish them from those of comments,
// related articles and the site.

import {elementText, type PageDocument, type PageElement} from './page-document.ts';

export interface ShortText {
	element: PageElement;
	/** On one line. */
	text: string;
	/** Distance from the heading, in elements in page order; negative above it. */
	distance: number;
	/** Class, id and itemprop of the element, in lower case. */
	label: string;
	/** Whether it is in an `article` or `main`. */
	isInArticle: boolean;
}

/** The short texts near the heading, and those that match a selector anywhere, without elements beside the article. */
export function shortTexts(document: PageDocument, selector: string): ShortText[] {
	const named = new Set(document.querySelectorAll(selector));
	const elements = [...document.querySelectorAll('*')].slice(0, maxElements);
	const heading = headingOf(elements);
	const around = new Set(ancestorsOf(elements[heading]));
	const texts: ShortText[] = [];
	for (const [index, element] of elements.entries()) {
		const distance = heading < 0 ? index : index - heading;
		const isNear = heading >= 0 && distance >= -nearBefore && distance <= nearAfter;
		if (distance === 0 || !(isNear || named.has(element)) || wordless.test(element.localName)) continue;
		const text = elementText(element);
		if (text === '' || text.length > longest || isBeside(element, {around, isNear: isNear && Math.abs(distance) <= 60}))
			continue;
		const isInArticle = hasAround(element, ({localName}) => localName === 'article' || localName === 'main');
		texts.push({element, text, distance, label: labelsOf(element), isInArticle});
	}
	return texts;
}

/** The position of the title: in a blog whose first heading is its own name, that of the entry. */
function headingOf(elements: readonly PageElement[]): number {
	const first = elements.findIndex(({localName}) => localName === 'h1');
	if (first >= 0) return first;
	return elements.findIndex(element => /(?:^|\s)(?:entry-title|post-title|p-name)(?:\s|$)/.test(labelsOf(element)));
}

/** Number of elements before and after the heading that are searched for authors and dates. */
const nearBefore = 30;
const nearAfter = 120;
/** In letters. */
const longest = 110;
const maxElements = 25_000;
const wordless = /^(?:h1|head|link|meta|noscript|script|style|template|title)$/;

interface Surroundings {
	/** The elements that contain the heading: none of them is beside the article, whatever its name. */
	around: ReadonlySet<PageElement>;
	isNear: boolean;
}

/** A text marked as the author's name counts in any element near the heading. */
function isBeside(element: PageElement, {around, isNear}: Surroundings): boolean {
	const isSaid = isNear && /\bauthor\b/.test(`${element.getAttribute('rel')} ${element.getAttribute('itemprop')}`);
	return hasAround(element, at => {
		if (around.has(at)) return false;
		const isOwn = isSaid || (at.localName === 'aside' && at.parentElement?.localName === 'article');
		return (!isOwn && /^(?:aside|blockquote|footer|nav)$/.test(at.localName)) || beside.test(labelsOf(at));
	});
}

function ancestorsOf(element: PageElement | undefined): PageElement[] {
	const ancestors = [];
	for (let at = element?.parentElement; at; at = at.parentElement) ancestors.push(at);
	return ancestors;
}

const beside =
	/comment|footer|sidebar|widget|relat(?!ive)|recommend|teaser|(?<![a-z-])(?:nav|bio)(?![a-z])|latest|popular|promo/;

function hasAround(element: PageElement, test: (at: PageElement) => boolean): boolean {
	for (let at: PageElement | null = element; at && at.localName !== 'body'; at = at.parentElement)
		if (test(at)) return true;
	return false;
}

function labelsOf(element: PageElement): string {
	return ['class', 'id', 'itemprop', 'rel']
		.map(name => element.getAttribute(name) ?? '')
		.join(' ')
		.toLowerCase();
}
