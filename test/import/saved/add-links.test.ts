import {afterAll, beforeAll, expect, test} from 'vitest';
import {openHome} from '../at-home.ts';
import {openWeb, send, type Web} from '../web.ts';

const prose =
	'The crews had slept on the boats for a week, and the harbour office kept its lamp lit for them all night. '.repeat(
		4,
	);
let web: Web;
beforeAll(async () => {
	web = await openWeb(({url}, response) => {
		if (url === '/gone') response.writeHead(404).end();
		else
			send(
				response,
				`<html><title>${url}</title><body><article><h1>Page ${url}</h1><p>${prose}${url}</p></article></body></html>`,
			);
	});
});
afterAll(() => web.close());

const rows =
	'title,url,time_added,tags,status\nOne,https://a.example/one,1700000000,sea|rope,archive\nTwo,https://a.example/two,1700000000,,unread\nThree,ftp://a.example/,1700000000,,unread\n';

test('links are kept with all that is known of them, and nothing twice', async () => {
	const home = openHome();
	const file = home.write('pocket.csv', rows);
	const {status, out, messages} = await home.wsws('add', file);
	expect(status).toBe(0);
	expect(out.trim().split('\n')).toHaveLength(2);
	expect(messages).toContain('2 links saved, 1 left out: no address of the web');
	expect(home.read('one.md')).toBe(
		'---\ntitle: One\nurl: https://a.example/one\ntags:\n  - sea\n  - rope\nsaved: 2023-11-14\n---\n\n[Read it at a.example](<https://a.example/one>)\n',
	);
	expect((await home.wsws('list', '--unread', '--format', '{title}')).out).not.toContain('One');
	expect((await home.wsws('add', file)).messages).toContain('0 links saved, 2 known already');
	expect(home.articles()).toEqual(['one.md', 'two.md']);
});

test('the text and the marks that a service kept stay', async () => {
	const home = openHome();
	const entry = {
		title: 'One',
		url: 'https://a.example/one',
		tags: [],
		content: `<p>${prose}</p>`,
		annotations: [{quote: 'the boats', text: ''}],
	};
	await home.wsws('add', home.write('wallabag.json', JSON.stringify([entry])));
	expect(home.read('one.md')).toContain(`${prose.trim()}\n\n> the boats\n`);
});

test('pages are not fetched from private space, and what fails is named', async () => {
	const home = openHome();
	const {status, messages} = await home.wsws(
		'add',
		'--fetch',
		home.write('urls.txt', `http://127.0.0.1:${web.port}/one\n`),
	);
	expect(status).toBe(1);
	expect(messages).toContain('one link could not be had'.replace('one', '1'));
	expect(messages).toContain('a private address that nobody typed');
	expect(home.articles()).toEqual([]);
});
