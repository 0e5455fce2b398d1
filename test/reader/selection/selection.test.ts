import {describe, expect, test} from 'vitest';
import {longBody, openReader, type TestArticle} from '../reading.ts';

const prose = [
	'## Part',
	'The first sentence is here. “The second one,” he said, “is long enough to go over the end of a line on any screen.” The third ends it.',
	'Another paragraph. With two sentences.',
	'- An item of a list. It has two.\n- A second item.\n  1. Nested 1 of one.',
	'| Name | Meaning of it all in words that wrap in a narrow cell |\n|---|---|\n| alpha | the first letter of the Greek alphabet, which is long enough to wrap |\n| beta | the second |',
	'移民という言葉は長い。働く人が国を越えて動くことを言う。三つ目。',
	'Last words.',
].join('\n\n');
const article: TestArticle = {path: '/l/a.md', title: 'A title', body: prose};
const open = (width = 80, height = 40) => openReader({articles: [article], open: article.path, width, height});
const marked = (reader: Awaited<ReturnType<typeof open>>) => reader.reversed().join(' ').replace(/\s+/g, ' ');

describe('v', () => {
	test('selects the first sentence, then its paragraph, then nothing', async () => {
		const reader = await open();
		await reader.type('v');
		expect(marked(reader)).toBe('The first sentence is here.');
		await reader.type('v');
		expect(marked(reader)).toMatch(/^The first sentence .* The third ends it\.$/);
		await reader.type('v');
		expect(reader.reversed()).toEqual([]);
	});

	test('is extended by j and k, by sentences or by paragraphs, and by numbers', async () => {
		const reader = await open();
		await reader.type('vj');
		expect(marked(reader)).toMatch(/^The first sentence is here\. “The second one,” he said, “is .* any screen\.”$/);
		await reader.type('k');
		expect(marked(reader)).toBe('The first sentence is here.');
		await reader.type('2j');
		expect(marked(reader)).toMatch(/The third ends it\.$/);
		await reader.type('vj');
		expect(marked(reader)).toMatch(/The third ends it\. Another paragraph\. With two sentences\.$/);
	});

	test('goes on upwards past its beginning', async () => {
		const reader = await open();
		await reader.type('))vk');
		expect(marked(reader)).toMatch(/^The first sentence|^“The second one,” he said, “is/);
		await reader.type('k');
		expect(marked(reader)).toMatch(/^Part The first sentence is here\. /);
	});

	test('is not moved by the figures of notes and the words of pictures', async () => {
		const body =
			'See ![a cat](c.png) here[^1]. A second[^2] goes on[^3], 2² of it. Third.\n\n- Item[^1]. Its second.\n\n[^1]: A.\n[^2]: B.\n[^3]: C.';
		const reader = await openReader({articles: [{...article, body}], open: article.path, width: 80, height: 40});
		const sentences = [
			'See [image: a cat] here¹.',
			'A second² goes on³, 2² of it.',
			'Third.',
			'Item¹.',
			'Its second.',
			'A.',
		];
		for (const sentence of sentences) {
			await reader.type(')');
			expect(marked(reader)).toBe(sentence);
		}
	});

	test('begins at the hit of a search', async () => {
		const reader = await open();
		await reader.type('/two sentences\rv');
		expect(marked(reader)).toBe('With two sentences.');
	});

	test('Esc takes it away, and the page stays', async () => {
		const reader = await open();
		const before = reader.text();
		await reader.type('vj');
		await reader.type('\x1b');
		await expect.poll(() => reader.reversed()).toEqual([]);
		expect(reader.text()).toBe(before);
	});
});

describe('( ) { }', () => {
	test('choose sentences and paragraphs', async () => {
		const reader = await open();
		await reader.type(')');
		expect(marked(reader)).toBe('The first sentence is here.');
		await reader.type('))');
		expect(marked(reader)).toBe('The third ends it.');
		await reader.type('(');
		expect(marked(reader)).toMatch(/^“The second one.*screen\.”$/);
		await reader.type('}');
		expect(marked(reader)).toBe('Another paragraph. With two sentences.');
		await reader.type('}');
		expect(marked(reader)).toBe('An item of a list. It has two.');
		await reader.type('}');
		expect(marked(reader)).toBe('A second item.');
		await reader.type('}');
		expect(marked(reader)).toBe('Nested 1 of one.');
		await reader.type('{{');
		expect(marked(reader)).toBe('An item of a list. It has two.');
	});

	test('a row of a table is one, with the lines that it wraps to', async () => {
		const reader = await open(50);
		await reader.type('/alpha\rv');
		expect(marked(reader)).toMatch(/^alpha .*the first letter.*to.*wrap/);
		await reader.type('j');
		expect(marked(reader)).toMatch(/beta .*the second$/);
		await reader.type('\x1b');
	});

	test('sentences of Chinese and Japanese end without a space, and break anywhere', async () => {
		const reader = await open(30, 60);
		await reader.type('/働く\rv');
		expect(reader.reversed().join('').replaceAll(' ', '')).toBe('働く人が国を越えて動くことを言う。');
	});
});

describe('what is selected', () => {
	test('y copies with the citation, each paragraph a line', async () => {
		const reader = await open();
		await reader.type('/An item\rvjjy');
		expect(reader.terminal.copied[0]).toBe(
			'“An item of a list. It has two.\nA second item.”\n\nwsws labour desk, A title, a:7',
		);
		expect(reader.reversed().filter(text => text !== 'An item')).toEqual([]);
	});

	test('y without a selection copies the paragraph', async () => {
		const reader = await open();
		await reader.type('y');
		expect(reader.terminal.copied[0]).toMatch(/^“The first sentence is here\. .*The third ends it\.”/);
	});

	test.each([20, 33, 47, 100])('stays the same on a screen of %i columns', async width => {
		const reader = await open();
		await reader.type(')v3j');
		const before = marked(reader);
		await reader.resize(width, 60);
		expect(marked(reader)).toBe(before);
	});

	test('is kept in view', async () => {
		const long = {path: '/l/long.md', title: 'Long', body: longBody(30)};
		const reader = await openReader({articles: [long], open: long.path});
		await reader.type('v19j');
		expect(reader.reversed().length).toBeGreaterThan(5);
		expect(reader.text()).toMatch(/Paragraph 18 begins/);
		await reader.type('gk');
		expect(reader.reversed().length).toBeGreaterThan(0);
	});

	test('says how it goes on', async () => {
		const reader = await open();
		await reader.type('v');
		expect(reader.rows().at(-1)).toMatch(/select sentences · j k · y copies · Esc/);
	});
});
