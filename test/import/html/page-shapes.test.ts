// A page that comes as a letter, or as the one file that a browser saved it in, is the article that its address gives.

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {decodePage} from '../../../src/import/draft/decode-page.ts';
import {pageDraft} from '../../../src/import/html/page-draft.ts';
import {mailDraft} from '../../../src/import/mail/mail-draft.ts';

const folder = fileURLToPath(new URL('../../pages/', import.meta.url));
const url = 'http://www.example.org/page';

/** Lines of at most 76 characters, as letters have them (RFC 2045, section 6.7). */
function quotedPrintable(bytes: Uint8Array): string {
	const signs = [...bytes].map(byte =>
		(byte > 32 && byte < 127 && byte !== 61) || byte === 32
			? String.fromCharCode(byte)
			: `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
	);
	let line = '';
	let text = '';
	for (const sign of signs) {
		if (line.length + sign.length > 74) {
			text += `${line}=\r\n`;
			line = '';
		}
		line += sign;
	}
	return text + line;
}

const letter = (html: string, fields: string) =>
	Buffer.from(
		`${fields}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="==b"\r\n\r\n--==b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n\r\n${quotedPrintable(Buffer.from(html))}\r\n--==b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${url}.png\r\n\r\niVBORw0KGgo=\r\n--==b--\r\n`,
	);

for (const site of readdirSync(folder).sort()) {
	const html = decodePage(readFileSync(`${folder}${site}/page.html`)) ?? '';
	let draft: ReturnType<typeof pageDraft> | undefined;
	/** Made once for both. */
	const ofPage = () => {
		draft ??= pageDraft({html, url, base: url, name: url});
		return draft;
	};

	test(`${site} in one file is its article`, async () => {
		const page = await ofPage();
		const bytes = letter(html, `From: <Saved by a browser>\r\nSnapshot-Content-Location: ${url}\r\nSubject: x\r\n`);
		expect(await mailDraft({bytes, name: 'x.mhtml'})).toEqual(page);
	});

	test(`${site} in a letter is its article`, async () => {
		const page = await ofPage();
		const subject = `=?utf-8?B?${Buffer.from(page.metadata.title).toString('base64')}?=`;
		const fields = `From: harbour desk <desk@example.org>\r\nArchived-At: <${url}>\r\nSubject: ${subject}\r\nDate: Wed, 27 Dec 2023 23:30:00 -0500\r\n`;
		const mail = await mailDraft({bytes: letter(html, fields), name: 'x.eml'});
		// The names of a page that the letter's writer is none of are told in its text, and so is another day.
		const body = mail.body.replace(/^(?:By [^\n]+|\d[^\n]{0,40}\d{4}[^\n]{0,10})\n\n/, '');
		expect(body).toBe(page.body);
		expect(mail.metadata).toEqual({
			...page.metadata,
			authors: ['harbour desk'],
			date: '2023-12-27',
		});
	});
}

const prose =
	'The crews had slept on the boats for a week, and the harbour office kept its lamp lit for them all night.';

test.each([
	[
		'<img src="data:image/gif;base64,R0lG" data-src="/real.jpg" alt="Coils">',
		'![Coils](http://www.example.org/real.jpg)',
	],
	[
		'<img src="/img/placeholder.png" data-srcset="/a.jpg 1x, /b.jpg 2x" alt="Coils">',
		'![Coils](http://www.example.org/b.jpg)',
	],
	['<img data-original="/real.jpg" alt="Coils">', '![Coils](http://www.example.org/real.jpg)'],
	[
		'<amp-img src="/real.jpg" alt="Coils" width="600" height="400"></amp-img>',
		'![Coils](http://www.example.org/real.jpg)',
	],
	['<img src="/spacer.gif">', ''],
	['<img src="https://count.example/1x1.gif?x=2">', ''],
	['<img src="/photos/real-spacer.jpg" alt="Coils">', '![Coils](http://www.example.org/photos/real-spacer.jpg)'],
])('the picture of %s is %s', async (picture, markdown) => {
	const html = `<html><head><title>Boats</title></head><body><article>${`<p>${prose}</p>`.repeat(3)}${picture}${`<p>${prose}</p>`.repeat(2)}</article></body></html>`;
	const {body} = await pageDraft({html, url, base: url, name: url});
	expect(body.replaceAll(prose, '').trim()).toBe(markdown);
});

test.each([
	['<pre>all:\n\tcc\tx.c\n</pre>', '```\nall:\n\tcc\tx.c\n```'],
	['<pre>\tcc\n\t\tx.c</pre>', '```\n\tcc\n\t\tx.c\n```'],
	[
		'<div class="highlight"><pre><code class="language-python">all:\n<span>\t</span>cc</code></pre></div>',
		'```python\nall:\n\tcc\n```',
	],
	['<p>In\ttext</p>', 'In text'],
])('the tabs of code stay: %j', async (code, markdown) => {
	const html = `<html><head><title>Boats</title></head><body><article>${`<p>${prose}</p>`.repeat(3)}${code}${`<p>${prose}</p>`.repeat(2)}</article></body></html>`;
	const {body} = await pageDraft({html, url, base: url, name: url});
	expect(body.replaceAll(prose, '').trim()).toBe(markdown);
});

test('a date that an abbreviation says is the page’s', async () => {
	const html = `<html><head><title>Boats</title></head><body><article><abbr class="published" title="2024-02-03T10:00">Feb 3</abbr>${`<p>${prose}</p>`.repeat(5)}</article></body></html>`;
	expect((await pageDraft({html, url, base: url, name: url})).metadata.date).toBe('2024-02-03');
});
