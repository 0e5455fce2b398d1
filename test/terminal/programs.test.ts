import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {editorArguments, openPrograms} from '../../src/terminal/programs.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';

const folder = temporaryFolder();

/** A program that writes down what it was given and ends with a status. */
function recorder(name: string, status = 0): {command: string; heard(): string[]} {
	const file = join(folder, `${name}.heard`);
	const command = join(folder, name);
	writeFileSync(command, `#!/bin/sh\nprintf '%s\\n' "$@" > '${file}'\nexit ${status}\n`, {mode: 0o755});
	return {command, heard: () => readFileSync(file, 'utf8').trimEnd().split('\n')};
}

const open = (environment: NodeJS.ProcessEnv) =>
	openPrograms({environment: {PATH: process.env.PATH, ...environment}, platform: 'linux', keyboard: () => 0});

describe('how an editor is told the line', () => {
	const cases: [editor: string, told: string[]][] = [
		['vi', ['+7', '/a b.md']],
		['/usr/bin/nvim -R', ['+7', '/a b.md']],
		['nano', ['+7', '/a b.md']],
		['code --wait', ['--goto', '/a b.md:7']],
		['code.cmd', ['--goto', '/a b.md:7']],
		['hx', ['/a b.md:7']],
		['subl -w', ['/a b.md:7']],
		['notepad', ['/a b.md']],
	];
	test.each(cases)('%s', (editor, told) => expect(editorArguments(editor, '/a b.md', 7)).toEqual(told));
});

describe.skipIf(process.platform === 'win32')('the editor', () => {
	test('is VISUAL before EDITOR, may have arguments, and gets any file name whole', async () => {
		const {command, heard} = recorder('visual');
		await open({VISUAL: `${command} -x`, EDITOR: 'false'}).edit(`/a 'b' "c" $d.md`, 3);
		expect(heard()).toEqual(['-x', '+3', `/a 'b' "c" $d.md`]);
	});

	test('that is not there is said, with the way out', async () => {
		await expect(open({EDITOR: 'nonsuch-editor'}).edit('/a.md', 1)).rejects.toMatchObject({
			message: 'no editor "nonsuch-editor"',
			hint: 'name yours in EDITOR',
		});
	});

	test('that fails is said', async () => {
		await expect(open({EDITOR: recorder('failing', 3).command}).edit('/a.md', 1)).rejects.toThrow(
			'ended with status 3',
		);
	});
});

describe.skipIf(process.platform === 'win32')('the browser', () => {
	test('gets the address as one word, whatever is in it', async () => {
		const {command, heard} = recorder('browser');
		await open({BROWSER: command}).browse('https://example.org/?a=$(id)&b="c d"');
		expect(heard()).toEqual(['https://example.org/?a=$(id)&b="c d"']);
	});

	test.each(['file:///etc/passwd', 'javascript:alert(1)', '--help', '/a.md'])('does not get %s', async address => {
		await expect(open({BROWSER: 'true'}).browse(address)).rejects.toThrow('not a web address');
	});

	test('is waited for no longer than somebody wants to know', async () => {
		const stop = new AbortController();
		const began = performance.now();
		const opening = open({BROWSER: 'sleep 20;:'}).browse('https://example.org', stop.signal);
		stop.abort();
		await opening;
		expect(performance.now() - began).toBeLessThan(timeLimitMs(1));
	});

	test('that fails is said', async () => {
		await expect(open({BROWSER: 'false'}).browse('https://example.org')).rejects.toThrow('no browser opened');
	});
});
