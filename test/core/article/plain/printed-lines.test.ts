// What a pattern is looked for in is what a pipe gets, line by line, and each line leads back to its block and its passage.

import {tests as commonMark} from 'commonmark-spec';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {passagesOf} from '../../../../src/core/article/blocks.ts';
import {excerptOf} from '../../../../src/core/article/excerpt.ts';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {headLines} from '../../../../src/core/article/plain/head-lines.ts';
import {passagesOfLines, printedLines} from '../../../../src/core/article/plain/printed-lines.ts';
import {unpackLines, unpackPassages} from '../../../../src/library/catalog/rows/bodies.ts';
import {packLines} from '../../../../src/library/catalog/sync/pack-lines.ts';
import {plainHeader} from '../../../../src/page/document/header.ts';
import {plainText} from '../../../../src/page/text/plain.ts';
import {anyDocument} from '../../../page/text/any-document.ts';
import {trials} from '../../../trials.ts';
import {rows} from '../../markdown/dialect/rows.ts';

async function expectTrue(text: string): Promise<void> {
	const article = await parseArticle({text, path: '/library/name.md'});
	const {metadata, blocks} = article;
	const head = headLines(metadata);
	const lines = printedLines(blocks);
	const shown = (plainHeader(metadata) + plainText(blocks)).split('\n').filter(line => line !== '');
	expect([...head, ...lines.map(({text}) => text)]).toEqual(shown);
	expect(passagesOfLines(lines)).toEqual(passagesOf(blocks));
	const packed = packLines(head, lines);
	const places = lines.map(({line, section, isHeading, text}) => ({line, section, isHeading, text}));
	expect(unpackLines(packed)).toEqual({head, lines: places});
	expect(unpackPassages(packed)).toEqual(passagesOf(blocks));
	for (const {line, block} of lines) {
		const [first] = excerptOf({article, entry: undefined, line}, undefined).blocks;
		// Of HTML a block may begin on the line on which another ends, and a note may stand in the middle of a list.
		const isWithin = first?.line === line || first?.token.type === 'footnote';
		if (!isWithin) expect(first?.line).toBe(blocks[block]?.line);
	}
}

describe('the lines of an article are those of its plain text, and its passages are in them', () => {
	test('in the examples of CommonMark', async () => {
		for (const {markdown} of commonMark) await expectTrue(markdown.replaceAll('→', '\t'));
	});

	test.each(rows)('$name', async ({markdown}) => expectTrue(markdown));

	test('in any document', async () => {
		await fc.assert(fc.asyncProperty(anyDocument, expectTrue), {numRuns: trials(120)});
	});
});
