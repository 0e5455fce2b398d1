// Manages followed feeds: adding, removing and syncing them.

import {PassThrough} from 'node:stream';
import {type CalendarDate, today} from '../../core/date/calendar.ts';
import {NothingFound, UserError} from '../../core/errors.ts';
import {titleKey} from '../../core/text/fold-keys.ts';
import {addressKey, isSameHost, pastedAddress, shownAddress, webAddress} from '../../core/text/web-address.ts';
import type {Feed, FeedOrigin, Feeds, SyncEvent} from '../../ports/feeds.ts';
import {decodePage} from '../draft/decode-page.ts';
import type {Fetch} from '../fetch/fetch.ts';
import {politeFetch} from '../fetch/per-host-limit.ts';
import {baseAddress, parsePage} from '../html/page-document.ts';
import {feedsOfPage} from '../source/feed-links.ts';
import {type FeedContent, feedContent} from './feed-entries.ts';
import {type FollowedFeed, openFeedStore} from './feed-store.ts';
import {syncFeed} from './sync-feed.ts';

export interface FeedsOptions {
	/** Folder with one file per feed. */
	folder: string;
	fetch: Fetch;
	now(): Date;
	/** Reports damage on standard error. */
	message?(text: string): void;
	/** Limit on the entries of a feed that become articles; more are an archive, or an attack. */
	maxEntries?: number;
}

export function openFeeds({folder, fetch, now, message = () => {}, maxEntries = 5000}: FeedsOptions): Feeds {
	const store = openFeedStore(folder, message);
	const follow = async (feed: FollowedFeed) => {
		const known = await store.find(feed.url);
		const isTrusted = feed.origin === 'typed' && known?.origin !== 'typed';
		if (!known && feed.origin === 'list') await store.saveListed(feed);
		else if (!known || isTrusted) await store.save({...feed, ...known, origin: feed.origin});
		return {feed: known ?? feed, isNew: !known};
	};
	return {
		list: () => store.list(),
		follow: ({url, title}) => follow(newFeed({url, origin: 'list', content: {title, site: undefined}})),
		async add(pasted) {
			const typed = pastedAddress(pasted);
			return follow(newFeed(await findFeed(typed, {fetch, today: today(now())})));
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
			const tools = {...options, store, today: today(now()), now, fetch: politeFetch(fetch), tell, maxEntries};
			let left = feeds.length;
			const work = feeds.map(async feed => {
				await syncFeed(feed, tools);
				tell({kind: 'done', feed, left: --left});
			});
			const all = Promise.all(work).finally(() => events.end());
			// A bug is rethrown below, after the events that precede it.
			all.catch(() => {});
			yield* events as AsyncIterable<SyncEvent>;
			await all;
		},
	};
}

interface FoundFeed extends Pick<Feed, 'url' | 'origin'> {
	content: Pick<FeedContent, 'title' | 'site'>;
}

function newFeed({url, origin, content: {title, site}}: FoundFeed): FollowedFeed {
	return {
		url,
		origin,
		title: title ?? new URL(url).hostname,
		site,
		checked: undefined,
		failure: undefined,
		etag: undefined,
		lastModified: undefined,
		seen: [],
	};
}

/** The feed at the address, or the first one that the page there links to. */
async function findFeed(typed: string, {fetch, today}: {fetch: Fetch; today: CalendarDate}): Promise<FoundFeed> {
	const {body, charset, url, hasMoved, isPrivate} = await fetch(typed, {mayBePrivate: true});
	const text = decodePage(body, charset) ?? '';
	const content = await feedContent({text, url, today});
	const originOf = (found: string, origin: FeedOrigin) => (isSameHost(found, typed) ? 'typed' : origin);
	if (content && hasMoved) return {url, origin: originOf(url, 'redirect'), content};
	if (content) return {url: withoutSpace(typed), origin: 'typed', content};
	const document = await parsePage(text);
	for (const link of feedsOfPage(document, baseAddress(document, url) ?? url)) {
		const answer = await fetch(link, {mayBePrivate: isPrivate && isSameHost(link, url)});
		const found = await feedContent({text: decodePage(answer.body, answer.charset) ?? '', url: answer.url, today});
		if (found) return {url: link, origin: originOf(link, 'page'), content: found};
	}
	throw new NothingFound(
		`${shownAddress(typed)}: no feed there`,
		'look on the site for a link called RSS, Atom or feed',
	);
}

function withoutSpace(typed: string): string {
	return webAddress(typed)?.href ?? typed;
}

/** The feed with this address or title, or the only one whose title contains these words. */
function namedFeed(typed: string, feeds: Feed[]): Feed {
	const key = titleKey(typed);
	const tests = [
		({url}: Feed) => url === typed,
		({url, site}: Feed) => [url, site ?? ''].some(address => addressKey(address) === addressKey(typed)),
		({title}: Feed) => titleKey(title) === key,
		({title}: Feed) => key !== '' && titleKey(title).includes(key),
	];
	const found = tests.map(test => feeds.filter(test)).find(({length}) => length > 0) ?? [];
	const [only, ...others] = found;
	if (!only) throw new NothingFound(`no feed called "${shownAddress(typed)}"`, 'see them all with: wsws feed list');
	if (others.length > 0)
		throw new UserError(
			`several feeds answer to "${shownAddress(typed)}"`,
			`say which one: ${found.map(({url}) => shownAddress(url)).join(', ')}`,
		);
	return only;
}
