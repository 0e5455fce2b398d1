// The leaves of a query's tree, from the texts they were typed as: words and phrases, and dates.

import {dateExamples} from './filter.ts';
import {tokensOf} from './fold.ts';
import {parsePeriod} from './periods.ts';
import type {Field, Query, Term} from './query.ts';
import type {Text} from './query-lexemes.ts';
import {failure, type Reading} from './query-reading.ts';

/** More is a text pasted by mistake, and more than an index should be asked in one go. */
const mostTokens = 250;

export function termOf(reading: Reading, {text, isExact, at}: Text & {at: number}, field: Field): Term {
	const [first, ...others] = tokensOf(text);
	if (first === undefined)
		throw failure(reading, at, 'this has no letter or digit', 'for signs, use: wsws search -F TEXT');
	reading.tokens += 1 + others.length;
	if (reading.tokens > mostTokens)
		throw failure(reading, at, `a query has at most ${mostTokens} words`, 'a short phrase finds a text as well');
	return {kind: 'term', field, tokens: [first, ...others], isPrefix: !isExact};
}

/** A date, or a range of dates with an end that may be open. */
export function dateOf(reading: Reading, {text, at}: Text & {at: number}): Query {
	const [from = '', to = from, ...others] = text.split('..');
	const first = from.trim() === '' ? undefined : parsePeriod(from, reading.today);
	const last = to.trim() === '' ? undefined : parsePeriod(to, reading.today);
	const isRead = others.length === 0 && (first || from.trim() === '') && (last || to.trim() === '') && (first || last);
	if (!isRead)
		throw failure(reading, at, `"${text}" is not a date`, `${dateExamples}; a range is 2019..2023, 2019.. or ..2023`);
	if (first && last && first.first > last.last)
		throw failure(reading, at, 'this range ends before it begins', `the other way round: date:${to}..${from}`);
	return {kind: 'date', since: first?.first, until: last?.last};
}
