// Completion in the shells themselves: keys are typed into each that is installed, and what reaches wsws is looked at.

import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';
import {describe, expect, test} from 'vitest';
import {scripts} from '../../src/commands/completion/scripts.ts';
import {programTyped} from '../program.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {warmHome} from '../warm-home.ts';

const library = temporaryFolder({
	'Annual report 2023.md': '---\ntags: [two words]\nauthor: Jane Doe\n---\n\n# Report A\n',
	'Annual report 2024.md': '# Report B\n',
	'Annual dinner.md': '# Dinner\n',
	'harbour.md': '---\ntags: [taxes]\nauthor: wsws labour desk\n---\n\n# Harbour workers\n\nText.\n',
	"it's $(touch pwned).md": '# Hostile\n',
	'back\\slash.md': '# Back\n',
	'Straße der Räder.md': '# Wheels\n',
});

interface Shell {
	arguments: string[];
	/** Typed before anything else. */
	setUp: string;
}

const shells: Record<string, Shell> = {
	bash: {
		arguments: ['--norc', '--noprofile', '-i'],
		setUp: `PS1='> '; bind 'set bell-style none'; eval "$(wsws completion bash)"`,
	},
	zsh: {
		arguments: ['-f', '-i'],
		setUp: `PS1='> '; unsetopt beep; autoload -Uz compinit && compinit -u -D; eval "$(wsws completion zsh)"`,
	},
	fish: {arguments: ['--no-config'], setUp: `function fish_prompt; echo '> '; end; wsws completion fish | source`},
};

/** What is typed, with TAB as ⇥; and the arguments that wsws then gets. */
const cases: [typed: string, expected: string[]][] = [
	['show har⇥', ['show', 'harbour']],
	['show Annual\\ d⇥', ['show', 'Annual dinner']],
	['show Annual\\ report\\ 2024⇥', ['show', 'Annual report 2024']],
	['show "Annual d⇥', ['show', 'Annual dinner']],
	["show 'Annual d⇥", ['show', 'Annual dinner']],
	['list --tag=tw⇥', ['list', '--tag=two words']],
	['list --tag ta⇥', ['list', '--tag', 'taxes']],
	['list --author Jan⇥', ['list', '--author', 'Jane Doe']],
	['list --author "wsws l⇥', ['list', '--author', 'wsws labour desk']],
	['show --links=e⇥ x', ['show', '--links=end', 'x']],
	['show it⇥', ['show', "it's $(touch pwned)"]],
	['show Stra⇥', ['show', 'Straße der Räder']],
	['show back⇥', ['show', 'back\\slash']],
	['comp⇥ fis⇥', ['completion', 'fish']],
];

describe.concurrent.each(Object.keys(shells))('%s', name => {
	const isThere = spawnSync(name, ['-c', 'exit 0']).status === 0;

	test.runIf(isThere)(
		'completes what is typed',
		async ({expect}) => {
			const session = await openSession(name);
			for (const [typed, expected] of cases) expect([typed, await session.type(typed)]).toEqual([typed, expected]);
			session.end();
		},
		timeLimitMs(60),
	);
});

test('PowerShell is told in its own words, and no other script holds a sign that it would act on', () => {
	expect(scripts.powershell).toMatch(/^Register-ArgumentCompleter -Native -CommandName wsws/);
	for (const sign of '{}()') {
		const pairs = {'{': '}', '(': ')'} as Record<string, string>;
		const other = pairs[sign];
		if (other) expect(scripts.powershell.split(sign).length).toBe(scripts.powershell.split(other).length);
	}
});

interface Session {
	type(keys: string): Promise<string[]>;
	end(): void;
}

/** A shell in which wsws completes as it does, and otherwise only writes down what it gets. */
async function openSession(name: string): Promise<Session> {
	const folder = temporaryFolder();
	const log = join(folder, 'log');
	mkdirSync(join(folder, 'bin'));
	writeFileSync(log, '');
	const real = `${programTyped} "$@"`;
	const record = `printf '%s\\0' "$@" end >> '${log}'`;
	const script = `case "$1" in complete) ${real}; echo asked >> '${folder}/asked';; completion) [ "$2" = "${name}" ] && [ -z "$TYPED" ] && ${real} || { ${record}; };; *) ${record};; esac`;
	writeFileSync(join(folder, 'bin/wsws'), `#!/bin/sh\n${script}\n`);
	chmodSync(join(folder, 'bin/wsws'), 0o755);
	writeFileSync(join(folder, 'asked'), '');
	const {arguments: typed, setUp} = shells[name] ?? {arguments: [], setUp: ''};
	const terminal = spawn(name, typed, {
		cols: 120,
		rows: 30,
		cwd: folder,
		env: {
			PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
			HOME: warmHome(folder),
			WSWS_LIBRARY: library,
			TERM: 'xterm',
			LC_ALL: 'C.UTF-8',
		},
	});
	const asked = () => readFileSync(join(folder, 'asked'), 'utf8').length;
	let said = '';
	terminal.onData(text => {
		said += text;
	});
	await settled(terminal);
	const setTyped = name === 'fish' ? 'set -gx TYPED 1' : 'export TYPED=1';
	terminal.write(`${setUp}; ${setTyped}; echo all is' 'set\r`);
	await until(() => said.includes('all is set'), 'the shell');
	await settled(terminal);
	return {
		end: () => terminal.kill('SIGKILL'),
		async type(keys) {
			writeFileSync(log, '');
			terminal.write('wsws ');
			for (const [index, part] of keys.split('⇥').entries()) {
				if (index > 0) {
					const before = asked();
					terminal.write('\t');
					await until(() => asked() > before, `wsws after ${keys}`);
					await settled(terminal);
				}
				terminal.write(part);
			}
			terminal.write('\r');
			await until(() => readFileSync(log, 'utf8') !== '', `what ${keys} gives`);
			await settled(terminal);
			return readFileSync(log, 'utf8').split('\0').slice(0, -2);
		},
	};
}

/** Waits until a terminal has said nothing for a while. */
async function settled(terminal: IPty): Promise<void> {
	let last = performance.now();
	const listening = terminal.onData(() => {
		last = performance.now();
	});
	await until(() => performance.now() - last > 100, 'silence');
	listening.dispose();
}

async function until(condition: () => boolean, what: string): Promise<void> {
	const end = performance.now() + timeLimitMs(10);
	while (!condition()) {
		if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
