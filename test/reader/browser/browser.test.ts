import {describe, expect, test} from 'vitest';
import {createState, longBody, openReader, type TestArticle} from '../reading.ts';

const articles: TestArticle[] = [
	{
		path: '/l/telegraph.md',
		title: 'The telegraph',
		body: longBody(30),
		date: '2024-03-01',
		summary: 'How news began to travel faster than people, and what that did to them.',
	},
	{path: '/l/strike.md', title: 'The strike', body: longBody(12), date: '2023-11-02'},
	{path: '/l/press.md', title: 'The press', body: 'Short.', date: '2022-01-01'},
];

const open = (width = 80, height = 24, state = createState()) => openReader({articles, width, height, state});

describe('the browser', () => {
	test('lists the library with its first article chosen', async () => {
		const reader = await open();
		expect(
			reader
				.rows()
				.slice(0, 3)
				.map(row => row.replace(/\s+/g, ' ').trim()),
		).toEqual([
			expect.stringMatching(/2024-03-01 The telegraph wsws labour desk \d+ min ●/),
			expect.stringMatching(/2023-11-02 The strike wsws labour desk \d+ min ●/),
			expect.stringMatching(/2022-01-01 The press wsws labour desk 1 min ●/),
		]);
		expect(reader.reversed()).toEqual([expect.stringContaining('The telegraph')]);
		expect(reader.rows().at(-1)).toMatch(/^ 1 of 3 +h for the keys$/);
	});

	const chosen: [keys: string, title: string][] = [
		['j', 'The strike'],
		['jjj', 'The press'],
		['2j', 'The press'],
		['G', 'The press'],
		['Gk', 'The strike'],
		['Gg', 'The telegraph'],
		['2g', 'The strike'],
		[' ', 'The press'],
		['Gb', 'The telegraph'],
		['\x1b[B', 'The strike'],
	];
	test.each(chosen)('%j chooses %s', async (keys, title) => {
		const reader = await open();
		await reader.type(keys);
		expect(reader.reversed()).toEqual([expect.stringContaining(title)]);
	});

	test('Enter reads, q comes back to the list, q again leaves', async () => {
		const reader = await open();
		await reader.type('j\r');
		expect(reader.text()).toMatch(/Paragraph 0 begins/);
		await reader.type('q');
		expect(reader.reversed()).toEqual([expect.stringContaining('The strike')]);
		await reader.type('q');
		expect(reader.end).toEqual({signal: undefined, failure: undefined});
	});

	test('an article opens where it was left', async () => {
		const reader = await open();
		await reader.type('\r50%');
		const place = reader.rows()[0];
		await reader.type('qj\rqk\r');
		expect(reader.rows()[0]).toBe(place);
	});

	test('begins at the article that was read last', async () => {
		const state = createState();
		const first = await open(80, 24, state);
		await first.type('j\r]q');
		await first.type('q');
		const second = await open(80, 24, state);
		expect(second.reversed()).toEqual([expect.stringContaining('The strike')]);
	});

	test('s and m act on the chosen article', async () => {
		const reader = await open();
		await reader.type('jsm');
		expect(reader.state.starred).toEqual(new Set(['/l/strike.md']));
		expect(reader.state.read).toEqual(new Set(['/l/strike.md']));
		expect(reader.rows()[1]).toMatch(/★ *$/);
		expect(reader.rows()[1]).not.toMatch(/●/);
	});

	const titles = (reader: Awaited<ReturnType<typeof open>>) =>
		reader
			.rows()
			.slice(0, -1)
			.flatMap(row => /The (?:telegraph|strike|press)/.exec(row)?.[0] ?? []);

	test('U shows unread articles alone, * starred ones, the same key all again', async () => {
		const state = createState();
		state.setRead('/l/telegraph.md', true);
		state.setStarred('/l/telegraph.md', true);
		const reader = await open(80, 24, state);
		await reader.type('U');
		expect(titles(reader)).toEqual(['The strike', 'The press']);
		expect(reader.rows().at(-1)).toMatch(/^ 1 of 2 +unread only · h for the keys$/);
		await reader.type('/press\r');
		expect(titles(reader)).toEqual(['The press']);
		await reader.type('*');
		expect(reader.text()).toMatch(/no starred article has press/);
		await reader.type('\x1b');
		await expect.poll(() => titles(reader)).toEqual(['The telegraph', 'The strike', 'The press']);
		await reader.type('*');
		expect(titles(reader)).toEqual(['The telegraph']);
		await reader.type('*');
		expect(titles(reader)).toEqual(['The telegraph', 'The strike', 'The press']);
	});

	test('w queues, W shows the queue in reading order, and J and K go through it', async () => {
		const reader = await open();
		await reader.type('GwgwjW');
		expect(reader.state.queue()).toEqual(['/l/press.md', '/l/telegraph.md']);
		expect(titles(reader)).toEqual(['The press', 'The telegraph']);
		expect(reader.rows()[0]).toMatch(/● \+$/);
		expect(reader.rows().at(-1)).toMatch(/^ 1 of 2 +queue · h for the keys$/);
		await reader.type('\r');
		expect(reader.text()).toMatch(/Short\./);
		expect(reader.rows().at(-1)).toMatch(/ \+ · /);
		await reader.type('J');
		expect(reader.text()).toMatch(/The telegraph/);
		await reader.type('J');
		expect(reader.rows().at(-1)).toMatch(/this was the last article/);
		await reader.type('K');
		expect(reader.text()).toMatch(/Short\./);
		await reader.type('q/telegraph\r');
		expect(titles(reader)).toEqual(['The telegraph']);
		await reader.type('W');
		await reader.type('\x1b');
		await expect.poll(() => titles(reader)).toHaveLength(3);
	});

	test('an empty queue says how to fill it', async () => {
		const reader = await open();
		await reader.type('W');
		expect(reader.text()).toMatch(/nothing is queued[\s\S]*w queues an article/);
	});

	test('S sorts, also with unread articles first', async () => {
		const state = createState();
		state.setRead('/l/telegraph.md', true);
		const reader = await open(80, 24, state);
		await reader.type('S');
		expect(reader.rows().at(-1)).toMatch(/by title/);
		expect(reader.asked.at(-1)).toMatchObject({type: 'list', request: {sort: 'title'}});
		await reader.type('SSS');
		expect(reader.rows().at(-1)).toMatch(/unread first/);
		expect(titles(reader)).toEqual(['The strike', 'The press', 'The telegraph']);
		await reader.type('S');
		expect(titles(reader)).toEqual(['The telegraph', 'The strike', 'The press']);
	});

	test('n and N go to unread articles, round the end', async () => {
		const state = createState();
		state.setRead('/l/strike.md', true);
		const reader = await open(80, 24, state);
		await reader.type('n');
		expect(reader.reversed()[0]).toMatch(/The press/);
		await reader.type('n');
		expect(reader.reversed()[0]).toMatch(/The telegraph/);
		expect(reader.rows().at(-1)).toMatch(/from the beginning again/);
		await reader.type('N');
		expect(reader.reversed()[0]).toMatch(/The press/);
		await reader.type('mgmn');
		expect(reader.rows().at(-1)).toMatch(/nothing unread in this list/);
	});

	test('A marks all of the list as read, but asks first', async () => {
		const reader = await open();
		await reader.type('/strike OR press\rA');
		expect(reader.rows().at(-1)).toMatch(/A again marks 2 articles as read/);
		await reader.type('jA');
		expect(reader.state.read.size).toBe(0);
		await reader.type('A');
		expect(reader.rows().at(-1)).toMatch(/marked 2 articles as read/);
		expect(reader.state.read).toEqual(new Set(['/l/strike.md', '/l/press.md']));
		expect(reader.text()).not.toMatch(/●/);
		await reader.type('A');
		expect(reader.rows().at(-1)).toMatch(/nothing unread in this list/);
	});

	test('nothing moves when an article is starred or read, and what is read is not bold', async () => {
		const state = createState();
		for (const path of ['/l/telegraph.md', '/l/strike.md', '/l/press.md']) state.setRead(path, true);
		const reader = await open(80, 24, state);
		const before = reader.rows();
		await reader.type('jsk');
		expect(reader.rows().map(row => row.replace(/ *★$/, ''))).toEqual(before);
		const [column] = reader.rows().flatMap(row => /★/.exec(row)?.index ?? []);
		await reader.type('jmk');
		expect(reader.rows()[1]).toMatch(/●★$/);
		expect(reader.rows()[1]?.indexOf('★')).toBe(column);
		expect(reader.bold()).toEqual(['The strike']);
	});

	test('a wide screen shows the summary of the chosen article', async () => {
		const reader = await open(120);
		expect(reader.text()).toMatch(/How news began to travel faster/);
		await reader.type('j');
		expect(reader.text()).not.toMatch(/How news began/);
	});

	test('y copies the citation', async () => {
		const reader = await open();
		await reader.type('y');
		expect(reader.terminal.copied).toEqual(['wsws labour desk, The telegraph, 2024-03-01, telegraph']);
	});

	test('without articles says what to do on a narrow screen too', async () => {
		const reader = await openReader({articles: [], width: 24, height: 12});
		expect(reader.text().replace(/\s+/g, ' ')).toContain('saves into your own library');
	});

	test('an empty library says how to fill it', async () => {
		const reader = await openReader({articles: []});
		expect(reader.text()).toMatch(/no articles here/);
		await reader.type('j\rsmyeoU/x\r\x1b');
		expect(reader.end).toBeUndefined();
	});

	test('? and h show the keys of the browser, any key takes them away', async () => {
		const reader = await open();
		for (const key of ['?', 'h', '\x1bOP']) {
			await reader.type(key);
			expect(reader.text()).toMatch(/filter as you type/);
			await reader.type('q');
			expect(reader.text()).toMatch(/The telegraph/);
		}
	});

	test('an article that cannot be read is said, and the list stays', async () => {
		const reader = await openReader({
			articles,
			perform(effect) {
				if (effect.type === 'open') throw new Error('telegraph.md is unreadable');
			},
		});
		await reader.type('\r');
		expect(reader.rows().at(-1)).toMatch(/telegraph\.md is unreadable/);
		expect(reader.rows()[0]).toMatch(/The telegraph/);
	});
});

describe('the filter', () => {
	const filtered: [typed: string, titles: string[]][] = [
		['', ['The telegraph', 'The strike', 'The press']],
		['short', ['The press']],
		['strik', ['The strike']],
		['title:the -press', ['The telegraph', 'The strike']],
		['date:2023..', ['The telegraph', 'The strike']],
		['"paragraph 20"', ['The telegraph']],
		['press OR strike', ['The strike', 'The press']],
	];
	test.each(filtered)('%j leaves %j', async (typed, titles) => {
		const reader = await open();
		await reader.type(`/${typed}`);
		const rows = reader
			.rows()
			.slice(0, 4)
			.filter(row => row !== '');
		expect(rows.map(row => titles.find(title => row.includes(title)))).toEqual(titles);
		expect(reader.rows().at(-1)).toMatch(new RegExp(`${titles.length}$`));
	});

	test('that finds nothing says so', async () => {
		const reader = await open();
		await reader.type('/nonsuch');
		expect(reader.text()).toMatch(/no article has nonsuch/);
	});

	test('that is not finished says what is wrong and keeps the list', async () => {
		const reader = await open();
		await reader.type('/"the');
		expect(reader.rows()[0]).toMatch(/The telegraph/);
		expect(reader.end).toBeUndefined();
	});

	test('is accepted by Enter, and the next one opens the chosen article at its first hit, with all marked', async () => {
		const reader = await open();
		await reader.type('/"paragraph 20"\r');
		expect(reader.rows().at(-1)).toMatch(/^ 1 of 1 · \/"paragraph 20" +h for the keys$/);
		expect(reader.reversed()[0]).toMatch(/The telegraph/);
		await reader.type('\r');
		expect(reader.text()).toMatch(/Paragraph 20 begins/);
		expect(reader.reversed()).toEqual(['Paragraph 20']);
	});

	test('opens what it finds, however fast it is typed', async () => {
		const reader = await open();
		await reader.type('/press\r\r');
		expect(reader.text()).toMatch(/Short\./);
		await reader.type('q');
		expect(reader.rows().at(-1)).toMatch(/^ 1 of 1 · \/press/);
	});

	test('moves the choice with the arrows, not with letters', async () => {
		const reader = await open();
		await reader.type('/the\x1b[B');
		expect(reader.reversed()[0]).toMatch(/The strike/);
		await reader.type('\r\r');
		expect(reader.text()).toMatch(/Part 1/);
		expect(reader.text()).toMatch(/The strike/);
	});

	test('stays when the article is left, and Esc takes it away', async () => {
		const reader = await open();
		await reader.type('/press\r\rq');
		expect(reader.rows().at(-1)).toMatch(/1 of 1 · \/press/);
		await reader.type('\x1b');
		await expect.poll(() => reader.rows().at(-1)).toMatch(/^ 1 of 3 /);
	});
});
