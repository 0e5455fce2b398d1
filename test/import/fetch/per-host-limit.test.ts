import {setTimeout as wait} from 'node:timers/promises';
import {expect, test} from 'vitest';
import type {Fetch, Fetched} from '../../../src/import/fetch/fetch.ts';
import {politeFetch} from '../../../src/import/fetch/per-host-limit.ts';

/** A fetch that takes a while, and the most of its requests that were under way at once, in all and for each host. */
function countedFetch() {
	const open = new Map<string, number>();
	const most = new Map<string, number>();
	const order: string[] = [];
	const count = (key: string, by: number) => {
		const now = (open.get(key) ?? 0) + by;
		open.set(key, now);
		most.set(key, Math.max(most.get(key) ?? 0, now));
	};
	const fetch: Fetch = async url => {
		const keys = ['all', new URL(url).host];
		order.push(url);
		for (const key of keys) count(key, 1);
		await wait(5);
		for (const key of keys) count(key, -1);
		if (url.includes('broken')) throw new Error('broken');
		return {url} as Fetched;
	};
	return {fetch: politeFetch(fetch), most, order};
}

const urls = (host: string, count: number) => Array.from({length: count}, (_, at) => `http://${host}/${at}`);

test.each([
	[1, 1],
	[2, 2],
	[3, 2],
	[9, 2],
])('%i requests to one host at once are %i', async (count, expected) => {
	const {fetch, most} = countedFetch();
	await Promise.all(urls('a.example', count).map(url => fetch(url)));
	expect(most.get('a.example')).toBe(expected);
});

test('requests to many hosts at once are eight', async () => {
	const {fetch, most} = countedFetch();
	await Promise.all(Array.from({length: 12}, (_, at) => fetch(`http://${at}.example/`)));
	expect(most.get('all')).toBe(8);
});

test('a host that has much to give holds up no other', async () => {
	const {fetch, order} = countedFetch();
	await Promise.all([...urls('a.example', 20), 'http://b.example/'].map(url => fetch(url)));
	expect(order.indexOf('http://b.example/')).toBe(2);
});

test('requests of one host keep their order, and one that fails keeps none of its places', async () => {
	const {fetch, order} = countedFetch();
	const wanted = ['/broken/1', '/broken/2', '/3', '/4', '/5'].map(path => `http://a.example${path}`);
	await Promise.allSettled(wanted.map(url => fetch(url)));
	expect(order).toEqual(wanted);
});
