// Saved searches on the command line: saves, lists and deletes them, and expands them in queries.

import {NothingFound, type Status, status, UsageError} from '../../core/errors.ts';
import {
	forgetSearch,
	mayNameSearch,
	savedSearches,
	saveSearch,
	withSavedSearches,
} from '../../core/library/saved-searches.ts';
import {type FilterOptions, isUnfiltered} from '../../core/query/filter.ts';
import {parseQuery} from '../../core/query/parse-query.ts';
import {queryOfWords} from '../../core/query/shell-words.ts';
import type {Context} from '../context.ts';

export interface SavedOptions extends FilterOptions {
	/** Name under which to save the query. */
	save?: string;
	/** Name of the search to delete. */
	forget?: string;
	/** Lists the saved searches. */
	saved?: boolean;
}

/** Throws UsageError for a query that can't be saved, NothingFound if there is nothing to list or delete. */
export async function keepSearches(context: Context, words: string[], options: SavedOptions): Promise<Status> {
	const {io} = context;
	const facts = await context.facts();
	if (options.save !== undefined) {
		const query = querySaved(words, options);
		if (words.length === 0)
			throw new UsageError('nothing to save', 'as in: wsws search tag:strike is:unread --save strikes');
		parseQuery(mayNameSearch(query) ? query.replaceAll('@', '') : query, () => '2000');
		if (!saveSearch(facts, {name: options.save, query})) return status.failed;
		if (io.isTerminal) io.message(`saved: search @${options.save}\n`);
		return status.done;
	}
	if (options.forget !== undefined) return forgetSearch(facts, options.forget) ? status.done : status.failed;
	const known = savedSearches(facts);
	if (known.length === 0)
		throw new NothingFound('no search is saved', 'to save one: wsws search tag:strike --save strikes');
	for (const {name, query} of known) io.out(`${io.paint('name', `@${name}`)}\t${query}\n`);
	return status.done;
}

/** The words of a query with saved searches expanded. Throws QueryError. */
export async function writtenOut(words: string[], {facts}: Pick<Context, 'facts'>): Promise<string[]> {
	if (!words.some(mayNameSearch)) return words;
	const known = await facts();
	return words.map(word => withSavedSearches(word, known));
}

/** Combines the words into one query, including the filters typed with them. */
function querySaved(words: string[], options: SavedOptions): string {
	if (!isUnfiltered(options))
		throw new UsageError(
			'filters are not saved',
			'write them into the query: tag:strike author:desk date:2024.. is:unread',
		);
	return queryOfWords(words);
}
