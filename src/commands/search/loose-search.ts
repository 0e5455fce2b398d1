// Falls back to partial matches: if no article has all words of a query, articles with the most telling of them are found. This
// matters for questions, which contain words that no answer contains.

import {type Ask, looseAnswers, questionAnswers} from '../../core/library/answers.ts';
import type {Result} from '../../core/query/hit.ts';
import {nearestHint} from '../unmet-filter.ts';
import {resultsOf} from './search-question.ts';
import type {Scope} from './search-scope.ts';

type Options = Parameters<typeof resultsOf>[2];
type LooseResults = AsyncIterable<Result> | undefined;

/** The best results for a question, after a message that names its telling words; undefined for another query, or if there are none. */
export function questionResults(scope: Scope, options: Options): Promise<LooseResults> {
	return namedResults(scope, options, questionAnswers);
}

/**
 * The results for some of the words of a query, after a message that names them, once a search for all of them has failed; undefined
 * if there are none. `isUnanswered` as in `looseAnswers`: it was asked as a question, too.
 */
export function looseResults(scope: Scope, options: Options, isUnanswered: boolean): Promise<LooseResults> {
	return namedResults(scope, options, (query, catalog, {ask}) => looseAnswers(query, catalog, {ask, isUnanswered}));
}

async function namedResults(
	{places, question, io}: Scope,
	options: Options,
	answers: typeof questionAnswers,
): Promise<LooseResults> {
	const [place] = places;
	if (question.kind !== 'query' || !place || places.length > 1) return undefined;
	const {catalog} = place;
	const ask: Ask = (query, order) => resultsOf({kind: 'query', query}, place, order ? {} : options);
	const found = await answers(question.query, catalog, {ask});
	if (!found) return undefined;
	const {results, words, isPartial, lacking} = found;
	const missing = lacking === 'it as it was typed' ? undefined : await nearestHint(question.query, catalog);
	const some = isPartial ? ' some of' : '';
	const has = words.length > 1 ? `these have${some}: ${words.join(', ')}` : `these have "${words[0]}"`;
	io.message(`${io.paint('faint', lacking ? `no article has ${lacking}; ${has}` : has)}\n`);
	if (missing !== undefined) io.message(`${io.paint('faint', missing)}\n`);
	return results;
}
