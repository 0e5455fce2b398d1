// Feeds that others name: a list in OPML, a page that says where its feed is.

import {UserError} from '../../core/errors.ts';
import {plainLine} from '../../core/markdown/plain-line.ts';
import {webAddress} from '../../core/text/web-address.ts';
import type {FeedLink} from '../../ports/importer.ts';
import type {PageDocument} from '../html/page-document.ts';

/** Every feed of a list in OPML, however deep its folders, each once. Throws UserError when it is broken or names none. */
export async function feedLinks(opml: string, name: string): Promise<FeedLink[]> {
	const {parseOpml} = await import('feedsmith');
	let outlines: Outline[];
	try {
		outlines = parseOpml(opml).body?.outlines ?? [];
	} catch (error) {
		throw new UserError(`${name}: not a readable list of feeds`, undefined, {cause: error});
	}
	const links = new Map<string, FeedLink>();
	for (const {xmlUrl, title, text} of flat(outlines)) {
		const url = webAddress(xmlUrl ?? '')?.href;
		if (url !== undefined && !links.has(url)) links.set(url, {url, title: plainLine(title ?? text ?? '') || undefined});
	}
	if (links.size === 0) throw new UserError(`${name}: a list without feeds`);
	return [...links.values()];
}

/** The feeds that a page names as its own, the main one first: feeds of comments come last. */
export function feedsOfPage(document: PageDocument, base: string): string[] {
	const links = [...document.querySelectorAll('link[rel~="alternate" i][href], link[rel~="feed" i][href]')];
	const feeds = links
		.filter(link => /rss|atom|rdf|feed/i.test(`${link.getAttribute('type')} ${link.getAttribute('rel')}`))
		.map(link => ({href: link.getAttribute('href') ?? '', title: link.getAttribute('title') ?? ''}))
		.filter(({href}) => URL.canParse(href, base))
		.map(({href, title}) => ({url: new URL(href, base).href, isComments: /comment/i.test(`${href} ${title}`)}));
	return [...new Set(feeds.sort((a, b) => Number(a.isComments) - Number(b.isComments)).map(({url}) => url))];
}

interface Outline {
	xmlUrl?: string;
	title?: string;
	text?: string;
	outlines?: Outline[];
}

function flat(outlines: Outline[]): Outline[] {
	return outlines.flatMap(outline => [outline, ...flat(outline.outlines ?? [])]);
}
