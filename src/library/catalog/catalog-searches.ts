// The questions of a catalog about texts: words are looked up in the index, patterns are looked for in every article.

import type {Filter} from '../../core/query/filter.ts';
import {flagsIn, type Query} from '../../core/query/query.ts';
import type {Database} from '../../platform/sqlite.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {StateFilter, StateJoin} from './rows/state-join.ts';
import {nearestWord} from './search/nearest-word.ts';
import {exactCount, isRanked, searchArticles} from './search/search.ts';
import {articlesWith, languagesIn, wordsFrom} from './search/vocabulary.ts';
import {wordStatisticsIn} from './search/word-statistics.ts';

/** What a search needs of a catalog's source. */
interface SearchSource {
	database: Database;
	/** Path of the database, which threads open too; undefined if only this process uses it. */
	file?: string | undefined;
	state: StateJoin;
}

export function querySearches({database, state}: SearchSource): Pick<Catalog, 'search' | 'countAnswers' | 'isRanked'> {
	return {
		search: (query, filter, order) =>
			searchArticles(database, query, {filter, order, hasState: state.isJoinedFor(statesAsked(query, filter))}),
		countAnswers: (query, filter) =>
			exactCount(database, query, {filter, hasState: state.isJoinedFor(statesAsked(query, filter))}),
		isRanked: query => isRanked(database, query),
	};
}

/** The read, star and queue conditions in a filter or a query. */
function statesAsked(query: Query, {unread, starred, queued}: Filter): StateFilter {
	const flags = flagsIn(query);
	return {
		unread: unread || flags.has('unread') || flags.has('read'),
		starred: starred || flags.has('starred'),
		queued: queued || flags.has('queued'),
	};
}

export function patternSearches({
	database,
	file,
	state,
}: SearchSource): Pick<Catalog, 'scan' | 'countHits' | 'namedHits'> {
	const load = () => import('./search/scan-articles.ts');
	return {
		async *scan(pattern, filter, {unmarked = false, ...order}) {
			const {scanArticles} = await load();
			yield* scanArticles(database, {pattern, filter, order, hasState: state.isJoinedFor(filter), file, unmarked});
		},
		async *countHits(pattern, filter, {most, ...order}) {
			const {countHits} = await load();
			yield* countHits(database, {pattern, filter, order, hasState: state.isJoinedFor(filter), file, most});
		},
		async *namedHits(pattern, filter, order) {
			const {namedHits} = await load();
			yield* namedHits(database, {pattern, filter, order, hasState: state.isJoinedFor(filter), file});
		},
	};
}

export function vocabularyOf(
	database: Database,
): Pick<Catalog, 'articlesWith' | 'wordStatistics' | 'wordsFrom' | 'languages' | 'nearestWord'> {
	return {
		articlesWith: (word, isPrefix) => articlesWith(database, word, isPrefix),
		wordStatistics: (words, isExact = false) => wordStatisticsIn(database, words, isExact),
		wordsFrom: (beginning, longest) => wordsFrom(database, beginning, longest),
		languages: () => languagesIn(database),
		nearestWord: word => nearestWord(database, word),
	};
}
