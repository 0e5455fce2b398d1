import {describe, expect, test} from 'vitest';
import {lineAfterKey, lineAtCursor, lineWith} from '../../../src/reader/page/typed-line.ts';
import {longBody, openReader} from '../reading.ts';

/** A line with `|` where the cursor is. */
function line(marked: string) {
	const [before = '', behind = ''] = marked.split('|');
	return {text: before + behind, behind: behind.length};
}

function marked({text, behind}: {text: string; behind: number}): string {
	return `${text.slice(0, text.length - behind)}|${text.slice(text.length - behind)}`;
}

describe('a key in a typed line', () => {
	const cases: [before: string, keys: string, after: string][] = [
		['one two|', 'left', 'one tw|o'],
		['|one', 'left ctrl+b backspace ctrl+w ctrl+u alt+b', '|one'],
		['one|', 'right ctrl+f delete ctrl+d ctrl+k alt+d alt+f', 'one|'],
		['one two|', 'home', '|one two'],
		['one two|', 'ctrl+a right', 'o|ne two'],
		['o|ne', 'end', 'one|'],
		['o|ne', 'ctrl+e', 'one|'],
		['one two|', 'alt+b', 'one |two'],
		['one  two|', 'ctrl+left alt+left', '|one  two'],
		['|one  two', 'alt+f', 'one|  two'],
		['|one  two', 'ctrl+right alt+right', 'one  two|'],
		['one tw|o', 'backspace', 'one t|o'],
		['one t|wo', 'delete', 'one t|o'],
		['one t|wo', 'ctrl+d', 'one t|o'],
		['one two| three', 'ctrl+w', 'one | three'],
		['one two | three', 'alt+backspace', 'one | three'],
		['one| two three', 'alt+d', 'one| three'],
		['one| two', 'ctrl+u', '| two'],
		['one| two', 'ctrl+k', 'one|'],
		['e\u0301e\u0301|', 'left', 'e\u0301|e\u0301'],
		['e\u0301e\u0301|', 'backspace', 'e\u0301|'],
		['移民|', 'left delete', '移|'],
		['a👨‍👩‍👧|', 'backspace', 'a|'],
		['a👨‍👩‍👧|', 'left', 'a|👨‍👩‍👧'],
		['🇲🇽🇯🇵|', 'left backspace', '|🇯🇵'],
		['|', 'left right home end backspace delete ctrl+w ctrl+u ctrl+k alt+b alt+f', '|'],
	];
	test.each(cases)('%j, %s: %j', (before, keys, after) => {
		const end = keys.split(' ').reduce((at, key) => lineAfterKey(at, key) ?? at, line(before));
		expect(marked(end)).toBe(after);
	});

	test.each(['a', 'enter', 'escape', 'tab', 'up', 'f1', 'toString'])('%s is none', key => {
		expect(lineAfterKey(line('one|'), key)).toBeUndefined();
	});

	test('puts text where the cursor is', () => {
		expect(marked(lineWith(line('one| three'), ' two'))).toBe('one two| three');
		expect(lineAtCursor(line('one| two'))).toEqual(['one', ' ', 'two']);
		expect(lineAtCursor(line('|移民'))).toEqual(['', '移', '民']);
		expect(lineAtCursor(line('one|'))).toEqual(['one', ' ', '']);
	});
});

describe('in a prompt', () => {
	const articles = [{path: '/l/a.md', title: 'A', body: longBody(3)}];
	const open = (width = 40) => openReader({articles, open: '/l/a.md', width, height: 12});
	const prompt = (reader: Awaited<ReturnType<typeof open>>) => reader.rows().at(-1)?.trimEnd();

	test('the cursor goes where it is told, and what is typed stands there', async () => {
		const reader = await open();
		await reader.type('/part 2');
		expect(reader.reversed()).toEqual([' ']);
		await reader.type('\x1b[D\x1b[D\x1b[D');
		expect(reader.reversed()).toEqual(['t']);
		await reader.type('\x01x');
		expect(prompt(reader)).toBe('/xpart 2');
		await reader.type('\x7f\x05\x7f1');
		expect(prompt(reader)).toBe('/part 1');
		await reader.type('\r');
		expect(reader.rows().at(-1)).toContain('/part 1 1/1');
	});

	test('what is pasted stands there too, and ↑ brings whole lines back', async () => {
		const reader = await open();
		await reader.type('/part 1\r');
		await reader.type('/ab\x1b[D\x1b[200~ pasted\n\x1b[201~');
		expect(prompt(reader)).toBe('/apastedb');
		await reader.type('\x1b[A');
		expect(prompt(reader)).toBe('/part 1');
		expect(reader.reversed()).toEqual([' ']);
		await reader.type('x');
		expect(prompt(reader)).toBe('/part 1x');
	});

	test('the part around the cursor is seen of a line that is too long', async () => {
		const reader = await open(20);
		await reader.type('aone two three four five six');
		expect(prompt(reader)).toMatch(/four five six/);
		await reader.type('\x01');
		expect(prompt(reader)).toMatch(/^✎ one two three/);
		expect(reader.reversed()).toEqual(['o']);
		for (let step = 0; step < 24; step++) {
			await reader.type('\x06');
			expect(reader.reversed()).toHaveLength(1);
			expect(reader.rows().at(-1)?.length).toBeLessThanOrEqual(20);
		}
	});

	test('Home and End move in a filter, arrows still move the list', async () => {
		const many = [1, 2, 3].map(at => ({path: `/l/${at}.md`, title: `Tram ${at}`, body: 'Words.'}));
		const reader = await openReader({articles: many, width: 60, height: 12});
		await reader.type('/ram\x1b[Ht');
		expect(reader.rows().at(-1)).toMatch(/^\/tram/);
		await reader.type('\x1b[B');
		expect(reader.reversed().join('\n')).toMatch(/Tram 2/);
	});
});
