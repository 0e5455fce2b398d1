// Finds feeds in OPML lists, and feeds linked by pages.

import {UserError} from '../../core/errors.ts';
import {plainLine} from '../../core/markdown/plain-line.ts';
import {pastedAddress, webAddress} from '../../core/text/web-address.ts';
import type {FeedLink} from '../../ports/importer.ts';
import type {PageDocument} from '../html/page-document.ts';

export interface ListedFeeds {
	feeds: FeedLink[];
	/** Outlines of feeds with a missing or unusable address, one line each. */
	leftOut: string[];
}

/** Every distinct feed of an OPML list, at any depth. Throws UserError if the list is malformed or contains none. */
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

/** The address of a feed as written, empty if missing; undefined if the outline is not a feed. */
function typedAddress({type = '', xmlUrl, url = ''}: Outline): string | undefined {
	return xmlUrl ?? (/^(?:rss|atom|feed)$/i.test(type) ? url : undefined);
}

function lineOf(title: string | undefined, address: string): string {
	return title === undefined ? address : `${title} (${address})`;
}

/** A list without any feeds, which the parser considers malformed. */
function isEmpty(opml: string): boolean {
	return !/<outline\b/i.test(opml) && /<\/body\s*>|<body\s*\/>/i.test(opml);
}

/** The feeds that a page links as its own, the main one first, feeds of comments last. */
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
