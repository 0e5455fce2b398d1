// The posts of a thread: of a forum, or answers to a question. Readability takes one of them, or the first few, for the article.

import type {PageDocument} from '../page-document.ts';
import type {Region, TextBlock} from '../text-blocks.ts';

/**
 * The texts of all posts with their writers' names, if the page declares itself a thread: those in elements named like the one that
 * contains most of the kept texts. None if there is only a single post.
 */
export function postsOfThread(
	document: PageDocument,
	blocks: readonly TextBlock[],
	kept: ReadonlySet<TextBlock>,
): TextBlock[] {
	const name = isThread(document) ? nameOfPosts(kept) : undefined;
	if (name === undefined) return [];
	const postAround = outermost(region => postName(region) === name);
	const texts = blocks.filter(block => postAround(block.region) && !block.region.inside.hidden);
	const posts = new Set(texts.flatMap(block => postAround(block.region) ?? []));
	if (posts.size < 2) return [];
	return [...texts, ...namesOfWriters(blocks, posts)];
}

/** Whether the page says so in its metadata (schema.org). */
function isThread(document: PageDocument): boolean {
	if (document.querySelector('[itemtype$="/DiscussionForumPosting"], [itemtype$="/QAPage"]')) return true;
	const things = [...document.querySelectorAll('script[type="application/ld+json"]')];
	return things.some(script => /"(?:DiscussionForumPosting|QAPage)"/.test(script.textContent ?? ''));
}

/** The name of the elements that contain most of these texts: for each text, the nearest enclosing element with a name. */
function nameOfPosts(kept: ReadonlySet<TextBlock>): string | undefined {
	const words = new Map<string, number>();
	for (const block of kept) {
		let at: Region | undefined = block.region;
		while (at && postName(at) === undefined) at = at.parent;
		const name = at && postName(at);
		if (name !== undefined) words.set(name, (words.get(name) ?? 0) + block.words);
	}
	return [...words].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Tag, classes and id of an element that may contain a post, without numbers, which differ between posts. */
function postName({element}: Region): string | undefined {
	if (!/^(?:article|blockquote|div|section|td)$/.test(element.localName)) return undefined;
	const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(name => !/\d/.test(name));
	const names = [...classes, (element.getAttribute('id') ?? '').replace(/\d+/g, '#')].filter(name => name !== '');
	return names.length > 0 ? [element.localName, ...names].join(' ') : undefined;
}

/** Returns a function that finds the outermost enclosing region that passes a test; each region is tested once. */
function outermost(test: (region: Region) => boolean): (region: Region) => Region | undefined {
	const known = new Map<Region, Region | undefined>();
	const find = (region: Region): Region | undefined => {
		if (known.has(region)) return known.get(region);
		const outer = region.parent && find(region.parent);
		const found = outer ?? (test(region) ? region : undefined);
		known.set(region, found);
		return found;
	};
	return find;
}

/** In words. */
const longestName = 4;

/** In each post's surroundings, the first text labelled as a name. */
function namesOfWriters(blocks: readonly TextBlock[], posts: ReadonlySet<Region>): TextBlock[] {
	const counts = new Map<Region, number>();
	for (const post of posts)
		for (let at: Region | undefined = post; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
	const ofOne = outermost(region => counts.get(region) === 1);
	const names = new Map<Region, TextBlock>();
	for (const block of blocks) {
		const around = block.words <= longestName ? ofOne(block.region) : undefined;
		if (around && !names.has(around) && isCalledName(block, around)) names.set(around, block);
	}
	return [...names.values()];
}

/** Whether an element inside the region that contains the text, even an inline one, is labelled as a name. */
function isCalledName({nodes: [node]}: TextBlock, around: Region): boolean {
	for (let at = node?.parentElement; at && at !== around.element; at = at.parentElement)
		if (['class', 'id', 'itemprop'].some(name => writer.test(at?.getAttribute(name) ?? ''))) return true;
	return false;
}

const writer = /user[-_]?(?:name|info|details|link)|author|poster|creator|(?<![a-z])nick/i;
