// The state of each followed feed, in a small file of its own, so that a broken one costs one feed, and writing one is
// writing little.

import {createHash} from 'node:crypto';
import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {addressKey} from '../../core/text/web-address.ts';
import {removeLeftovers, replaceFile} from '../../platform/write-file.ts';
import type {Feed} from '../../ports/feeds.ts';

export interface FollowedFeed extends Feed {
	/** The server's validators of the feed as it was when all of its entries had been dealt with. */
	etag: string | undefined;
	lastModified: string | undefined;
	/** Keys of the entries that were dealt with, the latest last. */
	seen: string[];
}

export interface FeedStore {
	/** All feeds, by title. Files that can't be read are left out. */
	list(): Promise<FollowedFeed[]>;
	find(url: string): Promise<FollowedFeed | undefined>;
	/** Keeps what another program has seen meanwhile. Throws UserError when it can't be written. */
	save(feed: FollowedFeed): Promise<void>;
	remove(feed: Feed): Promise<void>;
}

/** The folder is made when the first feed is saved. */
export function openFeedStore(folder: string): FeedStore {
	const pathOf = (url: string) => join(folder, fileName(url));
	return {
		async list() {
			const names = (await readdir(folder).catch(() => [])).filter(name => /^[^.].*\.json$/.test(name));
			const feeds = await Promise.all(names.map(name => readFeed(join(folder, name))));
			return feeds.filter(feed => feed !== undefined).sort((a, b) => a.title.localeCompare(b.title, 'en'));
		},
		find: url => readFeed(pathOf(url)),
		async save(feed) {
			const there = await readFeed(pathOf(feed.url));
			const seen = [...new Set([...(there?.seen ?? []), ...feed.seen])].slice(-mostSeen);
			await replaceFile(pathOf(feed.url), `${JSON.stringify({...feed, seen}, undefined, '\t')}\n`);
			await removeLeftovers(folder);
		},
		remove: ({url}) => rm(pathOf(url), {force: true}),
	};
}

/** Keys kept of one feed: several times as many as the longest feeds hold entries. */
const mostSeen = 5000;

/** A name to recognise, and a hash to be unique on every file system. */
function fileName(url: string): string {
	const key = addressKey(url);
	const words = key
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-')
		.slice(0, 60)
		.replace(/^-|-$/g, '');
	return `${words}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}.json`;
}

async function readFeed(path: string): Promise<FollowedFeed | undefined> {
	try {
		const value: unknown = JSON.parse(await readFile(path, 'utf8'));
		return isFeed(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isFeed(value: unknown): value is FollowedFeed {
	if (typeof value !== 'object' || value === null || !('url' in value && 'title' in value && 'seen' in value))
		return false;
	const {url, title, seen} = value;
	return (
		typeof url === 'string' &&
		typeof title === 'string' &&
		Array.isArray(seen) &&
		seen.every(key => typeof key === 'string')
	);
}
