// Stores the state of each followed feed in a small file of its own, so that damage affects one feed only, and saving is cheap.

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
	/** The server's validators for the feed, stored once all of its entries were processed. */
	etag: string | undefined;
	lastModified: string | undefined;
	/** Short keys of processed entries; those in the feed at the last sync are at the end. */
	seen: string[];
	/** Time until which the server asked not to be contacted (ISO 8601). */
	waitUntil?: string | undefined;
}

export interface FeedStore {
	/** All feeds, by title. */
	list(): Promise<FollowedFeed[]>;
	find(url: string): Promise<FollowedFeed | undefined>;
	/**
	 * Saves a feed from a list, unless it exists, without syncing to disk: lists have thousands, and can be added again. Throws
	 * UserError if it can't be written.
	 */
	saveListed(feed: FollowedFeed): Promise<void>;
	/** Saves a feed, merging what another process has processed in the meantime. Throws UserError if it can't be written. */
	save(feed: FollowedFeed): Promise<void>;
	remove(feed: Feed): Promise<void>;
}

/** The folder is created when the first feed is saved. A damaged file is set aside and reported through `message`. */
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

/** Limit on keys per feed, more than a feed of 20 MB can contain; the oldest that are no longer in the feed are dropped first. */
const maxSeen = 200_000;

function textOf(feed: FollowedFeed): string {
	return `${JSON.stringify(feed, undefined, '\t')}\n`;
}

/** A readable name, and a hash that makes it unique on every file system. */
function fileName(url: string): string {
	const key = addressKey(url);
	const words = key
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-')
		.slice(0, 60)
		.replace(/^-|-$/g, '');
	// The feeds of two readers on one host may differ only in the key.
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

/** Renames an unreadable file, so that its content can be recovered by hand, and it is reported only once. */
async function setAside(path: string, message: (text: string) => void): Promise<void> {
	const kept = `${path}.damaged`;
	await rename(path, kept).then(
		() => message(`the file of a feed was damaged, so follow the feed again; it is kept as ${safeLine(kept)}`),
		() => {},
	);
}

/** Files of older versions have full keys and no origin; who typed the address is unknown then. */
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
