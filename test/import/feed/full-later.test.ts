// Entries that were saved as their feed gave them get the text of their pages later.

import {afterAll, beforeAll, expect, test} from 'vitest';
import {openHome} from '../at-home.ts';
import {openWeb, send, type Web} from '../web.ts';

const sentence = 'The ferry was late again, and those who waited for it had long stopped asking why. ';
const feed = `<rss version="2.0"><channel><title>Harbour</title>${['one', 'gone']
	.map(
		name =>
			`<item><title>${name}</title><link>http://a.example/${name}</link><description>Of ${name}: ${sentence}…</description></item>`,
	)
	.join('')}</channel></rss>`;

let web: Web;
beforeAll(async () => {
	web = await openWeb(({url}, response) => {
		if (url?.endsWith('/feed')) send(response, feed, {'content-type': 'application/rss+xml', etag: '"1"'});
		else if (url?.endsWith('/one'))
			send(
				response,
				`<html><title>one</title><body><article><h1>one</h1><p>${sentence.repeat(6)}</p><p>It came at nine.</p></article></body></html>`,
			);
		else response.writeHead(404).end();
	});
});
afterAll(() => web.close());

test('sync --full completes what came before, and leaves the rest for the next time', async () => {
	const home = openHome({HTTP_PROXY: `http://127.0.0.1:${web.port}`, NO_PROXY: ''});
	await home.wsws('feed', 'add', 'http://a.example/feed');
	await home.wsws('sync');
	expect(home.read('one.md')).toContain('[Read on at a.example]');
	const {status, out, messages} = await home.wsws('sync', '--full');
	expect(status).toBe(0);
	expect(out).toMatch(/\/one\.md\n$/);
	expect(messages).toContain('the page of 1 article could not be had: http://a.example/gone: no such page (404)\n');
	expect(home.read('one.md')).toContain('It came at nine.');
	expect(home.read('gone.md')).toContain('[Read on at a.example]');
	expect((await home.wsws('sync', '--full')).out).toBe('');
});

test('only a host of which a person typed the feed may be private then', async () => {
	const home = openHome();
	const saved = (host: string) =>
		`---\ntitle: On ${host}\nurl: http://${host}:${web.port}/one\n---\n\nWords…\n\n[Read on at ${host}](<http://${host}:${web.port}/one>)\n`;
	for (const host of ['127.0.0.1', 'localhost']) home.write(`data/wsws/articles/${host}.md`, saved(host));
	await home.wsws('feed', 'add', web.url('/feed', '127.0.0.1'));
	const {out, messages} = await home.wsws('sync', '--full');
	expect(out).toMatch(/\/127\.0\.0\.1\.md\n$/);
	expect(messages).toContain(`http://localhost:${web.port}/one: a private address that nobody typed`);
	expect(home.read('127.0.0.1.md')).toContain('It came at nine.');
	expect(home.read('localhost.md')).not.toContain('It came at nine.');
});
