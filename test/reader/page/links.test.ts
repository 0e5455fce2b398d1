import {describe, expect, test} from 'vitest';
import {longBody, openReader, type TestArticle} from '../reading.ts';

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
			['at the mill', 'mill.md'],
			['spread', 'https://example.org/news'],
			['below', '#the-end'],
			['what was saved', 'https://example.org/mill'],
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
