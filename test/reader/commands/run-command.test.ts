// Commands of a person, run for real over an article that means harm.

import {existsSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {devNull} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {ConfiguredCommand} from '../../../src/ports/reading-config.ts';
import {readerSettings} from '../../../src/reader/settings.ts';
import {openPrograms} from '../../../src/terminal/programs.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {openReader, type TestArticle} from '../reading.ts';

const folder = temporaryFolder();
const harm = join(folder, 'harm');
const words = `$(touch ${harm}) \`touch ${harm}\`; touch ${harm} && "quoted" 'single' \\ \${HOME} * ~`;
const article: TestArticle = {
	path: '/l/a.md',
	title: `--help $(touch ${harm}) 'x' "y"`,
	url: 'https://example.org/a?b=1&c=$(touch)',
	body: `-rf ${words.replace(/[*`_~$\\]/g, '\\$&')} First one.\n\nSecond paragraph. With a sentence.`,
};
const programs = openPrograms({
	environment: process.env,
	platform: process.platform,
	keyboard: () => openSync(devNull, 'r'),
});

function open(commands: Record<string, Omit<ConfiguredCommand, 'key'>> = {}) {
	const list = Object.entries(commands).map(([key, command]) => ({key, ...command}));
	const settings = readerSettings({keys: {}, commands: list, speak: undefined, images: false, file: undefined});
	return openReader({articles: [article], open: article.path, settings, programs});
}

/** A program that writes down its arguments, its input and its variables. */
function recorder(name: string): {command: string; heard(): {args: string[]; input: string; title: string}} {
	const command = join(folder, `${name}.js`);
	const file = join(folder, `${name}.json`);
	writeFileSync(
		command,
		`const input = require('fs').readFileSync(0, 'utf8');
		require('fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify({args: process.argv.slice(2), input, title: process.env.WSWS_TITLE}));`,
	);
	return {command: `"${process.execPath}" "${command}"`, heard: () => JSON.parse(readFileSync(file, 'utf8'))};
}

const until = (condition: () => boolean) => expect.poll(condition, {timeout: timeLimitMs(10)}).toBe(true);

test.skipIf(process.platform === 'win32')('what was printed fills a screen that grew', async () => {
	const reader = await open({D: {run: 'seq 40', says: 'numbers'}});
	await reader.resize(80, 12);
	await reader.type('D');
	await until(() => /of 40/.test(reader.text()));
	await reader.type('G');
	await reader.resize(80, 60);
	expect(reader.rows()[0]?.trim()).toBe('1');
});

describe.skipIf(process.platform === 'win32')('what an article says', () => {
	test('is on the input, whole and as it is', async () => {
		const {command, heard} = recorder('input');
		const reader = await open({D: {run: command, says: 'it'}});
		await reader.type('D');
		await until(() => /printed nothing/.test(reader.text()));
		expect(heard().input).toContain(`touch ${harm}) \``);
		expect(heard().input).toMatch(/First one\.$/);
		expect(heard().args).toEqual([]);
		expect(heard().title).toBe(article.title);
	});

	test('is one argument each, and never an option', async () => {
		const {command, heard} = recorder('args');
		const reader = await open({D: {run: `${command} {title} {selection} --title={title} {url} {place}`, says: 'args'}});
		await reader.type('D');
		await until(() => /args printed nothing/.test(reader.text()));
		const {args, input} = heard();
		expect(args).toHaveLength(5);
		expect(args[0]).toBe(` ${article.title}`);
		expect(args[1]).toMatch(/^ -rf /);
		expect(args.slice(2)).toEqual([`--title=${article.title}`, article.url, 'a:1']);
		expect(input).toBe('');
	});

	test('in a template is not looked at again', async () => {
		const {command, heard} = recorder('template');
		const reader = await open({D: {run: command, input: '{title}\n{url}\n\n{paragraph}', says: 'it'}});
		await reader.type('/second\rD');
		await until(() => /it printed nothing/.test(reader.text()));
		expect(heard().input).toBe(`${article.title}\n${article.url}\n\nSecond paragraph. With a sentence.`);
	});

	test('runs nothing', () => expect(existsSync(harm)).toBe(false));
});

describe.skipIf(process.platform === 'win32')('what a command prints', () => {
	test('is a page, that scrolls, is copied and goes away', async () => {
		const reader = await open({D: {run: 'seq 1 100', says: 'numbers'}});
		const before = reader.text();
		await reader.type('D');
		await until(() => /numbers +\d+ of 100/.test(reader.text()));
		expect(reader.rows()[0]?.trim()).toBe('1');
		await reader.type('G');
		expect(reader.text()).toMatch(/100\n/);
		await reader.type('y');
		expect(reader.terminal.copied[0]).toMatch(/^1\n2\n/);
		await reader.type('q');
		expect(reader.text().split('\n').slice(0, 10)).toEqual(before.split('\n').slice(0, 10));
	});

	test('that is one short line is said', async () => {
		const reader = await open({D: {run: 'wc -w'}});
		await reader.type('/with a\rvD');
		await until(() => /^ *3\b/.test(reader.rows().at(-1) ?? ''));
	});

	test('is made safe, colours and movements taken out', async () => {
		const reader = await open({
			D: {run: String.raw`printf 'a \033[31mred\033[0m \033]52;c;eA==\007 b\033[2J\033Pq\033\\ \001 \tc\r\nx\n'`},
		});
		await reader.type('D');
		await until(() => /a red/.test(reader.text()));
		expect(reader.rows()[0]?.trim()).toBe('a red  b ␁     c');
		expect(reader.sent.join('')).not.toContain('\x1b]52');
	});

	test('without an end is cut, and the program ended', async () => {
		const reader = await open({D: {run: 'yes', says: 'yes'}});
		await reader.type('D');
		await until(() => /yes · cut after 500,000 lines/.test(reader.text()));
	});

	const endings: [run: string, said: RegExp][] = [
		['kill -SEGV $$', /it was ended by SIGSEGV/],
		['echo no such word >&2; exit 3', /it ended with status 3: no such word/],
		['no-such-program-at-all', /it could not be started, status 127/],
		['true', /it printed nothing/],
		['exec <&-; sleep 0.05; echo unread', /unread/],
	];
	test.each(endings)('by %s is said', async (run, said) => {
		const reader = await open({D: {run, says: 'it', input: '{article}'}});
		await reader.type('D');
		await until(() => said.test(reader.rows().at(-1) ?? ''));
		expect(reader.end).toBeUndefined();
	});

	test('after a program that is not there', async () => {
		const reader = await open({D: {run: 'no-such-program-at-all {title}', says: 'it'}});
		await reader.type('D');
		await until(() => /it is not there/.test(reader.text()));
	});
});

describe.skipIf(process.platform === 'win32')('a command that hangs', () => {
	test('lets one read on, and Ctrl-C ends it, with what it started', async () => {
		const file = join(folder, 'pid');
		const reader = await open({D: {run: `sh -c 'trap "" TERM; echo $$ > ${file}; sleep 60; sleep 60'`, says: 'it'}});
		await reader.type('D');
		await until(() => existsSync(file) && readFileSync(file, 'utf8') !== '');
		expect(reader.text()).toMatch(/it runs · Ctrl-C ends it/);
		await reader.type('jk');
		await reader.type('D');
		expect(reader.text()).toMatch(/it still runs/);
		await reader.type('\x03');
		await until(() => /it was stopped/.test(reader.text()));
		expect(reader.text()).not.toContain('SIG');
		expect(reader.end).toBeUndefined();
		await reader.type('\x03');
		expect(reader.end?.signal).toBe('SIGINT');
	});
});

describe.skipIf(process.platform === 'win32')('at a prompt', () => {
	test('| gives the article, or the selection, to a command, and ↑ brings it back', async () => {
		const reader = await open();
		await reader.type('|wc -l\r');
		await until(() => /^ *\d+\b/.test(reader.rows().at(-1) ?? ''));
		await reader.type('/with a\rv|\x1b[A');
		expect(reader.rows().at(-1)).toMatch(/^\|wc -l/);
		await reader.type('\x15cat\r');
		await until(() => /^ *With a sentence\./.test(reader.rows().at(-1) ?? ''));
	});

	test('! asks for the terminal', async () => {
		const reader = await open();
		await reader.type('!ls\r');
		expect(reader.asked.find(({type}) => type === 'hand-over')).toMatchObject({
			run: {call: {line: 'ls'}, input: undefined},
			waits: 'always',
		});
	});

	test('nothing typed runs nothing, and pasted lines do not begin it', async () => {
		const reader = await open();
		await reader.type('!\r');
		await reader.type('|\x1b[200~rm\nx\n\x1b[201~');
		expect(reader.rows().at(-1)).toMatch(/^\|rm x/);
		await reader.type('\x1b');
		expect(reader.asked.some(({type}) => type === 'hand-over' || type === 'run')).toBe(false);
	});
});
