// What answers a query: the articles for the browser, and the marks in the one that is opened.

import type {Entry} from '../../core/article/article.ts';
import {today} from '../../core/date/calendar.ts';
import {everything, type Filter} from '../../core/query/filter.ts';
import {matcherOf} from '../../core/query/match.ts';
import {parseQuery} from '../../core/query/parse-query.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Find} from '../column/find.ts';
import type {ListRequest} from '../model/model.ts';

/** What a query finds in the text of an article, to be marked there. Throws QueryError. */
export function findQuery(query: string, now: Date): Find {
	const matcher = matcherOf(parseQuery(query, today(now)));
	return {pattern: query, in: text => matcher.marks(text).map(({start, end}) => [start, end])};
}

/** One more than asked for, to know whether there are more. Throws QueryError. */
export function answers(catalog: Catalog, {query, unreadFirst, sort, limit}: ListRequest, now: Date): Entry[] {
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
