// Following feeds: adding, forgetting, and reading all of them again.

import {PassThrough} from 'node:stream';
import {titleKey} from '../../core/article/title.ts';
import type {CalendarDate} from '../../core/date/calendar.ts';
import {NothingFound, UserError} from '../../core/errors.ts';
import {addressKey, shownAddress, webAddress} from '../../core/text/web-address.ts';
import type {Feed, Feeds, SyncEvent} from '../../ports/feeds.ts';
import {decodePage} from '../draft/page-charset.ts';
import type {Fetch} from '../fetch/fetch.ts';
import {politeFetch} from '../fetch/per-host-limit.ts';
import {baseAddress, parsePage} from '../html/page-document.ts';
import {feedsOfPage} from '../source/feed-links.ts';
import {type FeedContent, feedContent} from './feed-entries.ts';
import {type FollowedFeed, openFeedStore} from './feed-store.ts';
import {syncFeed} from './sync-feed.ts';

export interface FeedsOptions {
	/** Each feed is a file there. */
	folder: string;
	fetch: Fetch;
	today(): CalendarDate;
}

export function openFeeds({folder, fetch, today}: FeedsOptions): Feeds {
	const store = openFeedStore(folder);
	const follow = async (feed: FollowedFeed) => {
		const known = await store.find(feed.url);
		if (!known) await store.save(feed);
		return {feed: known ?? feed, isNew: !known};
	};
	return {
		list: () => store.list(),
		follow: ({url, title}) => follow(newFeed(url, {title, site: undefined})),
		async add(typed) {
			const {url, content} = await findFeed(typed, {fetch, today: today()});
			return follow(newFeed(url, content));
		},
		async remove(typed) {
			const feed = namedFeed(typed, await store.list());
			await store.remove(feed);
			return feed;
		},
		async *sync(options) {
			const feeds = await store.list();
			const events = new PassThrough({objectMode: true});
			const tell = (event: SyncEvent) => void events.write(event);
			const tools = {...options, store, today: today(), fetch: politeFetch(fetch), tell};
			let left = feeds.length;
			const work = feeds.map(async feed => {
				await syncFeed(feed, tools);
				tell({kind: 'done', feed, left: --left});
			});
			const all = Promise.all(work).finally(() => events.end());
			// A defect is thrown below, after the events before it.
			all.catch(() => {});
			yield* events as AsyncIterable<SyncEvent>;
			await all;
		},
	};
}

function newFeed(url: string, {title, site}: Pick<FeedContent, 'title' | 'site'>): FollowedFeed {
	const name = title ?? new URL(url).hostname;
	return {
		url,
		title: name,
		site,
		checked: undefined,
		failure: undefined,
		etag: undefined,
		lastModified: undefined,
		seen: [],
	};
}

/** The feed at the address, or the first that the page there names. */
async function findFeed(
	typed: string,
	{fetch, today}: {fetch: Fetch; today: CalendarDate},
): Promise<{url: string; content: FeedContent}> {
	const {body, charset, url, hasMoved, isPrivate} = await fetch(typed, {mayBePrivate: true});
	const text = decodePage(body, charset) ?? '';
	const content = await feedContent({text, url, today});
	if (content) return {url: hasMoved ? url : withoutSpace(typed), content};
	const document = await parsePage(text);
	for (const link of feedsOfPage(document, baseAddress(document, url) ?? url)) {
		const answer = await fetch(link, {mayBePrivate: isPrivate});
		const found = await feedContent({text: decodePage(answer.body, answer.charset) ?? '', url: answer.url, today});
		if (found) return {url: link, content: found};
	}
	throw new NothingFound(
		`${shownAddress(typed)}: no feed there`,
		'look on the site for a link called RSS, Atom or feed',
	);
}

function withoutSpace(typed: string): string {
	return webAddress(typed)?.href ?? typed;
}

/** The feed of this address, of this whole title, or whose title alone holds these words. */
function namedFeed(typed: string, feeds: Feed[]): Feed {
	const key = titleKey(typed);
	const tests = [
		({url, site}: Feed) => [url, site ?? ''].some(address => addressKey(address) === addressKey(typed)),
		({title}: Feed) => titleKey(title) === key,
		({title}: Feed) => key !== '' && titleKey(title).includes(key),
	];
	const found = tests.map(test => feeds.filter(test)).find(({length}) => length > 0) ?? [];
	const [only, ...others] = found;
	if (!only) throw new NothingFound(`no feed called "${typed}"`, 'see them all with: wsws feed list');
	if (others.length > 0)
		throw new UserError(
			`several feeds answer to "${typed}"`,
			`say which one: ${found.map(({url}) => shownAddress(url)).join(', ')}`,
		);
	return only;
}
