// A feed of any kind (RSS, Atom, RDF, JSON Feed) as entries of one kind.

import {createHash} from 'node:crypto';
import type {CalendarDate} from '../../core/date/calendar.ts';
import {addDays} from '../../core/date/calendar.ts';
import {parseDate} from '../../core/date/parse-date.ts';
import {UserError} from '../../core/errors.ts';
import {plainLine} from '../../core/markdown/plain-line.ts';
import {publicAddress, shownAddress, webAddress} from '../../core/text/web-address.ts';
import {entryText, type RawEntry, type RawFeed, type RawLink, type RawText} from './raw-entry.ts';

export interface FeedEntry {
	/** Names the entry, the same each time the feed is read. */
	key: string;
	url: string | undefined;
	title: string | undefined;
	authors: string[];
	date: CalendarDate | undefined;
	updated: CalendarDate | undefined;
	tags: string[];
	/** The most of its text that the feed gives; may be empty. */
	html: string;
	/** `html` is the whole text, as far as one can tell. */
	isWhole: boolean;
}

export interface FeedContent {
	title: string | undefined;
	site: string | undefined;
	lang: string | undefined;
	/** In the order of the feed: the newest first as a rule. */
	entries: FeedEntry[];
}

export interface FeedSource {
	text: string;
	/** The address it came from, which its own addresses are relative to. */
	url: string;
	/** Dates after the next day are taken for none. */
	today: CalendarDate;
}

/** Undefined when it is not a feed. Throws UserError when it is a broken one. */
export async function feedContent(source: FeedSource): Promise<FeedContent | undefined> {
	const {parseFeed, DetectError} = await import('feedsmith');
	try {
		const {feed} = parseFeed(source.text);
		return contentOf(feed as RawFeed, source);
	} catch (error) {
		if (error instanceof DetectError) return undefined;
		throw new UserError(`${shownAddress(source.url)}: the feed is broken`, undefined, {cause: error});
	}
}

function contentOf(feed: RawFeed, source: FeedSource): FeedContent {
	const entries = (feed.items ?? feed.entries ?? []).map(entry => entryOf(entry, source));
	return {
		title: plainLine(lineOf(feed.title) ?? '') || undefined,
		site: addressOf(feed.link ?? feed.home_page_url ?? alternateLink(feed.links), publicAddress(source.url)),
		lang: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
		entries: withOwnKeys(entries),
	};
}

function entryOf(entry: RawEntry, {url, today}: FeedSource): FeedEntry {
	const permalink = entry.guid?.isPermaLink === false ? undefined : webAddress(entry.guid?.value ?? '')?.href;
	const link = entry.link ?? entry.url ?? entry.external_url ?? alternateLink(entry.links) ?? permalink;
	const address = addressOf(link, url);
	const dateOf = (...texts: (string | undefined)[]) => {
		const date = texts.map(text => parseDate(text ?? '')).find(found => found !== undefined);
		return date !== undefined && date <= addDays(today, 1) ? date : undefined;
	};
	const date = dateOf(entry.pubDate, entry.published, entry.date_published, entry.dc?.dates?.[0], entry.updated);
	const updated = dateOf(entry.updated, entry.date_modified);
	const title = lineOf(entry.title);
	return {
		key: entry.id ?? entry.guid?.value ?? entry.rdf?.about ?? address ?? `${title} ${date}`,
		url: address,
		title,
		authors: authorsOf(entry),
		date,
		updated: updated !== undefined && date !== undefined && updated > date ? updated : undefined,
		tags: [
			...(entry.tags ?? []),
			...(entry.categories ?? []).map(({name, label, term}) => name ?? label ?? term ?? ''),
		],
		...entryText(entry),
	};
}

/** Names an entry among those of its feed in few letters: feeds give whole addresses as ids, and as many as they like. */
export function shortKey(key: string): string {
	return createHash('sha256').update(key).digest('base64url').slice(0, keyLength);
}

/** Characters of 64 kinds: two of a million entries have the same key once in ten billion feeds. */
export const keyLength = 12;

/** Gives entries their short keys, and tells them apart by address too where a feed gives several of them one id. */
function withOwnKeys(entries: FeedEntry[]): FeedEntry[] {
	const addresses = new Map<string, Set<string | undefined>>();
	for (const {key, url} of entries) addresses.set(key, (addresses.get(key) ?? new Set()).add(url));
	return entries.map(entry => {
		const isShared = (addresses.get(entry.key)?.size ?? 0) > 1;
		return {...entry, key: shortKey(isShared ? `${entry.key} ${entry.url}` : entry.key)};
	});
}

function authorsOf({authors = [], dc}: RawEntry): string[] {
	const names = authors.map(author => (typeof author === 'string' ? author : (author.name ?? '')));
	// RSS has an address with the name in brackets.
	const own = names.map(name => /\S+@\S+\s*\((.+)\)/.exec(name)?.[1] ?? name).filter(name => name.trim() !== '');
	return own.length > 0 ? own : (dc?.creators ?? []);
}

function lineOf(text: RawText | undefined): string | undefined {
	const value = typeof text === 'object' ? text.value : text;
	return value === undefined || plainLine(value) === '' ? undefined : value;
}

function alternateLink(links: RawLink[] = []): string | undefined {
	return (links.find(({rel}) => rel === undefined || rel === 'alternate') ?? links.find(({rel}) => rel !== 'self'))
		?.href;
}

function addressOf(link: string | undefined, base: string): string | undefined {
	return link !== undefined && URL.canParse(link, base) ? webAddress(new URL(link, base).href)?.href : undefined;
}
