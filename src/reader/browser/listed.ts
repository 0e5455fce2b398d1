// The list that the browser asks for, out of the catalog: everything in an order, or what answers a query.

import type {Entry} from '../../core/article/article.ts';
import {everything, type Order} from '../../core/query/filter.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Listed, ListRequest} from '../model/model.ts';

/** Throws QueryError for a query that can't be read. */
export async function listEntries(catalog: Catalog, request: ListRequest, now: Date): Promise<Listed> {
	const entries =
		request.query === '' ? unqueried(catalog, request) : (await import('./answers.ts')).answers(catalog, request, now);
	return {
		entries: entries.slice(0, request.limit),
		isWhole: entries.length <= request.limit,
		librarySize: catalog.size,
		request,
	};
}

/** One more than asked for, to know whether there are more. */
function unqueried(catalog: Catalog, {unreadFirst, sort, limit}: ListRequest): Entry[] {
	const order: Order = {by: sort, reverse: false};
	const all = catalog.list(everything, order, limit + 1);
	if (!unreadFirst) return all;
	const unread = catalog.list({...everything, unread: true}, order, limit + 1);
	return [...unread, ...all.filter(entry => !entry.unread)].slice(0, limit + 1);
}
