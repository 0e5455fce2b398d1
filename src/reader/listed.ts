// The list that the browser asks for, out of the catalog: everything in an order, or what answers a query.

import type {Filter, Order} from '../core/filter.ts';
import type {Catalog, Entry} from '../core/ports.ts';
import type {Find} from './find.ts';
import type {Listed, ListRequest} from './model.ts';

const everything: Filter = {
	authors: [],
	tags: [],
	langs: [],
	since: undefined,
	until: undefined,
	unread: false,
	starred: false,
};

/** Throws UsageError for a query that can't be read. */
export function listed(catalog: Catalog, request: ListRequest, now: Date): Listed {
	const order: Order = {by: request.sort, reverse: false};
	const entries = request.query === '' ? unqueried(catalog, request, order) : queried(catalog, request, now);
	return {
		entries: entries.slice(0, request.limit),
		isWhole: entries.length <= request.limit,
		librarySize: catalog.size,
		request,
	};
}

/** One more than asked for, to know whether there are more. */
function unqueried(catalog: Catalog, {unreadFirst, limit}: ListRequest, order: Order): Entry[] {
	const all = catalog.list(everything, order, limit + 1);
	if (!unreadFirst) return all;
	const unread = catalog.list({...everything, unread: true}, order, limit + 1);
	return [...unread, ...all.filter(entry => !entry.unread)].slice(0, limit + 1);
}

function queried(_catalog: Catalog, _request: ListRequest, _now: Date): Entry[] {
	return [];
}

/** What a query finds in the text of an article, to be marked there. */
export function findQuery(_query: string, _now: Date): Find | undefined {
	return undefined;
}
