// The browser's part of the model: the list of articles, requests for lists, and their results.

import type {Entry} from '../../core/article/article.ts';

export interface Flags {
	unread: boolean;
	starred: boolean;
	/** In the queue. */
	queued: boolean;
}

export interface Browser extends ListRequest {
	entries: Entry[];
	/** False before the first list has arrived. */
	isLoaded: boolean;
	/** Whether another list than the one shown was requested. */
	isPending: boolean;
	/** Whether all entries are loaded. */
	isWhole: boolean;
	/** Whether more entries of this list are on their way. */
	isGrowing: boolean;
	/** Number of articles in the list, loaded or not, as far as known. */
	total: number | undefined;
	/** Number of articles in the library, whatever is listed, when it was last looked at. */
	librarySize: number;
	/** Indexes into `entries`. */
	selected: number;
	top: number;
	/** Whether the key that marks all as read was pressed once; the second press confirms. */
	isMarkingAll: boolean;
	/** Path of the article to select when it is listed: the one read last. */
	selectOnLoad: string | undefined;
}

export interface ListRequest {
	/** In the query language, as typed. */
	query: string;
	/** Lists only articles with this flag. */
	only: keyof Flags | undefined;
	sort: BrowserSort;
	/** Number of articles requested. */
	limit: number;
	/** Who requested a refresh, which invalidates earlier results. */
	refreshedBy?: 'person' | 'clock';
}

export const browserSorts = ['date', 'title', 'author', 'words', 'unread first', 'arrival'] as const;

export type BrowserSort = (typeof browserSorts)[number];

export interface Listed {
	entries: Entry[];
	isWhole: boolean;
	/** Whether it has its requested length; otherwise more is on its way. */
	isDone: boolean;
	librarySize: number;
	total: number | undefined;
	request: ListRequest;
}
