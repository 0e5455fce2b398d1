import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {isLonger, pagerCommand, showInPager, startingAt} from '../../src/terminal/pager.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const folder = temporaryFolder();

/** Programs take so many milliseconds, however long the machine lets them wait. */
function programsTake(milliseconds: number): void {
	vi.spyOn(performance, 'now').mockReturnValue(milliseconds).mockReturnValueOnce(0);
}

afterEach(() => void vi.restoreAllMocks());

test.each([
	[{}, undefined, 'less -FIRX'],
	[{TERM: 'dumb'}, 'less', undefined],
	[{TERM: '', PAGER: 'most'}, undefined, undefined],
	[{PAGER: 'most'}, undefined, 'most'],
	[{PAGER: 'most'}, 'bat -p', 'bat -p'],
	[{WSWS_PAGER: 'more', PAGER: 'most'}, 'bat -p', 'more'],
	[{PAGER: 'cat'}, undefined, undefined],
	[{WSWS_PAGER: '', PAGER: 'most'}, undefined, undefined],
])('with %j and the configured %j the pager is %j', (environment, configured, command) => {
	expect(pagerCommand({TERM: 'xterm', ...environment}, configured, 'linux')).toBe(command);
});

test('Windows has no pager unless somebody named one', () => {
	expect(pagerCommand({}, undefined, 'win32')).toBeUndefined();
	expect(pagerCommand({PAGER: 'more'}, undefined, 'win32')).toBe('more');
});

test('a pager gets the whole text, and less the option that lets colours through', async () => {
	const file = join(folder, 'out');
	const text = 'a line\n'.repeat(100_000);
	const environment = {PATH: process.env.PATH, LESS: 'FX'};
	expect(await showInPager(text, `cat > ${file}; echo "$LESS" >> ${file}`, environment)).toBe(true);
	expect(readFileSync(file, 'utf8')).toBe(`${text}FX -R\n`);
});

test('a pager that leaves before the end is no failure', async () => {
	expect(await showInPager('a line\n'.repeat(100_000), 'true', {PATH: process.env.PATH})).toBe(true);
});

test.each([
	['is not there', 'no-such-pager-anywhere 2>/dev/null'],
	['can not be called so', 'cat --no-such-option 2>/dev/null'],
	['fails at once', 'exit 3'],
	['crashes', 'kill -SEGV $$'],
	['is unknown to cmd.exe', 'exit 1'],
])('a pager that %s costs no text', async (_, command) => {
	programsTake(900);
	expect(await showInPager('text', command, {PATH: process.env.PATH})).toBe(false);
});

test.each([
	['exit 1', 1000],
	['kill -INT $$', 0],
	['exec 0<&-; true', 0],
])('a person who left by %j after %i ms has read', async (command, milliseconds) => {
	programsTake(milliseconds);
	expect(await showInPager('text', command, {PATH: process.env.PATH})).toBe(true);
});

test('less is told of UTF-8, unless somebody told it something else', async () => {
	const file = join(folder, 'charset');
	await showInPager('', `echo "$LESSCHARSET" > ${file}`, {PATH: process.env.PATH, LC_ALL: 'C'});
	expect(readFileSync(file, 'utf8')).toBe('utf-8\n');
	await showInPager('', `echo "$LESSCHARSET" > ${file}`, {PATH: process.env.PATH, LESSCHARSET: 'koi8-r'});
	expect(readFileSync(file, 'utf8')).toBe('koi8-r\n');
});

test('an editor as pager gets plain text', async () => {
	const vim = join(folder, 'vim');
	writeFileSync(vim, `#!/bin/sh\ncat > ${join(folder, 'plain')}\n`, {mode: 0o755});
	await showInPager('\x1b[1mbold\x1b[22m \x1b]8;;https://a.example\x1b\\link\x1b]8;;\x1b\\\n', `${vim} -`, {
		PATH: process.env.PATH,
	});
	expect(readFileSync(join(folder, 'plain'), 'utf8')).toBe('bold link\n');
});

test.each([
	['one\ntwo\n', {width: 80, height: 3}, false],
	['one\ntwo\nthree\n', {width: 80, height: 3}, true],
	['a line that wraps\n', {width: 6, height: 4}, false],
	['a line that wraps\n', {width: 6, height: 3}, true],
	['\x1b[1mbold\x1b[22m\n', {width: 4, height: 2}, false],
	['', {width: 80, height: 1}, false],
])('%j on a screen of %j is longer: %s', (text, size, expected) => {
	expect(isLonger(text, size)).toBe(expected);
});

test.each([
	['less -FIRX', 40, 'less -FIRX +40'],
	['/usr/bin/more', 2, '/usr/bin/more +2'],
	['less', 1, 'less'],
	['less', undefined, 'less'],
	['bat -p', 40, 'bat -p'],
])('%s at line %s is called as %s', (command, line, expected) => {
	expect(startingAt(command, line)).toBe(expected);
});
