// The browser over more articles than a screen, and over a library that changes while it is open.

import {describe, expect, test} from 'vitest';
import {timeLimitMs} from '../../time-limit.ts';
import {openReader, type TestArticle} from '../reading.ts';

const articleNamed = (name: string, more: Partial<TestArticle> = {}): TestArticle => ({
	path: `/l/${name}.md`,
	title: `Article ${name}`,
	body: 'A word of text.',
	...more,
});
const numbered = (count: number) => Array.from({length: count}, (_, index) => articleNamed(String(index)));
const status = (reader: {rows(): string[]}) => reader.rows().at(-1) ?? '';

describe('a large library', () => {
	test('says where in the list one is, of how many', async () => {
		const reader = await openReader({articles: numbered(3000)});
		expect(status(reader)).toMatch(/^ 1 of 3,000 /);
		await reader.type('8j');
		expect(status(reader)).toMatch(/^ 9 of 3,000 /);
		await reader.type('G');
		expect(status(reader)).toMatch(/^ 3,000 of 3,000 /);
		expect(reader.reversed()[0]).toMatch(/Article 2999/);
	});

	test('says how far it is while it is made', async () => {
		const reader = await openReader({articles: numbered(3), isUnmade: true});
		expect(status(reader)).toMatch(/loading the library/);
		reader.terminal.listener?.progressed('Indexing 4,720 of 20,000');
		await reader.settle();
		expect(status(reader)).toMatch(/^ indexing 4,720 of 20,000/);
		await reader.type('q');
		expect(reader.end).toBeDefined();
	});

	test('says how many answer a filter as soon as nobody types', async () => {
		const reader = await openReader({articles: numbered(300)});
		await reader.type('/word\r');
		// On a busy machine nobody has typed for long enough already.
		expect(status(reader)).toMatch(/^ 1 of (?:80\+|300) · \/word /);
		await expect.poll(() => status(reader), {timeout: timeLimitMs(5)}).toMatch(/^ 1 of 300 · \/word /);
		expect(reader.reversed()[0]).toMatch(/Article 0/);
	});

	test('G in a filtered list shows work, and answers keys meanwhile', async () => {
		const reader = await openReader({articles: numbered(2000), isSlow: true});
		await reader.type('/word\r');
		await reader.pressOnly('G');
		const place = () => Number(/^ (\d[\d,]*) of [\d,]+…/.exec(status(reader))?.[1]?.replace(',', '') ?? 0);
		await expect.poll(place, {interval: 5, timeout: timeLimitMs(5)}).toBeGreaterThan(80);
		const [first, began] = [place(), performance.now()];
		await expect.poll(place, {interval: 5, timeout: timeLimitMs(5)}).toBeGreaterThan(first);
		await reader.pressOnly('h');
		await expect.poll(() => reader.text(), {interval: 5}).toMatch(/filter as you type/);
		expect(performance.now() - began).toBeLessThan(timeLimitMs(1.5));
		await reader.pressOnly('q');
		await reader.pressOnly('k');
		await reader.settle();
		expect(status(reader)).toMatch(/ of 2,000 · \/word /);
		expect(reader.reversed()[0]).not.toMatch(/Article 1999/);
	});

	test('Esc gives up what takes too long', async () => {
		const reader = await openReader({articles: numbered(4000), isSlow: true});
		await reader.type('/word\r');
		await reader.pressOnly('G');
		await reader.pressOnly('\x1b');
		await expect.poll(() => status(reader)).toMatch(/^ 1 of 4,000 +h for/);
	});

	test('marks all of a list that was not loaded whole', async () => {
		const reader = await openReader({articles: numbered(1200)});
		await reader.type('A');
		expect(status(reader)).toMatch(/A again marks 1,200 articles as read/);
		await reader.type('A');
		expect(reader.state.read.size).toBe(1200);
	});
});

describe('a library that changes', () => {
	test('is looked at while nobody types, says what arrived and keeps the chosen article where it is', async () => {
		const articles = numbered(40);
		const reader = await openReader({articles});
		await reader.type('12j');
		const row = reader.rows().findIndex(row => row.includes('Article 12 '));
		articles.unshift(articleNamed('new'), articleNamed('newer'));
		await expect.poll(() => status(reader)).toMatch(/2 articles arrived/);
		expect(reader.reversed()[0]).toMatch(/Article 12 /);
		expect(reader.rows().findIndex(row => row.includes('Article 12 '))).toBe(row);
		await reader.type('g');
		expect(reader.rows()[0]).toMatch(/Article new/);
		expect(status(reader)).toMatch(/^ 1 of 42 /);
	});

	test('keeps the chosen article in a list that takes long to be made', async () => {
		const articles = numbered(1200);
		const reader = await openReader({articles, isSlow: true});
		await reader.type('/word\r');
		await reader.type('G');
		await reader.type('200k');
		const [chosen = ''] = reader.reversed();
		const row = reader.rows().findIndex(row => row.includes(chosen));
		articles.unshift(articleNamed('new'), articleNamed('newer'));
		await reader.type('r');
		await expect.poll(() => status(reader)).toMatch(/2 articles arrived/);
		expect(reader.reversed()[0]).toBe(chosen);
		expect(reader.rows().findIndex(row => row.includes(chosen))).toBe(row);
	});

	test('keeps the chosen article when more of the list is loaded than was known', async () => {
		const articles = numbered(1200);
		const reader = await openReader({articles});
		articles.unshift(articleNamed('new'), articleNamed('newer'));
		await reader.type('470j');
		await expect.poll(() => status(reader)).toMatch(/2 articles arrived/);
		expect(reader.reversed()[0]).toMatch(/Article 470 /);
	});

	test('leaves what was said there when nothing of the list has changed', async () => {
		const articles = numbered(5);
		const reader = await openReader({articles});
		await reader.type('/title:"Article 3"\r');
		await reader.type('o');
		const said = status(reader);
		expect(said).toMatch(/address/);
		const looks = () => reader.asked.filter(({type}) => type === 'refresh').length;
		articles.splice(4, 1, articleNamed('other'));
		await expect.poll(looks).toBe(1);
		await reader.settle();
		expect(status(reader)).toBe(said);
	});

	test('says what is gone', async () => {
		const articles = numbered(5);
		const reader = await openReader({articles});
		await reader.type('2j');
		articles.splice(2, 1);
		await reader.type('r');
		expect(status(reader)).toMatch(/1 article gone/);
		expect(reader.reversed()[0]).toMatch(/Article 3/);
	});

	test('r says that nothing is new', async () => {
		const reader = await openReader({articles: numbered(5)});
		await reader.type('r');
		expect(status(reader)).toMatch(/nothing new/);
	});

	test('r says what can not be read, such as the folder of a library that is gone', async () => {
		const unreadable = [{path: '/mnt/disk', reason: 'no such folder'}];
		const reader = await openReader({articles: numbered(5), unreadable});
		await reader.type('r');
		expect(status(reader)).toMatch(/nothing new · \/mnt\/disk: no such folder$/);
		unreadable.push({path: '/l/x.md', reason: 'permission denied'}, {path: '/l/y.md', reason: 'not text'});
		await reader.type('r');
		expect(status(reader)).toMatch(/nothing new · \/mnt\/disk: no such folder, and 2 more$/);
	});

	test('an article that is gone is said where it was to be opened', async () => {
		const articles = numbered(5);
		const reader = await openReader({articles});
		articles.splice(0, 1);
		await reader.type('\r');
		expect(status(reader)).toMatch(/no file \/l\/0\.md/);
		expect(reader.reversed()).toHaveLength(1);
	});
});
