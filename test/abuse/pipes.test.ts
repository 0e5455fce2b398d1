// Whoever reads the output may stop at any place, or never have been there: that is success, and nothing is said of it.

import type {ChildProcess} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import {inTurn, newHome, someArticles, wsws} from './binary.ts';

let home: string;
beforeAll(async () => {
	// More than a pipe holds, so that there is something left to write when it is closed.
	home = newHome(someArticles(60, 40));
	await wsws(['list'], {home});
});

const forms = [
	['list', '--json'],
	['list', '--format', '{name} {title} {summary}'.repeat(60)],
	['search', 'strike'],
	['search', 'strike', '--json'],
	['search', '-F', 'word'],
	['show', 'article-1', 'article-2', 'article-3', 'article-4', 'article-5', 'article-6'],
	['show', 'article-1', 'article-2', 'article-3', 'article-4', 'article-5', 'article-6', '--json'],
	['help'],
];

describe('a reader that has had enough', () => {
	test.each([0, 4096, 70_000])('of %i bytes ends the program with success', async bytes => {
		const endings = await inTurn(
			forms.map(argv => () => wsws(argv, {home, meanwhile: child => closeAfter(child, bytes)})),
		);
		for (const [index, {status, signal, messages}] of endings.entries())
			expect({status, signal, messages}, forms[index]?.join(' ')).toEqual({status: 0, signal: null, messages: ''});
	});
});

test('messages that nobody reads change no status', async () => {
	const lines: [line: string[], status: number][] = [
		[['list', '--nope'], 2],
		[['search', 'NEAR'], 2],
		[['show', 'nothing-of-it'], 1],
		[['search', 'zeppelin'], 1],
		[['show', 'nothing-of-it', 'article-1'], 1],
	];
	const deaf = (child: ChildProcess) => {
		child.stderr?.destroy();
	};
	const endings = await inTurn(
		lines.map(
			([argv]) =>
				() =>
					wsws(argv, {home, meanwhile: deaf}),
		),
	);
	expect(endings.map(({status}) => status)).toEqual(lines.map(([, status]) => status));
	expect(endings.at(-1)?.out).not.toBe('');
});

/** Closes the pipe when so many bytes have come, or the output has ended before. */
function closeAfter({stdout}: ChildProcess, bytes: number): void {
	let seen = 0;
	if (bytes === 0) stdout?.destroy();
	stdout?.on('data', text => {
		seen += text.length;
		if (seen >= bytes) stdout.destroy();
	});
}

test.runIf(process.platform === 'linux')('a full device under the output is a failure in one line', async () => {
	const full = openSync('/dev/full', 'w');
	const complaining = [...forms, ['cite', 'article-1'], ['show', 'article-1', 'nothing'], ['info']];
	const endings = await inTurn(complaining.map(argv => () => wsws(argv, {home, output: full})));
	closeSync(full);
	for (const {status, messages} of endings)
		expect([status, messages]).toEqual([
			2,
			expect.stringMatching(/^wsws: the output can't be written: the disk is full\n$/),
		]);
});

test.runIf(process.platform === 'linux').each([
	['/dev/full', 'w', "standard input can't be read: it is closed, or open for the other way alone"],
	['/', 'r', 'standard input is a folder'],
])('standard input that cannot be read, %s, is a failure in one line', async (path, flags, reason) => {
	const input = openSync(path, flags);
	const commands = [
		['show', '-'],
		['add', '-'],
		['search', 'word', '-'],
	];
	const endings = await inTurn(commands.map(argv => () => wsws(argv, {home, input})));
	closeSync(input);
	for (const {status, messages} of endings) {
		expect(status).toBe(2);
		expect(messages).toMatch(/^wsws: [^\n]+\n$/);
		expect(messages).toContain(reason);
	}
});
