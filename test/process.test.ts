// The real binary as a process: its streams, its status, its surroundings. Everything else is tested in this process.

import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {Script} from 'node:vm';
import {describe, expect, test} from 'vitest';
import {isExecutable, programCommand, programFile, programWords} from './program.ts';
import {temporaryFolder} from './temporary-folder.ts';
import {timeLimitMs} from './time-limit.ts';
import {warmHome} from './warm-home.ts';

const home = warmHome();

const usual = {PATH: process.env.PATH, HOME: home};

function shell(script: string, environment: Record<string, string | undefined> = usual) {
	const env = {...environment, WSWS: [programCommand, ...programWords].join(' ')};
	const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', script], {
		encoding: 'utf8',
		env,
		timeout: timeLimitMs(60),
	});
	return {status, out: stdout, messages: stderr};
}

test('every file of the bundle is a script that Node takes', () => {
	const dist = join(import.meta.dirname, '../dist');
	const files = readdirSync(dist).filter(name => name.endsWith('.cjs'));
	const threads = ['parse', 'scan', 'page', 'picture'].map(name => `${name}-thread.cjs`);
	expect(files).toEqual(expect.arrayContaining(['main.cjs', ...threads]));
	for (const name of files) expect(() => new Script(readFileSync(join(dist, name), 'utf8')), name).not.toThrow();
});

test.skipIf(isExecutable)('a start loads the files of the bundle that it needs, also with a config and a state', () => {
	const home = temporaryFolder({'.config/wsws/config.yaml': 'width: 72\nextensions: [.mdx]\n'});
	// The first start brings the catalog up to date, which is kept apart.
	shell('$WSWS list; $WSWS star wire', {...usual, HOME: home});
	shell('$WSWS list; $WSWS search =bread; $WSWS show wire', {...usual, HOME: home});
	const compiled = readdirSync(join(home, '.cache/wsws/compiled'), {recursive: true, encoding: 'utf8'});
	const loadedBy = (command: string) =>
		compiled
			.map(path => basename(path))
			.filter(name => name.startsWith(`${command}-`))
			.map(name => name.slice(command.length + 1).replace(/(?:-.{8})?\.cjs$/, ''))
			.sort();
	const always = ['base', 'catalog', 'main', 'rolldown-runtime'];
	expect(loadedBy('list')).toEqual(always);
	expect(loadedBy('search')).toEqual([...always, 'search']);
	expect(loadedBy('show')).toEqual(['article', ...always.slice(0, 2), 'deferred-metadata', ...always.slice(2)]);
});

test('a sign that few texts hold is one in the bundle, too', () => {
	expect(shell("printf 'a*☃*b' | $WSWS show -").out).toContain('a*☃*b');
});

describe('streams', () => {
	test('a pipe that is closed early is success, and nothing is said', () => {
		const script = 'set -o pipefail; $WSWS show 2 3 4 5 6 7 8 | head -1; echo $?; $WSWS list | head -0; echo $?';
		expect(shell(script)).toMatchObject({out: 'Eighty columns, sixteen colours\n0\n0\n', messages: ''});
	});

	test.runIf(process.platform === 'linux')('a full disk under the output is a failure in one line', () => {
		const {status, messages} = shell('$WSWS list > /dev/full');
		expect([status, messages.split('\n').length, messages]).toEqual([
			2,
			2,
			expect.stringContaining("wsws: the output can't be written"),
		]);
	});

	test.runIf(process.platform === 'linux')('a complaint after output that nobody takes brings no stack', () => {
		expect(shell('$WSWS show 2 no-such-article > /dev/full')).toMatchObject({
			status: 2,
			messages: expect.stringMatching(/^wsws: the output can't be written[^\n]*\n$/),
		});
		expect(shell('set -o pipefail; $WSWS show 2 no-such-article | head -0; echo $?')).toMatchObject({
			out: '0\n',
			messages: '',
		});
	});

	test('streams that are closed from the start lose only what would go there', () => {
		expect(shell('$WSWS list >&-').status).toBe(0);
		expect(shell('$WSWS no-such-command 2>&-').status).toBe(2);
		expect(shell('$WSWS list -n 1 2>&- | cut -f1')).toMatchObject({status: 0, out: 'a-tour-of-wsws\n'});
	});

	test('an article comes through a pipe as plain text', () => {
		const {out} = shell(`printf '# A title\\n\\nOne\\nparagraph, \\e[31mred\\e[0m.\\n' | $WSWS show -`);
		expect(out).toBe('A title\n\nOne paragraph, ␛[31mred␛[0m.\n');
	});

	test('standard input that is not text is refused in one line', () => {
		expect(shell('head -c 4000 /dev/zero | $WSWS show -')).toMatchObject({
			status: 2,
			messages: 'wsws: standard input is not text\nwsws reads Markdown and plain text\n',
		});
	});
});

describe('surroundings', () => {
	test.each([
		['no HOME', {PATH: process.env.PATH}],
		['a HOME that is not there', {PATH: process.env.PATH, HOME: '/no/such/home'}],
		['a HOME where nothing can be made', {PATH: process.env.PATH, HOME: '/proc/none'}],
		['a HOME that is a file', {PATH: process.env.PATH, HOME: programFile}],
		[
			'a time zone, a language and a terminal that are nonsense',
			{...usual, TZ: 'No/Where', LANG: 'xx', TERM: 'none', COLUMNS: 'x'},
		],
	])('%s does not keep anyone from reading', (_, environment) => {
		const {status, out, messages} = shell('$WSWS search =telegraph -l | head -1; $WSWS show 2 | head -1', environment);
		expect({status, out, messages}).toEqual({
			status: 0,
			out: expect.stringMatching(/^\S+\nEighty columns, sixteen colours\n$/),
			messages: '',
		});
	});

	test('the lists of names that programs pass on work', () => {
		const names = shell('$WSWS list | cut -f1').out.trim().split('\n');
		const {out} = shell("$WSWS list | cut -f1 | tr '\\n' '\\0' | xargs -0 $WSWS show --json");
		expect(
			out
				.trim()
				.split('\n')
				.map(line => JSON.parse(line).name),
		).toEqual(names);
		expect(shell('$WSWS search strike -l -0 | xargs -0 $WSWS show | wc -w').out.trim()).toMatch(/^\d{4,}$/);
	});
});
