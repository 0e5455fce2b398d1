// `wsws feed add|list|remove`: manages the feeds that are followed.

import {NothingFound, throwFailures, UserError} from '../../core/errors.ts';
import {publicAddress, shownAddress} from '../../core/text/web-address.ts';
import type {Feed, Feeds} from '../../ports/feeds.ts';
import type {Context} from '../context.ts';

/** Follows the feed at each address, which may be a feed or a page that links to one. */
export async function addFeeds({io, feeds}: Context, urls: string[]): Promise<void> {
	await forEach(urls, await feeds(), async (url, {add}) => {
		const {feed, isNew} = await add(url);
		if (isNew) io.out(row(feed, io));
		else io.message(`already followed: ${feed.title}\n`);
	});
	io.message('fetch its articles with: wsws sync\n');
}

/** Stops following feeds, given by address or title; their articles stay. */
export async function removeFeeds({io, feeds}: Context, names: string[]): Promise<void> {
	await forEach(names, await feeds(), async (name, {remove}) => {
		io.out(row(await remove(name), io));
	});
}

export interface ListFeedsOptions {
	/** Prints an OPML document for other feed readers. Such lists get shared, so it contains no passwords or keys. */
	opml?: boolean;
}

/** Prints the followed feeds by title. Throws NothingFound if there are none. */
export async function listFeeds({io, feeds}: Context, {opml}: ListFeedsOptions): Promise<void> {
	const followed = await (await feeds()).list();
	if (followed.length === 0)
		throw new NothingFound('no feeds are followed', 'follow one with: wsws feed add https://example.org');
	io.out(opml ? opmlOf(followed) : followed.map(feed => row(feed, io)).join(''));
	const bare = opml ? followed.filter(({url}) => publicAddress(url) !== url).length : 0;
	if (bare > 0)
		io.message(
			`${bare === 1 ? 'one address is' : `${bare} addresses are`} without ${bare === 1 ? 'its' : 'their'} passwords and keys\n`,
		);
}

/** Runs an action for each item. A failure does not stop the others. */
async function forEach(
	items: string[],
	feeds: Feeds,
	work: (item: string, feeds: Feeds) => Promise<void>,
): Promise<void> {
	const failures: UserError[] = [];
	for (const item of items) {
		try {
			await work(item, feeds);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			failures.push(error);
		}
	}
	throwFailures(failures);
}

/** Formats a feed as a row. Passwords in addresses are left out; only fetching needs them. */
function row({title, url, checked, failure}: Feed, {isLaidOut, paint}: Context['io']): string {
	const address = shownAddress(url);
	if (!isLaidOut) return `${[title, address, checked ?? '', failure ?? ''].join('\t')}\n`;
	const state = failure === undefined ? '' : `  ${paint('error', failure)}`;
	return `${paint('title', title)}  ${paint('faint', address)}${state}\n`;
}

function opmlOf(feeds: Feed[]): string {
	const outlines = feeds.map(({title, url, site}) => {
		const page = site === undefined ? '' : ` htmlUrl="${attribute(site)}"`;
		return `\t\t<outline type="rss" text="${attribute(title)}" xmlUrl="${attribute(publicAddress(url))}"${page}/>`;
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<opml version="2.0">',
		'\t<head><title>wsws</title></head>',
		'\t<body>',
		...outlines,
		'\t</body>',
		'</opml>',
		'',
	].join('\n');
}

function attribute(text: string): string {
	const names: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
	return text.replace(/[&<>"]/g, character => names[character] ?? character);
}
