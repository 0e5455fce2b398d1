import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {plainText} from '../../../../src/page/text/plain.ts';
import {code, rows, untouched} from './rows.ts';

async function plain(markdown: string): Promise<string> {
	const {blocks} = await parseArticle({text: markdown, path: '/article.md'});
	return plainText(blocks);
}

describe('what other programs add to Markdown reads as they mean it', () => {
	test.each(rows.map(({name, markdown, text}) => [name, markdown, text]))('%s', async (_name, markdown, text) => {
		expect(await plain(markdown)).toBe(`${text}\n`);
	});
});

test.each(untouched)('stays as it is: %s', async line => {
	expect(await plain(`${line}\n`)).toBe(`${line}\n`);
});

/** An article in all dialects at once. */
const everything = rows.map(({markdown}) => markdown).join('\n\n');

test.each(code)('is code: %s', async line => {
	const markdown = [`\`\` ${line} \`\``, `\`\`\`\n${line}\n\`\`\``, `    ${line}`, `- a\n\n  ~~~\n  ${line}\n  ~~~`];
	const text = [line, `    ${line}`, `    ${line}`, `- a\n\n      ${line}`].join('\n\n');
	const shown = await plain(`${everything}\n\nLast\n\n${markdown.join('\n\n')}`);
	expect(shown.slice(shown.lastIndexOf('Last\n\n') + 6)).toBe(`${text}\n`);
});
