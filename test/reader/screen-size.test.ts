import {describe, expect, test} from 'vitest';
import {createPlainTheme} from '../../src/page/theme/theme.ts';
import {columnWidth} from '../../src/reader/model/geometry.ts';
import {initialModel} from '../../src/reader/run/read-on-screen.ts';
import {createState, longBody, openReader, type TestArticle} from './reading.ts';

const long: TestArticle = {path: '/l/long.md', title: 'A long article', body: longBody()};

describe('another size of the screen', () => {
	test('80, 40, 120 columns and back keep the same words at the top', async () => {
		const reader = await openReader({articles: [long], open: long.path});
		await reader.type('50%3j');
		const [first] = reader.rows()[0]?.match(/w\d+x\d+/) ?? [];
		const before = reader.rows();
		for (const width of [40, 120, 33, 80]) {
			await reader.resize(width, 24);
			expect(reader.rows()[0]).toContain(first);
		}
		expect(reader.rows()).toEqual(before);
	});

	test('the beginning stays the beginning', async () => {
		const reader = await openReader({articles: [long], open: long.path});
		const before = reader.rows();
		for (const width of [40, 120, 7, 80]) await reader.resize(width, 24);
		expect(reader.rows()).toEqual(before);
	});

	test('a storm of sizes ends at the last one', async () => {
		const reader = await openReader({articles: [long], open: long.path});
		await reader.type('50%');
		for (let width = 20; width < 100; width++) reader.terminal.listener?.resized();
		await reader.resize(60, 20);
		expect(reader.rows()).toHaveLength(20);
		expect(reader.rows().at(-1)).toMatch(/%/);
	});

	test.each([
		[1, 1],
		[1, 24],
		[2, 2],
		[80, 1],
		[80, 2],
		[500, 100],
	])('%i columns and %i rows show something and fail at nothing', async (width, height) => {
		const reader = await openReader({articles: [long], open: long.path, width, height});
		await reader.type('jjj/w5\rt\x1bb?\x1b');
		await reader.type('lj');
		expect(reader.rows()).toHaveLength(height);
		expect(reader.end).toBeUndefined();
	});

	test('a narrower screen and an edit above keep the paragraph', async () => {
		const state = createState();
		const before = await openReader({articles: [long], open: long.path, state});
		await before.type('4]2j');
		const paragraph =
			before
				.rows()
				.find(row => row.includes('Paragraph'))
				?.match(/Paragraph \d+/)?.[0] ?? 'none';
		await before.type('jjq');
		const edited = long.body.replace('Paragraph 3 begins.', 'Paragraph 3 was written anew.\n\nAnd one was put in.');
		const after = await openReader({articles: [{...long, body: edited}], open: long.path, width: 40, state});
		expect(paragraph).toBe('Paragraph 30');
		expect(after.rows()[0]).toMatch(/^w30x15 /);
	});

	test('what is chosen stays in view when the screen shrinks', async () => {
		const library = Array.from({length: 40}, (_, index) => ({
			...long,
			path: `/l/${index}.md`,
			title: `Article ${index}`,
		}));
		const browser = await openReader({articles: library, height: 40});
		await browser.type('30j');
		await browser.resize(80, 10);
		expect(browser.reversed()).toEqual([expect.stringContaining('Article 30')]);
		const headings = Array.from({length: 40}, (_, index) => `## Heading ${index}\n\ntext`).join('\n\n');
		const page = await openReader({articles: [{...long, body: headings}], open: long.path, height: 50});
		await page.type('t');
		for (let press = 0; press < 30; press++) await page.type('j');
		await page.resize(80, 10);
		expect(page.reversed()).toEqual(['Heading 30']);
	});

	test('two readers of two articles keep both places', async () => {
		const other = {...long, path: '/l/other.md', title: 'Another'};
		const state = createState();
		const first = await openReader({articles: [long, other], open: long.path, state});
		const second = await openReader({articles: [long, other], open: other.path, state});
		await first.type(']]]');
		await second.type(']]]]]');
		await first.type('jjq');
		await second.type('jjq');
		expect(state.places.get(long.path)?.section).toEqual(['Part 3']);
		expect(state.places.get(other.path)?.section).toEqual(['Part 5']);
	});
});

test.each([20, 30, 59, 60, 72, 79, 80, 81, 100, 140])(
	'the column is as wide as a page of show on %i columns',
	width => {
		const {model} = initialModel({
			size: {width, height: 24},
			theme: createPlainTheme(),
			hasHyperlinks: false,
			article: undefined,
			lastRead: undefined,
			measure: undefined,
		});
		expect(columnWidth(model)).toBe(Math.min(80, width));
	},
);
