// An address keeps where it came from: only one that a person typed may be private, today and later.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, onTestFinished, test} from 'vitest';
import {openFeeds} from '../../../src/import/feed/feeds.ts';
import {createFetch} from '../../../src/import/fetch/fetch.ts';
import type {Feeds, SyncEvent} from '../../../src/ports/feeds.ts';
import {openHome} from '../at-home.ts';
import {openWeb, quickly, send, type Web} from '../web.ts';

const rss = (items = '') => `<rss version="2.0"><channel><title>Harbour news</title>${items}</channel></rss>`;

let pages: Record<string, (response: Parameters<typeof send>[0]) => void> = {};
/** Hosts whose name leads to a private address now. */
let isPrivate: (host: string) => boolean;
let web: Web;
beforeAll(async () => {
	web = await openWeb((request, response) => {
		const page = pages[`${request.headers.host?.replace(/:\d+$/, '')}${request.url}`];
		if (page) return page(response);
		response.writeHead(404);
		response.end();
	});
});
afterAll(() => web.close());
beforeEach(() => {
	pages = {};
	web.requests.length = 0;
	isPrivate = host => host.startsWith('private');
});

const url = (host: string, path: string) => `http://${host}:${web.port}${path}`;
const serve = (at: string, body: string) => {
	pages[at] = response => send(response, body);
};
const move = (at: string, location: string) => {
	pages[at] = response => {
		response.writeHead(301, {location});
		response.end();
	};
};

function followed(): Feeds {
	const folder = mkdtempSync(join(tmpdir(), 'wsws-feeds-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const fetch = createFetch(quickly, {
		// Two spellings of the address that the server listens on.
		lookup: async host =>
			isPrivate(host) ? [{address: '::ffff:127.0.0.1', family: 6}] : [{address: '127.0.0.1', family: 4}],
		isPrivate: address => address !== '127.0.0.1',
	});
	return openFeeds({folder, fetch, now: () => new Date(2026, 10, 24)});
}

async function sync(feeds: Feeds): Promise<string[]> {
	const events: SyncEvent[] = [];
	const keep = async () => ({path: 'x.md', by: 'saving' as const});
	for await (const event of feeds.sync({full: true, keep})) events.push(event);
	return events.flatMap(event =>
		event.kind === 'failure'
			? [event.error.message.replace(/^.*?: /, '')]
			: event.kind === 'kept'
				? [event.draft.metadata.title]
				: [],
	);
}

const refused = 'a private address that nobody typed';

test('a typed feed may be private, and so may its own host’s pages', async () => {
	serve('private.example/feed', rss(`<item><title>In</title><link>/in</link></item>`));
	serve(
		'private.example/in',
		'<html><head><title>Within</title></head><body><p>Some words of the harbour.</p></body></html>',
	);
	const feeds = followed();
	await feeds.add(url('private.example', '/feed'));
	expect(await sync(feeds)).toEqual(['Within']);
});

test('a feed in private space leads to no other private host', async () => {
	serve('private.example/feed', rss(`<item><title>In</title><link>${url('private-too.example', '/in')}</link></item>`));
	const feeds = followed();
	await feeds.add(url('private.example', '/feed'));
	expect(await sync(feeds)).toEqual([refused]);
});

test('a list of feeds names no private one', async () => {
	serve('private.example/feed', rss('<item><title>In</title></item>'));
	const feeds = followed();
	await feeds.follow({url: url('private.example', '/feed'), title: 'Inside'});
	expect(await sync(feeds)).toEqual([refused]);
	expect(web.requests).toEqual([]);
	// Typed by the person, the same feed is trusted.
	expect((await feeds.add(url('private.example', '/feed'))).isNew).toBe(false);
	expect(await sync(feeds)).toEqual(['In']);
});

test.each([
	['page', 'public.example/', `<link rel="alternate" type="application/rss+xml" href="//HOST/feed">`],
	['list', '', ''],
	['redirect', 'public.example/', ''],
] as const)('an address from a %s may not become private later', async (origin, at, html) => {
	serve('other.example/feed', rss());
	const feeds = followed();
	if (origin === 'page') serve(at, `<html><head>${html.replace('HOST', `other.example:${web.port}`)}</head></html>`);
	if (origin === 'redirect') move(at, url('other.example', '/feed'));
	if (origin === 'list') await feeds.follow({url: url('other.example', '/feed'), title: undefined});
	else await feeds.add(url('public.example', '/'));
	expect(await feeds.list()).toMatchObject([{url: url('other.example', '/feed'), origin}]);
	expect(await sync(feeds)).toEqual([]);
	isPrivate = host => host === 'other.example';
	expect(await sync(feeds)).toEqual([refused]);
});

test('a page names no private feed, not even a page in private space one of another host', async () => {
	const link = `<html><head><link rel="alternate" type="application/rss+xml" href="${url('private-too.example', '/feed')}"></head></html>`;
	serve('private-too.example/feed', rss());
	for (const host of ['public.example', 'private.example']) {
		serve(`${host}/`, link);
		await expect(followed().add(url(host, '/'))).rejects.toThrow(refused);
	}
	expect(web.requests.map(({address}) => address)).toEqual(['public.example/', 'private.example/']);
});

test('a feed that moves to another host is no longer typed', async () => {
	serve('private.example/feed', rss());
	const feeds = followed();
	await feeds.add(url('private.example', '/feed'));
	move('private.example/feed', url('private-too.example', '/feed'));
	serve('private-too.example/feed', rss());
	expect(await sync(feeds)).toEqual([]);
	expect(await feeds.list()).toMatchObject([{url: url('private-too.example', '/feed'), origin: 'redirect'}]);
	expect(await sync(feeds)).toEqual([refused]);
});

test('a feed that moves within its host stays typed', async () => {
	serve('private.example/feed', rss());
	const feeds = followed();
	await feeds.add(url('private.example', '/feed'));
	move('private.example/feed', '/news');
	serve('private.example/news', rss());
	await sync(feeds);
	expect(await feeds.list()).toMatchObject([{url: url('private.example', '/news'), origin: 'typed'}]);
	expect(await sync(feeds)).toEqual([]);
});

test.each([
	'127.0.0.1',
	'127.9.9.9',
	'10.0.0.1',
	'169.254.169.254',
	'[::1]',
	'[::ffff:127.0.0.1]',
	'[64:ff9b::7f00:1]',
	'2130706433',
	'0x7f.1',
])('nothing is asked of http://%s of a list', async host => {
	const home = openHome();
	const list = `<opml version="2.0"><body><outline type="rss" text="In" xmlUrl="http://${host}:${web.port}/rss"/></body></opml>`;
	await home.wsws('add', home.write('list.opml', list));
	const {status, messages} = await home.wsws('sync');
	expect({status, requests: web.requests}).toEqual({status: 2, requests: []});
	expect(messages).toContain(`: ${refused}\n`);
	expect(messages).toContain('wsws feed add');
});
