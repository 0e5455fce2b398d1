// Falls back to partial matches: if no article has all words of a query, articles with the most telling of them are found. This
// matters for questions, which contain words that no answer contains.

import {type Ask, looseAnswers, questionAnswers} from '../../core/library/answers.ts';
import type {Result} from '../../core/query/hit.ts';
import {nearestHint} from '../unmet-filter.ts';
import {resultsOf} from './search-question.ts';
import type {Scope} from './search-scope.ts';

/** When partial matches are looked for: at first, after that, or only after the search for all words. */
export type LooseStage = 'as question' | 'after question' | 'after search';

/**
 * The results for some of the words, after a message that names them; undefined if there are none. A query is either asked first as
 * a question, if it is one, or after a search for all its words has failed.
 */
export async function looseResults(
	{places, question, io}: Scope,
	options: Parameters<typeof resultsOf>[2],
	stage: LooseStage,
): Promise<AsyncIterable<Result> | undefined> {
	const [place] = places;
	if (question.kind !== 'query' || !place || places.length > 1) return undefined;
	const {catalog} = place;
	const ask: Ask = (query, order) => resultsOf({kind: 'query', query}, place, order ? {} : options);
	const answers = stage === 'as question' ? questionAnswers : looseAnswers;
	const found = await answers(question.query, catalog, {ask, isUnanswered: stage === 'after question'});
	if (!found) return undefined;
	const {results, words, isPartial, lacking} = found;
	const missing = lacking === 'it as it was typed' ? undefined : await nearestHint(question.query, catalog);
	const some = isPartial ? ' some of' : '';
	const has = words.length > 1 ? `these have${some}: ${words.join(', ')}` : `these have "${words[0]}"`;
	io.message(`${io.paint('faint', lacking ? `no article has ${lacking}; ${has}` : has)}\n`);
	if (missing !== undefined) io.message(`${io.paint('faint', missing)}\n`);
	return results;
}
