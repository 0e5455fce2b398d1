// Answers the query of a list, in the language of search; plain words are looked up in what a list shows.

import type {Entry} from '../../core/article/article.ts';
import type {Today} from '../../core/date/calendar.ts';
import type {Filter, Order} from '../../core/query/filter.ts';
import {matcherOf} from '../../core/query/match.ts';
import {parseQuery} from '../../core/query/parse-query.ts';
import type {Query} from '../../core/query/query.ts';
import {queryOfWords} from '../../core/query/shell-words.ts';
import type {Catalog} from '../../ports/catalog.ts';

type ListEntries = (filter: Filter, order: Order, limit?: number) => Entry[];

/** Lists matching entries, with the interface of the catalog's own list. */
export function queriedEntries(query: Query, catalog: Catalog): ListEntries {
	const matcher = matcherOf(query);
	return (filter, order, limit = Number.POSITIVE_INFINITY) => {
		const entries: Entry[] = [];
		for (const candidate of catalog.search(query, filter, order)) {
			if (entries.length >= limit) break;
			if (matcher.hits(candidate).length > 0) entries.push(candidate.entry);
		}
		return entries;
	};
}

/** Parses the query of a list: words without a field match title, authors, tags and summary. Throws QueryError. */
export function queryOf(words: string[], today: Today): Query {
	return parseQuery(queryOfWords(words), today, 'about');
}
