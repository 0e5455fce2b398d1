import {describe, expect, test} from 'vitest';
import type {PageFields} from '../../../src/import/draft/draft.ts';
import {parsePage} from '../../../src/import/html/page-document.ts';
import {pageDraft} from '../../../src/import/html/page-draft.ts';
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
		['<title>My blog | On ropes</title><h1>My blog</h1><h2 class="entry-title">On ropes</h2>', 'On ropes'],
		['<title>My blog » On ropes</title><article><h1>On ropes</h1></article>', 'On ropes'],
		['<title>Evolve: history — for Salt</title><h1>for Salt</h1>', 'Evolve: history — for Salt'],
		['<title>ropes - How is hemp spun? - Help Board</title><h1>How is hemp spun?</h1>', 'How is hemp spun?'],
		[json({'@type': 'QAPage', mainEntity: {'@type': 'Question', name: 'Spun?'}}), 'Spun?'],
		[json({'@type': 'NewsArticle', headline: 'In JSON'}), 'In JSON'],
		['<title>SALT — Ropes 0.6</title><h1>SALT<a class="headerlink" href="#salt">¶</a></h1>', 'SALT'],
		['<title>Learn C# - Ropes</title><h1>Learn C#<a href="#c">#</a></h1>', 'Learn C#'],
		['<title>Learn C# - Ropes</title><h1><a href="#c">Learn C#</a></h1>', 'Learn C#'],
		['<title>枚举 - 手册</title><main><h1><a href="#x">枚举</a></h1></main>', '枚举'],
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

describe('of several statements', () => {
	test.each<[string, string, Partial<PageFields>]>([
		[
			'a description in JSON-LD is no title',
			`<title>New Zealand - Openpedia</title>${json({'@type': 'Article', name: 'New Zealand', headline: 'country in Oceania'})}<h1>New Zealand</h1>`,
			{title: 'New Zealand'},
		],
		[
			'the name of the site is no title',
			'<meta property="og:title" content="Blog"><meta property="og:site_name" content="Blog"><title>Salt roads</title>',
			{title: 'Salt roads'},
		],
		[
			'the host is no title',
			'<meta property="og:title" content="Example"><title>Salt roads</title>',
			{title: 'Salt roads'},
		],
		[
			'Dublin Core comes first',
			'<meta property="og:title" content="Shared"><meta name="DC:title" content="Own">',
			{title: 'Own'},
		],
		['one attribute has several names', '<meta property="twitter:title og:title" content="Both">', {title: 'Both'}],
		['parsely has a title', '<meta name="parsely-title" content="Own"><title>Window</title>', {title: 'Own'}],
		[
			'the site stands in front',
			'<title>Example: News - Salt</title><title>x</title>',
			{title: 'Example: News - Salt'},
		],
		[
			'the site goes from the front',
			'<meta property="og:site_name" content="The Times"><title>Times – Salt roads</title>',
			{title: 'Salt roads'},
		],
	])('%s', async (_, html, fields) => {
		expect(await fieldsOf(`<html><head></head><body>${html}</body></html>`)).toMatchObject(fields);
	});
});

describe('a byline that is seen', () => {
	test.each<[string, string | string[]]>([
		['<p class="byline">By Erin Cunningham</p>', 'Erin Cunningham'],
		['<p class="byline">Par <span>Sébastien Farcis</span></p>', 'Sébastien Farcis'],
		['<p>By Nathan Willis March 25, 2015</p>', 'Nathan Willis'],
		['<div class="author"><a>Steven Musil</a> January 18, 2017 11:00 PM PST @stevenmusil</div>', 'Steven Musil'],
		['<div class="author"><div>por César Salza</div><div>César Salza</div></div>', 'César Salza'],
		['<div class="author">James Akinaka • 8h</div>', 'James Akinaka'],
		['<p class="byline">Von Ulla de Vries, Redaktion — 3. März 2020</p>', 'Ulla de Vries'],
		['<a rel="author">Ann Lee</a> <a rel="author">Bo Ito</a>', 'Ann Lee, Bo Ito'],
		['<p class="byline">記者：王小明</p>', '王小明'],
		['<p class="author">文・山田太郎</p>', '山田太郎'],
		['<p class="byline">بقلم: أحمد علي</p>', 'أحمد علي'],
		['<p class="byline">By <a href="/author/ann">Ann Lee</a> and Bo Ito</p>', 'Ann Lee and Bo Ito'],
		['<p class="byline">Von <a href="/autor/ann">Ann Lee</a> und Bo Ito</p>', 'Ann Lee und Bo Ito'],
		['<p class="byline">By <a href="/author/ann">Ann Lee</a> and staff</p>', 'Ann Lee'],
		['<a class="author" href="/profile">View my complete profile</a>', []],
		['<div class="comments"><span class="author">Troll King</span></div>', []],
		['<div class="relative"><p class="byline">By Ann Lee</p></div>', 'Ann Lee'],
		['<p>By the way, this is how it went.</p>', []],
		['<p class="byline">By <a href="/author/ann">Ann Lee</a>, Vice President, Salt Works Company</p>', 'Ann Lee'],
		['<div class="meta"><span class="meta-author">Posted on</span> <b>1 May 2023</b></div>', []],
		['<a class="author"><span>By</span>Ann Lee</a>', 'Ann Lee'],
		['<p class="author"><a href="/people/ann-lee">Ann Lee</a><span>Staff Writer</span></p>', 'Ann Lee'],
		['<p class="byline">By <span>Ann Lee</span><span>Bo Ito</span></p>', 'Ann Lee, Bo Ito'],
		['<p class="byline"><a href="/reporters/ann">Ann Lee</a> / <span>AA Text Size</span></p>', 'Ann Lee'],
		[
			'<div class="author">Written by <a href="https://ann.example">Ann Lee</a> in <a href="/salt">Salt</a></div>',
			'Ann Lee',
		],
		['<p class="byline">By <b>Ann Lee</b></p><p>Last updated 3 May</p>', 'Ann Lee'],
		['<span class="writer">王小明</span>', '王小明'],
		['<p class="author">著者：王小明</p>', '王小明'],
		['<aside><div><address><a rel="author">Ann Lee</a></address></div></aside>', 'Ann Lee'],
		['<footer class="post-meta"><p class="post-author"><a rel="author">Ann Lee</a></p></footer>', 'Ann Lee'],
		['<aside class="sidebar"><a rel="author">Ann Lee</a></aside>', []],
		['<p class="post-meta">Posted on March 5, 2024 by <a href="/author/ann">Ann Lee</a> in Salt</p>', 'Ann Lee'],
		['<p class="byline">Published on 5 March 2024 by Ann Lee</p>', 'Ann Lee'],
		['<p class="byline">Par Ann Lee, Lyon</p>', 'Ann Lee'],
		['<p class="byline">By Ann Lee, Jr.</p>', 'Ann Lee, Jr.'],
		['<meta name="byl" content="By Ann Lee, Bo Ito and Cy Oak">', 'Ann Lee, Bo Ito and Cy Oak'],
		['<meta name="sailthru.author" content="Ann Lee">', ['Ann Lee']],
		['<meta name="author" content="annlee"><p class="byline">By Ann Lee</p>', 'Ann Lee'],
		['<meta name="author" content="annlee"><p class="byline">By The Salt Forum</p>', ['annlee']],
	])('%s is of %s', async (html, authors) => {
		expect((await fieldsOf(`<html><body><h1>Salt</h1>${html}<p>Text.</p></body></html>`)).authors).toEqual(authors);
	});

	test('stands beside the text, in what is called by its sidebar', async () => {
		const html =
			'<body><div class="body-withSidebar"><h1>Salt</h1><p class="byline">By Ann Lee</p><time>3 May 2023</time></div></body>';
		expect(await fieldsOf(`<html>${html}</html>`)).toMatchObject({authors: 'Ann Lee', date: '2023-05-03'});
	});

	test('is that of a person where the statement names the site', async () => {
		const html = '<meta name="author" content="admin"><h1>Salt</h1><p class="byline">By Ann Lee</p>';
		expect((await fieldsOf(`<html><body>${html}</body></html>`)).authors).toBe('Ann Lee');
		expect((await fieldsOf('<meta name="author" content="admin"><h1>Salt</h1>')).authors).toEqual(['admin']);
	});
});

describe('a post whose page states nothing for programs', () => {
	const thread = `<html><body><table class="fatitem"><tr class="athing" id="7"><td><span class="titleline"><a href="https://example.org/salt">Salt roads</a></span></td></tr>
<tr><td class="subtext"><a class="hnuser">saltroad</a> <span class="age" title="2023-05-01T10:00:00">then</span></td></tr>
<tr><td><div class="toptext">The road was made to reach the pans, and nobody has used it since the river moved.</div></td></tr></table></body></html>`;
	const draftOf = (url: string) => pageDraft({html: thread, url, base: url, name: url});

	test('is of whom and of the day that the rules for its site know', async () => {
		const {metadata} = await draftOf('https://news.ycombinator.com/item?id=7');
		expect(metadata).toMatchObject({authors: ['saltroad'], date: '2023-05-01'});
	});

	test('of another site is of nobody', async () => {
		expect((await draftOf('https://example.org/item?id=7')).metadata.authors).toEqual([]);
	});
});

describe('the day of a page', () => {
	test.each([
		[
			'that the address has outranks that of another zone',
			'/2019/01/01/x',
			'<meta property="article:published_time" content="2018-12-31T23:30:00+00:00">',
			'2019-01-01',
		],
		['is not the year of a path', '/2022/001.html', '<h1>x</h1><p class="date">3. März 2022</p>', '2022-03-03'],
		['may be of the path alone', '/2022/03/x.html', '<h1>x</h1>', '2022-03'],
		['stands in a text', '/x', '<h1>x</h1><div>Posted by Ann on March 3, 2022 at 10:00</div>', '2022-03-03'],
		[
			'is that of publishing',
			'/x',
			'<h1>x</h1><span class="updated">Updated May 5, 2023</span><span class="published">May 1, 2023</span>',
			'2023-05-01',
		],
		[
			'is in no comment',
			'/x',
			'<h1>x</h1><div class="comment"><time datetime="2022-01-01">then</time></div>',
			undefined,
		],
		[
			'is not that of a quoted post',
			'/x',
			`<h1>x</h1><p>${'Words of the article. '.repeat(9)}</p><blockquote class="twitter-tweet"><p>We walk out.</p>— Ann Lee <a href="/s">May 1, 2023</a></blockquote>`,
			undefined,
		],
		['is no copyright', '/x', '<h1>x</h1><p>© 1 May 2023 Example</p>', undefined],
		['may be stated by other names', '/x', '<meta name="dcterms.created" content="2023-05-01">', '2023-05-01'],
		['is written in Chinese', '/x', '<h1>x</h1><p>2022年3月3日 10:00</p>', '2022-03-03'],
	])('%s', async (_, path, html, date) => {
		expect((await fieldsOf(`<html><body>${html}</body></html>`, `https://example.org${path}`)).date).toBe(date);
	});
});
