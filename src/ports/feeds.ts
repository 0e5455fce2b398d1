import type {CalendarDate} from '../core/date/calendar.ts';
import type {UserError} from '../core/errors.ts';
import type {Draft, FeedLink} from './importer.ts';
import type {Kept} from './own-library.ts';

/** The place that a feed's address was taken from: a person typed it, a page or a list of feeds named it, a server moved the feed there. */
export type FeedOrigin = 'typed' | 'page' | 'list' | 'redirect';

/** A feed that is followed. */
export interface Feed {
	/** May hold a password or a key, which no output shows. */
	url: string;
	origin: FeedOrigin;
	title: string;
	/** The web site that it is of. */
	site: string | undefined;
	/** The day it was last read without a failure. */
	checked: CalendarDate | undefined;
	/** Why it could not be read the last time. */
	failure: string | undefined;
}

export interface SyncOptions {
	/** Fetch the page of an entry whose feed gives only a part of its text. */
	full: boolean;
	/** Saves a new article unless it is known. */
	keep(draft: Draft): Promise<Kept>;
}

/** How far a sync is. `left` counts the feeds that are not done. */
export type SyncEvent =
	| {kind: 'kept'; feed: Feed; draft: Draft; kept: Kept}
	| {kind: 'failure'; feed: Feed; error: UserError}
	| {kind: 'warning'; feed: Feed; message: string}
	| {kind: 'done'; feed: Feed; left: number};

export interface Feeds {
	/** By title. */
	list(): Promise<Feed[]>;
	/** Follows the feed at this address, or the one that the page there names. Throws UserError. */
	add(url: string): Promise<{feed: Feed; isNew: boolean}>;
	/** Follows a feed without looking at it: the first sync does. */
	follow(link: FeedLink): Promise<{feed: Feed; isNew: boolean}>;
	/** Forgets the feed of this address or title; its articles stay. Throws UserError. */
	remove(typed: string): Promise<Feed>;
	/** New entries of every feed, or of these. A feed that fails costs no other. Stopped at any moment, the next sync goes on from there. */
	sync(options: SyncOptions): AsyncIterable<SyncEvent>;
}
