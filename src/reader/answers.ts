// What answers a query: the articles for the browser, and the marks in the one that is opened.

import {everything, type Filter} from '../core/filter.ts';
import {matcherOf} from '../core/match.ts';
import {parseQuery} from '../core/parse-query.ts';
import type {Catalog, Entry} from '../core/ports.ts';
import {today} from '../core/today.ts';
import type {Find} from './find.ts';
import type {ListRequest} from './model.ts';

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
