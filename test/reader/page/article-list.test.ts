import {describe, expect, test} from 'vitest';
import {longBody, openReader, type TestArticle} from '../reading.ts';

const strike: TestArticle = {
	path: '/library/strike.md',
	title: 'The strike',
	body: [
		'It began [at the mill](mill.md#part-2) and [spread](https://example.org/news) to [nothing](gone.md).',
		'The weavers and the spinners left their looms.',
		longBody(20),
	].join('\n\n'),
};
const mill: TestArticle = {
	path: '/library/mill.md',
	title: 'The mill',
	body: `${longBody(20).replaceAll(/\bw(?=\d)/g, 'm')}\n\nWeavers and spinners had looms.`,
};
const song: TestArticle = {
	path: '/library/song.md',
	title: 'The song',
	body: 'A song.\n\nIt was sung at [the strike](strike.md).',
};
const lonely: TestArticle = {path: '/library/lonely.md', title: 'Lonely', body: 'Nothing else.'};

const open = (article = strike, width = 80) =>
	openReader({articles: [strike, mill, song, lonely], open: article.path, width});
const listed = (reader: Awaited<ReturnType<typeof open>>) =>
	reader
		.rows()
		.slice(0, -1)
		.flatMap(row => row.trim() || []);

describe('L', () => {
	test('lists what is linked to, and what links here', async () => {
		const reader = await open();
		await reader.type('L');
		expect(listed(reader)).toEqual(['→ The mill', '↗ https://example.org/news', '✗ gone.md', '← The song']);
		expect(reader.rows().at(-1)).toMatch(/→ links · ← what links here · Enter opens +1 of 4/);
		expect(reader.reversed()).toEqual(['→ The mill']);
	});

	test('Enter opens at the part, Backspace comes back, and a link from elsewhere opens at its line', async () => {
		const reader = await open();
		await reader.type('L\r');
		expect(reader.rows()[0]?.trim()).toBe('Part 2');
		await reader.type('\x7f');
		expect(reader.text()).toMatch(/It began/);
		await reader.type('LG\r');
		expect(reader.text()).toMatch(/It was sung/);
	});

	test('what is no article here is followed as a link is', async () => {
		const reader = await open();
		await reader.type('Lj\r');
		expect(reader.asked).toContainEqual({type: 'follow', address: 'https://example.org/news', from: strike.path});
		await reader.type('Ljj\r');
		expect(reader.rows().at(-1)).toMatch(/no file \/library\/gone\.md/);
	});

	test.each(['q', 'L', '\x7f'])('%j takes the list away', async key => {
		const reader = await open();
		await reader.type('L');
		await reader.type(key);
		expect(reader.text()).toMatch(/It began/);
	});

	test('says when there is nothing, and keeps the choice in view when the window changes', async () => {
		const none = await open(lonely);
		await none.type('L');
		expect(none.rows().at(-1)).toMatch(/no links here, and none that lead here/);
		const reader = await open();
		await reader.type('LG');
		await reader.resize(40, 3);
		expect(reader.reversed()).toEqual(['← The song']);
	});
});

describe('A', () => {
	test('lists what is about the same, and opens it', async () => {
		const reader = await open();
		await reader.type('A');
		expect(listed(reader)).toContain('The mill');
		expect(reader.rows().at(-1)).toMatch(/about the same · Enter opens/);
		await reader.type('\r');
		expect(reader.asked).toContainEqual({type: 'open', path: mill.path, start: {}});
	});

	test('is looked up when it is asked for alone', async () => {
		const reader = await open();
		expect(reader.asked.filter(({type}) => type === 'find-near')).toEqual([]);
	});
});
