// Every construct of every dialect as page, plain text, contents and JSON, and as search sees it.

import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {tableOfContents} from '../../../src/commands/show/show-forms.ts';
import {articleJson} from '../../../src/core/article/article-json.ts';
import {type Block, passagesOf} from '../../../src/core/article/blocks.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {tokensOf} from '../../../src/core/text/fold.ts';
import {pageLines} from '../../../src/page/document/page.ts';
import {createRenderer} from '../../../src/page/document/renderer.ts';
import {plainText} from '../../../src/page/text/plain.ts';
import {createPlainTheme} from '../../../src/page/theme/theme.ts';
import {rows} from '../../core/markdown/dialect/rows.ts';

async function shownIn(markdown: string): Promise<string> {
	const article = await parseArticle({text: markdown, path: '/library/notes.md'});
	const {blocks} = article;
	const renderer = await createRenderer(blocks, {theme: createPlainTheme(), links: 'end'});
	const page = pageLines(blocks, renderer, {width: 60}).map(({text}) => text);
	const text = plainText(blocks);
	const contents = tableOfContents({blocks: [...blocks, ...(await asHeading(markdown))]});
	const json = articleJson({article, entry: undefined, blocks, text, markdown: article.body});
	return [
		markdown,
		'--- page',
		...page,
		'--- text',
		text.trimEnd(),
		'--- contents',
		contents.trimEnd(),
		'--- json',
		JSON.stringify(json),
	].join('\n');
}

/** What fits a line is in headings, too. */
async function asHeading(markdown: string): Promise<Block[]> {
	if (markdown.includes('\n')) return [];
	return (await parseArticle({text: `# A\n\n## ${markdown}`, path: '/library/notes.md'})).blocks;
}

test('the forms of every dialect', async () => {
	const parts: string[] = [];
	for (const {name, markdown} of rows) parts.push(`=== ${name}\n${await shownIn(markdown)}\n`);
	await expect(parts.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, '../../render/dialects.txt'));
});

describe('search finds the words and not the syntax of', () => {
	test.each(rows.map(({name, markdown, text}) => [name, markdown, text]))('%s', async (_, markdown, text) => {
		const {blocks} = await parseArticle({text: markdown, path: '/library/notes.md'});
		const found = tokensOf(
			passagesOf(blocks)
				.map(passage => passage.text)
				.join('\n'),
		);
		const shown = new Set(tokensOf(text));
		expect(found.filter(word => !shown.has(word))).toEqual([]);
		// Addresses are not among the words, nor are numbers of lists and the names of alerts, which the page sets.
		const read = text.replace(
			/\[\d+\]|\[image(?=[\]:])|\((?:[^()]|\([^()]*\))*\)|^[> -]*> (?:Note|Tip|Important|Warning|Caution)$|^ *\d+\.(?= )/gm,
			'',
		);
		expect(tokensOf(read).filter(word => !found.includes(word))).toEqual([]);
	});
});
