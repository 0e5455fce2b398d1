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
	/** Years and months chronologically, other keys by descending number of hits, then articles; those without a key last. */
	counts(): Count[];
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
		counts: () => [...counts.values()].sort(by === 'year' || by === 'month' ? byKey : byHits),
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

function byKey(a: Count, b: Count): number {
	return Number(a.key === undefined) - Number(b.key === undefined) || compare(a.key ?? '', b.key ?? '');
}

function byHits(a: Count, b: Count): number {
	return (
		Number(a.key === undefined) - Number(b.key === undefined) ||
		b.hits - a.hits ||
		b.articles - a.articles ||
		compare(a.key ?? '', b.key ?? '')
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
