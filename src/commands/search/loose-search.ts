// Falls back to partial matches: if no article has all words of a query, articles with the most telling of them are found. This
// matters for questions, which contain words that no answer contains.

import {looseAnswers, questionAnswers} from '../../core/library/answers.ts';
import type {Result} from '../../core/query/hit.ts';
import {nearestHint} from '../unmet-filter.ts';
import {resultsOf} from './search-question.ts';
import type {Scope} from './search-scope.ts';

/**
 * The results for some of the words, after a message that names them; undefined if there are none. `isOfQuestions` limits this to
 * queries phrased as questions.
 */
export async function looseResults(
	{places, question, io}: Scope,
	options: Parameters<typeof resultsOf>[2],
	isOfQuestions = false,
): Promise<AsyncIterable<Result> | undefined> {
	const [place] = places;
	if (question.kind !== 'query' || !place || places.length > 1) return undefined;
	const {catalog} = place;
	const answers = isOfQuestions ? questionAnswers : looseAnswers;
	const found = await answers(question.query, catalog, (query, order) =>
		resultsOf({kind: 'query', query}, place, order ? {} : options),
	);
	if (!found) return undefined;
	const {results, words, isPartial, lacking} = found;
	const missing = lacking === 'it as it was typed' ? undefined : await nearestHint(question.query, catalog);
	const some = isPartial ? ' some of' : '';
	const has = words.length > 1 ? `these have${some}: ${words.join(', ')}` : `these have "${words[0]}"`;
	io.message(`${io.paint('faint', lacking ? `no article has ${lacking}; ${has}` : has)}\n`);
	if (missing !== undefined) io.message(`${io.paint('faint', missing)}\n`);
	return results;
}
