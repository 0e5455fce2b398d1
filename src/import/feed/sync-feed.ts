// Syncs one feed and saves its new entries. Safe to interrupt: the server's validators are saved only after the entries that came
// with them.

import type {CalendarDate} from '../../core/date/calendar.ts';
import {UserError} from '../../core/errors.ts';
import {isSameHost, shownAddress} from '../../core/text/web-address.ts';
import type {SyncEvent, SyncOptions} from '../../ports/feeds.ts';
import {decodePage} from '../draft/decode-page.ts';
import type {Fetch, Fetched} from '../fetch/fetch.ts';
import {waitAskedFor} from '../fetch/fetch-failure.ts';
import {entryDraft} from './entry-draft.ts';
import {type FeedContent, type FeedEntry, feedContent} from './feed-entries.ts';
import type {FeedStore, FollowedFeed} from './feed-store.ts';

export interface SyncTools extends SyncOptions {
	fetch: Fetch;
	store: FeedStore;
	today: CalendarDate;
	now(): Date;
	maxEntries: number;
	tell(event: SyncEvent): void;
}

/** Reports failures and stores them with the feed, instead of throwing. */
export async function syncFeed(feed: FollowedFeed, tools: SyncTools): Promise<void> {
	if (feed.waitUntil !== undefined && feed.waitUntil > tools.now().toISOString()) {
		const [time = ''] = feed.waitUntil.slice(0, 16).replace('T', ' ').split('Z');
		tools.tell({kind: 'warning', feed, message: `its server asked to be left alone until ${time} UTC`});
		return;
	}
	try {
		const now = await updated(feed, tools);
		await tools.store.save(now);
		if (now.url !== feed.url) await tools.store.remove(feed);
	} catch (error) {
		const failure = asUserError(error);
		tools.tell({kind: 'failure', feed, error: failure});
		// The failure may be that this very folder is not writable.
		await tools.store.save({...feed, failure: failure.message, waitUntil: waitUntil(failure, tools)}).catch(() => {});
	}
}

/** The end of the wait that the feed's server requested. */
function waitUntil(failure: UserError, {now}: SyncTools): string | undefined {
	const seconds = waitAskedFor(failure);
	return seconds === undefined ? undefined : new Date(now().getTime() + seconds * 1000).toISOString();
}

async function updated(feed: FollowedFeed, tools: SyncTools): Promise<FollowedFeed> {
	const {etag, lastModified} = feed;
	const answer = await tools.fetch(feed.url, {etag, lastModified, mayBePrivate: feed.origin === 'typed'});
	const checked = {...feed, checked: tools.today, failure: undefined, waitUntil: undefined};
	if (answer.isUnchanged) return checked;
	const content = await contentOf(answer, tools.today);
	const isComplete = await keepEntries(checked, content, {...tools, answer});
	return {
		...checked,
		...(answer.hasMoved ? movedTo(answer.url, feed) : {}),
		title: content.title ?? feed.title,
		site: content.site ?? feed.site,
		etag: isComplete ? answer.etag : undefined,
		lastModified: isComplete ? answer.lastModified : undefined,
	};
}

function movedTo(url: string, feed: FollowedFeed): Pick<FollowedFeed, 'url' | 'origin'> {
	return {url, origin: isSameHost(url, feed.url) ? feed.origin : 'redirect'};
}

async function contentOf({body, charset, url}: Fetched, today: CalendarDate): Promise<FeedContent> {
	const text = decodePage(body, charset) ?? '';
	const content = await feedContent({text, url, today});
	if (!content) throw new UserError(`${shownAddress(url)}: no longer a feed`, 'forget it with: wsws feed remove');
	return content;
}

/** Saves the oldest entries first, so that the newest is saved last. Returns false if any failed and must be retried. */
async function keepEntries(
	feed: FollowedFeed,
	content: FeedContent,
	{answer, ...tools}: SyncTools & {answer: Fetched},
): Promise<boolean> {
	const {taken, left} = newestEntries(content.entries, tools.maxEntries);
	if (left.length > 0)
		tools.tell({
			kind: 'warning',
			feed,
			message: `${countText(content.entries.length)} entries, of which the ${countText(taken.length)} newest are taken`,
		});
	const seen = new Set(feed.seen);
	feed.seen = seenInOrder(feed.seen, content.entries, left);
	const saveInterval = Math.max(20, feed.seen.length / 500);
	let isComplete = true;
	let unsaved = 0;
	for (const entry of taken.filter(({key}) => !seen.has(key)).reverse()) {
		try {
			await keepEntry(feed, entry, {...tools, content, privateUrl: answer.isPrivate ? answer.url : undefined});
			feed.seen.push(entry.key);
			if (++unsaved < saveInterval) continue;
			await tools.store.save(feed);
			unsaved = 0;
		} catch (error) {
			tools.tell({kind: 'failure', feed, error: asUserError(error)});
			isComplete = false;
		}
	}
	return isComplete;
}

/** The newest entries, and the rest. An entry without a date is considered as old as the one before it. */
function newestEntries(entries: FeedEntry[], maxEntries: number): {taken: FeedEntry[]; left: FeedEntry[]} {
	if (entries.length <= maxEntries) return {taken: entries, left: []};
	let last = entries.find(({date}) => date !== undefined)?.date ?? '';
	const dated = entries.map(entry => {
		last = entry.date ?? last;
		return {entry, date: last};
	});
	const byAge = dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({entry}) => entry);
	return {taken: byAge.slice(0, maxEntries), left: byAge.slice(maxEntries)};
}

function countText(count: number): string {
	return count.toLocaleString('en');
}

/**
 * The keys to remember, in the order in which they may be dropped. Those still in the feed come last, including entries that were
 * skipped: they are old, and must not become new when the feed drops others.
 */
function seenInOrder(seen: string[], entries: FeedEntry[], left: FeedEntry[]): string[] {
	const present = new Set(entries.map(({key}) => key));
	const leftOut = new Set(left.map(({key}) => key));
	return [
		...seen.filter(key => !present.has(key)),
		...leftOut,
		...seen.filter(key => present.has(key) && !leftOut.has(key)),
	];
}

async function keepEntry(
	feed: FollowedFeed,
	entry: FeedEntry,
	{content, privateUrl, ...tools}: SyncTools & {content: FeedContent; privateUrl: string | undefined},
): Promise<void> {
	const draft = await entryDraft(entry, {feed: content, fetchPage: tools.full ? tools.fetch : undefined, privateUrl});
	tools.tell({kind: 'kept', feed, draft, kept: await tools.keep(draft)});
}

function asUserError(error: unknown): UserError {
	if (error instanceof UserError) return error;
	throw error;
}
