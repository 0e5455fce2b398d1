import type {CalendarDate} from '../core/date/calendar.ts';
import type {UserError} from '../core/errors.ts';
import type {Draft, FeedLink} from './importer.ts';
import type {Kept} from './own-library.ts';

/** The source of a feed's address: typed by a person, linked by a page, named in a list of feeds, or a redirect of a server. */
export type FeedOrigin = 'typed' | 'page' | 'list' | 'redirect';

/** A followed feed. */
export interface Feed {
	/** May contain a password or key, which no output shows. */
	url: string;
	origin: FeedOrigin;
	title: string;
	/** The web site it belongs to. */
	site: string | undefined;
	/** The day it was last read successfully. */
	checked: CalendarDate | undefined;
	/** Why reading it failed the last time. */
	failure: string | undefined;
}

export interface SyncOptions {
	/** Fetches the page of an entry if the feed gives only a part of its text. */
	full: boolean;
	/** Saves a new article unless it is known. */
	keep(draft: Draft): Promise<Kept>;
}

/** Progress of a sync. `left` counts the feeds that are not done. */
export type SyncEvent =
	| {kind: 'kept'; feed: Feed; draft: Draft; kept: Kept}
	| {kind: 'failure'; feed: Feed; error: UserError}
	| {kind: 'warning'; feed: Feed; message: string}
	| {kind: 'done'; feed: Feed; left: number};

export interface Feeds {
	/** By title. */
	list(): Promise<Feed[]>;
	/** Follows the feed at this address, or the one that the page there links to. Throws UserError. */
	add(url: string): Promise<{feed: Feed; isNew: boolean}>;
	/** Follows a feed without fetching it; the first sync does. */
	follow(link: FeedLink): Promise<{feed: Feed; isNew: boolean}>;
	/** Stops following the feed with this address or title; its articles stay. Throws UserError. */
	remove(typed: string): Promise<Feed>;
	/**
	 * Yields the new entries of every feed, or of the given ones. A failing feed does not stop the others. After an interruption, the
	 * next sync continues.
	 */
	sync(options: SyncOptions): AsyncIterable<SyncEvent>;
}
