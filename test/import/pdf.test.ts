import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../src/core/article.ts';
import {blocksOf} from '../../src/core/blocks.ts';
import {pdfDraft} from '../../src/import/pdf-draft.ts';
import {plainText} from '../../src/page/plain.ts';
import {type PdfText, writePdf} from './write-pdf.ts';

/** An article of the project as headings and paragraphs that a PDF can be set from. */
async function knownArticle() {
	const path = new URL('../../articles/2023-11-29-the-night-the-times-went-to-steam.md', import.meta.url);
	const article = await parseArticle({text: readFileSync(path, 'utf8'), path: path.pathname});
	const blocks = blocksOf(article).filter(({token}) => token.type === 'paragraph' || token.type === 'heading');
	return blocks.map(block => (block.token.type === 'heading' ? '## ' : '') + plainText([block]).trim());
}

async function textsOf(pdf: PdfText) {
	const {metadata, body} = await pdfDraft({bytes: writePdf(pdf), url: undefined, name: 'print.pdf'});
	const article = await parseArticle({text: `---\ntitle: x\n---\n\n${body}`, path: 'print.pdf'});
	const texts = blocksOf(article).map(
		block => (block.token.type === 'heading' ? '## ' : '') + plainText([block]).trim(),
	);
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
