import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isLonger, pagerCommand, showInPager, startingAt} from '../../src/terminal/pager.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const folder = temporaryFolder();

test.each([
	[{}, undefined, 'less -FIRX'],
	[{PAGER: 'most'}, undefined, 'most'],
	[{PAGER: 'most'}, 'bat -p', 'bat -p'],
	[{WSWS_PAGER: 'more', PAGER: 'most'}, 'bat -p', 'more'],
	[{PAGER: 'cat'}, undefined, undefined],
	[{WSWS_PAGER: '', PAGER: 'most'}, undefined, undefined],
])('with %j and the configured %j the pager is %j', (environment, configured, command) => {
	expect(pagerCommand(environment, configured)).toBe(command);
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

test('a pager that is not there says so by its answer', async () => {
	const environment = {PATH: process.env.PATH};
	expect(await showInPager('text', 'no-such-pager-anywhere 2>/dev/null', environment)).toBe(false);
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
