// The list that the browser asks for, out of the catalog: everything in an order, or what answers a query.

import {everything, type Filter, type Order} from '../core/filter.ts';
import {matcherOf} from '../core/match.ts';
import {parseQuery} from '../core/parse-query.ts';
import type {Catalog, Entry} from '../core/ports.ts';
import {today} from '../core/today.ts';
import type {Find} from './find.ts';
import type {Listed, ListRequest} from './model.ts';

/** Throws QueryError for a query that can't be read. */
export function listed(catalog: Catalog, request: ListRequest, now: Date): Listed {
	const entries = request.query === '' ? unqueried(catalog, request) : queried(catalog, request, now);
	return {
		entries: entries.slice(0, request.limit),
		isWhole: entries.length <= request.limit,
		librarySize: catalog.size,
		request,
	};
}

/** What a query finds in the text of an article, to be marked there. Throws QueryError. */
export function findQuery(query: string, now: Date): Find {
	const matcher = matcherOf(parseQuery(query, today(now)));
	return {pattern: query, in: text => matcher.marks(text).map(({start, end}) => [start, end])};
}

/** One more than asked for, to know whether there are more. */
function unqueried(catalog: Catalog, {unreadFirst, sort, limit}: ListRequest): Entry[] {
	const order: Order = {by: sort, reverse: false};
	const all = catalog.list(everything, order, limit + 1);
	if (!unreadFirst) return all;
	const unread = catalog.list({...everything, unread: true}, order, limit + 1);
	return [...unread, ...all.filter(entry => !entry.unread)].slice(0, limit + 1);
}

function queried(catalog: Catalog, {query, unreadFirst, sort, limit}: ListRequest, now: Date): Entry[] {
	const tree = parseQuery(query, today(now));
	const matcher = matcherOf(tree);
	const find = (filter: Filter, isWanted: (entry: Entry) => boolean) => {
		const found: Entry[] = [];
		for (const candidate of catalog.search(tree, filter, {by: sort, reverse: false})) {
			if (isWanted(candidate.entry) && matcher.hits(candidate).length > 0) found.push(candidate.entry);
			if (found.length > limit) break;
		}
		return found;
	};
	if (!unreadFirst) return find(everything, () => true);
	return [...find({...everything, unread: true}, () => true), ...find(everything, entry => !entry.unread)];
}
