// What docs/scripting.md gives other programs: each is run by the program itself where it is here, else by a shell, as that program
// would run it.

import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {programTyped} from '../program.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {warmHome} from '../warm-home.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/scripting.md'), 'utf8');

/** The block of this language. */
function recipe(language: string): string {
	const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1];
	if (block === undefined) throw new Error(`no recipe for ${language}`);
	return block;
}

const folder = temporaryFolder();
cpSync(join(import.meta.dirname, 'notes'), join(folder, 'notes'), {recursive: true});
writeFileSync(
	join(folder, 'letter.html'),
	'<h1>A letter</h1><p>The <b>mill</b> is silent, and it has been for a week.</p>',
);
mkdirSync(join(folder, 'bin'));
const standIns = {
	wsws: `exec ${programTyped} "$@"`,
	'wsws-grep': recipe('wsws-grep').replace('#!/bin/sh\n', ''),
	rofi: 'grep wire',
	'x-terminal-emulator': 'echo "$@"',
	pandoc: 'wc -l',
	piper: 'wc -w',
	aplay: 'cat',
};
for (const [name, body] of Object.entries(standIns)) {
	writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`);
	chmodSync(join(folder, 'bin', name), 0o755);
}
const env = {
	PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
	HOME: warmHome(join(folder, 'home')),
	LC_ALL: 'C.UTF-8',
	TERM: 'xterm',
	PV_WIDTH: '40',
	FILE_PATH: join(folder, 'notes/depot.md'),
};

function shell(script: string, input = ''): string {
	const {stdout, stderr, status} = spawnSync('bash', ['--norc', '-c', script], {
		cwd: folder,
		env,
		input,
		encoding: 'utf8',
	});
	expect([status, stderr], script).toEqual([expect.any(Number), '']);
	return stdout;
}

function isHere(program: string): boolean {
	return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

test('a search has paths, as grep prints them', () => {
	const lines = shell('wsws-grep "national guard"').trim().split('\n');
	for (const line of lines) expect(line).toMatch(/^\/\S+\.md:\d+:./);
	expect(lines.length).toBeGreaterThan(0);
});

test.runIf(isHere('vim'))('vim has them in its quickfix list', () => {
	const list = `call writefile(map(getqflist(), {_, hit -> bufname(hit.bufnr) .. ' ' .. hit.lnum}), 'hits')`;
	const commands = [recipe('vim').trim(), 'silent grep! =telegraph', list, 'qa!'].flatMap(command => ['-c', command]);
	spawnSync('vim', ['-es', '-u', 'NONE', ...commands], {cwd: folder, env, timeout: timeLimitMs(60)});
	expect(readFileSync(join(folder, 'hits'), 'utf8')).toMatch(/^(?:\/\S+\.md \d+\n)+$/);
});

test('less opens articles as pages', () => {
	expect(shell(`${recipe('lessopen')}less -R notes/depot.md`)).toContain('\x1b[');
});

describe('a preview is a page', () => {
	test('in ranger', () => {
		const script = `case md in\n${recipe('ranger')}esac`;
		expect(shell(script)).toContain('\x1b[');
	});

	test('in yazi', () => {
		const command = /piper -- (.*)'$/m.exec(recipe('yazi'))?.[1] ?? '';
		expect(shell(`w=40; set -- notes/depot.md; ${command}`)).toContain('\x1b[');
	});
});

test('letters of HTML are text', () => {
	const mailcap = recipe('mailcap').split(';')[1]?.replace('%s', 'letter.html') ?? '';
	expect(shell(mailcap)).toContain('The mill is silent');
	const aerc = /^text\/html=(.*)$/m.exec(recipe('aerc'))?.[1] ?? '';
	expect(shell(`${aerc} < letter.html`)).toContain('A letter');
});

test.runIf(isHere('tmux'))('tmux takes the key', () => {
	writeFileSync(join(folder, 'tmux.conf'), recipe('tmux'));
	const words = ['-S', join(folder, 'socket'), '-f', join(folder, 'tmux.conf')];
	spawnSync('tmux', [...words, 'new-session', '-d', 'cat'], {env});
	const {stdout} = spawnSync('tmux', [...words, 'list-keys', '-T', 'prefix', 'a'], {env, encoding: 'utf8'});
	spawnSync('tmux', [...words, 'kill-server'], {env});
	expect(stdout).toMatch(/display-popup -E .*wsws/);
});

test('menus, books and speech get what they take', () => {
	const [menu = '', book = '', speech = ''] = recipe('others').trim().split('\n');
	expect(shell(menu)).toMatch(/^-e wsws read .*wire/);
	expect(Number(shell(book))).toBeGreaterThan(100);
	expect(Number(shell(speech))).toBeGreaterThan(1000);
});
