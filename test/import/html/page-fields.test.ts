import {describe, expect, test} from 'vitest';
import type {PageFields} from '../../../src/import/draft/draft.ts';
import {parsePage} from '../../../src/import/html/page-document.ts';
import {isPaywalled, pageFields} from '../../../src/import/html/page-fields.ts';

const fieldsOf = async (html: string, url = 'https://www.example.org/a/story') =>
	pageFields(await parsePage(html), url);
const json = (value: unknown) =>
	`<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('a page’s title', () => {
	test.each([
		['<title>Salt | The Times</title>', 'Salt'],
		['<title>Salt - The Times</title><meta property="og:site_name" content="Times">', 'Salt'],
		['<title>Salt - a history</title>', 'Salt - a history'],
		['<title>Salt: a history - Times</title><h1>Salt: a history</h1>', 'Salt: a history'],
		['<meta property="og:title" content="Shared"><title>Other</title>', 'Shared'],
		['<h1>Only a heading</h1>', 'Only a heading'],
		[json({'@type': 'NewsArticle', headline: 'In JSON'}), 'In JSON'],
		['<title> \n </title>', undefined],
	])('of %s is %s', async (html, title) => {
		expect((await fieldsOf(`<html><head>${html}</head><body></body></html>`)).title).toBe(title);
	});
});

describe('JSON-LD', () => {
	test.each<[string, unknown, Partial<PageFields>]>([
		[
			'in a graph',
			{
				'@graph': [
					{'@type': 'Organization', name: 'X'},
					{'@type': 'Article', headline: 'A'},
				],
			},
			{title: 'A'},
		],
		[
			'in a list',
			[
				{'@type': 'WebPage', name: 'W'},
				{'@type': ['Thing', 'BlogPosting'], headline: 'A'},
			],
			{title: 'A'},
		],
		['with one author', {'@type': 'Article', author: {name: 'Desk'}}, {authors: ['Desk']}],
		[
			'with authors of all shapes',
			{'@type': 'Article', author: ['One', {name: 'Two'}, {name: ['Three']}, {url: 'x'}, null]},
			{authors: ['One', 'Two', 'Three']},
		],
		['with the address of a profile', {'@type': 'Article', author: 'https://example.org/me'}, {authors: []}],
		['with line ends in strings', '{"@type": "Article", "headline": "A\nB"}', {title: 'A B'}],
		['with a comma too many', '{"@type": "Article", "headline": "A",}', {title: 'A'}],
		['between comment marks', '<!--\n{"@type": "Article", "headline": "A"}\n-->', {title: 'A'}],
		['that is broken', '{"@type": "Article", "headline":', {title: undefined}],
		[
			'of a day ahead in the reader’s zone',
			{'@type': 'Article', datePublished: '2024-01-01T23:30:00-11:00'},
			{date: '2024-01-01'},
		],
		[
			'updated after',
			{'@type': 'Article', datePublished: '2024-01-01', dateModified: '2024-02-01'},
			{updated: '2024-02-01'},
		],
		[
			'not updated after',
			{'@type': 'Article', datePublished: '2024-01-01', dateModified: '2024-01-01'},
			{updated: undefined},
		],
		['with keywords', {'@type': 'Article', keywords: 'salt, roads'}, {tags: ['salt', 'roads']}],
		['nested without end', `${'{"@graph":['.repeat(5000)}${']}'.repeat(5000)}`, {title: undefined}],
	])('%s', async (_, value, fields) => {
		expect(await fieldsOf(`<html><head>${json(value)}</head><body></body></html>`)).toMatchObject(fields);
	});

	test('may say that not all of it is free', async () => {
		const page = (isFree: unknown) => parsePage(json({'@type': 'Article', isAccessibleForFree: isFree}));
		for (const no of [false, 'False', 'false']) expect(isPaywalled(await page(no))).toBe(true);
		for (const yes of [true, 'True', undefined]) expect(isPaywalled(await page(yes))).toBe(false);
	});
});

describe('a page’s address', () => {
	test.each([
		['https://www.example.org/a/story?utm_source=x#top', '', 'https://www.example.org/a/story'],
		[
			'https://m.example.org/story',
			'<link rel="canonical" href="https://www.example.org/a/story">',
			'https://www.example.org/a/story',
		],
		['https://www.example.org/amp/story', '<link rel="canonical" href="/story">', 'https://www.example.org/story'],
		[
			'https://www.example.org/story',
			'<link rel="canonical" href="https://www.example.org/">',
			'https://www.example.org/story',
		],
		[
			'https://www.example.org/story',
			'<link rel="canonical" href="https://evil.example.com/story">',
			'https://www.example.org/story',
		],
		[
			'https://www.example.org/story',
			'<link rel="canonical" href="javascript:alert(1)">',
			'https://www.example.org/story',
		],
		[
			'https://www.example.org/story?id=1',
			'<meta property="og:url" content="https://www.example.org/s/1">',
			'https://www.example.org/s/1',
		],
	])('%s with %s is %s', async (url, html, address) => {
		expect((await fieldsOf(`<html><head>${html}</head><body></body></html>`, url)).url).toBe(address);
	});
});

describe('a page’s date', () => {
	test.each([
		['<meta name="date" content="2020-02-03">', '2020-02-03'],
		['<meta property="article:published_time" content="2020-02-03T00:30:00+09:00">', '2020-02-03'],
		['<body><article><time datetime="2020-02-03">a day</time></article></body>', '2020-02-03'],
		['<body><p class="date">3. Februar 2020</p></body>', '2020-02-03'],
		['<meta name="date" content="no date"><body><p class="dateline">3 February 2020</p></body>', '2020-02-03'],
		['<body><p>3 February 2020 was a day like any other.</p></body>', undefined],
	])('of %s is %s', async (html, date) => {
		expect((await fieldsOf(`<html><head></head>${html}</html>`)).date).toBe(date);
	});

	test('may be in its address alone', async () => {
		expect((await fieldsOf('<html></html>', 'https://example.org/2020/02/03/story')).date).toBe('2020-02-03');
	});
});

test.each([
	['<html lang="pt_BR">', 'pt-BR'],
	['<html lang="en"><meta property="og:locale" content="de_DE">', 'en'],
	['<html><meta property="og:locale" content="de_DE">', 'de-DE'],
	['<html lang="the King’s English">', undefined],
])('%s is in %s', async (html, lang) => {
	expect((await fieldsOf(html)).lang).toBe(lang);
});
