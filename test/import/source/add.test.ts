import {execFileSync, spawn} from 'node:child_process';
import {chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Home, openHome} from '../at-home.ts';
import {writePdf} from '../pdf/write-pdf.ts';
import {openWeb, send, type Web} from '../web.ts';

const prose =
	'The crews had slept on the boats for a week, and the harbour office kept its lamp lit for them all night. '.repeat(
		4,
	);
const page = (title: string, text = prose) =>
	`<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;

/** What the server answers at each path: a body and the headers beside the usual ones. */
const answers: Record<string, [body: string | Uint8Array, headers?: Record<string, string>]> = {
	'/story': [page('A harbour at night')],
	'/story?utm_source=mail': [page('A harbour at night')],
	'/copy': [page('The harbour, at night')],
	'/picture': ['\x89PNG\r\n\x1a\n\0\0', {'content-type': 'image/png'}],
	'/empty': [''],
	'/scripts': ['<html><body><div id="root"></div><script>render()</script></body></html>'],
	'/deep': [`<html><body>${'<div>'.repeat(20_000)}${prose}`],
	'/plain': [page('Not what it says'), {'content-type': 'text/plain'}],
	'/feed': ['<rss version="2.0"><channel><title>x</title></channel></rss>', {'content-type': 'text/html'}],
	'/paper': [
		writePdf({title: 'On paper', byline: [], paragraphs: [prose], setting: 'gap'}),
		{'content-type': 'application/octet-stream'},
	],
	'/notes.md': ['---\ntitle: Notes\ndate: 2020-02-03\n---\n\nSome *notes*.\n', {'content-type': 'text/markdown'}],
};

let web: Web;
beforeAll(async () => {
	web = await openWeb((request, response) => {
		const answer = answers[request.url ?? ''];
		if (answer) send(response, ...answer);
		else response.writeHead(404).end();
	});
});
afterAll(() => web.close());
const url = (path: string) => `http://127.0.0.1:${web.port}${path}`;

describe('a web page', () => {
	test('is saved and found', async () => {
		const home = openHome();
		const {status, out} = await home.wsws('add', url('/story'));
		expect(status).toBe(0);
		expect(out).toBe(`${join(home.folder, 'data/wsws/articles/a-harbour-at-night.md')}\n`);
		expect(home.read('a-harbour-at-night.md')).toBe(
			`---\ntitle: A harbour at night\nlang: en\nurl: ${url('/story')}\nsaved: 2026-11-24\n---\n\n${prose.trim()}\n`,
		);
		expect((await home.wsws('list', '--format', '{name}')).out).toContain('a-harbour-at-night\n');
		expect((await home.wsws('search', '"the harbour office"', '-l')).out).toContain('>a-harbour-at-night<');
		expect((await home.wsws('show', 'a-harbour-at-night')).out).toContain('slept on the boats');
	});

	test('is saved once, whatever counts its visitors', async () => {
		const home = openHome();
		await home.wsws('add', url('/story'));
		for (const path of ['/story', '/story?utm_source=mail']) {
			expect(await home.wsws('add', url(path))).toMatchObject({
				status: 0,
				out: '',
				messages: expect.stringMatching(/^already saved: .*a-harbour-at-night\.md\n$/),
			});
		}
		expect(home.articles()).toEqual(['a-harbour-at-night.md']);
	});

	test('with the text of another is said, not saved', async () => {
		const home = openHome();
		await home.wsws('add', url('/story'));
		expect((await home.wsws('add', url('/copy'))).messages).toContain('already saved, with the same text');
		expect(home.articles()).toHaveLength(1);
	});

	test('served as plain text is still a page', async () => {
		const home = openHome();
		await home.wsws('add', url('/plain'));
		expect(home.read('not-what-it-says.md')).not.toContain('<p>');
	});

	test('nested by the thousand keeps its text', async () => {
		const home = openHome();
		expect((await home.wsws('add', url('/deep'))).status).toBe(0);
		expect(home.read(home.articles()[0] ?? '')).toContain('slept on the boats');
	});

	test('may be a PDF or Markdown', async () => {
		const home = openHome();
		expect(await home.wsws('add', url('/paper'), url('/notes.md'))).toMatchObject({status: 0, messages: ''});
		expect(home.articles()).toEqual(['2020-02-03-notes.md', 'on-paper.md']);
		expect(home.read('2020-02-03-notes.md')).toContain(`url: ${url('/notes.md')}`);
	});
});

describe('one clear line for', () => {
	test.each([
		['/missing', 'no such page (404)'],
		['/picture', 'not an article'],
		['/empty', 'empty'],
		['/scripts', 'no text on this page'],
		['/feed', 'a feed, not an article'],
	])('%s', async (path, message) => {
		const home = openHome();
		const {status, out, messages} = await home.wsws('add', url(path));
		expect(messages.split('\n')[0]).toBe(`wsws: ${url(path)}: ${message}`);
		expect({status, out, articles: home.articles()}).toEqual({status: 2, out: '', articles: []});
	});

	test.each([
		['gone.md', undefined, 'no such file'],
		['example.org/story', undefined, 'no such file'],
		['blank.md', ' \n', 'empty'],
		['photo.jpg', '\xff\xd8\xff\0\0', 'not an article'],
		['broken.pdf', '%PDF-1.7\nnothing', 'not a readable PDF'],
		['list.opml', '<opml version="2.0"><body><outline text="x"/></body></opml>', 'a list without feeds'],
		['cut.opml', '<opml version="2.0"><body>', 'not a readable list of feeds'],
		[
			'cut.json',
			'[{"url": "https://a.example/1", "title": "One"}, {"url": "https://a.exa',
			'not whole: there is no JSON any more after 1 link',
		],
		['cut.zip', 'PK\x03\x04\x14\0\0\0', 'not an article'],
		['folder/readme.doc', 'x', undefined],
	])('the file %s', async (name, content, message) => {
		const home = openHome();
		const path = content === undefined ? name : home.write(name, Buffer.from(content, 'latin1'));
		const {status, messages} = await home.wsws('add', path);
		if (message !== undefined) expect(messages.split('\n')[0]).toContain(`wsws: ${path}: ${message}`);
		expect(status).toBe(message === undefined ? 0 : 2);
	});

	test('a web address without its scheme, with the way out', async () => {
		expect((await openHome().wsws('add', 'example.org/story')).messages).toContain('https://example.org/story');
	});

	test('a folder without articles', async () => {
		const home = openHome();
		home.write('empty/data.csv', 'a,b');
		expect((await home.wsws('add', join(home.folder, 'empty'))).messages).toContain('no articles in this folder');
	});

	test.skipIf(process.getuid?.() === 0)('a library that can’t be written', async () => {
		const home = openHome();
		home.write('data/wsws/articles/first.md', '# First\n\nText.');
		chmodSync(join(home.folder, 'data/wsws/articles'), 0o500);
		const {messages} = await home.wsws('add', url('/story'));
		chmodSync(join(home.folder, 'data/wsws/articles'), 0o700);
		expect(messages).toMatch(/^wsws: can't write .*: permission denied\n/);
	});
});

describe('files', () => {
	test('of a folder come in together, and one that fails costs no other', async () => {
		const home = openHome();
		home.write('notes/a.md', '# First note\n\nText of the first note.\n');
		home.write('notes/b.txt', 'Second note\n\nText of the second note.\n');
		home.write('notes/deep/c.html', page('Third note', `${prose} It is the third.`));
		home.write('notes/broken.pdf', '%PDF-1.7\nnothing');
		home.write('notes/.hidden.md', '# Hidden');
		const {status, messages} = await home.wsws('add', join(home.folder, 'notes'));
		expect(home.articles()).toEqual(['b.md', 'first-note.md', 'third-note.md']);
		expect(status).toBe(2);
		expect(messages).toContain('broken.pdf: not a readable PDF');
	});

	test('keep the metadata they have', async () => {
		const home = openHome();
		const path = home.write(
			'x.md',
			'+++\ntitle = "Old"\ndate = 2019-05-06\nweight = 7\n[extra]\nmood = "grey"\n+++\n\nText.\n',
		);
		await home.wsws('add', path);
		expect(home.read('2019-05-06-old.md')).toBe(
			'---\ntitle: Old\ndate: 2019-05-06\nweight: 7\nextra: {"mood": "grey"}\nsaved: 2026-11-24\n---\n\nText.\n',
		);
	});

	test('of an exported article lose their page breaks', async () => {
		const home = openHome();
		const path = home.write(
			'x.txt',
			'# The strike\n\nwsws labour desk  \n27 December 2023\n\nThe crews walked out as a “solution” to\n\nlong nights.\n\nThen it rained.\n',
		);
		await home.wsws('add', path);
		expect(home.read('2023-12-27-the-strike.md')).toContain(
			'\nThe crews walked out as a “solution” to\nlong nights.\n\nThen it rained.\n',
		);
	});

	test('may be of any old encoding', async () => {
		const home = openHome();
		await home.wsws('add', home.write('x.txt', Buffer.from('# Caf\xe9\n\nna\xefve\n', 'latin1')));
		expect(home.read('café.md')).toContain('naïve');
	});

	test('on standard input are told by what they hold', async () => {
		const home = openHome();
		home.type(page('From a pipe'));
		expect((await home.wsws('add', '-')).status).toBe(0);
		home.type('# Markdown\n\nFrom a pipe.\n');
		await home.wsws('add', '-');
		expect(home.articles()).toEqual(['from-a-pipe.md', 'markdown.md']);
	});

	test('of the same name and day get a number', async () => {
		const home = openHome();
		await home.wsws(
			'add',
			home.write('a.md', '# News\n\nOne.\n'),
			home.write('b.md', '# News\n\nTwo.\n'),
			home.write('c.md', '# News\n\nOne.\n'),
		);
		expect(home.articles()).toEqual(['news-2.md', 'news.md']);
	});
});

test('a list of feeds in OPML is followed', async () => {
	const home = openHome();
	const outline = (text: string, url: string) => `<outline type="rss" text="${text}" xmlUrl="${url}"/>`;
	const path = home.write(
		'list.opml',
		`<opml version="2.0"><body><outline text="News">${outline('A', url('/a'))}</outline>${outline('B', url('/b'))}${outline('A again', url('/a'))}</body></opml>`,
	);
	expect((await home.wsws('add', path)).out).toBe(`${url('/a')}\n${url('/b')}\n`);
	expect((await home.wsws('add', path)).messages).toContain('already followed: A\n');
	const {out} = await home.wsws('feed', 'list', '--opml');
	expect((await openHome().wsws('add', home.write('again.opml', out))).out).toBe(`${url('/a')}\n${url('/b')}\n`);
});

test.each(['/story', '/paper', '/notes.md', '/missing', '/feed', 'list.opml'])(
	'a password in the address of %s is in no article and nothing that is said',
	async path => {
		const home = openHome();
		const secret = (target: string) => url(target).replace('//', '//reader:secret@');
		const list = `<opml version="2.0"><body><outline text="F" xmlUrl="${secret('/feed')}"/></body></opml>`;
		const {out, messages} = await home.wsws('add', path === 'list.opml' ? home.write(path, list) : secret(path));
		for (const text of [out, messages, ...home.articles().map(home.read)]) expect(text).not.toContain('secret');
	},
);

test('files and folders whose names are no UTF-8 are read', async () => {
	const home = openHome();
	const odd = (...bytes: number[]) => Buffer.concat([Buffer.from(`${home.folder}/`), Buffer.from(bytes)]);
	const [folder, slash] = [[0x64, 0xff], 0x2f];
	mkdirSync(odd(...folder));
	writeFileSync(odd(...folder, slash, 0xe9, ...Buffer.from('.md')), '# Odd name\n\nText.\n');
	writeFileSync(odd(...folder, slash, 0xe8, ...Buffer.from('.html')), '<h1>A page</h1><p>Words of it.</p>');
	expect((await home.wsws('add', home.folder)).status).toBe(0);
	expect(home.articles()).toEqual(['a-page.md', 'odd-name.md']);
});

describe('a pipe with a name', () => {
	const makePipe = (home: Home, name: string) => {
		const path = home.write(name, '');
		rmSync(path);
		execFileSync('mkfifo', [path]);
		return path;
	};

	test('of a folder is left out', async () => {
		const home = openHome();
		makePipe(home, 'notes/x.md');
		symlinkSync(join(home.folder, 'notes/x.md'), join(home.folder, 'notes/link.md'));
		home.write('notes/a.md', '# First note\n\nText of the first note.\n');
		expect((await home.wsws('add', join(home.folder, 'notes'))).status).toBe(0);
		expect(home.articles()).toEqual(['first-note.md']);
	});

	test('is read when it was typed', async () => {
		const home = openHome();
		const path = makePipe(home, 'x.md');
		const writer = spawn('sh', ['-c', `printf '# Piped\\n\\nText.\\n' > ${path}`]);
		expect((await home.wsws('add', path)).status).toBe(0);
		expect(home.articles()).toEqual(['piped.md']);
		writer.kill();
	});

	test('that never ends is left at 20 MB', async () => {
		const home = openHome();
		const path = makePipe(home, 'x.md');
		const writer = spawn('sh', ['-c', `yes > ${path}`]);
		expect((await home.wsws('add', path)).messages).toBe(`wsws: ${path}: larger than 20 MB\n`);
		writer.kill();
	});
});

test('standard input has the same limit', async () => {
	const home = openHome();
	home.type(Buffer.alloc(20_000_001, 'a '));
	expect((await home.wsws('add', '-')).messages).toBe('wsws: standard input: larger than 20 MB\n');
});

describe('a file that was thought to be text', () => {
	test.each<[string, string | Uint8Array, RegExp]>([
		['noise.txt', new Uint8Array(5000).fill(0xff), /not a text/],
		['fields.md', '{"title": "x", "cells": [1, 2]}\n', /no text below its fields/],
		['notebook.ipynb', '{"cells": []}', /a notebook, not an article/],
	])('%s is refused', async (name, bytes, message) => {
		const home = openHome();
		const {status, messages} = await home.wsws('add', home.write(name, bytes));
		expect(status).toBe(2);
		expect(messages).toMatch(message);
		expect(home.articles()).toEqual([]);
	});

	test('XHTML is read by its own rules', async () => {
		const home = openHome();
		const source = `<?xml version="1.0"?><html><body><p>${prose}</p><script src="x.js"/><p>${prose.replaceAll('crews', 'masters')}</p></body></html>`;
		await home.wsws('add', home.write('x.xhtml', source));
		expect(home.read(home.articles()[0] ?? '')).toContain('The masters had slept');
	});
});

describe('a local page is shown as it would be saved', () => {
	const shown = `A harbour at night\n\n${prose.trim()}\n`;
	test('by its path', async () => {
		const home = openHome();
		expect((await home.wsws('show', home.write('x.html', page('A harbour at night')))).out).toBe(shown);
	});

	test('from standard input', async () => {
		const home = openHome();
		home.type(page('A harbour at night'));
		expect((await home.wsws('show', '-')).out).toBe(shown);
	});

	test('and a PDF too', async () => {
		const home = openHome();
		const pdf = writePdf({title: 'On paper', byline: [], paragraphs: [prose], setting: 'gap'});
		expect((await home.wsws('show', home.write('x.pdf', pdf))).out).toContain('The crews had slept');
	});
});

test('outlines without an address to follow are named', async () => {
	const home = openHome();
	const list = `<opml version="2.0"><body><outline text="Good" xmlUrl="feed://a.example/x"/><outline text="Program" xmlUrl="exec:rm"/>
	<outline type="rss" text="Other" url="https://b.example/x"/><outline text="Folder"/>
	<outline type="rss" text="Page" htmlUrl="https://c.example/"/><outline type="rss" text="None"/></body></opml>`;
	const {status, out, messages} = await home.wsws('add', home.write('l.opml', list));
	expect(status).toBe(1);
	expect(out).toBe('http://a.example/x\nhttps://b.example/x\n');
	expect(messages).toContain('3 outlines have no address that can be followed');
	expect(messages).toContain('Program (exec:rm)\nPage (https://c.example/)\nNone (no address)');
});

describe('what is typed for an article', () => {
	test('outranks what it says', async () => {
		const home = openHome();
		home.type('A rope is long.\n\nIt is longer than the walk.');
		expect(
			(await home.wsws('add', '-', '--title', 'Ropes', '--tag', 'sea', '--tag', 'craft', '--date', '3 May 1901'))
				.status,
		).toBe(0);
		expect(home.read('1901-05-03-ropes.md')).toMatch(
			/^---\ntitle: Ropes\ndate: 1901-05-03\ntags:\n {2}- sea\n {2}- craft\n/,
		);
	});

	test('must be a date where it is one', async () => {
		const home = openHome();
		expect(await home.wsws('add', home.write('x.md', 'Text'), '--date', 'soon')).toMatchObject({status: 2});
		expect(home.articles()).toEqual([]);
	});

	test('what came without a name is called by its first words', async () => {
		const home = openHome();
		home.type('A rope is long.\n\nIt is longer than the walk.');
		await home.wsws('add', '-');
		expect(home.articles()).toEqual(['a-rope-is-long.md']);
	});
});
