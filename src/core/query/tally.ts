// Counts hits or articles by year, month, author, tag, language or site, for --count-by.

import type {Entry} from '../article/article.ts';
import type {Result} from './hit.ts';

export type CountKey = 'year' | 'month' | 'author' | 'tag' | 'lang' | 'site';

/** The number of hits and articles for a key. */
export interface Count {
	/** `2023`, an author, a tag …; undefined for articles that have none. */
	key: string | undefined;
	hits: number;
	articles: number;
}

export interface Counter {
	add(result: Pick<Result, 'entry' | 'hits'>): void;
	/**
	 * Years and months chronologically, other keys by descending number of hits, then articles, or the reverse; those without a key
	 * last.
	 */
	counts(isReversed?: boolean): Count[];
}

/** Creates a counter, which adds an article's hits to each of its authors or tags. */
export function counterBy(by: CountKey): Counter {
	const counts = new Map<string | undefined, Count>();
	return {
		add({entry, hits}) {
			for (const key of keysOf[by](entry)) {
				const count = counts.get(key) ?? {key, hits: 0, articles: 0};
				counts.set(key, {key, hits: count.hits + hits.length, articles: count.articles + 1});
			}
		},
		counts(isReversed) {
			const order = by === 'year' || by === 'month' ? byKey : byHits;
			const sign = isReversed ? -1 : 1;
			return [...counts.values()].sort((a, b) => keyedFirst(a, b) || sign * order(a, b));
		},
	};
}

const keysOf: Record<CountKey, (entry: Entry) => (string | undefined)[]> = {
	year: ({date}) => [date?.slice(0, 4)],
	month: ({date}) => [date?.slice(0, 7)],
	author: ({authors}) => orNone([...new Set(authors)]),
	tag: ({tags, ownTags = []}) => orNone([...new Set([...tags, ...ownTags])]),
	lang: ({lang}) => [lang],
	site: ({site}) => [site],
};

function orNone(keys: string[]): (string | undefined)[] {
	return keys.length > 0 ? keys : [undefined];
}

function keyedFirst(a: Count, b: Count): number {
	return Number(a.key === undefined) - Number(b.key === undefined);
}

function byKey(a: Count, b: Count): number {
	return compare(a.key ?? '', b.key ?? '');
}

function byHits(a: Count, b: Count): number {
	return b.hits - a.hits || b.articles - a.articles || byKey(a, b);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
