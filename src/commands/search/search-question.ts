// Parses what is searched for: a query of words, or a pattern as in grep.

import type {Today} from '../../core/date/calendar.ts';
import {UsageError} from '../../core/errors.ts';
import {answersTo} from '../../core/library/answers.ts';
import type {Order} from '../../core/query/filter.ts';
import type {Result} from '../../core/query/hit.ts';
import {parseQuery} from '../../core/query/parse-query.ts';
import {
	type Pattern,
	type PatternOptions,
	patternOf,
	prefilterOf,
	requiredOf,
} from '../../core/query/pattern/pattern.ts';
import {explainQuery, printQuery} from '../../core/query/print-query.ts';
import type {Query} from '../../core/query/query.ts';
import {queryOfWords, shellQuoted} from '../../core/query/shell-words.ts';
import type {HitFormOptions} from './search-forms.ts';
import type {SearchedPlace} from './search-places.ts';

export type QuestionOptions = PatternOptions;

export type Question = {kind: 'query'; query: Query} | {kind: 'pattern'; pattern: Pattern; isInverted: boolean};

/** Throws UsageError if there is no query and no pattern, or both, or an invalid one. */
export function questionOf(words: string[], options: QuestionOptions, today: Today): Question {
	const expression = patternOf(options);
	if (expression && words.length > 0) {
		throw new UsageError(`a pattern and the words "${words.join(' ')}" are two questions`, oneQuestion(options, words));
	}
	if (expression) {
		const pattern = {expression, prefilter: prefilterOf(options), required: requiredOf(options)};
		return {kind: 'pattern', pattern, isInverted: options.invertMatch === true};
	}
	if (options.caseSensitive)
		throw new UsageError('words are found in any case', 'for one case, use: wsws search -F TEXT');
	if (options.wordRegexp) throw new UsageError('-w goes with -e and -F', 'a whole word is =word');
	if (options.lineRegexp) throw new UsageError('-x goes with -e and -F', 'a phrase is "in quotation marks"');
	if (options.invertMatch)
		throw new UsageError('-v goes with -e and -F', 'articles without a word: -word, or -L for names');
	return {kind: 'query', query: parseQuery(queryOfWords(words), today)};
}

/** The hint for a query and a pattern together: separates an option from what was taken for the pattern. */
function oneQuestion({regexp, fixedStrings}: QuestionOptions, [word = '']: string[]): string {
	const pattern = regexp ?? fixedStrings ?? '';
	const option = regexp === undefined ? '-F' : '-e';
	if (/^-\w+$/.test(pattern))
		return `${option} takes what follows it at once: wsws search ${pattern} ${option} ${shellQuoted(word)}`;
	if (/^\.|[./]\S*$/.test(word))
		return `to search in a file or a folder alone: wsws search ${option} ${shellQuoted(pattern)} --in ${shellQuoted(word)}`;
	return 'search for one of them; filters such as --tag and --since go with both';
}

/** Explains how the question is understood: as a query that could have been typed, then in words. */
export function explanation(question: Question): string[] {
	if (question.kind === 'query') return [printQuery(question.query), ...explainQuery(question.query)];
	const {source, ignoreCase} = question.pattern.expression;
	return [`the regular expression ${source}${ignoreCase ? ', in any case' : ''}`];
}

/** The order of pattern results: newest first, because nothing ranks them. */
export function patternOrder({sort, reverse = false}: ResultOrder): Order {
	return {by: sort === 'saved' ? 'saved' : 'date', reverse};
}

/** The order asked for, and whether the matches within hits are irrelevant. */
interface ResultOrder {
	unmarked?: boolean;
	sort?: HitFormOptions['sort'];
	reverse?: boolean;
}

/** Yields results one by one: best first for a query, newest first for a pattern, unless `sort` is given. */
export async function* resultsOf(
	question: Question,
	{catalog, filter}: SearchedPlace,
	{sort, reverse = false, unmarked = false}: ResultOrder,
): AsyncGenerator<Result> {
	if (question.kind === 'pattern') {
		yield* catalog.scan(question.pattern, filter, {...patternOrder({...(sort && {sort}), reverse}), unmarked});
		return;
	}
	const by = sort === 'date' || sort === 'saved' ? sort : 'relevance';
	yield* answersTo(question.query, {catalog, filter, order: {by, reverse}});
}
