// The state of each followed feed, in a small file of its own, so that a broken one costs one feed, and writing one is
// writing little.

import {createHash} from 'node:crypto';
import {readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {UserError} from '../../core/errors.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {addressKey, hasSecrets} from '../../core/text/web-address.ts';
import {errorCode, isCode, notRegular, readRegularFile, statOf} from '../../platform/fs.ts';
import {privateMode, removeLeftovers, replaceFile, unwritable, writeNewShort} from '../../platform/write-file.ts';
import type {Feed} from '../../ports/feeds.ts';
import {keyLength, shortKey} from './feed-entries.ts';

export interface FollowedFeed extends Feed {
	/** The server's validators of the feed as it was when all of its entries had been dealt with. */
	etag: string | undefined;
	lastModified: string | undefined;
	/** Short keys of the entries that were dealt with; those in the feed the last time stand at the end. */
	seen: string[];
	/** The time until which its server asked to be left alone (ISO 8601). */
	waitUntil?: string | undefined;
}

export interface FeedStore {
	/** All feeds, by title. */
	list(): Promise<FollowedFeed[]>;
	find(url: string): Promise<FollowedFeed | undefined>;
	/**
	 * Keeps a feed of a list, unless it is kept already, without waiting for the disk: lists have thousands, and can be added again.
	 * Throws UserError when it can't be written.
	 */
	saveListed(feed: FollowedFeed): Promise<void>;
	/** Keeps what another program has seen meanwhile. Throws UserError when it can't be written. */
	save(feed: FollowedFeed): Promise<void>;
	remove(feed: Feed): Promise<void>;
}

/** The folder is made when the first feed is saved. A damaged file is set aside, and `message` says so. */
export function openFeedStore(folder: string, message: (text: string) => void): FeedStore {
	const readFeed = (path: string) => readFeedFile(path, damaged => setAside(damaged, message));
	const pathOf = (url: string) => join(folder, fileName(url));
	let isTidy = false;
	return {
		async list() {
			const names = (await readdir(folder).catch(() => [])).filter(name => /^[^.].*\.json$/.test(name));
			const feeds = await Promise.all(names.map(name => readFeed(join(folder, name))));
			return feeds.filter(feed => feed !== undefined).sort((a, b) => a.title.localeCompare(b.title, 'en'));
		},
		find: async url => (statOf(pathOf(url)) ? readFeed(pathOf(url)) : undefined),
		async saveListed(feed) {
			const path = pathOf(feed.url);
			await writeNewShort(path, textOf(feed), privateMode).catch(error => {
				if (!isCode(error, 'EEXIST')) throw error instanceof UserError ? error : unwritable(path, error);
			});
		},
		async save(feed) {
			const there = await readFeed(pathOf(feed.url));
			const own = new Set(feed.seen);
			const seen = [...(there?.seen ?? []).filter(key => !own.has(key)), ...own].slice(-maxSeen);
			await replaceFile(pathOf(feed.url), textOf({...feed, seen}));
			if (!isTidy) await removeLeftovers(folder);
			isTidy = true;
		},
		remove: ({url}) => rm(pathOf(url), {force: true}),
	};
}

/** Keys kept of one feed, more than feeds of 20 MB hold entries; the oldest of those that are no longer in it go first. */
const maxSeen = 200_000;

function textOf(feed: FollowedFeed): string {
	return `${JSON.stringify(feed, undefined, '\t')}\n`;
}

/** A name to recognise, and a hash to be unique on every file system. */
function fileName(url: string): string {
	const key = addressKey(url);
	const words = key
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-')
		.slice(0, 60)
		.replace(/^-|-$/g, '');
	// Feeds of two readers on one host may differ in nothing but the key.
	const identity = hasSecrets(url) ? url : key;
	return `${words}-${createHash('sha256').update(identity).digest('hex').slice(0, 8)}.json`;
}

async function readFeedFile(path: string, damaged: (path: string) => Promise<void>): Promise<FollowedFeed | undefined> {
	try {
		const value: unknown = JSON.parse(readRegularFile(path).toString());
		if (isFeed(value)) return upgraded(value);
	} catch (error) {
		const isDamaged = errorCode(error) === '' || isCode(error, 'EISDIR', notRegular);
		if (!isDamaged) return undefined;
	}
	await damaged(path);
	return undefined;
}

/** Keeps a file that can't be read under another name: what it says may be saved by hand, and is not said again. */
async function setAside(path: string, message: (text: string) => void): Promise<void> {
	const kept = `${path}.damaged`;
	await rename(path, kept).then(
		() => message(`the file of a feed was damaged, so follow the feed again; it is kept as ${safeLine(kept)}`),
		() => {},
	);
}

/** Older files have whole keys and no origin; nobody knows then who typed the address. */
function upgraded(feed: FollowedFeed): FollowedFeed {
	const seen = feed.seen.map(key => (key.length === keyLength ? key : shortKey(key)));
	return {...feed, seen, origin: feed.origin ?? 'list'};
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
