import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {browserKeys, type KeyGroup, keyName, pageKeys} from '../../src/reader/model/key-bindings.ts';
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
		for (let press = 0; press < 60; press++) {
			seen.push(reader.text());
			await reader.type('j');
		}
		for (const {says} of bindings) expect(seen.join('\n')).toContain(says);
	});

	test('is in the manual, key by key', () => {
		const manual = readFileSync(join(import.meta.dirname, '../../docs/reader.md'), 'utf8');
		for (const {keys, says} of bindings) {
			const rows = manual.split('\n').filter(line => line.startsWith(`| ${says} |`));
			expect(rows, says).toContain(`| ${says} | ${keys.map(key => `\`${keyName(key)}\``).join(' ')} |`);
		}
	});
});
