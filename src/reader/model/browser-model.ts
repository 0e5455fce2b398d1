// The list of articles: what the reader knows of it, what it asks for and what it is given.

import type {Entry} from '../../core/article/article.ts';

export interface Flags {
	unread: boolean;
	starred: boolean;
	/** Waits to be read when there is time. */
	queued: boolean;
}

export interface Browser extends ListRequest {
	entries: Entry[];
	/** False before the first list has come. */
	isLoaded: boolean;
	/** Another list was asked for than the one that is shown. */
	isPending: boolean;
	/** Whether there are no more than were loaded. */
	isWhole: boolean;
	/** More entries of this list are on their way. */
	isGrowing: boolean;
	/** The number of articles in the list, loaded or not, as far as it is known. */
	total: number | undefined;
	/** The number of all articles, however many are listed. */
	librarySize: number;
	/** Indexes into `entries`. */
	selected: number;
	top: number;
	/** The key that marks all as read was pressed once, and does it when pressed again. */
	isMarkingAll: boolean;
	/** The path of the article to select when it is listed: the one read last. */
	selectOnLoad: string | undefined;
}

export interface ListRequest {
	/** In the query language, as typed. */
	query: string;
	/** Articles of this kind alone. */
	only: keyof Flags | undefined;
	sort: BrowserSort;
	/** How many articles are wanted. */
	limit: number;
	/** Who had the library looked at again: what was found before is out of date. */
	refreshedBy?: 'person' | 'clock';
}

export const browserSorts = ['date', 'title', 'author', 'words', 'unread first', 'arrival'] as const;

export type BrowserSort = (typeof browserSorts)[number];

export interface Listed {
	entries: Entry[];
	isWhole: boolean;
	/** As long as it was asked for; otherwise more is on its way. */
	isDone: boolean;
	librarySize: number;
	total: number | undefined;
	request: ListRequest;
}
