// Reads one feed again and keeps its new entries. Stopped at any moment, nothing is lost: the server's validators are saved
// only after the entries that came with them.

import type {CalendarDate} from '../../core/date/calendar.ts';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import type {SyncEvent, SyncOptions} from '../../ports/feeds.ts';
import {decodePage} from '../draft/page-charset.ts';
import type {Fetch, Fetched} from '../fetch/fetch.ts';
import {entryDraft} from './entry-draft.ts';
import {type FeedContent, type FeedEntry, feedContent} from './feed-entries.ts';
import type {FeedStore, FollowedFeed} from './feed-store.ts';

export interface SyncTools extends SyncOptions {
	fetch: Fetch;
	store: FeedStore;
	today: CalendarDate;
	tell(event: SyncEvent): void;
}

/** Tells failures and keeps them with the feed, instead of throwing them. */
export async function syncFeed(feed: FollowedFeed, tools: SyncTools): Promise<void> {
	try {
		const now = await updated(feed, tools);
		await tools.store.save(now);
		if (now.url !== feed.url) await tools.store.remove(feed);
	} catch (error) {
		const failure = asUserError(error);
		tools.tell({kind: 'failure', feed, error: failure});
		// The message may be that this very folder can't be written.
		await tools.store.save({...feed, failure: failure.message}).catch(() => {});
	}
}

async function updated(feed: FollowedFeed, tools: SyncTools): Promise<FollowedFeed> {
	const {etag, lastModified} = feed;
	const answer = await tools.fetch(feed.url, {etag, lastModified, mayBePrivate: true});
	const checked = {...feed, checked: tools.today, failure: undefined};
	if (answer.isUnchanged) return checked;
	const content = await contentOf(answer, tools.today);
	const isComplete = await keepEntries(checked, content, {...tools, answer});
	return {
		...checked,
		url: answer.hasMoved ? answer.url : feed.url,
		title: content.title ?? feed.title,
		site: content.site ?? feed.site,
		etag: isComplete ? answer.etag : undefined,
		lastModified: isComplete ? answer.lastModified : undefined,
	};
}

async function contentOf({body, charset, url}: Fetched, today: CalendarDate): Promise<FeedContent> {
	const text = decodePage(body, charset) ?? '';
	const content = await feedContent({text, url, today});
	if (!content) throw new UserError(`${shownAddress(url)}: no longer a feed`, 'forget it with: wsws feed remove');
	return content;
}

/** Entries dealt with between two writes of the list of them. */
const saveInterval = 20;

/** Keeps the oldest first, so that the newest is saved last. False when one failed and must be tried again. */
async function keepEntries(
	feed: FollowedFeed,
	content: FeedContent,
	{answer, ...tools}: SyncTools & {answer: Fetched},
): Promise<boolean> {
	const seen = new Set(feed.seen);
	let isComplete = true;
	for (const entry of content.entries.filter(({key}) => !seen.has(key)).reverse()) {
		try {
			await keepEntry(feed, entry, {...tools, content, isPrivate: answer.isPrivate});
			feed.seen.push(entry.key);
			if (feed.seen.length % saveInterval === 0) await tools.store.save(feed);
		} catch (error) {
			tools.tell({kind: 'failure', feed, error: asUserError(error)});
			isComplete = false;
		}
	}
	return isComplete;
}

async function keepEntry(
	feed: FollowedFeed,
	entry: FeedEntry,
	{content, isPrivate, ...tools}: SyncTools & {content: FeedContent; isPrivate: boolean},
): Promise<void> {
	const draft = await entryDraft(entry, {feed: content, fetchPage: tools.full ? tools.fetch : undefined, isPrivate});
	tools.tell({kind: 'kept', feed, draft, kept: await tools.keep(draft)});
}

function asUserError(error: unknown): UserError {
	if (error instanceof UserError) return error;
	throw error;
}
