// The list that the browser asks for, out of the catalog: everything in an order, or what answers a query. What reads
// queries is loaded with the first one, since a browser without a filter does not need it.

import type {Entry} from '../../core/article/article.ts';
import {today} from '../../core/date/calendar.ts';
import {everything, type Filter, type Order} from '../../core/query/filter.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Find} from '../column/find.ts';
import type {Listed, ListRequest} from '../model/model.ts';

/** The list that the browser shows for a request. Throws QueryError for a query that can't be read. */
export async function listEntries(catalog: Catalog, request: ListRequest, now: Date): Promise<Listed> {
	const entries = request.query === '' ? unqueried(catalog, request) : await answers(catalog, request, now);
	return {
		entries: entries.slice(0, request.limit),
		isWhole: entries.length <= request.limit,
		librarySize: catalog.size,
		request,
	};
}

/** The marks that a query leaves in the text of an article. Throws QueryError. */
export async function findQuery(query: string, now: Date): Promise<Find> {
	const {matcher} = await readQuery(query, now);
	return {pattern: query, in: text => matcher.marks(text).map(({start, end}) => [start, end])};
}

/** All articles up to the limit and one more, which tells whether there are more. */
function unqueried(catalog: Catalog, {unreadFirst, sort, limit}: ListRequest): Entry[] {
	const order: Order = {by: sort, reverse: false};
	const all = catalog.list(everything, order, limit + 1);
	if (!unreadFirst) return all;
	const unread = catalog.list({...everything, unread: true}, order, limit + 1);
	return [...unread, ...all.filter(entry => !entry.unread)].slice(0, limit + 1);
}

/** The articles that answer the query, up to the limit and one more. */
async function answers(catalog: Catalog, {query, unreadFirst, sort, limit}: ListRequest, now: Date): Promise<Entry[]> {
	const {tree, matcher} = await readQuery(query, now);
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

async function readQuery(query: string, now: Date) {
	const [{parseQuery}, {matcherOf}] = await Promise.all([
		import('../../core/query/parse-query.ts'),
		import('../../core/query/match.ts'),
	]);
	const tree = parseQuery(query, today(now));
	return {tree, matcher: matcherOf(tree)};
}
