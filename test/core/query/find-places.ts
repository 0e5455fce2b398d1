// What a query finds in the fixture library, as one line: `name:line[match|match] …`, in the order of the names.

import {matcherOf} from '../../../src/core/query/match.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import type {MemoryArticle} from '../../library/memory-catalog.ts';

/** What words are looked for in. */
type Findable = Pick<MemoryArticle, 'entry' | 'passages'>;

/** The day on which the tests are run. */
export const testDay = () => '2024-06-15';

export function findPlaces(articles: Findable[], typed: string): string {
	const matcher = matcherOf(parseQuery(typed, testDay));
	const found = articles.toSorted(byName).flatMap(({entry, passages}) =>
		matcher.hits({entry, passages: () => passages}).map(({line, where, text, ranges}) => {
			const place = where === 'text' ? line : where;
			return `${entry.name}:${place}[${ranges.map(([start, end]) => text.slice(start, end)).join('|')}]`;
		}),
	);
	return found.join(' ');
}

function byName(a: Findable, b: Findable): number {
	return a.entry.name < b.entry.name ? -1 : 1;
}
