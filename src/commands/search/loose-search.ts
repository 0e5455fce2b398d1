// What a search finds where no article has all words: those that have the rarest of them. A question has words that no answer has.

import type {Result} from '../../core/query/hit.ts';
import {looserQueries} from '../../core/query/loosen.ts';
import {nearestHint} from '../unmet-filter.ts';
import {resultsOf} from './search-question.ts';
import type {Scope} from './search-scope.ts';

/** The results of the strictest query that has some, after a line that says which; undefined where none has. */
export async function looseResults(
	{places, question, io}: Scope,
	options: Parameters<typeof resultsOf>[2],
): Promise<AsyncIterable<Result> | undefined> {
	const [place] = places;
	if (question.kind !== 'query' || !place || places.length > 1) return undefined;
	const {catalog} = place;
	for (const {query, words} of looserQueries(question.query, (word, isPrefix) =>
		catalog.articlesWith(word, isPrefix),
	)) {
		const iterator = resultsOf({kind: 'query', query}, place, options);
		const {done, value} = await iterator.next();
		if (done) continue;
		const missing = nearestHint(question.query, catalog);
		const has = words.length > 1 ? `these have: ${words.join(', ')}` : `these have "${words[0]}"`;
		io.message(`${io.paint('faint', `no article has all words; ${has}`)}\n`);
		if (missing !== undefined) io.message(`${io.paint('faint', missing)}\n`);
		return withFirst(value, iterator);
	}
	return undefined;
}

async function* withFirst(first: Result, rest: AsyncIterable<Result>): AsyncGenerator<Result> {
	yield first;
	yield* rest;
}
