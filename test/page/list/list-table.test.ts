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
	aliases: [],
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
	expect(line).toBe('<number>12</number>  <date>2023</date>  draft: 塩の道  <minutes>12 min</minutes>');
});

test('what is read is not painted as a title, and a star stands where it stands beside a dot', () => {
	const paint = (role: string, text: string) => (role === 'title' || role === 'unread' ? `<${role}:${text}>` : text);
	const [both, star, none] = listLines([entry, {...entry, unread: false}, {...entry, unread: false, starred: false}], {
		places: new Map(),
		width: 120,
		paint,
	});
	expect(both).toMatch(/<title:Salt roads .*>.*<unread:●★>$/);
	expect(star).toMatch(/^2024-03-01 {2}Salt roads .* {2} <unread:★>$/);
	expect(none).toMatch(/6 min$/);
});

test('the number of notes has a column where some article has notes, and goes before the flags do', () => {
	const lines = (width: number) =>
		listLines([{...entry, noted: 2}, {...entry, noted: 120}, entry], {
			places: new Map(),
			width,
			paint: (_, text) => text,
		});
	expect(lines(100).map(line => / (✎\S+) +●★$/.exec(line)?.[1])).toEqual(['✎2', '✎99+', undefined]);
	expect(lines(40).join()).not.toContain('✎');
	expect(listLines([entry], {places: new Map(), width: 100, paint: (_, text) => text})[0]).toMatch(/min {2}●★$/);
});

test('flags have their columns also where there are none, where that is asked for', () => {
	const read = {...entry, unread: false, starred: false};
	const line = (hasFlags: boolean) =>
		listLines([read], {places: new Map(), width: 60, paint: (_, text) => text, hasFlags})[0] ?? '';
	expect(line(true).indexOf('6 min')).toBe(line(false).indexOf('6 min') - 5);
});

test('no flag that comes or goes moves a column', () => {
	const at = [0, 1, 2, 3, 4, 5, 6, 7].map(flags => {
		const flagged = {...entry, unread: (flags & 1) > 0, starred: (flags & 2) > 0, queued: (flags & 4) > 0};
		const options = {places: new Map(), width: 60, paint: (_: unknown, text: string) => text, hasFlags: true};
		return listLines([flagged], options)[0]?.indexOf('6 min');
	});
	expect(new Set(at).size).toBe(1);
});
