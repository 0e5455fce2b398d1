// Converts feeds of any kind (RSS, Atom, RDF, JSON Feed) to uniform entries.

import {createHash} from 'node:crypto';
import type {CalendarDate} from '../../core/date/calendar.ts';
import {addDays} from '../../core/date/calendar.ts';
import {UserError} from '../../core/errors.ts';
import {plainLine} from '../../core/markdown/plain-line.ts';
import {publicAddress, shownAddress, webAddress} from '../../core/text/web-address.ts';
import {type Attachment, attachments, entryText} from './entry-text.ts';
import {feedDate} from './feed-dates.ts';
import {isEmptyFeed, readableFeed, resolved, wholeEntries} from './feed-xml.ts';
import type {RawEntry, RawFeed, RawLink, RawText} from './raw-entry.ts';

export interface FeedEntry {
	/** Identifies the entry whenever the feed is read. */
	key: string;
	url: string | undefined;
	title: string | undefined;
	authors: string[];
	date: CalendarDate | undefined;
	updated: CalendarDate | undefined;
	tags: string[];
	/** The longest text that the feed gives; may be empty. */
	html: string;
	/** Whether `html` seems complete. */
	isWhole: boolean;
	/** The base address for links in `html`, if the feed states another one than the entry's. */
	base: string | undefined;
	/** Attached files, with absolute addresses. */
	files: Attachment[];
}

export interface FeedContent {
	title: string | undefined;
	site: string | undefined;
	lang: string | undefined;
	/** In feed order, usually newest first. */
	entries: FeedEntry[];
}

export interface FeedSource {
	text: string;
	/** The feed's address, to which its own addresses are relative. */
	url: string;
	/** Dates after the following day are ignored. */
	today: CalendarDate;
}

/** Undefined if it is not a feed. Throws UserError if it is a broken one. */
export async function feedContent(source: FeedSource): Promise<FeedContent | undefined> {
	const {parseFeed, DetectError} = await import('feedsmith');
	const parsed = (text: string) => contentOf(parseFeed(readableFeed(text)).feed as RawFeed, source);
	try {
		return parsed(source.text);
	} catch (error) {
		const whole = wholeEntries(source.text);
		if (whole !== undefined) return feedContent({...source, text: whole});
		if (error instanceof DetectError) return undefined;
		if (isEmptyFeed(source.text)) return {title: undefined, site: undefined, lang: undefined, entries: []};
		throw new UserError(`${shownAddress(source.url)}: the feed is broken`, undefined, {cause: error});
	}
}

function contentOf(feed: RawFeed, {today, url: from}: FeedSource): FeedContent {
	const source = {
		today,
		url: resolved(feed.xml?.base, from),
		feedAuthors: authorsOf(feed),
		hasBase: feed.xml?.base !== undefined,
	};
	const entries = (feed.items ?? feed.entries ?? []).map(entry => entryOf(entry, source));
	return {
		title: plainLine(lineOf(feed.title) ?? lineOf(feed.dc?.titles?.[0]) ?? '') || undefined,
		site: addressOf(feed.link ?? feed.home_page_url ?? alternateLink(feed.links), publicAddress(source.url)),
		lang: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
		entries: withOwnKeys(entries),
	};
}

interface EntrySource extends Pick<FeedSource, 'url' | 'today'> {
	/** Authors for entries that name none (RFC 4287, section 4.2.1). */
	feedAuthors: string[];
	/** Whether the feed states its base address. */
	hasBase: boolean;
}

function linkOf(entry: RawEntry): string | undefined {
	const permalink = entry.guid?.isPermaLink === false ? undefined : webAddress(entry.guid?.value ?? '')?.href;
	return (
		entry.link ??
		entry.url ??
		entry.external_url ??
		alternateLink(entry.links) ??
		alternateLink(entry.atom?.links) ??
		permalink ??
		entry.content?.src
	);
}

function entryOf(entry: RawEntry, {url: from, today, feedAuthors, hasBase}: EntrySource): FeedEntry {
	const url = resolved(entry.xml?.base, from);
	const address = addressOf(linkOf(entry), url);
	const {date, updated} = datesOf(entry, today);
	const title = titleOf(entry);
	const own = authorsOf(entry);
	const authors = own.length > 0 || !entry.source ? own : authorsOf(entry.source);
	const text = entryText(entry);
	const textBase = text.html === '' ? undefined : (entry.content ?? rawSummary(entry))?.xml?.base;
	const isBased = hasBase || textBase !== undefined || url !== from;
	return {
		key: entry.id ?? entry.guid?.value ?? entry.rdf?.about ?? address ?? `${title} ${date}`,
		url: address,
		title,
		authors: authors.length > 0 ? authors : feedAuthors,
		date,
		updated,
		tags: tagsOf(entry),
		...text,
		base: isBased ? resolved(textBase, url) : undefined,
		files: attachments(entry).flatMap(file => {
			const whole = addressOf(file.url, url);
			return whole === undefined ? [] : [{...file, url: whole}];
		}),
	};
}

/** The date of an entry, and that of its last change, if later. */
function datesOf(entry: RawEntry, today: CalendarDate): Pick<FeedEntry, 'date' | 'updated'> {
	const dateOf = (...texts: (string | undefined)[]) => {
		const date = feedDate(texts);
		return date !== undefined && date <= addDays(today, 1) ? date : undefined;
	};
	const changes = [entry.updated, entry.date_modified, entry.dcterms?.modified?.[0]];
	const date = dateOf(entry.pubDate, entry.published, entry.date_published, ...programDates(entry), ...changes);
	const updated = dateOf(...changes);
	return {date, updated: updated !== undefined && date !== undefined && updated > date ? updated : undefined};
}

function tagsOf({tags = [], categories = [], dc}: RawEntry): string[] {
	const names = categories.map(({name, label, term}) => name ?? label ?? term ?? '');
	return [...tags, ...names, ...(dc?.subjects ?? [])].flatMap(tag => tag.split(listComma));
}

/** Separates the items in a single tag; a name such as `Food, Drink` has a space after its comma. */
const listComma = /,(?=[^\s\d])/;

function rawSummary({summary}: RawEntry): Exclude<RawText, string> | undefined {
	return typeof summary === 'object' ? summary : undefined;
}

/** Shortens the key of an entry: feeds use whole addresses as ids, of any number. */
export function shortKey(key: string): string {
	return createHash('sha256').update(key).digest('base64url').slice(0, keyLength);
}

/** In characters with 64 values: among a million entries, two share a key in one of ten billion feeds. */
export const keyLength = 12;

/** Assigns short keys, and if the feed repeats an id, includes the address. */
function withOwnKeys(entries: FeedEntry[]): FeedEntry[] {
	const addresses = new Map<string, Set<string | undefined>>();
	for (const {key, url} of entries) addresses.set(key, (addresses.get(key) ?? new Set()).add(url));
	return entries.map(entry => {
		const isShared = (addresses.get(entry.key)?.size ?? 0) > 1;
		return {...entry, key: shortKey(isShared ? `${entry.key} ${entry.url}` : entry.key)};
	});
}

function programDates({dc, dcterms}: RawEntry): (string | undefined)[] {
	return [dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0]];
}

function titleOf({title, dc, media, itunes}: RawEntry): string | undefined {
	const titles = [title, dc?.titles?.[0], itunes?.title, media?.title, media?.groups?.[0]?.title];
	return titles.map(lineOf).find(line => line !== undefined);
}

function authorsOf({authors = [], dc, itunes}: Pick<RawEntry, 'authors' | 'dc' | 'itunes'>): string[] {
	const names = authors.map(author => (typeof author === 'string' ? author : (author.name ?? '')));
	// RSS has a mail address with the name in brackets.
	const own = names.map(name => /\S+@\S+\s*\((.+)\)/.exec(name)?.[1] ?? name).filter(name => name.trim() !== '');
	if (own.length > 0) return own;
	return dc?.creators ?? (itunes?.author ? [itunes.author] : []);
}

/** In UTF-16 units: longer texts are not titles. */
const longestLine = 5000;

function lineOf(text: RawText | undefined): string | undefined {
	const value = (typeof text === 'object' ? text.value : text)
		?.slice(0, longestLine)
		.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
		.replace(/<\/?(?:iframe|frame|object|embed)\b[^<>]*>|<!--[^<>]*>/gi, '');
	return value === undefined || plainLine(value) === '' ? undefined : value;
}

/** Prefers a page over other forms of the entry; never an attachment. */
function alternateLink(links: RawLink[] = []): string | undefined {
	const alternates = links.filter(({rel}) => rel === undefined || rel === 'alternate');
	const page = alternates.find(({type}) => type === undefined || /html/.test(type));
	return (page ?? alternates[0] ?? links.find(({rel}) => rel !== 'self' && rel !== 'enclosure'))?.href;
}

function addressOf(link: string | undefined, base: string): string | undefined {
	return link !== undefined && URL.canParse(link, base) ? webAddress(new URL(link, base).href)?.href : undefined;
}
