import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
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
		if (url?.endsWith('/gone')) response.writeHead(404).end();
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

test('an export may be larger than an article', async () => {
	const home = openHome();
	const page = {hashed_url: 'x'.repeat(900_000)};
	const links = Array.from({length: 24}, (_, at) => ({title: `Page ${at}`, url: `https://a.example/${at}`, ...page}));
	const file = home.write('wallabag.json', JSON.stringify({total: 24, items: links}));
	expect((await home.wsws('add', file)).messages).toContain('24 links saved');
	const other = home.write('other.json', JSON.stringify(links.map(({title, hashed_url}) => ({title, hashed_url}))));
	expect((await home.wsws('add', other)).messages).toBe(`wsws: ${other}: larger than 20 MB\n`);
});

test('links may be tagged and queued, and have titles and days of their own', async () => {
	const home = openHome();
	const file = home.write('pocket.csv', rows);
	const refused = await home.wsws('add', file, '--title', 'All');
	expect(refused.status).toBe(2);
	expect(refused.messages).toContain('--title and --date are for an article, not for a list of links');
	expect((await home.wsws('add', file, '--tag', 'old', '--queue')).status).toBe(0);
	expect(home.read('one.md')).toContain('tags:\n  - sea\n  - rope\n  - old\n');
	expect((await home.wsws('queue', '--format', '{title}')).out.trim().split('\n').sort()).toEqual(['One', 'Two']);
});

test('an article is queued when it is added, and when it is added again', async () => {
	const home = openHome();
	const file = home.write('ropes.md', `# Ropes\n\n${prose}\n`);
	await home.wsws('add', file);
	expect((await home.wsws('queue')).status).toBe(1);
	expect((await home.wsws('add', '--queue', file)).messages).toContain('already saved');
	expect((await home.wsws('queue', '--format', '{title}')).out).toBe('Ropes\n');
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

test('what was marked there is noted here: on the words of the text, and once', async () => {
	const home = openHome();
	const annotations = [
		{quote: 'The crews had slept', text: 'how long?', created_at: '2023-11-14T10:00:00+01:00'},
		{quote: 'in no text', text: ''},
		{quote: '', text: 'on the whole'},
	];
	const entry = {title: 'One', url: 'https://a.example/one', content: `<p>${prose.slice(0, 100)}</p>`, annotations};
	const file = home.write('wallabag.json', JSON.stringify([entry]));
	const notes = async () => (await home.wsws('notes')).out;
	expect((await home.wsws('add', file)).messages).toContain('1 link saved, 2 notes made of what you marked');
	const made = await notes();
	expect(made).toBe('one:7\tThe crews had slept\thow long?\none:13\tin no text\t\n');
	const line = JSON.parse((await home.wsws('notes', '--format', 'json', 'crews')).out);
	expect(line.created).toBe('2023-11-14T09:00:00.000Z');
	expect((await home.wsws('add', file)).messages).toBe('0 links saved, 1 known already\n');
	expect(await notes()).toBe(made);
	annotations.push({quote: 'slept on the boats', text: ''});
	home.write('wallabag.json', JSON.stringify([entry]));
	expect((await home.wsws('add', file)).messages).toContain('1 known already, 1 note made of what you marked');
	expect(await notes()).toContain('\tslept on the boats\t\n');
});

test('a note that was taken away stays away, and what is new beside it comes', async () => {
	const home = openHome();
	const annotations = [
		{quote: 'The crews had slept', text: ''},
		{quote: 'the boats', text: ''},
		{quote: 'kept its lamp', text: ''},
	];
	const entry = {title: 'One', url: 'https://a.example/one', content: `<p>${prose.slice(0, 100)}</p>`, annotations};
	const file = home.write('wallabag.json', JSON.stringify([entry]));
	await home.wsws('add', file);
	const quotes = async () => (await home.wsws('notes', '--format', 'json')).out.match(/(?<="quote":")[^"]*/g);
	const [first] = (await home.wsws('notes', '--format', 'json')).out.split('\n');
	await home.wsws('unnote', JSON.parse(first ?? '').id);
	const notes = join(home.folder, 'data/wsws/notes/one.md');
	writeFileSync(notes, readFileSync(notes, 'utf8').replace(/<!-- wsws [^\n]*\n> the boats\n[^<]*/, ''));
	expect(await quotes()).toEqual(['kept its lamp']);
	annotations.push({quote: 'on the boats for a week', text: ''});
	home.write('wallabag.json', JSON.stringify([entry]));
	expect((await home.wsws('add', file)).messages).toContain('1 known already, 1 note made of what you marked');
	expect(await quotes()).toEqual(['on the boats for a week', 'kept its lamp']);
});

test('an export that is a folder is taken whole: its links, the texts of their pages, and what was marked on them', async () => {
	const home = openHome();
	const entry = (slug: string) => ({
		slug,
		title: slug,
		url: `https://a.example/${slug}`,
		labels: [],
		savedAt: '2023-11-14',
	});
	home.write('omnivore/metadata_0_to_20.json', JSON.stringify([entry('one'), entry('../x')]));
	home.write('omnivore/metadata_20_to_40.json', JSON.stringify([entry('two')]));
	home.write('omnivore/content/one.html', `<div><p>${prose}</p></div>`);
	home.write('omnivore/content/other.html', `<p>${prose} Not listed.</p>`);
	home.write(
		'omnivore/highlights/one.md',
		'> the boats \n\n#rope #deep sea\n\nhow many?\n\nand whose?\n\n> kept its lamp lit\n\n#night\n\n',
	);
	const {messages} = await home.wsws('add', join(home.folder, 'omnivore'));
	expect(messages).toContain('2 links saved, 2 notes made of what you marked');
	expect(home.articles().sort()).toEqual(['one.md', 'two.md', 'x.md']);
	expect(home.read('one.md')).toContain(`\n\n${prose.trim()}\n\n> the boats\n`);
	const notes = (await home.wsws('notes', '--format', 'json')).out.trim().split('\n');
	expect(notes.map(line => JSON.parse(line))).toMatchObject([
		{quote: 'the boats', note: 'how many?\n\nand whose?', tags: ['rope', 'deep-sea']},
		{quote: 'kept its lamp lit', note: '', tags: ['night']},
	]);
});

test('an archive is to be unpacked', async () => {
	const home = openHome();
	const {messages} = await home.wsws('add', home.write('omnivore.zip', 'PK\x03\x04'));
	expect(messages).toContain('unpack it, and add the folder');
});

test('the table of notes that wsws prints comes back as notes, those of a page on one article', async () => {
	const home = openHome();
	const table = `Highlight,Title,Author,URL,Note,Location,Date\nthe boats,One,,https://a.example/one,Why,3,\nall night,One,,https://a.example/one,,3,\n`;
	const {messages} = await home.wsws('add', home.write('notes.csv', table));
	expect(messages).toContain('1 link saved, 2 notes made of what you marked');
	expect((await home.wsws('notes')).out).toMatch(/^one:\d+\tthe boats\tWhy\none:\d+\tall night\t\n$/);
});

test('an export is known whatever its first letter is', async () => {
	const home = openHome();
	await home.wsws('add', home.write('links.csv', 'Published,URL,Title\n,https://a.example/one,One\n'));
	expect(home.articles()).toEqual(['one.md']);
});

test('pages are not fetched from private space, which is named, and their links stay', async () => {
	const home = openHome();
	const {status, messages} = await home.wsws(
		'add',
		'--fetch',
		home.write('urls.txt', `http://127.0.0.1:${web.port}/one\n`),
	);
	expect(status).toBe(1);
	expect(messages).toContain('the page of 1 link could not be had');
	expect(messages).toContain('a private address that nobody typed');
	expect(home.articles()).toHaveLength(1);
});

/** The whole web is behind this proxy. */
const behindProxy = () => openHome({HTTP_PROXY: `http://127.0.0.1:${web.port}`, NO_PROXY: ''});

test('links that were kept without their pages get them, with what was marked on them', async () => {
	const home = behindProxy();
	const file = home.write(
		'instapaper.csv',
		'URL,Title,Selection,Folder,Timestamp,Tags\nhttp://a.example/one,One,the boats,Unread,1700000000,"[""sea""]"\nhttp://a.example/gone,Gone,,Unread,1700000000,[]\n',
	);
	await home.wsws('add', file);
	const {status, out, messages} = await home.wsws('add', '--fetch', file);
	expect(status).toBe(1);
	expect(out).toMatch(/one\.md\n$/);
	expect(messages).toContain('0 links saved, 1 page fetched, 1 known already');
	expect(messages).toContain('http://a.example/gone');
	expect(messages).toContain('the same command tries their pages again');
	expect(home.read('one.md')).toMatch(
		/^---\ntitle: One\nurl: .*\ntags:\n {2}- sea\nsaved: 2023-11-14\n---\n\nThe crews [^>]*\n\n> the boats\n$/,
	);
	expect((await home.wsws('add', '--fetch', file)).messages).toContain('0 links saved, 2 known already');
	expect(home.articles()).toEqual(['gone.md', 'one.md']);
});

test('what was read there later is read here too, and never unread again', async () => {
	const home = openHome();
	const of = (status: string) => `title,url,status\nOne,https://a.example/one,${status}\n`;
	const unread = async () => (await home.wsws('list', '--unread', '--format', '{title}')).out;
	await home.wsws('add', home.write('a.csv', of('unread')));
	expect(await unread()).toContain('One');
	await home.wsws('add', home.write('b.csv', of('archive')));
	expect(await unread()).not.toContain('One');
	await home.wsws('add', home.write('a.csv', of('unread')));
	expect(await unread()).not.toContain('One');
});

test('of many pages that could not be had the first are named', async () => {
	const home = behindProxy();
	const lines = Array.from({length: 30}, (_, at) => `https://127.0.0.1:1/${at}`).join('\n');
	const {messages} = await home.wsws('add', '--fetch', home.write('urls.txt', lines));
	expect(messages).toContain('the pages of 30 links could not be had');
	expect(messages).toContain('and 10 more');
});
