// Limits requests at once, in all and for each host: nobody's server is the worse for a reader.

import type {Fetch} from './fetch.ts';

/** Requests to one host at once. */
const maxPerHost = 2;
/** Requests at once. */
const max = 8;

/** The same fetch, with requests waiting for their turn; each host's in the order in which they were asked for. */
export function politeFetch(fetch: Fetch): Fetch {
	const all = createSemaphore(max);
	const hosts = new Map<string, Semaphore>();
	return (url, request) => {
		const host = URL.canParse(url) ? new URL(url).host : '';
		const own = hosts.get(host) ?? createSemaphore(maxPerHost);
		hosts.set(host, own);
		// The host's turn first: waiting for it must not take a place from other hosts.
		return own(() => all(() => fetch(url, request)));
	};
}

type Semaphore = <T>(work: () => Promise<T>) => Promise<T>;

function createSemaphore(places: number): Semaphore {
	let free = places;
	const waiting: (() => void)[] = [];
	return async work => {
		if (free > 0) free--;
		else await new Promise<void>(resolve => waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
