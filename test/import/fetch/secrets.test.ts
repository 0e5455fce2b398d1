// Passwords and keys of addresses go to their host, and nowhere else: into no file of an article, no output, no message.

import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Said} from '../../run-wsws.ts';
import {type Home, openHome} from '../at-home.ts';
import {openWeb, send, type Web} from '../web.ts';

const prose = 'The crews had slept on the boats for a week, and the harbour office kept its lamp lit for them. '.repeat(
	5,
);
const page = (title: string, html = '') =>
	`<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${prose}${title}</p>${html}</article></body></html>`;
const links =
	'<p><a href="#top">Up</a>, <a href="/next">on</a>, <a href="?page=2">further</a>, <a href="">here</a>.</p>';

let web: Web;
beforeAll(async () => {
	web = await openWeb((request, response) => {
		const {pathname, searchParams} = new URL(request.url ?? '', 'http://a');
		if (pathname === '/story') send(response, page('A harbour at night', links));
		else if (pathname === '/by-key') send(response, page(`Article ${searchParams.get('key')}`));
		else if (pathname === '/feed')
			send(
				response,
				`<rss version="2.0"><channel><title>News</title><link>/</link><item><title>Whole</title><link>/whole?token=TTTTT</link><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>${prose}</p>${links}]]></content:encoded></item><item><title>Part</title><link>/story?token=TTTTT</link><description>Some.</description></item></channel></rss>`,
			);
		else {
			response.writeHead(404);
			response.end();
		}
	});
});
afterAll(() => web.close());

const origin = () => `http://127.0.0.1:${web.port}`;
const secret = /s3cret|TTTTT/;

/** Everything that was said, and every article that was saved. */
function said(home: Home, ...outcomes: Said[]): string {
	return [
		...outcomes.flatMap(({out, messages}) => [out, messages]),
		...home.articles(),
		...home.articles().map(home.read),
	].join('\n');
}

const addresses = (path: string) => [
	`${origin().replace('//', '//reader:s3cret@')}${path}`,
	...['token', 'access_token', 'key', 'apiKey', 'sig'].map(name => `${origin()}${path}?${name}=TTTTT`),
	`${origin()}${path}#access_token=TTTTT`,
];

test('of pages', async () => {
	for (const address of addresses('/story')) {
		const home = openHome();
		const outcomes = [
			await home.wsws('add', address),
			await home.wsws('show', '--json', address),
			await home.wsws('show', address),
			await home.wsws('list', '--json'),
			await home.wsws('cite', 'a-harbour-at-night'),
		];
		expect(outcomes.map(({status}) => status)).toEqual([0, 0, 0, 0, 0]);
		expect(said(home, ...outcomes), address).not.toMatch(secret);
		expect(home.read('a-harbour-at-night.md')).toContain(`url: ${origin()}/story\n`);
	}
});

test('of pages that can’t be had', async () => {
	for (const address of addresses('/missing')) {
		const home = openHome();
		const outcomes = [
			await home.wsws('add', address),
			await home.wsws('show', address),
			await home.wsws('feed', 'add', address),
			await home.wsws('feed', 'remove', address),
		];
		expect(said(home, ...outcomes), address).not.toMatch(secret);
	}
});

test.each([
	'http://reader:s3cret@host:99999/',
	'http://reader:s3cr/et@host/s3cret@',
	'https://[broken/?token=TTTTT',
	'ftp://reader:s3cret@host/',
	'http:reader:s3cret@host/',
	'reader:s3cret@host.example/x',
	'host.example/x?token=TTTTT',
])('of %s, which is no address', async address => {
	const home = openHome();
	const outcomes = [await home.wsws('add', address), await home.wsws('feed', 'add', address)];
	expect(outcomes.map(({status}) => status)).toEqual([2, 2]);
	expect(said(home, ...outcomes)).not.toMatch(secret);
});

test('of feeds, also where their list is for other programs', async () => {
	for (const address of addresses('/feed')) {
		const home = openHome();
		const outcomes = [
			await home.wsws('feed', 'add', address),
			await home.wsws('feed', 'list'),
			await home.wsws('feed', 'list', '--opml'),
			await home.wsws('sync', '--full'),
			await home.wsws('feed', 'remove', 'news'),
		];
		expect(outcomes.map(({status}) => status)).toEqual([0, 0, 0, 0, 0]);
		expect(home.articles()).toHaveLength(2);
		expect(said(home, ...outcomes), address).not.toMatch(secret);
	}
});

test('say which feeds the list for other programs gives without theirs', async () => {
	const home = openHome();
	const address = `${origin().replace('//', '//reader:s3cret@')}/feed`;
	await home.wsws('feed', 'add', address, `${origin()}/feed?token=TTTTT`);
	const {out, messages} = await home.wsws('feed', 'list', '--opml');
	expect(out).toContain(`xmlUrl="${origin()}/feed"`);
	expect(messages).toBe('2 addresses are without their passwords and keys\n');
});

test('tell pages apart whose key was all that told them apart', async () => {
	const home = openHome();
	await home.wsws('add', `${origin()}/by-key?key=one`, `${origin()}/by-key?key=two`);
	expect(home.articles()).toEqual(['article-one.md', 'article-two.md']);
	expect((await home.wsws('add', `${origin()}/by-key?key=two`)).messages).toContain('already saved');
	// Two keys to one feed are two feeds.
	await home.wsws('feed', 'add', `${origin()}/feed?key=one`, `${origin()}/feed?key=two`);
	expect((await home.wsws('feed', 'list')).out.match(/\n/g)).toHaveLength(2);
	expect((await home.wsws('feed', 'remove', `${origin()}/feed?key=two`)).status).toBe(0);
});
