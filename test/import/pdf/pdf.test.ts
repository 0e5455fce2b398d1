import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {pdfDraft} from '../../../src/import/pdf/pdf-draft.ts';
import {plainText} from '../../../src/page/text/plain.ts';
import {type PdfText, writePdf} from './write-pdf.ts';

/** An article of the project as headings and paragraphs that a PDF can be set from. */
async function knownArticle() {
	const path = new URL('../../../articles/2023-11-29-the-night-the-times-went-to-steam.md', import.meta.url);
	const article = await parseArticle({text: readFileSync(path, 'utf8'), path: path.pathname});
	const blocks = article.blocks.filter(({token}) => token.type === 'paragraph' || token.type === 'heading');
	return blocks.map(block => (block.token.type === 'heading' ? '## ' : '') + plainText([block]).trim());
}

async function textsOf(pdf: PdfText) {
	const {metadata, body} = await pdfDraft({bytes: writePdf(pdf), url: undefined, name: 'print.pdf'});
	const article = await parseArticle({text: `---\ntitle: x\n---\n\n${body}`, path: 'print.pdf'});
	const texts = article.blocks.map(block => (block.token.type === 'heading' ? '## ' : '') + plainText([block]).trim());
	return {metadata, texts};
}

const printed = {title: 'Steam in the print room', byline: ['wsws history desk', '27 December 2023']};

describe.each(['gap', 'indent'] as const)('a PDF whose paragraphs are told by %s', setting => {
	test('equals the article paragraph for paragraph', async () => {
		const paragraphs = await knownArticle();
		expect(paragraphs.length).toBeGreaterThan(10);
		const {texts} = await textsOf({...printed, paragraphs, setting});
		expect(texts).toEqual(paragraphs);
	});
});

const sentence =
	'The press stood in the cellar, and the two men who turned it had not been told what it was to print. ';
const paragraphs = [sentence.repeat(3).trim()];
const draftOf = (pdf: Partial<PdfText>) =>
	pdfDraft({bytes: writePdf({...printed, paragraphs, setting: 'gap', ...pdf}), url: undefined, name: 'print-room.pdf'});

describe('title, author and date', () => {
	test('are those of the first page, and stand in the text no more', async () => {
		const {metadata, body} = await draftOf({});
		expect(metadata).toMatchObject({title: printed.title, authors: ['wsws history desk'], date: '2023-12-27'});
		expect(body).toBe(paragraphs[0]);
	});

	test('are those of the information where the page has none', async () => {
		const information = {
			Title: 'The cellar',
			Author: 'First desk and Second desk',
			CreationDate: "D:20200203040506+01'00'",
		};
		const {metadata} = await draftOf({title: 'x', byline: [], information});
		expect(metadata).toMatchObject({title: 'The cellar', authors: ['First desk', 'Second desk'], date: '2020-02-03'});
	});

	test.each([
		'Microsoft Word - draft7.doc',
		'untitled',
		'room.indd',
		'shannon1948.dvi',
		'doi:10.1016/j.tcs.2003.05.002',
		'PowerPoint Presentation',
		'Présentation PowerPoint',
		'88300 162..177',
		'\x00',
		'',
	])('are not what a word processor left, such as "%s"', async title => {
		const {metadata} = await draftOf({information: {Title: title, Author: 'Administrator'}});
		expect(metadata).toMatchObject({title: printed.title, authors: ['wsws history desk']});
	});
});

describe('the text of a PDF', () => {
	test('is no Markdown by accident', async () => {
		const text =
			'1. *not* a list, _not_ [a](link), # no heading, `no code`, <b>no tag</b>, &amp; and so on and on for a while.';
		const {texts} = await textsOf({...printed, paragraphs: [text, `- ${text}`, `> ${text}`], setting: 'gap'});
		expect(texts).toEqual([text, `- ${text}`, `> ${text}`]);
	});
});

describe('one clear line for a PDF that', () => {
	const failure = (bytes: Uint8Array) =>
		pdfDraft({bytes, url: undefined, name: 'x.pdf'}).then(
			() => undefined,
			(error: Error) => error.message,
		);

	test('has no text', async () => {
		expect(await failure(writePdf({title: '', byline: [], paragraphs: [], setting: 'gap'}))).toBe(
			'x.pdf: no text in this PDF',
		);
	});

	test('is cut off', async () => {
		const whole = writePdf({...printed, paragraphs, setting: 'gap'});
		expect(await failure(whole.subarray(0, 60))).toMatch(/^x\.pdf: not a readable PDF \(/);
	});

	test('is locked', async () => {
		const text = new TextDecoder('latin1').decode(writePdf({...printed, paragraphs, setting: 'gap'}));
		const key = '<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>';
		const locked = text.replace(
			'/Root',
			`/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [${key} ${key}] /Root`,
		);
		expect(await failure(Buffer.from(locked, 'latin1'))).toBe('x.pdf: this PDF is locked with a password');
	});
});

test('letters by a table that the file lacks are said to be missing', async () => {
	const file = Buffer.from(writePdf({...printed, paragraphs, setting: 'gap'})).toString('latin1');
	const font =
		'<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 700 /StemV 80 >> >>] >>';
	const bytes = Buffer.from(file.replace(/<< [^\n]*\/Courier [^\n]* >>/, font), 'latin1');
	await expect(pdfDraft({bytes, url: undefined, name: 'print.pdf'})).rejects.toMatchObject({
		message: 'print.pdf: no text in this PDF',
		hint: 'pdftotext FILE - | wsws add - reads them',
	});
});
