import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {timeLimitMs} from '../../time-limit.ts';
import {type Home, openHome} from '../at-home.ts';
import {openWeb, send, type Web} from '../web.ts';

const text = (about: string) =>
	`<p>${`The ${about} was late again, and those who waited for it had long stopped asking why. `.repeat(5)}</p><p>It came at nine.</p>`;

interface Item {
	title: string;
	/** In RSS: `content:encoded`, or else `description`. */
	whole?: string;
	part?: string;
	link?: string;
	guid?: string;
	date?: string;
}

function rss(items: Item[], title = 'Harbour news'): string {
	const entries = items.map(({title: name, whole, part, link, guid, date = 'Wed, 27 Dec 2023 23:30:00 -0500'}) =>
		[
			`<item><title>${name}</title>`,
			link && `<link>${link}</link>`,
			guid && `<guid isPermaLink="false">${guid}</guid>`,
			`<pubDate>${date}</pubDate>`,
			part && `<description><![CDATA[${part}]]></description>`,
			whole && `<content:encoded><![CDATA[${whole}]]></content:encoded>`,
			'</item>',
		]
			.filter(Boolean)
			.join(''),
	);
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>/</link>${entries.join('')}</channel></rss>`;
}

type Act = (request: IncomingMessage, response: ServerResponse) => void;
let acts: Record<string, Act> = {};
let web: Web;
let home: Home;

beforeAll(async () => {
	web = await openWeb((request, response) => {
		const act = acts[request.url ?? ''];
		if (act) return act(request, response);
		response.writeHead(404);
		response.end();
	});
});
afterAll(() => web.close());
beforeEach(() => {
	acts = {};
	web.requests.length = 0;
	home = openHome();
});

const url = (path: string) => `http://127.0.0.1:${web.port}${path}`;
const asked = () => web.requests.map(({address}) => address.replace('127.0.0.1', ''));

/** Serves a feed with validators, and says 304 to whoever has them. */
function serveFeed(path: string, body: string, etag = '"1"'): void {
	acts[path] = (request, response) => {
		if (request.headers['if-none-match'] === etag) {
			response.writeHead(304);
			response.end();
		} else
			send(response, body, {
				'content-type': 'application/rss+xml',
				etag,
				'last-modified': 'Wed, 27 Dec 2023 00:00:00 GMT',
			});
	};
}

describe('sync', () => {
	test('saves what is new, and the second time only asks whether anything changed', async () => {
		serveFeed(
			'/feed',
			rss([
				{title: 'The ferry', whole: text('ferry'), link: '/ferry', guid: '1'},
				{title: 'The tram', whole: text('tram'), link: '/tram', guid: '2'},
			]),
		);
		await home.wsws('feed', 'add', url('/feed'));
		const {status, messages} = await home.wsws('sync');
		expect({status, messages}).toEqual({status: 0, messages: '2 new articles from 1 feed\n'});
		expect(home.articles()).toEqual(['2023-12-27-the-ferry.md', '2023-12-27-the-tram.md']);
		expect(home.read('2023-12-27-the-ferry.md')).toContain(
			`url: ${url('/ferry')}\nsite: Harbour news\nsaved: 2026-11-24\n---\n\nThe ferry was late`,
		);

		web.requests.length = 0;
		expect(await home.wsws('sync')).toMatchObject({status: 0, out: '', messages: 'nothing new from 1 feed\n'});
		expect(web.requests).toEqual([{address: '127.0.0.1/feed', etag: '"1"', modified: 'Wed, 27 Dec 2023 00:00:00 GMT'}]);
		expect(home.articles()).toHaveLength(2);
	});

	test('repeats nothing that was removed, renamed or edited', async () => {
		serveFeed('/feed', rss([{title: 'The ferry', whole: text('ferry'), guid: '1'}]));
		await home.wsws('feed', 'add', url('/feed'));
		await home.wsws('sync');
		await home.wsws('remove', 'the-ferry', '--yes');
		serveFeed(
			'/feed',
			rss([
				{title: 'The ferry, later', whole: text('ferry'), guid: '1'},
				{title: 'The tram', whole: text('tram'), guid: '2'},
			]),
			'"2"',
		);
		await home.wsws('sync');
		expect(home.articles()).toEqual(['2023-12-27-the-tram.md']);
	});

	test('saves an entry of two feeds once, by its address or its text', async () => {
		serveFeed(
			'/a',
			rss([
				{title: 'The ferry', whole: text('ferry'), link: '/ferry', guid: '1'},
				{title: 'The tram', whole: text('tram'), guid: '2'},
			]),
		);
		serveFeed(
			'/b',
			rss(
				[
					{title: 'Ferry', whole: text('other'), link: '/ferry?utm_source=b', guid: 'x'},
					{title: 'Tram', whole: text('tram'), guid: 'y'},
				],
				'Other news',
			),
		);
		await home.wsws('feed', 'add', url('/a'), url('/b'));
		expect((await home.wsws('sync')).messages).toBe('2 new articles from 2 feeds\n');
		expect(home.articles()).toHaveLength(2);
	});

	test('says each failing feed in its own line, and reads the others', async () => {
		serveFeed('/good', rss([{title: 'The ferry', whole: text('ferry'), guid: '1'}]));
		for (const path of ['/gone', '/broken', '/html', '/bomb']) serveFeed(path, rss([], path));
		await home.wsws('feed', 'add', ...['/good', '/gone', '/broken', '/html', '/bomb'].map(url));
		delete acts['/gone'];
		serveFeed('/broken', '<rss version="2.0"><channel><title>x</title><item><link>y</item>', '"2"');
		serveFeed('/html', '<html><body>We have moved.</body></html>', '"2"');
		const bombs = Array.from({length: 9}, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');
		serveFeed(
			'/bomb',
			rss([{title: '&a9;', whole: text('bomb'), guid: '1'}]).replace(
				'<rss',
				`<!DOCTYPE x [<!ENTITY a0 "boom">${bombs}]><rss`,
			),
			'"2"',
		);
		const {status, messages} = await home.wsws('sync');
		expect(status).toBe(2);
		expect(
			messages
				.split('\n')
				.filter(line => line.startsWith('wsws: '))
				.sort(),
		).toEqual([
			`wsws: ${url('/broken')}: the feed is broken`,
			`wsws: ${url('/gone')}: no such page (404)`,
			`wsws: ${url('/html')}: no longer a feed`,
		]);
		expect(home.articles()).toContain('2023-12-27-the-ferry.md');
		expect((await home.wsws('feed', 'list')).out).toContain('no such page (404)');
	});

	test('takes a part with a link where the feed gives no more', async () => {
		serveFeed('/feed', rss([{title: 'The ferry', part: 'It was late.', link: '/ferry', guid: '1'}]));
		await home.wsws('feed', 'add', url('/feed'));
		await home.wsws('sync');
		expect(home.read('2023-12-27-the-ferry.md')).toContain(
			`---\n\nIt was late.\n\n[Read on at 127.0.0.1](<${url('/ferry')}>)\n`,
		);
		expect(asked()).not.toContain('/ferry');
	});

	test('fetches the page of a part when asked to, two of a host at a time', async () => {
		const items = Array.from({length: 6}, (_, at) => ({
			title: `Ferry ${at}`,
			part: 'Late.',
			link: `/ferry/${at}`,
			guid: `${at}`,
		}));
		serveFeed('/a', rss(items.slice(0, 2)));
		serveFeed('/b', rss(items.slice(2, 4), 'Other'));
		serveFeed('/c', rss(items.slice(4), 'Third'));
		let open = 0;
		let most = 0;
		let isPaired = () => {};
		const paired = new Promise<void>(resolve => {
			isPaired = resolve;
		});
		for (const {title, link} of items) {
			acts[link] = async (_, response) => {
				most = Math.max(most, ++open);
				// The first waits for another one, as long as a client could, and each for a third that must not come.
				if (most > 1) isPaired();
				await Promise.race([paired, wait(timeLimitMs(5))]);
				await wait(20);
				open--;
				send(
					response,
					`<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${text(title)}</article></body></html>`,
				);
			};
		}
		await home.wsws('feed', 'add', url('/a'), url('/b'), url('/c'));
		expect((await home.wsws('sync', '--full')).messages).toBe('6 new articles from 3 feeds\n');
		expect(most).toBe(2);
		expect(home.read('2023-12-27-ferry-0.md')).toContain('The Ferry 0 was late again');
	});

	test('tries a page again that could not be read', async () => {
		serveFeed('/feed', rss([{title: 'The ferry', part: 'Late.', link: '/ferry', guid: '1'}]));
		await home.wsws('feed', 'add', url('/feed'));
		expect(await home.wsws('sync', '--full')).toMatchObject({
			status: 2,
			messages: expect.stringContaining('/ferry: no such page (404)'),
		});
		acts['/ferry'] = (_, response) => send(response, `<html><body><article>${text('ferry')}</article></body></html>`);
		expect((await home.wsws('sync', '--full')).messages).toBe('1 new article from 1 feed\n');
		expect(home.read('2023-12-27-the-ferry.md')).toContain('date: 2023-12-27');
	});

	test('follows a feed that has moved for good', async () => {
		serveFeed('/old', rss([]));
		await home.wsws('feed', 'add', url('/old'));
		serveFeed('/new', rss([{title: 'The ferry', whole: text('ferry'), guid: '1'}]));
		acts['/old'] = (_, response) => {
			response.writeHead(301, {location: '/new'});
			response.end();
		};
		await home.wsws('sync');
		expect((await home.wsws('feed', 'list')).out).toBe(`Harbour news\t${url('/new')}\t2026-11-24\t\n`);
	});

	test('says what to do where nothing is followed', async () => {
		expect(await home.wsws('sync')).toMatchObject({status: 1, messages: expect.stringContaining('wsws feed add')});
	});

	test.each([
		[
			'duplicate ids',
			[
				{title: 'One', whole: text('one'), link: '/1', guid: 'x'},
				{title: 'Two', whole: text('two'), link: '/2', guid: 'x'},
			],
			['2023-12-27-one.md', '2023-12-27-two.md'],
		],
		[
			'a date in the year 9999',
			[{title: 'One', whole: text('one'), date: 'Fri, 31 Dec 9999 00:00:00 GMT'}],
			['one.md'],
		],
		[
			'a date that no calendar has',
			[{title: 'One', whole: text('one'), date: 'Wed, 31 Feb 2023 00:00:00 GMT'}],
			['one.md'],
		],
		[
			'markup in a title',
			[{title: '&lt;b&gt;One&lt;/b&gt; &amp;amp; *two*', whole: text('one')}],
			['2023-12-27-one-two.md'],
		],
		['a path for a title', [{title: '../../../etc/passwd', whole: text('one')}], ['2023-12-27-etc-passwd.md']],
		['no title', [{title: '', whole: text('one'), link: '/about-one'}], ['2023-12-27-about-one.md']],
		[
			'escape bytes',
			[{title: 'One &#27;[31mred', whole: `${text('one')}<p>&#27;]0;owned&#7;</p>`}],
			[expect.stringMatching(/^2023-12-27-one-/)],
		],
		['nothing but a title', [{title: 'One', link: '/1'}], ['2023-12-27-one.md']],
	])('copes with %s', async (_, items, names) => {
		serveFeed('/feed', rss(items));
		await home.wsws('feed', 'add', url('/feed'));
		expect((await home.wsws('sync')).status).toBe(0);
		expect(home.articles()).toEqual(names);
		for (const name of home.articles()) expect(home.read(name)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
	});

	test.each([
		[
			'Atom',
			`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>F</title><entry><id>1</id><title>Eins</title><link href="/1"/><published>2024-01-01T23:04:05-05:00</published><author><name>Desk</name></author><category term="t"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text('one')}</div></content></entry></feed>`,
		],
		[
			'RDF',
			`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>F</title></channel><item rdf:about="/1"><title>Eins</title><link>/1</link><dc:date>2024-01-01T01:00:00+09:00</dc:date><dc:creator>Desk</dc:creator><description>Kurz.</description></item></rdf:RDF>`,
		],
		[
			'JSON Feed',
			JSON.stringify({
				version: 'https://jsonfeed.org/version/1.1',
				title: 'F',
				items: [
					{
						id: '1',
						url: '/1',
						title: 'Eins',
						content_html: text('one'),
						date_published: '2024-01-01T12:00:00Z',
						authors: [{name: 'Desk'}],
						tags: ['t'],
					},
				],
			}),
		],
		[
			'RSS 0.91',
			'<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss.dtd"><rss version="0.91"><channel><title>F</title><item><title>Eins</title><link>/1</link><description>Caf&eacute;.</description></item></channel></rss>',
		],
	])('reads %s', async (_, body) => {
		serveFeed('/feed', body);
		await home.wsws('feed', 'add', url('/feed'));
		await home.wsws('sync');
		const [name = ''] = home.articles();
		expect(name).toMatch(/^(?:2024-01-01-)?eins\.md$/);
		expect(home.read(name)).toContain(`url: ${url('/1')}`);
	});
});

describe('feed', () => {
	test('finds the feed that a page names, the main one first', async () => {
		acts['/'] = (_, response) =>
			send(
				response,
				'<html><head><link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments"><link rel="alternate" type="application/rss+xml" href="feed.xml"></head><body>x</body></html>',
			);
		serveFeed('/feed.xml', rss([]));
		expect((await home.wsws('feed', 'add', url('/'))).out).toBe(`Harbour news\t${url('/feed.xml')}\t\t\n`);
		expect(asked()).toEqual(['/', '/feed.xml']);
	});

	test('says that a page names none', async () => {
		acts['/'] = (_, response) => send(response, '<html><body>x</body></html>');
		expect(await home.wsws('feed', 'add', url('/'))).toMatchObject({
			status: 1,
			messages: expect.stringContaining('no feed there'),
		});
	});

	test('is followed once, and forgotten by address or words of its title', async () => {
		serveFeed('/feed', rss([]));
		await home.wsws('feed', 'add', url('/feed'));
		expect((await home.wsws('feed', 'add', url('/feed'))).messages).toContain('already followed: Harbour news');
		expect(await home.wsws('feed', 'remove', 'tram')).toMatchObject({
			status: 1,
			messages: expect.stringContaining('no feed called "tram"'),
		});
		expect((await home.wsws('feed', 'remove', 'harbour')).out).toContain(url('/feed'));
		expect((await home.wsws('feed', 'list')).status).toBe(1);
	});

	test('shows no password', async () => {
		serveFeed('/feed', rss([]));
		const secret = url('/feed').replace('//', '//reader:secret@');
		const said = [await home.wsws('feed', 'add', secret), await home.wsws('feed', 'list'), await home.wsws('sync')];
		delete acts['/feed'];
		said.push(await home.wsws('sync'));
		for (const {out, messages} of said) expect(out + messages).not.toContain('secret');
	});
});

test('a server that asked to be left alone is, until then', async () => {
	acts['/feed'] = (_, response) => send(response, rss([{title: 'One', whole: text('ferry')}]));
	await home.wsws('feed', 'add', url('/feed'));
	acts['/feed'] = (_, response) => response.writeHead(503, {'retry-after': '3600'}).end();
	expect((await home.wsws('sync')).messages).toContain('it asks to wait 60 minutes');
	web.requests.length = 0;
	const {messages, status} = await home.wsws('sync');
	expect(messages).toMatch(/asked to be left alone until \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
	expect(status).toBe(0);
	expect(asked()).toEqual([]);
});

test('the file of an episode is kept with what is said of it', async () => {
	const item = `<item><title>One</title><enclosure url="/one.mp3" type="audio/mpeg"/><description>What it is about.</description></item>`;
	acts['/feed'] = (_, response) =>
		send(response, `<rss version="2.0"><channel><title>Talks</title>${item}</channel></rss>`);
	await home.wsws('feed', 'add', url('/feed'));
	await home.wsws('sync');
	expect(home.read(home.articles()[0] ?? '')).toContain(
		`What it is about.\n\n- [one.mp3](<${url('/one.mp3')}>) (audio/mpeg)\n`,
	);
});

test.skipIf(process.platform === 'win32')('a pipe in the place of the file of a feed is not waited for', async () => {
	const folder = join(home.folder, 'data/wsws/feeds');
	mkdirSync(folder, {recursive: true});
	execFileSync('mkfifo', [join(folder, 'a.json')]);
	expect((await home.wsws('feed', 'list')).messages).toContain('the file of a feed was damaged');
	expect(readdirSync(folder)).toEqual(['a.json.damaged']);
});

test('a damaged file of a feed is set aside, and said once', async () => {
	serveFeed('/feed', rss([{title: 'The ferry', whole: text('ferry')}]));
	await home.wsws('feed', 'add', url('/feed'));
	const folder = join(home.folder, 'data/wsws/feeds');
	const [name = ''] = readdirSync(folder);
	writeFileSync(join(folder, name), '{"url": ');
	expect((await home.wsws('feed', 'list')).messages).toContain('the file of a feed was damaged');
	expect(readdirSync(folder)).toEqual([`${name}.damaged`]);
	expect((await home.wsws('feed', 'list')).messages).not.toContain('damaged');
});
