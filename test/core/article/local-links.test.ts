import {describe, expect, test} from 'vitest';
import {pathsOfLink, shownImages, writtenLinks} from '../../../src/core/article/local-links.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';

async function linksIn(body: string, path = '/library/2023/a.md') {
	const article = await parseArticle({text: `Before.\n\n${body}\n`, path});
	const links = [...writtenLinks(article), ...shownImages(article)];
	return links.map(link => ({...link, paths: pathsOfLink(link, path)})).filter(({paths}) => paths.length > 0);
}

describe('a file may be meant by', () => {
	test.each([
		['[a](b.md)', ['/library/2023/b.md', '/library/2023/b.md.md', '/library/2023/b.md/index.md']],
		['[a](b)', ['/library/2023/b', '/library/2023/b.md', '/library/2023/b/index.md']],
		['[a](../b.html#part)', ['/library/b.html', '/library/b.md', '/library/b.html/index.md']],
		['[a](./b/?x)', ['/library/2023/b', '/library/2023/b.md', '/library/2023/b/index.md']],
		['[a](b%20c)', ['/library/2023/b c', '/library/2023/b c.md', '/library/2023/b c/index.md']],
		['[a](100%)', ['/library/2023/100%', '/library/2023/100%.md', '/library/2023/100%/index.md']],
	])('%s', async (body, paths) => {
		expect(await linksIn(body)).toEqual([expect.objectContaining({line: 3, paths})]);
	});

	test('a link in a Windows path', async () => {
		expect((await linksIn('[a](../b)', 'C:\\library\\2023\\a.md'))[0]?.paths[0]).toBe('C:\\library\\b');
	});
});

test.each([['#part', 'https://example.org', 'mailto:a@b.c', '/b.md', '{{ url }}', 'www.example.org', '?x']])(
	'no file is meant by %s',
	async (...hrefs) => {
		expect(await linksIn(hrefs.map(href => `[a](<${href}>)`).join('\n'))).toEqual([]);
	},
);

describe('links are found in', () => {
	test.each([
		['a heading', '## [a](b)', 3],
		['a picture', 'Text ![a](b)', 3],
		['emphasis', '*see [a](b)*', 3],
		['a list', '- One.\n- [a](b)', 4],
		['a quote', '> One.\n>\n> [a](b)', 5],
		['a table', '| x |\n|---|\n| [a](b) |', 3],
		['the head of a table', '| [a](b) |\n|---|\n| x |', 3],
		['what a term means', 'Term\n: [a](b)', 4],
		['a term', '[a](b)\n: Meaning', 3],
		['a note', 'Text[^1].\n\n[^1]: [a](b)', 5],
	])('%s', async (_, body, line) => {
		expect((await linksIn(body)).map(link => [link.href, link.line])).toEqual([['b', line]]);
	});
});
