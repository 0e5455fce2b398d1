// Letters, mailboxes and pages saved as letters (MHTML).

import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {decodePage} from '../../../src/import/draft/decode-page.ts';
import {pageDraft} from '../../../src/import/html/page-draft.ts';
import {lettersOf, mailDraft} from '../../../src/import/mail/mail-draft.ts';
import {processorSeconds} from '../../processor-time.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {openHome} from '../at-home.ts';

const prose =
	'The crews had slept on the boats for a week, and the harbour office kept its lamp lit for them all night. '.repeat(
		4,
	);
const head = (lines: string[]) =>
	['From: =?utf-8?Q?Zo=C3=AB_Lee?= <zoe@a.example>', 'MIME-Version: 1.0', ...lines, '', ''].join('\r\n');
const letter = (subject: string, text: string) =>
	head([`Subject: ${subject}`, 'Date: Tue, 5 Nov 2024 23:30:00 -0800', 'Content-Type: text/plain; charset=utf-8']) +
	text;
const read = (text: string | Uint8Array) =>
	mailDraft({bytes: typeof text === 'string' ? Buffer.from(text) : text, name: 'x.eml'});

const part = (type: string, text: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the head of a letter', () => {
	test.each([
		['"Doe, Jane (Press)"', 'Tue, 5 Nov 24 23:30 GMT', 'Jane Doe', '2024-11-05'],
		['Jane Doe (via Letters)', '5 Nov 2024 23:30:00 -0800', 'Jane Doe', '2024-11-05'],
		['"(Press)"', 'Tuesday, 05-Nov-24 23:30:00 GMT', 'Press', '2024-11-05'],
	])('says who wrote it, and when: %s, %s', async (name, date, author, day) => {
		const {metadata} = await read(`From: ${name} <x@a.example>\r\nSubject: S\r\nDate: ${date}\r\n\r\n${prose}`);
		expect(metadata).toMatchObject({authors: [author], date: day});
	});
});

test.each([
	['plain', `The lamp is lit. ${prose}`, /^The lamp is lit\. The crews/],
	['html', `<p>The lamp is lit. ${prose}</p>`, /^The lamp is lit\. The crews/],
	['html', `<h2>The lamp</h2><p>${prose}</p>`, /^The lamp$/],
])('a letter without a subject is titled by its first words: %s', async (type, text, title) => {
	const {metadata} = await read(
		`From: x@a.example\r\nDate: Tue, 5 Nov 2024 23:30 GMT\r\nContent-Type: text/${type}\r\n\r\n${text}`,
	);
	expect(metadata.title).toMatch(title);
});

test('pictures that came in a letter are parted, and the names of their files are no words', async () => {
	const html = `<p>${prose}</p><p><img src="cid:a" alt="Boats"><img src="cid:b" alt="image001.png"><img src="cid:c" alt="Lamp"></p>`;
	const {body} = await read(`${head(['Subject: S', 'Content-Type: text/html; charset=utf-8'])}${html}`);
	expect(body.trim()).toBe(`${prose.trim()}\n\nBoats Lamp`);
});

test.each([
	['iso-8859-1', '8bit', 'Envoyé à l’heure'],
	['us-ascii', '8bit', 'Größe und „Maß“'],
	['X-UNKNOWN', '8bit', 'Envoyé'],
	['"iso-8859-1"', '8bit', 'あいう'],
])('UTF-8 that says %s is UTF-8', async (charset, encoding, text) => {
	const fields = [
		'Subject: S',
		`Content-Type: text/plain; charset=${charset}`,
		`Content-Transfer-Encoding: ${encoding}`,
	];
	expect((await read(head(fields) + text)).body.trim()).toBe(text);
});

test('what only looks like UTF-8 is what it says', async () => {
	const text = latin1(`${head(['Subject: S', 'Content-Type: text/plain; charset=iso-8859-1'])}\xc2\xab x \xe9`);
	expect((await read(text)).body.trim()).toBe('Â« x é');
});

test('of pictures that came in a letter the words stay', async () => {
	const html = `<p>${prose}</p><p><img src="cid:a@b" alt="Boats at dawn"></p><p><img alt='' src='cid:c'></p><p><img src="https://a.example/p.png" alt="Lamp"></p>`;
	const {body} = await read(`${head(['Subject: S', 'Content-Type: text/html; charset=utf-8'])}${html}`);
	expect(body.trim()).toBe(`${prose.trim()}\n\nBoats at dawn\n\n![Lamp](https://a.example/p.png)`);
});

describe('a letter within a letter', () => {
	const inner = (title: string) =>
		`From: Bo Orig <b@a.example>\r\nSubject: ${title}\r\nDate: Fri, 1 Mar 2024 10:00:00 +0000\r\n\r\nWords of ${title}.`;
	const outer = (parts: string) =>
		`${head(['Subject: Fwd', 'Content-Type: multipart/mixed; boundary=b'])}${parts}--b--\r\n`;

	test('is a part of it', async () => {
		const {metadata, body} = await read(
			outer(part('text/plain', 'See below.') + part('message/rfc822', inner('Piers'))),
		);
		expect(metadata).toMatchObject({title: 'Fwd', authors: ['Zoë Lee']});
		expect(body.trim()).toBe('See below.\n\n## Piers\n\nBo Orig, 1 March 2024\n\nWords of Piers.');
	});

	test('is the letter where there is nothing else', async () => {
		const {metadata, body} = await read(outer(part('message/rfc822', inner('Piers'))));
		expect(metadata).toMatchObject({title: 'Piers', authors: ['Bo Orig'], date: '2024-03-01'});
		expect(body.trim()).toBe('Words of Piers.');
	});

	test('is one of a digest', async () => {
		const {metadata, body} = await read(
			outer(['One', 'Two'].map(title => part('message/rfc822', inner(title))).join('')),
		);
		expect(metadata.title).toBe('Fwd');
		expect(body.match(/^## .*$/gm)).toEqual(['## One', '## Two']);
	});
});

describe('a letter that does not say how it is written', () => {
	const russian = 'Печатники собрались вечером и решили начать забастовку утром, все они согласились с этим. '.repeat(
		3,
	);
	const koi8 = Buffer.from(
		[...russian].map(sign => {
			const at = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'.indexOf(sign);
			return at < 0 ? sign.charCodeAt(0) : 0xc0 + at;
		}),
	);
	test.each([
		['by its page', 'Content-Type: text/html', '<meta charset="koi8-r"><p>'],
		['by its letters', 'Content-Type: text/plain', ''],
		['by its letters, without a type', 'X-A: b', ''],
	])('is read %s', async (_, type, start) => {
		const {body} = await read(Buffer.concat([latin1(head(['Subject: x', type]) + start), koi8]));
		expect(body).toContain('Печатники собрались вечером');
	});

	test('is of Western Europe else', async () => {
		const {body} = await read(latin1(`${head(['Subject: x', 'Content-Type: text/plain'])}Für ältere Bürger.`));
		expect(body.trim()).toBe('Für ältere Bürger.');
	});
});

test('lines flow, those of quotations among themselves, and words about it stay', async () => {
	const {body} = await read(
		head(['Subject: x', 'Content-Type: text/plain; charset=utf-8;\r\n\tformat=flowed']) +
			'One \r\ntwo\r\nthree.\r\n\r\n> Said \r\n> on\r\n>> deep \r\n>> er\r\n\r\nSet Content-Type: a; format=flowed there.\r\n',
	);
	expect(body.trim()).toBe('One two\nthree.\n\n> Said on\n>> deep er\n\nSet Content-Type: a; format=flowed there.');
});

test('fields of a letter that was passed on stand on lines of their own', async () => {
	const {body} = await read(
		letter('x', 'Hi\r\n\r\nFrom: A <a@a.example>\r\nDate: Mon, 1 Jan\r\nSubject: B\r\n\r\nText: of\r\nit.'),
	);
	expect(body.trim()).toBe('Hi\n\nFrom: A <a@a.example>  \nDate: Mon, 1 Jan  \nSubject: B\n\nText: of\nit.');
});

describe('the ways to its page and out of its list', () => {
	test.each([
		['View this email in your browser', 'Unsubscribe'],
		['Im Browser ansehen', 'Newsletter abbestellen'],
		['Voir dans votre navigateur', 'Se désabonner'],
		['ブラウザで見る', '配信停止'],
		['Открыть в браузере', 'Отписаться'],
	])('are none of a letter: %s', async (view, leave) => {
		const link = (words: string) => `<p><a href="https://n.example/x">${words}</a></p>`;
		const {body} = await read(
			`${head(['Subject: x', 'Content-Type: text/html; charset=utf-8'])}${link(view)}<p>${prose}</p><p>A <a href="https://b.example/">browser</a> is a program.</p><p>${prose}</p>${link(leave)}<p>12 Harbour Road</p>`,
		);
		expect(body).not.toContain('n.example');
		expect(body).toContain('is a program');
	});
});

describe('a letter takes time in line with its length', () => {
	test.each([
		['Content-Type: text/plain; format=', ''],
		['Content-Type: text/html\n', '\xff'],
		['\n a; format=', 'Content-Type: x'],
		['Field: x\n', ''],
		['> ', ''],
		['a \n', 'Content-Type: text/plain; format=flowed\r\n\r\n'],
		['\n ', 'Content-Type: text/html\r\n\r\n<p>Words.</p><img x src=', 'x>'],
	])('%j', async (text, start, end = '') => {
		const timeOf = (count: number) =>
			processorSeconds(() => read(latin1(start + text.repeat(count) + end)).catch(() => {}));
		const short = await timeOf(10_000);
		expect(await timeOf(40_000)).toBeLessThan(Math.max(0.4, short * 12));
	});
});

describe('a letter', () => {
	test('has its subject, its writer and the day on the calendar of the writer', async () => {
		const {metadata, body} = await read(letter('=?iso-8859-1?Q?Caf=E9?=', 'First.\r\n\r\nSecond.\r\n-- \r\nZoe\r\n'));
		expect(metadata).toMatchObject({title: 'Café', authors: ['Zoë Lee'], date: '2024-11-05'});
		expect(body.trim()).toBe('First.\n\nSecond.');
	});

	test('of two forms is read in the one with marks', async () => {
		const parts = ['text/plain', 'text/html'].map(
			type =>
				`--b\r\nContent-Type: ${type}; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${type === 'text/html' ? `<html><title>Other</title><body><h1>Dawn</h1><p>=93${prose}=94</p></body></html>` : 'Plain.'}\r\n`,
		);
		const {metadata, body} = await read(
			`${head(['Subject: Dawn', 'Content-Type: multipart/alternative; boundary=b'])}${parts.join('')}--b--\r\n`,
		);
		expect(metadata.title).toBe('Dawn');
		expect(body).toContain('“The crews had slept');
	});

	test.each([
		['without text', head(['Subject: x', 'Content-Type: text/plain']), /no text in this letter/],
		[
			'of parts in parts in parts',
			`${head(['Content-Type: multipart/mixed; boundary=b0'])}${Array.from({length: 100}, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`).join('')}`,
			/not a readable letter/,
		],
	])('%s is refused', async (_, text, message) => {
		await expect(read(text)).rejects.toThrow(message);
	});
});

test('of ten thousand parts a letter is read in a bounded time', async () => {
	const parts = Array.from({length: 10_000}, (_, at) => `--b\r\nContent-Type: text/plain\r\n\r\nPart ${at}.\r\n`);
	const letter = `${head(['Subject: x', 'Content-Type: multipart/mixed; boundary=b'])}${parts.join('')}--b--\r\n`;
	expect(await processorSeconds(() => read(letter))).toBeLessThan(timeLimitMs(20) / 1000);
});

test('a mailbox is its letters', async () => {
	const letters = lettersOf(
		Buffer.from(
			`From a@b Tue Nov  5 10:00:00 2024\n${letter('One', '>From here on.')}\n\nFrom c@d Wed Nov  6 10:00:00 2024\n${letter('Two', 'Text.')}`,
		),
	);
	const drafts = await Promise.all(letters.map(read));
	expect(drafts.map(({metadata}) => metadata.title)).toEqual(['One', 'Two']);
	expect(drafts[0]?.body.trim()).toBe('From here on.');
});

test.each([
	'From -',
	'From - Tue Nov 05 10:00:00 2024',
	'From ',
	'From 1844347792267117879@xxx Tue Nov 05 10:00:00 +0000 2024',
	'From a@b',
])('a mailbox may part its letters with %s', async line => {
	const home = openHome();
	const box = ['One', 'Two'].map(
		name => `${line}\r\n${letter(name, `From Russia.\n\nFrom here on.\n\nAll of ${name}.`)}\r\n\r\n`,
	);
	expect((await home.wsws('add', home.write('box', box.join('')))).status).toBe(0);
	expect(home.articles()).toEqual(['2024-11-05-one.md', '2024-11-05-two.md']);
	expect(home.read('2024-11-05-one.md')).toContain('\nFrom Russia.\n\nFrom here on.\n\nAll of One.\n');
});

test('letters and mailboxes are added, and shown', async () => {
	const home = openHome();
	const box = ['One', 'Two']
		.map(name => `From a@b Tue Nov  5 10:00:00 2024\n${letter(name, `About ${name}.`)}\n\n`)
		.join('');
	expect((await home.wsws('add', home.write('all.mbox', box))).status).toBe(0);
	expect(home.articles()).toEqual(['2024-11-05-one.md', '2024-11-05-two.md']);
	expect((await home.wsws('show', home.write('x.eml', letter('Three', 'About three.')))).out).toContain('About three.');
});

/** The page as browsers save one, every line of it short. */
function savedPage(html: Uint8Array, url: string): string {
	const text = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n');
	return `From: <Saved by a browser>\r\nSnapshot-Content-Location: ${url}\r\nSubject: Saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${url}\r\n\r\n${text}\r\n--b--\r\n`;
}

const pages = new URL('../../pages/', import.meta.url);
test.each(readdirSync(pages))('the page %s is the same when it was saved', async name => {
	const url = `http://www.example.org/${name}`;
	const html = decodePage(readFileSync(new URL(`${name}/page.html`, pages))) ?? '';
	const page = await pageDraft({html, url, base: url, name: url});
	const saved = await read(savedPage(Buffer.from(html), url));
	expect(saved).toEqual(page);
});
