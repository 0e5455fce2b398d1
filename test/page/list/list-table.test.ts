import {expect, test} from 'vitest';
import type {Entry} from '../../../src/core/article/article.ts';
import {columns} from '../../../src/core/text/columns.ts';
import {listLines} from '../../../src/page/list/list-table.ts';

const entry: Entry = {
	name: 'salt',
	path: '/library/salt.md',
	title: 'Salt roads of the desert and the people who walked them',
	authors: ['wsws trade desk', 'wsws print desk'],
	date: '2024-03-01',
	updated: undefined,
	tags: [],
	summary: undefined,
	lang: 'en',
	url: undefined,
	draft: false,
	words: 1200,
	minutes: 6,
	unread: true,
	starred: true,
	problems: 0,
};
const other: Entry = {
	...entry,
	name: 'b',
	path: '/b.md',
	title: '塩の道',
	authors: [],
	date: '2023',
	minutes: 12,
	unread: false,
	starred: false,
	draft: true,
};
const places = new Map([
	['/library/salt.md', 1],
	['/b.md', 12],
]);

function table(width: number): string[] {
	return listLines([entry, other], {places, width, paint: (_, text) => text});
}

test('on a wide terminal every column is whole and aligned', () => {
	expect(table(140)).toEqual([
		' 1  2024-03-01  Salt roads of the desert and the people who walked them  wsws trade desk, wsws print…   6 min  ●★',
		'12  2023        draft: 塩の道                                                                          12 min',
	]);
});

test('the title gives way first, then the authors', () => {
	expect(table(80)).toEqual([
		' 1  2024-03-01  Salt roads of the desert and th…  wsws trade desk,…    6 min  ●★',
		'12  2023        draft: 塩の道                                         12 min',
	]);
});

test.each([20, 30, 40, 50, 60, 80, 100, 140])('no line is wider than %d columns', width => {
	for (const line of table(width)) expect(columns(line)).toBeLessThanOrEqual(width);
});

test('only the text of a cell is painted, not its padding', () => {
	const [line] = listLines([other], {places, width: 80, paint: (role, text) => `<${role}>${text}</${role}>`});
	expect(line).toBe('<number>12</number>  <date>2023</date>  <title>draft: 塩の道</title>  <minutes>12 min</minutes>');
});
