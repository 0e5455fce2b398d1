// What a search finds where no article has all words: those that have the rarest of them. A question has words that no answer has.

import {looseAnswers} from '../../core/library/answers.ts';
import type {Result} from '../../core/query/hit.ts';
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
	const found = await looseAnswers(question.query, catalog, query => resultsOf({kind: 'query', query}, place, options));
	if (!found) return undefined;
	const {results, words, lacking} = found;
	const missing = lacking === 'it as it was typed' ? undefined : await nearestHint(question.query, catalog);
	const has = words.length > 1 ? `these have: ${words.join(', ')}` : `these have "${words[0]}"`;
	io.message(`${io.paint('faint', `no article has ${lacking}; ${has}`)}\n`);
	if (missing !== undefined) io.message(`${io.paint('faint', missing)}\n`);
	return results;
}
