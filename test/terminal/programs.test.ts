import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {editorArguments} from '../../src/terminal/editor.ts';
import {browserCall, openPrograms, shellCall} from '../../src/terminal/programs.ts';
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
	const goto = ['--goto', '/a b.md:7'];
	const plus = ['+7', '/a b.md'];
	const cases: [editor: string, told: string[]][] = [
		['vi', plus],
		['/usr/bin/nvim -R', plus],
		['nano', plus],
		['emacsclient -nw', plus],
		['bbedit', plus],
		['"/opt/my editors/nvim" -p', plus],
		['code --wait', goto],
		['code.cmd', goto],
		['"/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code" --wait', goto],
		["'/opt/my code/codium' -w", goto],
		['/opt/my\\ code/code -w', goto],
		['"C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd" --wait', goto],
		['C:\\bin\\Code.exe -w', goto],
		['env code -w', goto],
		['FOO=1 env -i BAR=2 code -w', goto],
		['flatpak run com.visualstudio.code', goto],
		['flatpak run --branch=stable com.vscodium.codium', goto],
		['hx', ['/a b.md:7']],
		['subl -w', ['/a b.md:7']],
		['zed --wait', ['/a b.md:7']],
		['kate -b', ['-l', '7', '/a b.md']],
		['flatpak run org.kde.kate', ['-l', '7', '/a b.md']],
		['mate -w', ['-l', '7', '/a b.md']],
		['pycharm', ['--line', '7', '/a b.md']],
		['idea64.exe --wait', ['--line', '7', '/a b.md']],
		['notepad++.exe -multiInst', ['-n7', '/a b.md']],
		['notepad', ['/a b.md']],
		['open -t', ['/a b.md']],
		['vim +{line} -c "normal zz"', ['/a b.md']],
	];
	test.each(cases)('%s', (editor, told) => expect(editorArguments(editor, '/a b.md', 7)).toEqual(told));
});

describe.skipIf(process.platform === 'win32')('the editor', () => {
	test('is VISUAL before EDITOR, may have arguments, and gets any file name whole', async () => {
		const {command, heard} = recorder('visual');
		await open({VISUAL: `${command} -x`, EDITOR: 'false'}).edit(`/a 'b' "c" $d.md`, 3);
		expect(heard()).toEqual(['-x', '+3', `/a 'b' "c" $d.md`]);
	});

	test('may have a path with spaces, and say itself where the line goes', async () => {
		const {command, heard} = recorder('an editor');
		await open({EDITOR: `'${command}' -x +{line}`}).edit('/a b.md', 12);
		expect(heard()).toEqual(['-x', '+12', '/a b.md']);
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
		expect(performance.now() - began).toBeLessThan(timeLimitMs(10));
	});

	test('that fails is said', async () => {
		await expect(open({BROWSER: 'false'}).browse('https://example.org')).rejects.toThrow('no browser opened');
	});
});

describe.skipIf(process.platform === 'win32')('the viewer', () => {
	test.each(['/a.md', '/a.desktop', '/a.sh', '/a.svg', '/a.html', 'a.png', '/a.png/', '-x.png'])(
		'is not started for %s',
		async path => {
			expect(await open({PATH: folder}).view(path)).toBe(false);
		},
	);

	test('gets a picture as one word', async () => {
		const {heard} = recorder('xdg-open');
		vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
		expect(await open({}).view('/my pictures/a $b.png')).toBe(true);
		vi.unstubAllEnvs();
		expect(heard()).toEqual(['/my pictures/a $b.png']);
	});
});

test('on Windows a command goes to the command interpreter as it is written, with the file quoted', () => {
	expect(shellCall('"C:\\Program Files\\code.cmd" --wait', ['--goto', 'C:\\my notes\\a & b.md:3'], 'win32')).toEqual({
		command: '"C:\\Program Files\\code.cmd" --wait "--goto" "C:\\my notes\\a & b.md:3"',
		parameters: [],
		isCommandLine: true,
	});
});

test('no address goes through the command interpreter of Windows, which would put variables into it', () => {
	const url = 'https://example.org/?a=%USERNAME%&b';
	expect(browserCall(url, {BROWSER: '"C:\\My Browser\\b.exe" -new'}, 'win32')).toEqual({
		command: 'C:\\My Browser\\b.exe',
		parameters: ['-new', url],
	});
	expect(browserCall(url, {}, 'win32')).toEqual({
		command: 'rundll32',
		parameters: ['url.dll,FileProtocolHandler', url],
	});
});
