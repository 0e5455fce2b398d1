import {describe, expect, test, vi} from 'vitest';
import type {Programs} from '../../../src/ports/programs.ts';
import {createRuntime} from '../../../src/reader/run/runtime.ts';
import {createPorts, createState, longBody, openReader, type TestArticle} from '../reading.ts';

const long: TestArticle = {path: '/l/long.md', title: 'A long article', body: longBody()};
const articles = [long, {...long, path: '/l/other.md', title: 'Another'}];

const open = () => openReader({articles, open: long.path});

describe('the end', () => {
	test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2', 'SIGALRM'] as const)(
		'%s gives the terminal back, with the place saved',
		async signal => {
			const reader = await open();
			await reader.type(']]jj');
			reader.terminal.listener?.signal(signal);
			await reader.settle();
			expect(reader.end).toEqual({signal, failure: undefined});
			expect(reader.terminal.listener).toBeUndefined();
			expect(reader.state.places.get(long.path)?.section).toEqual(['Part 2']);
		},
	);

	test('a keyboard that is gone is a hang-up', async () => {
		const reader = await open();
		await reader.type(']]jj');
		reader.terminal.listener?.closed();
		await reader.settle();
		expect(reader.end?.signal).toBe('SIGHUP');
		expect(reader.state.places.size).toBe(1);
	});

	test('a defect gives the terminal back, saves the place and is not hidden', async () => {
		const reader = await open();
		await reader.type(']]jj');
		const {write} = reader.terminal;
		reader.terminal.write = text => {
			write(text);
			if (text.includes('\x1b[?2026h')) throw new Error('injected');
		};
		const failed = expect(reader.ended).rejects.toThrow('injected');
		await reader.type('5j');
		await failed;
		expect(reader.terminal.listener).toBeUndefined();
		expect(reader.state.places.get(long.path)?.section).toEqual(['Part 2']);
	});

	test('a state that can not be written is said when the reader has ended', async () => {
		const reader = await openReader({
			articles,
			open: long.path,
			perform(effect) {
				if (effect.type === 'save-place') throw new Error('database is locked');
			},
		});
		await reader.type(']]q');
		expect(reader.end).toEqual({signal: undefined, failure: 'database is locked'});
	});

	test.each(['q', 'Q', 'j\x1b[', '/abc\x03'])('no timer waits after %j and the end', async keys => {
		const reader = await open();
		const {listener} = reader.terminal;
		reader.terminal.write = () => {};
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		try {
			listener?.bytes(new TextEncoder().encode(keys));
			if (reader.terminal.listener) listener?.signal('SIGTERM');
			expect(vi.getTimerCount()).toBe(0);
		} finally {
			vi.useRealTimers();
		}
	});

	test('nothing that comes late draws on the terminal', async () => {
		const reader = await open();
		const {listener} = reader.terminal;
		await reader.type('q');
		const count = reader.sent.length;
		listener?.bytes(new TextEncoder().encode('jjj'));
		listener?.resized();
		listener?.continued();
		listener?.signal('SIGTERM');
		await new Promise(resolve => setTimeout(resolve, 30));
		expect(reader.sent).toHaveLength(count);
	});
});

describe('whatever is open', () => {
	test.each(['t', 'h', '?', '/abc'])('Ctrl-C after %j ends the reader', async keys => {
		const reader = await open();
		await reader.type(`${keys}\x03`);
		expect(reader.end?.signal).toBe('SIGINT');
	});

	test.each(['t', 'h', '?', '/abc'])(
		'a request to stop after %j is met, and what was open is open afterwards',
		async keys => {
			const reader = await open();
			await reader.type(keys);
			const before = reader.text();
			const stops: string[] = [];
			reader.terminal.stop = async () => void stops.push('stopped');
			reader.terminal.listener?.signal('SIGTSTP');
			await reader.settle();
			expect(stops).toEqual(['stopped']);
			expect(reader.text()).toBe(before);
		},
	);
});

describe('away', () => {
	test('Ctrl-Z gives the terminal back, saves the place, and comes back to the same screen', async () => {
		const reader = await open();
		await reader.type(']]jj');
		let goOn = () => {};
		reader.terminal.stop = () =>
			new Promise(resolve => {
				goOn = resolve;
			});
		const before = reader.text();
		await reader.type('\x1a');
		expect(reader.terminal.listener).toBeUndefined();
		expect(reader.state.places.size).toBe(1);
		goOn();
		await reader.settle();
		expect(reader.terminal.listener).toBeDefined();
		expect(reader.text()).toBe(before);
	});

	test('a stop from outside that ends draws everything anew', async () => {
		const reader = await open();
		reader.terminal.write('\x1b[2J\x1b[Hshell$ ');
		reader.terminal.listener?.continued();
		await reader.settle();
		expect(reader.text()).toMatch(/A long article/);
		expect(reader.text()).not.toMatch(/shell/);
	});

	test('the editor has the terminal, and the article is read again at the same place', async () => {
		const changing = {...long};
		const reader = await openReader({
			articles: [changing],
			open: long.path,
			perform(effect) {
				if (effect.type !== 'edit') return;
				expect(reader.terminal.listener).toBeUndefined();
				changing.body = long.body.replace('Paragraph 3 begins', 'A new one.\n\nParagraph 3 began');
			},
		});
		await reader.type(']]jje');
		expect(reader.rows()[0]).toMatch(/Paragraph 10 begins/);
		expect(reader.text()).not.toMatch(/nothing to go back/);
		await reader.type('g');
		expect(reader.text()).toMatch(/Paragraph 0/);
		await reader.type('/paragraph 3 began\r');
		expect(reader.reversed()).toEqual(['Paragraph 3 began']);
	});

	test.each(['ee', 'eq', 'e!true\r', 'e\x1b', '\x1aq', '\x1a\x03', '!true\rq', '!true\re'])(
		'of what is typed at once with %j only the first key is the reader’s',
		async keys => {
			let away = 0;
			const leave = () => {
				away++;
				return new Promise<void>(resolve => setTimeout(resolve, 20));
			};
			const programs = {edit: leave, handOver: leave} as Partial<Programs> as Programs;
			const reader = await openReader({articles, open: long.path, programs});
			reader.terminal.stop = leave;
			await reader.type(keys);
			await new Promise(resolve => setTimeout(resolve, 40));
			expect([away, reader.end, reader.terminal.listener === undefined]).toEqual([1, undefined, false]);
		},
	);

	test('an editor that fails is said', async () => {
		const reader = await openReader({
			articles,
			open: long.path,
			perform(effect) {
				if (effect.type === 'edit') throw new Error('no editor "nonsuch"');
			},
		});
		await reader.type('e');
		expect(reader.rows().at(-1)).toMatch(/no editor "nonsuch"/);
		expect(reader.terminal.listener).toBeDefined();
	});

	test('an article that vanished is said, and what was read stays', async () => {
		const library = [...articles];
		const reader = await openReader({articles: library, open: long.path});
		library.splice(0, 1);
		await reader.type('r');
		expect(reader.rows().at(-1)).toMatch(/no file \/l\/long\.md/);
		expect(reader.text()).toMatch(/Paragraph 0 begins/);
	});
});

describe('time', () => {
	test('an article that was only opened is the one read last', async () => {
		const reader = await open();
		await reader.type('q');
		expect(reader.state.history(1)).toEqual([long.path]);
	});

	test('a look at a hit is no place until something moves', async () => {
		const reader = await openReader({articles, open: long.path, start: {query: '"paragraph 30"'}});
		expect(reader.reversed()).toEqual(['Paragraph 30']);
		await reader.type('s');
		await reader.type('q');
		expect(reader.state.places.size).toBe(0);
	});

	test('the place is saved a second after the last key', async () => {
		const reader = await open();
		await reader.type(']]jj');
		expect(reader.state.places.size).toBe(0);
		await expect.poll(() => reader.state.places.get(long.path)?.section).toEqual(['Part 2']);
	});

	test('a file that somebody else changes is read again, at the same paragraph', async () => {
		const changing = {...long};
		const reader = await openReader({articles: [changing], open: long.path});
		await reader.type(']]jj');
		changing.body = `New above.\n\n${long.body.replace('Paragraph 12 begins', 'Paragraph 12 was changed')}`;
		await expect.poll(() => reader.rows().at(-1)).toMatch(/read again/);
		expect(reader.rows()[0]).toMatch(/Paragraph 10 begins/);
		expect(reader.text()).toMatch(/Paragraph 12 was changed/);
	});

	test('a file that stays as it is is parsed once, however often it is looked at', async () => {
		const ports = createPorts({articles: [long]}, createState());
		let parsed = 0;
		const read = (path: string) => {
			parsed++;
			return ports.read(path);
		};
		const runtime = createRuntime({...ports, read});
		const article = await ports.read(long.path);
		for (let look = 0; look < 3; look++) await runtime.perform({type: 'check', article}, () => {});
		expect(parsed).toBe(1);
	});

	test('a file that is gone is said, and the page stays', async () => {
		const library = [...articles];
		const reader = await openReader({articles: library, open: long.path});
		await reader.type('j');
		library.splice(0, 1);
		await expect.poll(() => reader.rows().at(-1)).toMatch(/no file \/l\/long\.md/);
		expect(reader.text()).toMatch(/Paragraph 0 begins/);
	});

	test('what is typed while an article is opened is meant for that article', async () => {
		const reader = await openReader({articles});
		await reader.type('\r]]jj');
		expect(reader.rows()[0]).toMatch(/Paragraph 10 begins/);
	});

	test('Esc alone is heard without another key', async () => {
		const reader = await open();
		await reader.type('/abc\x1b');
		await expect.poll(() => reader.rows().at(-1)).toMatch(/left · h for the keys$/);
	});
});
