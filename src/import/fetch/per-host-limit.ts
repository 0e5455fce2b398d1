// Limits concurrent requests, in total and per host, to be polite to servers.

import type {Fetch} from './fetch.ts';

/** Concurrent requests per host. */
const maxPerHost = 2;
/** Concurrent requests in total. */
const max = 8;

/** Wraps fetch so that requests wait for their turn, in order for each host. */
export function politeFetch(fetch: Fetch): Fetch {
	const all = createSemaphore(max);
	const hosts = new Map<string, Semaphore>();
	return (url, request) => {
		const host = URL.canParse(url) ? new URL(url).host : '';
		const own = hosts.get(host) ?? createSemaphore(maxPerHost);
		hosts.set(host, own);
		// The host's turn comes first: waiting for it must not occupy a slot needed by other hosts.
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
