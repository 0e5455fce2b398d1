// Feeds that others name: a list in OPML, a page that says where its feed is.

import {UserError} from '../../core/errors.ts';
import {plainLine} from '../../core/markdown/plain-line.ts';
import {pastedAddress, webAddress} from '../../core/text/web-address.ts';
import type {FeedLink} from '../../ports/importer.ts';
import type {PageDocument} from '../html/page-document.ts';

export interface ListedFeeds {
	feeds: FeedLink[];
	/** Outlines that name a feed by an address that can't be followed, or by none, each a line. */
	leftOut: string[];
}

/** Every feed of a list in OPML, however deep its folders, each once. Throws UserError when it is broken or names none. */
export async function feedLinks(opml: string, name: string): Promise<ListedFeeds> {
	const links = new Map<string, FeedLink>();
	const leftOut: string[] = [];
	for (const outline of flat(await outlinesOf(opml, name))) {
		const typed = typedAddress(outline);
		if (typed === undefined) continue;
		const url = webAddress(pastedAddress(typed))?.href;
		const title = plainLine(outline.title ?? outline.text ?? '') || undefined;
		if (url === undefined) leftOut.push(lineOf(title, typed || outline.htmlUrl || 'no address'));
		else if (!links.has(url)) links.set(url, {url, title});
	}
	if (links.size === 0 && leftOut.length === 0) throw new UserError(`${name}: a list without feeds`);
	return {feeds: [...links.values()], leftOut};
}

async function outlinesOf(opml: string, name: string): Promise<Outline[]> {
	const {parseOpml} = await import('feedsmith');
	try {
		return isEmpty(opml) ? [] : (parseOpml(opml).body?.outlines ?? []);
	} catch (error) {
		throw new UserError(`${name}: not a readable list of feeds`, undefined, {cause: error});
	}
}

/** The address of a feed as it stands there, empty where it has none; undefined where the outline is no feed. */
function typedAddress({type = '', xmlUrl, url = ''}: Outline): string | undefined {
	return xmlUrl ?? (/^(?:rss|atom|feed)$/i.test(type) ? url : undefined);
}

function lineOf(title: string | undefined, address: string): string {
	return title === undefined ? address : `${title} (${address})`;
}

/** A list that nobody has put a feed into, which the parser takes for a broken one. */
function isEmpty(opml: string): boolean {
	return !/<outline\b/i.test(opml) && /<\/body\s*>|<body\s*\/>/i.test(opml);
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
	type?: string;
	url?: string;
	xmlUrl?: string;
	htmlUrl?: string;
	title?: string;
	text?: string;
	outlines?: Outline[];
}

function flat(outlines: Outline[]): Outline[] {
	return outlines.flatMap(outline => [outline, ...flat(outline.outlines ?? [])]);
}
