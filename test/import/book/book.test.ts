// Books that are read, and books that are written.

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {strFromU8, strToU8, unzipSync, type Zippable, zipSync} from 'fflate';
import {describe, expect, test} from 'vitest';
import {bookDrafts} from '../../../src/import/book/book-drafts.ts';
import {openHome} from '../at-home.ts';

const container = '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>';
const chapter = (number: number, more = '') =>
	`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><script src="a.js"/></head><body><h1>Chapter ${number}</h1><p>Rope ${number} is longer than the walk, and nobody knows who laid it there.</p>${more}</body></html>`;
const opf = (count: number, nav: string) =>
	`<?xml version="1.0"?><package><metadata xmlns:dc="x"><dc:title>Ropes</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>1901-02-03</dc:date><dc:language>en</dc:language></metadata><manifest>${Array.from({length: count}, (_, at) => `<item id="c${at + 1}" href="c${at + 1}.xhtml" media-type="application/xhtml+xml"/>`).join('')}${nav}</manifest><spine>${Array.from({length: count}, (_, at) => `<itemref idref="c${at + 1}"/>`).join('')}</spine></package>`;

function book(chapters: string[], others: Record<string, string> = {}, nav = ''): Uint8Array {
	const texts = Object.fromEntries(chapters.map((text, at) => [`OEBPS/c${at + 1}.xhtml`, strToU8(text)]));
	const more = Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)]));
	const files: Zippable = {
		mimetype: [strToU8('application/epub+zip'), {level: 0}],
		'META-INF/container.xml': strToU8(container),
		'OEBPS/content.opf': strToU8(opf(chapters.length, nav)),
		...texts,
		...more,
	};
	return zipSync(files);
}

/** A book with a number written into each entry of its directory. */
function marked(bytes: Uint8Array, offset: number, number: number): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 0; at + 46 < bytes.length; at++)
		if (view.getUint32(at, true) === 0x0201_4b50)
			view.setUint32(at + offset, offset === 8 ? view.getUint32(at + 8, true) | number : number, true);
	return bytes;
}
const read = (bytes: Uint8Array, isWhole = false) => bookDrafts({bytes, name: 'x.epub', isWhole});

describe('a book', () => {
	test('has an article for each chapter', async () => {
		const drafts = await read(book([chapter(1), chapter(2)]));
		expect(drafts.map(({metadata}) => metadata)).toMatchObject([
			{title: 'Chapter 1', authors: ['Ann Lee'], date: '1901-02-03', lang: 'en', rest: {site: 'Ropes'}},
			{title: 'Chapter 2'},
		]);
		expect(drafts[0]?.body.trim()).toBe('Rope 1 is longer than the walk, and nobody knows who laid it there.');
	});

	test('is one article with the headings of its chapters when it is taken whole', async () => {
		const [draft, ...others] = await read(book([chapter(1), chapter(2)]), true);
		expect(others).toEqual([]);
		expect(draft?.metadata.title).toBe('Ropes');
		expect(draft?.body).toContain('## Chapter 1\n\nRope 1');
		expect(draft?.body).toContain('## Chapter 2\n\nRope 2');
	});

	test('has its notes with the chapter that calls them, wherever they stand', async () => {
		const call = (href: string, text: string, type = '') => `<p>Tar<a ${type} href="${href}">${text}</a> is old.</p>`;
		const chapters = [
			chapter(1, call('c3.xhtml#n1', '1') + call('#n2', '*', 'epub:type="noteref"')).replace(
				'</body>',
				'<aside epub:type="footnote" id="n2"><p>Of pines.</p></aside></body>',
			),
			chapter(2, call('c3.xhtml#n3', 'note a', 'role="doc-noteref"') + call('c3.xhtml#n1', '1')),
			'<html><body><h1>Notes</h1><aside id="n1"><p>1. Of birches. <a href="c1.xhtml#r1">↩</a></p></aside><ol><li id="n3">Of beeches.</li></ol></body></html>',
		];
		const drafts = await read(book(chapters));
		expect(drafts.map(({body}) => body.replace(/^Rope.*\n\n/, '').trim())).toEqual([
			'Tar[^1] is old.\n\nTar[^2] is old.\n\n[^1]: Of birches.\n\n[^2]: Of pines.',
			'Tar[^1] is old.\n\nTar1 is old.\n\n[^1]: Of beeches.',
		]);
		const [whole] = await read(book(chapters), true);
		expect(whole?.body).toContain('[^3]: Of beeches.');
	});

	test('is found by a path with signs written for others', async () => {
		const files = unzipSync(book([chapter(1)]));
		files['META-INF/container.xml'] = strToU8(container.replace('content.opf', 'con%20tent.opf'));
		files['OEBPS/con tent.opf'] = files['OEBPS/content.opf'] ?? new Uint8Array();
		expect(await read(zipSync(files))).toHaveLength(1);
	});

	const page = (body: string, attributes = '') =>
		`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body ${attributes}>${body}</body></html>`;
	const toc = (count: number) => ({
		'OEBPS/nav.xhtml': page(
			`<nav>${Array.from({length: count}, (_, at) => `<a href="c${at + 1}.xhtml">Part ${at + 1}</a>`).join('')}</nav>`,
		),
	});
	const nav = '<item id="nav" href="nav.xhtml" properties="nav"/>';
	const few = [
		page('<h1>Ropes</h1><p>Ann Lee</p>'),
		page('<h1>Part one</h1>'),
		page('<h1>A short one</h1><p>It ended there.</p>'),
		page(`<p>The rope is longer than the walk, and nobody knows who laid it there.</p>`),
	];

	test('has short chapters that its table of contents names, and neither title pages nor headings alone', async () => {
		const drafts = await read(book(few, toc(4), nav));
		expect(drafts.map(({metadata: {title}}) => title)).toEqual(['A short one', 'Part 4']);
	});

	test('loses no words but its title page when it is taken whole', async () => {
		const [draft] = await read(book(few, toc(4), nav), true);
		expect(draft?.body).toMatch(/^#+ Part one\n\n#+ A short one\n\nIt ended there\./);
		expect(draft?.body).toContain('nobody knows');
		expect(draft?.body).not.toContain('Ann Lee');
	});

	test.each(['utf-16le', 'latin1'] as const)('may be written in %s', async encoding => {
		const text = page(
			'<h1>Über</h1><p>Für ältere Bürger gab es Äpfel und Öl, und alle wussten, woher die Säcke kamen.</p>',
		);
		const declared = `<?xml version="1.0" encoding="${encoding === 'latin1' ? 'iso-8859-1' : 'utf-16'}"?>${text}`;
		const bytes = Buffer.from(encoding === 'latin1' ? declared : `\ufeff${declared}`, encoding);
		const files: Zippable = unzipSync(book([page('<p>x</p>')]));
		files['OEBPS/c1.xhtml'] = bytes;
		const [draft] = await read(zipSync(files));
		expect(draft?.body).toContain('# Über');
		expect(draft?.body).toContain('Für ältere Bürger');
	});

	test.each([
		[
			'the navigation document',
			'<item id="nav" href="nav.xhtml" properties="nav"/>',
			{'OEBPS/nav.xhtml': '<html><body><nav><a href="c1.xhtml#x">Opening</a></nav></body></html>'},
		],
		[
			'the NCX',
			'<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
			{
				'OEBPS/toc.ncx':
					'<ncx><navMap><navPoint><navLabel><text>Opening</text></navLabel><content src="c1.xhtml"/></navPoint></navMap></ncx>',
			},
		],
	])('has titles from %s', async (_, nav, files) => {
		const [draft] = await read(book([chapter(1).replace(/<h1>.*<\/h1>/, ''), chapter(2)], files, nav));
		expect(draft?.metadata.title).toBe('Opening');
	});

	test('keeps its notes, wherever they are', async () => {
		const call = (href: string) =>
			`<p>It was found<a href="${href}">1</a> in spring, and sold<a href="${href}">1</a> in autumn.</p>`;
		const [same] = await read(
			book([chapter(1, `${call('#n1')}<aside id="n1"><p><a href="#r">1</a>. By a child.</p></aside>`)]),
		);
		expect(same?.body).toContain('It was found[^1] in spring, and sold[^1] in autumn.');
		expect(same?.body).toContain('[^1]: By a child.');
		const [other] = await read(
			book([chapter(1, call('c2.xhtml#n1')), chapter(2, '<ol><li id="n1">By a child.</li></ol>')]),
			true,
		);
		expect(other?.body).toContain('It was found[^1] in spring');
		expect(other?.body).toContain('[^1]: By a child.');
	});

	test.each([
		['1984 was a year.', '1984 was a year.'],
		['1 The year.', 'The year.'],
		['[1] The year.', 'The year.'],
		['1. 1984 was it.', '1984 was it.'],
		['12 men went.', '12 men went.'],
	])('keeps a number that begins the words of a note: %s', async (note, text) => {
		const [draft] = await read(
			book([chapter(1, `<p>So it was<a href="#n">1</a> then.</p><aside id="n"><p>${note}</p></aside>`)]),
		);
		expect(draft?.body).toContain(`[^1]: ${text}`);
	});

	test('has spaces in a title of several lines', async () => {
		const parts = ['A Guide to<br/>Ropes', '<p>Of</p><p>Salt</p>'].map((title, at) =>
			chapter(at).replace(/<h1>.*<\/h1>/, `<h1>${title}</h1>`),
		);
		expect((await read(book(parts))).map(({metadata}) => metadata.title)).toEqual(['A Guide to Ropes', 'Of Salt']);
	});

	test.each([
		[
			'that call back a paragraph which begins with a number',
			'<p id="r1">1984<a href="#n1">1</a> was the year of the long strike on the quays.</p><p id="n1"><a href="#r1">1</a> In March.</p>',
			'1984[^1] was the year of the long strike on the quays.\n\n[^1]: In March.',
		],
		[
			'that are years, which lead to years',
			'<p>See <a href="#y">1984</a> and after.</p><p id="y"><a href="#x">1984</a></p><p>The year of the strike.</p>',
			'See 1984 and after.\n\n1984\n\nThe year of the strike.',
		],
	])('loses nothing to links %s', async (_, html, text) => {
		const [draft] = await read(book([chapter(1, html)]));
		expect(draft?.body).toContain(text);
	});

	test('has the words of its pictures, and no links that lead nowhere', async () => {
		const [draft] = await read(
			book([chapter(1, '<p><img src="../x.png" alt="A rope"/></p><p>See <a href="c9.xhtml">there</a>.</p>')]),
		);
		expect(draft?.body).toContain('A rope\n\nSee there.');
	});

	test('has the words of a picture once, where its caption repeats them', async () => {
		const figure = '<figure><img src="x.png" alt="A rope"/><figcaption>A rope</figcaption></figure>';
		const [draft] = await read(book([chapter(1, `<p>Before.</p>${figure}<p>After.</p>`)]));
		expect(draft?.body.match(/rope/g)).toHaveLength(1);
	});

	test.each<[string, Uint8Array, RegExp]>([
		[
			'is protected',
			book([chapter(1)], {'META-INF/encryption.xml': '<CipherReference URI="OEBPS/c1.xhtml"/>'}),
			/protected by DRM/,
		],
		['is cut off', book([chapter(1)]).slice(0, 500), /not a readable book/],
		['has no package', zipSync({mimetype: strToU8('application/epub+zip')}), /nothing says where its text is/],
		['has no text', book(['<html><body></body></html>']), /a book without text/],
		['has encrypted files', marked(book([chapter(1)]), 8, 1), /its files are encrypted/],
		['says that a file has 2 GB', marked(book([chapter(1)]), 24, 0x7fff_ffff), /larger unpacked/],
		['has a broken directory', marked(book([chapter(1)]), 10, 0xffff_ffff), /not a readable book|nothing says/],
		['has lost its directory', book([chapter(1)]).slice(0, -22), /not a readable book/],
		['is a bomb', book([' '.repeat(30_000_000)]), /larger unpacked/],
	])('that %s is refused', async (_, bytes, message) => {
		await expect(read(bytes)).rejects.toThrow(message);
	});

	test('that names a chapter again and again has it once', async () => {
		const files = unzipSync(book([chapter(1), chapter(2)]));
		const references = Array.from({length: 5000}, () => '<itemref idref="c1"/>').join('');
		files['OEBPS/content.opf'] = strToU8(opf(2, '').replace('<spine>', `<spine>${references}`));
		expect(await read(zipSync(files))).toHaveLength(2);
	});

	test('with encrypted fonts alone is read', async () => {
		expect(
			await read(book([chapter(1)], {'META-INF/encryption.xml': '<CipherReference URI="OEBPS/font.otf"/>'})),
		).toHaveLength(1);
	});

	test('writes nothing where the names of its files lead', async () => {
		const home = openHome();
		await home.wsws(
			'add',
			home.write('x.epub', book([chapter(1)], {'../../out.xhtml': 'x', '/tmp/wsws-out.xhtml': 'x'})),
		);
		expect(home.articles()).toHaveLength(1);
		expect(existsSync(join(home.folder, '../out.xhtml'))).toBe(false);
	});
});

describe('a book that is written', () => {
	const article = (title: string) =>
		`---\ntitle: "${title}"\nauthors: [Ann Lee]\ndate: 2024-05-06\nlang: en\n---\n\nFirst & *last* of all the long paragraphs that stand in this text.[^1] Checked with care.\n\n## Part\n\n- [x] done\n- [ ] open\n\n| a | b |\n| --- | --: |\n| 1 | 2 |\n\n> Said.\n\n\`\`\`js\nif (a < b) {}\n\`\`\`\n\nA [link](https://a.example/?a&b) and [another](other.md).\n\n[^1]: A note with a "quotation".\n`;

	test('reads back as the article', async () => {
		const home = openHome();
		const source = home.write('a.md', article('Salt & <roads>'));
		const file = join(home.folder, 'x.epub');
		expect((await home.wsws('show', source, '--epub', file)).out).toBe(`${file}\n`);
		const shown = async (path: string) => (await home.wsws('show', '--plain', path)).out;
		expect(await shown(file)).toBe((await shown(source)).replace(' (other.md)', ''));
		await home.wsws('add', file);
		expect(home.read(home.articles()[0] ?? '')).toMatch(
			/^---\ntitle: Salt & <roads>\nauthors:\n {2}- Ann Lee\ndate: 2024-05-06\nlang: en\n/,
		);
	});

	test('has a chapter for each article, and what readers of books look for first', async () => {
		const home = openHome();
		const file = join(home.folder, 'x.epub');
		await home.wsws('show', home.write('a.md', article('One')), home.write('b.md', article('Two')), '--epub', file);
		const bytes = readFileSync(file);
		expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
		const files = unzipSync(bytes);
		expect(Object.keys(files)).toContain('OEBPS/chapter-2.xhtml');
		const text = strFromU8(files['OEBPS/content.opf'] ?? new Uint8Array());
		expect(text).toContain('<dc:title>One and one other</dc:title>');
		expect(strFromU8(files['OEBPS/chapter-1.xhtml'] ?? new Uint8Array())).toContain(
			'<input type="checkbox" disabled="disabled" checked="checked"/>',
		);
	});

	test('is not written where an article is missing', async () => {
		const home = openHome();
		const file = join(home.folder, 'x.epub');
		expect((await home.wsws('show', home.write('a.md', '# One\n'), 'nowhere', '--epub', file)).status).toBe(1);
		expect(existsSync(file)).toBe(false);
	});
});
