import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {nextWord} from '../../src/cli/complete.ts';
import {createProgram} from '../../src/cli/program.ts';
import {fixtureLibrary, runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const program = createProgram();

test.each([
	['list --sort ', 'date title author words'],
	['search strike --count-by ', 'year month author tag lang'],
	['--color ', 'auto always never'],
	['feed ', 'add list remove'],
	['completion ', 'bash zsh fish'],
	['list --tag ', 'tags'],
	['list --tag strike --author ', 'authors'],
	['search --lang ', 'langs'],
	['--library ', 'folders'],
	['list --library ', 'folders'],
	['show ', 'articles'],
	['show --width 40 ', 'articles'],
	['show harbour ', 'articles'],
	['read ', 'articles'],
	['read harbour ', ''],
	['add ', 'files'],
	['search ', ''],
	['list --since ', ''],
	['list ', ''],
])('after "%s" comes: %s', (typed, expected) => {
	const found = nextWord(program, typed.split(' '));
	expect(Array.isArray(found) ? found.map(({value}) => value).join(' ') : found).toBe(expected);
});

test('commands come with what they do, without those that only programs call', () => {
	const found = nextWord(program, ['']);
	expect(found).toContainEqual({value: 'list', description: 'List articles, newest first'});
	expect(found).not.toContainEqual(expect.objectContaining({value: 'complete'}));
	expect(nextWord(program, ['help', ''])).toEqual(found);
});

test('options of the command and of wsws itself come after a hyphen', () => {
	const found = nextWord(program, ['list', '--']);
	expect(found).toContainEqual({value: '--tag', description: 'with this tag; may be repeated'});
	expect(found).toContainEqual(expect.objectContaining({value: '--library'}));
	expect(found).not.toContainEqual(expect.objectContaining({value: '--kwic'}));
});

test('articles, tags and authors come out of the library', async () => {
	expect((await runWsws(['complete', '--', 'show', 'ha'])).out).toBe('harbour\tHarbour workers stop the cranes\n');
	expect((await runWsws(['complete', '--', 'list', '--tag', 'str'])).out).toBe('strike\t\n');
	expect((await runWsws(['complete', '--', 'list', '--author', 'wsws l'])).out).toBe('wsws labour desk\t\n');
	expect((await runWsws(['complete', '--', 'list', '--lang', 'd'])).out).toBe('de\t\n');
	expect((await runWsws(['complete', '--', 'show', '100%'])).out).toBe('');
});

describe('in the shells themselves', () => {
	const folder = temporaryFolder();
	const environment = {
		PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
		HOME: folder,
		WSWS_LIBRARY: fixtureLibrary,
		TERM: 'dumb',
	};
	beforeAll(() => {
		mkdirSync(join(folder, 'bin'));
		symlinkSync(join(import.meta.dirname, '../../bin/wsws.js'), join(folder, 'bin/wsws'));
	});

	const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;
	const run = (shell: string, script: string) =>
		execFileSync(shell, [...(shell === 'bash' ? ['--norc'] : []), '-c', script], {
			env: environment,
			encoding: 'utf8',
		}).trim();

	test.runIf(has('bash'))('bash completes commands, names and places', () => {
		const ask = (line: string) =>
			run(
				'bash',
				`eval "$(wsws completion bash)"; COMP_LINE=${JSON.stringify(line)}; COMP_POINT=\${#COMP_LINE}; _wsws; printf '%s\\n' "\${COMPREPLY[@]}"`,
			);
		expect(ask('wsws sea')).toBe('search');
		expect(ask('wsws show ha')).toBe('harbour');
		expect(ask('wsws list --sort ')).toBe('date\ntitle\nauthor\nwords');
		expect(ask('wsws list --author wsws\\ la')).toBe('');
	});

	test.runIf(has('fish'))('fish completes commands and names, with what they are', () => {
		const ask = (line: string) => run('fish', `wsws completion fish | source; complete -C ${JSON.stringify(line)}`);
		expect(ask('wsws sea')).toBe('search\tFind places in articles');
		expect(ask('wsws show ha').split('\n')).toContain('harbour\tHarbour workers stop the cranes');
	});

	test.runIf(has('zsh'))('zsh completes commands and names', () => {
		const ask = (words: string) =>
			run(
				'zsh',
				`compdef() { }; _describe() { local name=$2; print -l -- \${(P)name}; }; _files() { print files; }; eval "$(wsws completion zsh)"; words=(${words}); CURRENT=\${#words}; _wsws`,
			);
		expect(ask('wsws sea')).toBe('search:Find places in articles');
		expect(ask('wsws show ha')).toBe('harbour:Harbour workers stop the cranes');
		expect(ask("wsws add ''")).toBe('files');
	});
});
