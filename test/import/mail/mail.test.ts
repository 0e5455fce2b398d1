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
