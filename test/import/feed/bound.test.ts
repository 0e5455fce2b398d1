// A feed may hold as many entries as it likes: the newest become articles, and the others never do.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {openFeeds} from '../../../src/import/feed/feeds.ts';
import type {Feeds} from '../../../src/ports/feeds.ts';
import {openWeb, send, type Web} from '../web.ts';

const bound = 60;
let items: string[] = [];
let web: Web;
beforeAll(async () => {
	const limits = {bytes: 20_000_000, timeoutMs: 20_000, redirects: 0};
	web = await openWeb(
		(_, response) => send(response, `<rss version="2.0"><channel><title>All</title>${items.join('')}</channel></rss>`),
		limits,
	);
});
afterAll(() => web.close());

/** An entry of a day, counted from 1 January 1970. */
function item(day: number, isDated = true): string {
	const date = isDated ? `<pubDate>${new Date(day * 86_400_000).toUTCString()}</pubDate>` : '';
	return `<item><guid>${day}</guid><title>Day ${day}</title>${date}</item>`;
}

const days = (from: number, to: number) => Array.from({length: to - from + 1}, (_, at) => from + at);

function followed(): Feeds {
	const folder = mkdtempSync(join(tmpdir(), 'wsws-feeds-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return openFeeds({folder, fetch: web.fetch, now: () => new Date(2026, 10, 24), maxEntries: bound});
}

async function sync(feeds: Feeds): Promise<{titles: string[]; warnings: string[]}> {
	const titles: string[] = [];
	const warnings: string[] = [];
	const keep = async () => ({path: 'x.md', by: 'saving' as const});
	for await (const event of feeds.sync({full: false, keep})) {
		if (event.kind === 'kept') titles.push(event.draft.metadata.title);
		if (event.kind === 'warning') warnings.push(event.message);
		if (event.kind === 'failure') throw event.error;
	}
	return {titles, warnings};
}

const warning = (count: string) => `${count} entries, of which the 60 newest are taken`;

test.each([
	['the newest first', (all: string[]) => all.reverse()],
	['the oldest first', (all: string[]) => all],
])('a feed of too many entries gives its newest, %s', async (_, order) => {
	items = order(days(1, bound + 1000).map(day => item(day)));
	const feeds = followed();
	await feeds.add(web.url('/feed'));
	const first = await sync(feeds);
	expect(first.warnings).toEqual([warning('1,060')]);
	expect(first.titles).toHaveLength(bound);
	expect(new Set(first.titles)).toEqual(new Set(days(1001, bound + 1000).map(day => `Day ${day}`)));

	// One more comes; then the newest are withdrawn, and older ones take their places.
	items = order(days(1, bound + 1001).map(day => item(day)));
	expect((await sync(feeds)).titles).toEqual([`Day ${bound + 1001}`]);
	items = order(days(1, bound + 500).map(day => item(day)));
	expect((await sync(feeds)).titles).toEqual([]);
});

test('without dates the first of the feed are its newest', async () => {
	items = days(1, bound + 1).map(day => item(day, false));
	const feeds = followed();
	await feeds.add(web.url('/feed'));
	const {titles} = await sync(feeds);
	expect(titles).toHaveLength(bound);
	expect(titles.at(-1)).toBe('Day 1');
});

test('a feed that holds as many as are taken is not warned of', async () => {
	items = days(1, bound).map(day => item(day));
	const feeds = followed();
	await feeds.add(web.url('/feed'));
	expect(await sync(feeds)).toMatchObject({warnings: [], titles: {length: bound}});
});

test('entries that come again are not new, however many came meanwhile', async () => {
	const feeds = followed();
	items = [item(1)];
	await feeds.add(web.url('/feed'));
	await sync(feeds);
	items = days(2, bound + 1).map(day => item(day));
	await sync(feeds);
	items = days(bound + 2, 2 * bound + 1).map(day => item(day));
	await sync(feeds);
	items = [item(1), item(2), item(3 * bound)];
	expect((await sync(feeds)).titles).toEqual([`Day ${3 * bound}`]);
});
