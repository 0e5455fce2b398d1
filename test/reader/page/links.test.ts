import {describe, expect, test} from 'vitest';
import {longBody, openReader, type TestArticle, viewed} from '../reading.ts';

const strike: TestArticle = {
	path: '/library/2023/strike.md',
	title: 'The strike',
	url: 'https://example.org/strike',
	body: [
		'It began [at the mill](mill.md) and [spread](https://example.org/news).',
		'See [below](#the-end), [what was saved](https://example.org/mill), [nothing](gone.md), [no heading](#nowhere).',
		'A note follows.[^1]',
		longBody(20),
		'## The end',
		'It ended [here](../2024/other%20mill.md#later).',
		'[^1]: The note itself.',
	].join('\n\n'),
};
const mill: TestArticle = {
	path: '/library/2023/mill.md',
	title: 'The mill',
	url: 'https://example.org/mill',
	body: longBody(30),
};
const other: TestArticle = {
	path: '/library/2024/other mill.md',
	title: 'Another mill',
	body: `${longBody(20)}\n\n## Later\n\nMuch later.\n\n${longBody(20)}`,
};
const articles = [strike, mill, other];

const openStrike = () => openReader({articles, open: strike.path});

describe('links', () => {
	test('Tab chooses one after the other, and the status line says where each leads', async () => {
		const reader = await openStrike();
		const chosen: unknown[] = [];
		for (let press = 0; press < 7; press++) {
			await reader.type('\t');
			chosen.push([reader.reversed().join(' '), reader.rows().at(-1)?.trim().split(/ {2,}/)[0]]);
		}
		expect(chosen).toEqual([
			['at the mill', '→ The mill'],
			['spread', 'https://example.org/news'],
			['below', '→ The end'],
			['what was saved', '→ The mill'],
			['nothing', 'gone.md'],
			['no heading', '#nowhere'],
			['¹', 'The note itself.'],
		]);
		await reader.type('\x1b[Z\x1b[Z');
		expect(reader.reversed()).toEqual(['nothing']);
	});

	test('a link to an article beside it opens that in place, and Backspace comes back to the same line', async () => {
		const reader = await openStrike();
		await reader.type('j\t\r');
		expect(reader.text()).toMatch(/The mill/);
		await reader.type('  \x7f');
		expect(reader.rows()[0]).toMatch(/The strike/);
	});

	test('a link into another article opens it at the heading', async () => {
		const reader = await openStrike();
		await reader.type('G\t\r');
		expect(reader.rows()[0]).toMatch(/Later/);
	});

	test('a link within the article goes there', async () => {
		const reader = await openStrike();
		await reader.type('\t\t\t\r');
		expect(reader.rows()[0]).toMatch(/The end/);
		await reader.type('\x7f');
		expect(reader.text()).toMatch(/It began/);
	});

	test('a web address of an article that was saved opens that, any other the browser', async () => {
		const reader = await openStrike();
		await reader.type('4\t\t\r');
		expect(reader.text()).toMatch(/It began/);
		await reader.type('\t\t\r');
		expect(reader.text()).toMatch(/The mill/);
	});

	test('a link to a picture opens it in the viewer of the desktop, and the page stays', async () => {
		const here = {path: '/library/here.md', title: 'Here', body: '[a picture](pictures/a%20b.png)'};
		const reader = await openReader({articles: [here], open: here.path});
		await reader.type('\t\r');
		expect(viewed.at(-1)).toBe('/library/pictures/a b.png');
		expect(reader.text()).toMatch(/a picture/);
	});

	test.each([
		['[[Another mill]]', /Part 1/],
		['[[other mill#Later|there]]', /^ *Later/],
		['[[other mill#Part#Later]]', /^ *Later/],
		['[[other mill#^claim]]', /Much later/],
		['[[Mill: a history]]', /A history/],
		['[[100% wool]]', /Of wool/],
	])('%s opens what it names', async (link, shown) => {
		const here = {path: '/library/here.md', title: 'Here', body: `${link}\n\n[[x]] ^a1`};
		const notes = [
			{...other, body: `${longBody(20)}\n\n## Later\n\nMuch later. ^claim\n\n${longBody(20)}`},
			{path: '/library/h.md', title: 'Mill: a history', body: 'A history.'},
			{path: '/library/100% wool.md', title: 'Wool', body: 'Of wool.'},
		];
		const reader = await openReader({articles: [here, ...notes], open: here.path});
		await reader.type('\t\r');
		expect(reader.rows().slice(0, 8).join('\n')).toMatch(new RegExp(shown.source, 'm'));
	});

	test('what is not there is said', async () => {
		const reader = await openStrike();
		await reader.type('\t\t\t\t\t\r');
		expect(reader.text()).toMatch(/no file \/library\/2023\/gone\.md/);
		await reader.type('\t\r');
		expect(reader.text()).toMatch(/nothing is called #nowhere here/);
	});

	test('the mark of a footnote goes to the note', async () => {
		const reader = await openStrike();
		await reader.type('\t\t\t\t\t\t\t\r');
		expect(reader.text()).toMatch(/^ {4}¹ The note itself/m);
	});

	test('without a link in view Enter is a line down', async () => {
		const reader = await openStrike();
		await reader.type('\r');
		expect(reader.rows()[0]).toMatch(/The strike/);
	});

	test('an article without links says so', async () => {
		const reader = await openReader({articles, open: mill.path});
		await reader.type('\t');
		expect(reader.text()).toMatch(/no link after this/);
	});

	test('only addresses that a terminal may open reach it', async () => {
		const reader = await openStrike();
		const targets = reader.sent.join('').match(/\x1b\]8;[^;]*;[^\x1b]+/g) ?? [];
		expect(targets.length).toBeGreaterThan(0);
		for (const target of targets) expect(target).toMatch(/;https:\/\/example\.org/);
	});
});

describe('the status line', () => {
	const cases: [link: string, said: string][] = [
		['[x](2023/strike.md#the-end)', '→ The strike · #the-end'],
		['[x](2023/strike.md#nowhere)', '→ The strike · #nowhere'],
		['[x](2024/other%20mill.md)', '→ Another mill'],
		['[x](2023/strike)', '→ The strike'],
		['[[Other mill]]', '→ Another mill'],
		['[[strike#The end|x]]', '→ The strike · #The end'],
		['[x]({{< ref "/2023/strike.md" >}})', '→ The strike'],
		['[x](gone.md)', 'gone.md'],
		['[x](https://example.org/%E4%B8%AD%E6%96%87)', 'https://example.org/中文'],
		['[x](#%E4%B8%AD%E6%96%87%E6%A0%87%E9%A2%98)', '→ 中文标题'],
		['[x](#%E6%97%A0)', '#无'],
		['[x](#)', '→ the beginning'],
		['[x](https://example.org/100%)', 'https://example.org/100%'],
	];
	test.each(cases)('says of %s: %s', async (link, said) => {
		const here = {path: '/library/here.md', title: 'Here', body: `${link}\n\n## 中文标题\n\n${longBody(5)}`};
		const reader = await openReader({articles: [here, ...articles], open: here.path});
		await reader.type('\t');
		expect(reader.rows().at(-1)?.trim().split(/ {2,}/)[0]).toBe(said);
	});

	test('asks no catalog where a link leads that has to be made first', async () => {
		const here = {path: '/library/here.md', title: 'Here', body: '[x](https://example.org/mill)'};
		const reader = await openReader({articles: [here, ...articles], open: here.path, isOutside: true});
		await reader.type('\t');
		expect(reader.rows().at(-1)).toMatch(/https:\/\/example\.org\/mill/);
		expect(reader.catalogsAsked()).toBe(0);
	});
});

/** Addresses within an article, as GitHub, pandoc, Hugo, kramdown and browsers name its parts. */
describe('a link into the article', () => {
	const parts: [markdown: string, address: string, top: RegExp][] = [
		['## Same\n\none\n\n## Same\n\ntwo', '#same', /^Same one/],
		['## Same\n\none\n\n## Same\n\ntwo', '#same-1', /^Same two/],
		['## A\n\n1\n\n## A\n\n2\n\n## A-1\n\n3\n\n## A\n\n4', '#a-1-1', /^A-1 3/],
		['## A\n\n1\n\n## A\n\n2\n\n## A-1\n\n3\n\n## A\n\n4', '#a-2', /^A 4/],
		['## 🚀 Rocket launch\n\ntext', '#-rocket-launch', /^🚀 Rocket launch/],
		['## 🚀 Rocket launch\n\ntext', '#rocket-launch', /^🚀 Rocket launch/],
		['## ⚠️ Take care\n\ntext', '#%EF%B8%8F-take-care', /^⚠️ Take care/],
		['## Rock & roll\n\ntext', '#rock--roll', /^Rock & roll/],
		['## Rock & roll\n\ntext', '#rock-roll', /^Rock & roll/],
		["## What's new in 2.0?\n\ntext", '#whats-new-in-20', /^What's new/],
		['## Header 1\n\ntext', '#Header-1', /^Header 1/],
		['## Über uns\n\ntext', '#%C3%BCber-uns', /^Über uns/],
		['## `code` and *stress*\n\ntext', '#code-and-stress', /^code and stress/],
		['Before.\n\n<a name="my-anchor"></a>\n\nAfter it.', '#my-anchor', /^After it/],
		['Before.\n\n<a id=plain></a>After it.', '#plain', /^After it/],
		["Before.\n\nA paragraph <span id='within'>with one</span>.", '#within', /^A paragraph/],
		['Before.\n\n- one\n- <a name="item"></a>two\n- three', '#item', /^• two • three/],
		['Before.\n\n<h2 id="html-heading">Of HTML</h2>\n\ntext', '#html-heading', /^Of HTML/],
		['## Custom {#cid}\n\ntext', '#cid', /^Custom/],
		['## Custom {: #kram .x }\n\ntext', '#kram', /^Custom/],
		['Before.\n\n<div\n  class="x"\n  id="late">\n\nIn it.\n\n</div>', '#late', /^In it/],
		['```html\n<a name="code"></a>\n```\n\n<a name="code"></a>The real one.', '#code', /^The real one/],
		['text\n\n## Top\n\nof it', '#top', /^Top of it/],
		['text', '#top', /^Here/],
		['text', '#', /^Here/],
	];
	test.each(parts)('%j by %s', async (markdown, address, top) => {
		const body = `${longBody(30)}\n\n${markdown}\n\n${longBody(30)}\n\n[go there](${address})`;
		const reader = await openReader({articles: [{path: '/l/here.md', title: 'Here', body}], open: '/l/here.md'});
		await reader.type('G\t\r');
		const shown = reader.rows().slice(0, 4).join(' ').replace(/\s+/g, ' ').trim();
		expect(shown).toMatch(top);
		await reader.type('\x7f');
		expect(reader.text()).toMatch(/go there/);
	});
});

describe('other articles', () => {
	test('J and K go to the next and the one before in the list', async () => {
		const reader = await openReader({articles, open: strike.path});
		await reader.type('J');
		expect(reader.text()).toMatch(/The mill/);
		await reader.type('J');
		expect(reader.text()).toMatch(/Another mill/);
		await reader.type('J');
		expect(reader.text()).toMatch(/this was the last article/);
		await reader.type('2K');
		expect(reader.text()).toMatch(/The strike/);
		await reader.type('K');
		expect(reader.text()).toMatch(/this is the first article/);
	});

	test('each comes back to the place it was left at', async () => {
		const reader = await openReader({articles, open: strike.path});
		await reader.type('50%');
		const before = reader.rows()[0];
		await reader.type('J');
		await reader.type('K');
		expect(reader.rows()[0]).toBe(before);
	});

	test('l shows the library with this article chosen', async () => {
		const reader = await openReader({articles, open: mill.path});
		await reader.type('l');
		expect(reader.reversed()[0]).toMatch(/The mill/);
		await reader.type('\r');
		expect(reader.text()).toMatch(/The mill/);
		await reader.type('q');
		expect(reader.reversed()[0]).toMatch(/The mill/);
		await reader.type('q');
		expect(reader.end).toEqual({signal: undefined, failure: undefined});
	});
});
