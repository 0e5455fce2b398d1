import {describe, expect, test} from 'vitest';
import {longBody, openReader, type TestArticle} from '../reading.ts';

const long: TestArticle = {
	path: '/library/long.md',
	title: 'A long article',
	body: longBody(),
	date: '2024-03-01',
	url: 'https://example.org/long',
};
const short: TestArticle = {path: '/library/short.md', title: 'A short one', body: 'All of it is here.'};

const openLong = (width = 80, height = 24) => openReader({articles: [long, short], open: long.path, width, height});

/** 24 rows: 22 of text, a blank one, the status line. Title, rule, byline and two blank lines come first. */
describe('keys that move', () => {
	const cases: [keys: string, top: string | RegExp][] = [
		['', ''],
		['j', /A long article/],
		['jj', /━━/],
		['jjj', /wsws labour desk · 1 March 2024/],
		['\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B', /^ {4}Part 1$/],
		['8j', /Paragraph 0 begins/],
		['8jk', ''],
		['12j6k', /Part 1/],
		['6j\x1b[A', ''],
		['6j', /Part 1/],
		['06j', /Part 1/],
		[' j', /Paragraph 3 begins/],
		['fj', /Paragraph 3 begins/],
		['\x1b[6~j', /Paragraph 3 begins/],
		['2 ', /w7x10 /],
		[' b', ''],
		['d', /w0x34 /],
		['du', ''],
		['\x06\x02', ''],
		['G', /w56x8 /],
		['\x1b[F', /w56x8 /],
		['Gg', ''],
		['G\x1b[H', ''],
		['Gj', /w56x8 /],
		['G ', /w56x8 /],
		['50%', /w27x38 /],
		['0%', ''],
		['100%', /w56x8 /],
		['999%', /w56x8 /],
		[']', /Part 1/],
		[']]', /Part 2/],
		['3]', /Part 3/],
		[']]]j[', /Part 3/],
		[']]][', /Part 2/],
		['[', ''],
		['99]', /w56x8 /],
		['99]]]', /w56x8 /],
		['G99]', /w56x8 /],
		['21g', /Paragraph 9 begins/],
		['23g', /Part 2/],
		['9999999999j', /w56x8 /],
		['x', ''],
		['zz\x1b[99;99~', ''],
	];
	test.each(cases)('%j leads to %s', async (keys, top) => {
		const reader = await openLong();
		await reader.type(keys);
		expect(reader.rows()[0]).toMatch(top === '' ? /^$/ : top);
	});
});

describe('the status line', () => {
	const status = (rows: string[]) => rows.at(-1) ?? '';

	test('says the section, how much was seen and how long the rest takes', async () => {
		const reader = await openLong();
		expect(status(reader.rows())).toMatch(/^ {4}A long article +\d% · 11 min left · h for the keys$/);
		await reader.type(']]]');
		expect(status(reader.rows())).toMatch(/^ {4}Part 3 +3\d% · 7 min left · h for the keys$/);
	});

	test('says the end at the end', async () => {
		const reader = await openLong();
		await reader.type('G');
		expect(status(reader.rows())).toMatch(/^ {4}Part 6 +100% · end · h for the keys$/);
	});

	test('shows a number being typed and lets it go with the key it was for', async () => {
		const reader = await openLong();
		await reader.type('12');
		expect(status(reader.rows())).toMatch(/· 12$/);
		await reader.type('\x1b');
		await expect.poll(() => status(reader.rows())).not.toMatch(/12$/);
	});

	test('says how to get help, while there is room', async () => {
		expect(status((await openLong()).rows())).toMatch(/11 min left · h for the keys$/);
		expect(status((await openLong(40)).rows())).toMatch(/min left$/);
	});

	test.each([1, 10, 25, 50, 75, 99])('says %i%% after going there', async percent => {
		const reader = await openLong();
		await reader.type(`${percent}%`);
		// The first screen is what the article begins with, however little was asked for.
		const [, shown] = /(\d+)% ·/.exec(status(reader.rows())) ?? [];
		expect(Number(shown)).toBe(Math.max(percent, 4));
	});

	test('is given up on a screen of one row', async () => {
		const reader = await openLong(40, 1);
		await reader.type('8j');
		expect(reader.text()).toMatch(/Paragraph 0/);
	});
});

describe('keys that mean nothing', () => {
	const dead: [keys: string, said: RegExp][] = [
		['@', /no key @ · h for the keys/],
		['\x1bOQ', /no key F2 · h for the keys/],
		['\x04\x17', /no key Ctrl-W · h for the keys/],
		['移', /no key 移 · h for the keys/],
	];
	test.each(dead)('%j is answered', async (keys, said) => {
		const reader = await openLong();
		await reader.type(keys);
		expect(reader.rows().at(-1)).toMatch(said);
		await reader.type('j');
		expect(reader.rows().at(-1)).not.toMatch(/no key/);
	});

	test('a dead key says where help is in the browser and in the contents too', async () => {
		const reader = await openReader({articles: [long]});
		await reader.type('v');
		expect(reader.rows().at(-1)).toMatch(/no key v · h for the keys/);
		const page = await openLong();
		await page.type('tv');
		expect(page.rows().at(-1)).toMatch(/no key v here/);
		expect(page.reversed()).toEqual(['Part 1']);
	});
});

describe('going back', () => {
	test('what there is no heading for stays, and says so', async () => {
		const body = `${longBody(3)}\n\n## Near the end\n\nLast words.`;
		const reader = await openReader({articles: [{...long, body}], open: long.path});
		await reader.type('[');
		expect(reader.rows().at(-1)).toMatch(/no heading before this/);
		await reader.type('99]]]');
		const end = reader.text().split('\n').slice(0, -1);
		for (const key of [']', ']', '3]']) {
			await reader.type(key);
			expect(reader.text().split('\n').slice(0, -1)).toEqual(end);
			expect(reader.rows().at(-1)).toMatch(/no heading after this/);
		}
	});

	const cases: [name: string, key: string][] = [
		['Backspace', '\x7f'],
		['←', '\x1b[D'],
		['Ctrl-O', '\x0f'],
	];
	test.each(cases)('%s undoes each jump, the last one first', async (_, key) => {
		const reader = await openLong();
		await reader.type(']]3]');
		await reader.type('50%');
		await reader.type('[');
		expect(reader.rows()[0]).toMatch(/Part 3/);
		await reader.type(key);
		expect(reader.rows()[0]).toMatch(/w27x38 /);
		await reader.type(key);
		expect(reader.rows()[0]).toMatch(/Part 5/);
		await reader.type(key);
		expect(reader.rows()[0]).toMatch(/Part 2/);
		await reader.type(key + key);
		expect(reader.rows()[0]).toMatch(/^$/);
		await reader.type(key);
		expect(reader.rows().at(-1)).toMatch(/nothing to go back to · q leaves/);
	});

	test.each(cases)('%s leads from the beginning of an article to the list it was opened from', async (_, key) => {
		const reader = await openReader({articles: [long, short]});
		await reader.type('j\r');
		expect(reader.text()).toMatch(/All of it is here/);
		await reader.type(key);
		expect(reader.reversed()).toEqual([expect.stringContaining('A short one')]);
	});
});

describe('reading', () => {
	test('an article is read when its end was seen', async () => {
		const reader = await openLong();
		await reader.type('40 ');
		expect(reader.state.read).toEqual(new Set([long.path]));
	});

	test('an article is not read half-way', async () => {
		const reader = await openLong();
		await reader.type('5 ');
		expect(reader.state.read.size).toBe(0);
	});

	test('m takes it back, and the end does not mark it again at once', async () => {
		const reader = await openLong();
		await reader.type('Gm');
		expect(reader.state.read.size).toBe(0);
		expect(reader.text()).toMatch(/marked as unread/);
		await reader.type('kjm');
		expect(reader.state.read.size).toBe(1);
	});

	test('s stars and takes the star away', async () => {
		const reader = await openLong();
		await reader.type('s');
		expect(reader.state.starred).toEqual(new Set([long.path]));
		expect(reader.rows().at(-1)).toMatch(/starred.*★/);
		await reader.type('s');
		expect(reader.state.starred.size).toBe(0);
	});

	test('y copies the paragraph being read with its citation', async () => {
		const reader = await openLong();
		await reader.type(']]jjy');
		expect(reader.terminal.copied).toEqual([
			expect.stringMatching(
				/^“Paragraph 10 begins\. w10x0 .*w10x39\.”\n\nwsws labour desk, A long article, 2024-03-01, https:\/\/example\.org\/long$/,
			),
		]);
	});

	test('a paragraph that no terminal takes is not said to be copied', async () => {
		const body = 'A very long paragraph. '.repeat(4000);
		const reader = await openReader({articles: [{...short, body}], open: short.path});
		await reader.type('y');
		expect(reader.rows().at(-1)).toMatch(/too long for the clipboard of a terminal/);
		expect(reader.terminal.copied).toEqual([]);
	});

	test('3y copies the third paragraph on the screen', async () => {
		const reader = await openLong();
		await reader.type('3y');
		expect(reader.terminal.copied[0]).toMatch(/^“Paragraph 2 begins/);
	});

	test('e edits at the line of the paragraph, o opens the address', async () => {
		const reader = await openLong();
		await reader.type('4je');
		expect(reader.asked).toContainEqual({type: 'edit', path: long.path, line: 1});
		await reader.type('o');
		expect(reader.asked).toContainEqual({type: 'browse', url: 'https://example.org/long'});
	});

	test('- and + change the width and keep the line', async () => {
		const reader = await openLong(120);
		await reader.type(']]jj');
		for (const key of ['-', '-', '-', '+', '+', '+', '+']) {
			await reader.type(key);
			expect(reader.rows()[0]).toMatch(/Paragraph 10 begins/);
		}
		expect(reader.text()).toMatch(/76 columns/);
	});
});

describe('finding', () => {
	test('/ marks what is typed, Enter goes there, n and N step', async () => {
		const reader = await openLong();
		await reader.type('/paragraph 2');
		expect(reader.rows().at(-1)).toMatch(/^\/paragraph 2/);
		await reader.type('\r');
		expect(reader.reversed()).toEqual(['Paragraph 2']);
		await reader.type('n');
		expect(reader.text()).toMatch(/Paragraph 20 begins/);
		await reader.type('n');
		expect(reader.text()).toMatch(/Paragraph 21 begins/);
		await reader.type('NN');
		expect(reader.text()).toMatch(/Paragraph 2 begins/);
	});

	test('the status line says which hit of how many', async () => {
		const reader = await openLong();
		const status = () => reader.rows().at(-1) ?? '';
		await reader.type('/begins\r');
		expect(status()).toMatch(/\/begins 1\/60 ·/);
		await reader.type('nn');
		expect(status()).toMatch(/\/begins 3\/60 ·/);
		await reader.type('NNN');
		expect(status()).toMatch(/from the end again +\/begins 60\/60 ·/);
		await reader.resize(50, 24);
		expect(status()).toMatch(/\/begins 60\/60/);
	});

	test('↑ and ↓ bring back what was searched for', async () => {
		const reader = await openLong();
		const prompt = () => reader.rows().at(-1) ?? '';
		await reader.type('/part 3\r/part 4\r?part 3\r');
		await reader.type('/dra\x1b[A');
		expect(prompt()).toMatch(/^\/part 3/);
		await reader.type('\x1b[A');
		expect(prompt()).toMatch(/^\/part 4/);
		await reader.type('\x1b[A\x1b[A');
		expect(prompt()).toMatch(/^\/part 4/);
		await reader.type('\x1b[B\x1b[B');
		expect(prompt()).toMatch(/^\/dra/);
		await reader.type('\x10\x10\r');
		expect(reader.reversed()).toEqual(['Part 4']);
	});

	test('a hit that goes over the end of a line is marked on both', async () => {
		const reader = await openLong();
		await reader.type('/w0x9 w0x10\r');
		expect(reader.reversed()).toEqual(['w0x9', 'w0x10']);
	});

	test('a hit goes over the figure of a note and the name of a picture', async () => {
		const body = 'A note[^1] and another[^2]. A ![white cat](c.png), and 10⁶ more.\n\n[^1]: One.\n[^2]: Two.';
		const reader = await openReader({articles: [{...short, body}], open: short.path, width: 80, height: 24});
		for (const words of ['note and another a white cat', 'cat and', '10⁶ more', 'another a']) {
			await reader.type(`/${words}\r`);
			expect(reader.rows().at(-1)).toMatch(/ 1\/1 /);
		}
	});

	test('? finds backwards, and round the end', async () => {
		const reader = await openLong();
		await reader.type('?part\r');
		expect(reader.text()).toMatch(/Part 6/);
		expect(reader.text()).toMatch(/from the end again/);
		await reader.type('n');
		expect(reader.text()).toMatch(/Part 5/);
	});

	test('? alone shows the keys, and Esc or q takes them away', async () => {
		const reader = await openLong(100, 40);
		await reader.type('?');
		expect(reader.text()).toMatch(/j ↓ Ctrl-E +a line down/);
		await reader.type('q');
		expect(reader.text()).not.toMatch(/a line down/);
		expect(reader.end).toBeUndefined();
	});

	test('what is not there is said, and Esc brings back what was marked', async () => {
		const reader = await openLong();
		await reader.type('/part\r/nothing like it\r');
		expect(reader.text()).toMatch(/nothing found for “nothing like it”/);
	});

	test('Enter on nothing repeats', async () => {
		const reader = await openLong();
		await reader.type('/part\r/\r');
		expect(reader.text()).toMatch(/Part 2/);
	});

	test('pasted text goes into the pattern on one line', async () => {
		const reader = await openLong();
		await reader.type('/\x1b[200~paragraph\n7\x1b[201~\r');
		expect(reader.reversed()).toEqual(['Paragraph 7']);
	});

	test('text pasted elsewhere does nothing', async () => {
		const reader = await openLong();
		await reader.type('\x1b[200~qG\x1b[201~');
		expect(reader.text()).toMatch(/pasted text is not taken for keys/);
		expect(reader.end).toBeUndefined();
	});
});

describe('contents', () => {
	test('t shows the headings with the section read chosen, Enter goes there, Backspace back', async () => {
		const reader = await openLong();
		await reader.type(']]t');
		expect(
			reader
				.rows()
				.slice(0, 6)
				.map(row => row.trim()),
		).toEqual(['Part 1', 'Part 2', 'Part 3', 'Part 4', 'Part 5', 'Part 6']);
		expect(reader.reversed()).toEqual(['Part 2']);
		await reader.type('jj\r');
		expect(reader.rows()[0]).toMatch(/Part 4/);
		await reader.type('\x7f');
		expect(reader.rows()[0]).toMatch(/Part 2/);
	});

	test('stand beside the text on a wide screen, with the section being read marked', async () => {
		const reader = await openLong(140, 24);
		const side = () => reader.rows().map(row => row.slice(0, 30).trim());
		expect(side().slice(0, 6)).toEqual(['Part 1', 'Part 2', 'Part 3', 'Part 4', 'Part 5', 'Part 6']);
		await reader.type(']]]j');
		expect(side().filter(text => text.startsWith('▸'))).toEqual(['▸ Part 3']);
		expect(reader.rows()[1]).toMatch(/^ {3}Part 2 +Paragraph 20 begins/);
		await reader.type('/paragraph 21\r');
		expect(reader.reversed()).toEqual(['Paragraph 21']);
		await reader.resize(139, 24);
		expect(reader.text()).not.toMatch(/▸/);
	});

	test('of many headings beside the text scroll with it', async () => {
		const body = Array.from({length: 60}, (_, index) => `## Heading ${index}\n\nSome text of it.`).join('\n\n');
		const reader = await openReader({articles: [{...long, body}], open: long.path, width: 150, height: 20});
		await reader.type('40]');
		expect(reader.rows().filter(row => row.startsWith(' ▸'))).toEqual([expect.stringMatching(/^ ▸ Heading 39/)]);
	});

	test('an article without headings says so', async () => {
		const reader = await openReader({articles: [short], open: short.path});
		await reader.type('t');
		expect(reader.text()).toMatch(/no headings/);
	});
});

describe('leaving', () => {
	const cases: [keys: string, signal: string | undefined][] = [
		['q', undefined],
		['Q', undefined],
		['\x03', 'SIGINT'],
		['/abc\x03', 'SIGINT'],
	];
	test.each(cases)('%j ends with %s and the place saved', async (keys, signal) => {
		const reader = await openLong();
		await reader.type(']]jj');
		await reader.type(keys);
		expect(reader.end).toEqual({signal, failure: undefined});
		expect(reader.terminal.listener).toBeUndefined();
		expect(reader.state.places.get(long.path)).toMatchObject({section: ['Part 2'], block: 0});
	});
});
