import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {browserKeys, type KeyGroup, pageKeys} from '../../src/reader/model/key-bindings.ts';
import {actionNames} from '../../src/reader/model/key-map.ts';
import {keyName} from '../../src/reader/model/key-names.ts';
import {longBody, openReader} from './reading.ts';

const articles = [{path: '/l/long.md', title: 'Long', body: longBody(20)}];
const screens: [name: string, groups: readonly KeyGroup[], open: string | undefined][] = [
	['the page', pageKeys, '/l/long.md'],
	['the browser', browserKeys, undefined],
];

describe.each(screens)('%s', (_, groups, open) => {
	const bindings = groups.flatMap(({bindings}) => bindings);

	test('has one meaning for every key', () => {
		const keys = bindings.flatMap(({keys}) => keys);
		expect(keys).toEqual([...new Set(keys)]);
	});

	test('shows every key and what it does, whole, on a screen of 100 columns', async () => {
		const reader = await openReader({articles, open, width: 100, height: 60});
		await reader.type('h');
		for (const {keys, says} of bindings) {
			expect(reader.text()).toContain(says);
			expect(reader.text()).toContain(keyName(keys[0] ?? ''));
		}
	});

	test('shows them on a small screen by scrolling', async () => {
		const reader = await openReader({articles, open, width: 50, height: 12});
		await reader.type('h');
		const seen: string[] = [];
		for (let press = 0; press < 90; press++) {
			seen.push(reader.text());
			await reader.type('j');
		}
		for (const {says} of bindings) expect(seen.join('\n')).toContain(says);
	});

	test.each([20, 30, 40])('cuts no word at %i columns', async width => {
		const reader = await openReader({articles, open, width, height: 200});
		await reader.type('h');
		const shown = reader.text().replace(/\s+/g, ' ');
		for (const {says} of bindings) for (const word of says.split(' ')) expect(shown).toContain(word);
	});

	test('says that it pages, and Space does', async () => {
		const reader = await openReader({articles, open, width: 80, height: 12});
		await reader.type('h');
		expect(reader.rows().at(-1)).toMatch(/^ keys · Space for more +q goes back$/);
		const [first] = reader.rows();
		for (let press = 0; press < 12 && /Space for more/.test(reader.text()); press++) await reader.type(' ');
		expect(reader.rows()[0]).not.toBe(first);
		expect(reader.rows().at(-1)).toMatch(/^ keys · the end +q goes back$/);
		expect(reader.text()).toContain(bindings.at(-1)?.says);
	});

	test.each(['q', '\x7f', '\x1b[D', 'h', '?', '\r'])('goes away at %j', async key => {
		const reader = await openReader({articles, open});
		const before = reader.text();
		await reader.type('h');
		await reader.type(key);
		expect(reader.text()).toBe(before);
	});

	test('fills a screen that grew', async () => {
		const reader = await openReader({articles, open, width: 50, height: 12});
		await reader.type('hG');
		await reader.resize(120, 100);
		expect(reader.text()).toContain(groups[0]?.title);
		for (const {says} of bindings) expect(reader.text()).toContain(says);
	});

	test('stays at a key that means nothing there, and says so', async () => {
		const reader = await openReader({articles, open});
		await reader.type('hz');
		expect(reader.rows().at(-1)).toMatch(/no key z here · q goes back/);
		await reader.type('Q');
		expect(reader.end).toBeDefined();
	});

	test('is in the manual, key by key', () => {
		const manual = readFileSync(join(import.meta.dirname, '../../docs/reader.md'), 'utf8');
		for (const {keys, says} of bindings) {
			const rows = manual.split('\n').filter(line => line.startsWith(`| ${says} |`));
			expect(rows, says).toContain(
				`| ${says} | ${keys.map(key => `\`${keyName(key).replace('|', String.raw`\|`)}\``).join(' ')} |`,
			);
		}
	});
});

test('? on a page shows the keys, which Space pages, until something is typed', async () => {
	const reader = await openReader({articles, open: '/l/long.md', height: 12});
	await reader.type('?');
	expect(reader.rows().at(-1)).toMatch(/^\? .*type to find backwards · Space: more keys · Esc$/);
	const [first] = reader.rows();
	await reader.type(' ');
	expect(reader.rows()[0]).not.toBe(first);
	await reader.resize(120, 100);
	expect(reader.rows()[0]).toMatch(/Move/);
	await reader.resize(80, 12);
	await reader.type('paragraph 9\r');
	expect(reader.reversed()).toEqual(['Paragraph 9']);
	await reader.resize(40, 12);
	await reader.type('?');
	expect(reader.rows().at(-1)).toMatch(/^\? .*Space: keys$/);
});

test('the manual names every action that keys can be given to, and what it does', () => {
	const manual = readFileSync(join(import.meta.dirname, '../../docs/reader.md'), 'utf8');
	const rows = actionNames().map(name => {
		const all = [...pageKeys, ...browserKeys].flatMap(({bindings}) => [...bindings]);
		const meanings = all.filter(({command}) => command === name).map(({says}) => says);
		return `| \`${name}\` | ${[...new Set(meanings)].join(' · ')} |`;
	});
	expect(manual).toContain(['| action | what it does |', '| --- | --- |', ...rows].join('\n'));
});
