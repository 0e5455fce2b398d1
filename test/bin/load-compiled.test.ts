// What was compiled is kept for the next start, and never in the way of it: whatever lies in the cache, the program runs.

import {spawnSync} from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';

let home: string;
let program: string;
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'wsws-compiled-'));
	program = join(home, 'program');
	mkdirSync(program);
	mkdirSync(join(home, '.cache/wsws'), {recursive: true});
	writeProgram('one');
});
afterEach(() => rmSync(home, {recursive: true}));

function writeProgram(word: string): void {
	writeFileSync(join(program, 'main.cjs'), `const {say} = require('./say.cjs'); say(require('node:path').sep);`);
	writeFileSync(
		join(program, 'say.cjs'),
		`exports.say = end => console.log('${word}' + require('./say.cjs').end + end); exports.end = '!';`,
	);
}

function start(environment: Record<string, string> = {HOME: home}): string {
	const loader = join(import.meta.dirname, '../../bin/load-compiled.js');
	const script = `require(${JSON.stringify(loader)}).loadCompiled(${JSON.stringify(join(program, 'main.cjs'))})`;
	const {stdout, stderr} = spawnSync(process.execPath, ['-e', script], {encoding: 'utf8', env: environment});
	return stdout + stderr;
}

function replaceByFolder(path: string): void {
	rmSync(path);
	mkdirSync(path);
}

const compiled = () => join(home, '.cache/wsws/compiled', `${process.version}-${process.arch}`);
const writtenAt = (name: string) => statSync(join(compiled(), name), {bigint: true}).mtimeNs;

test('it is kept once, and taken from then on', () => {
	expect(start()).toBe('one!/\n');
	expect(readdirSync(compiled()).sort()).toEqual(['main.cjs', 'say.cjs']);
	const before = writtenAt('say.cjs');
	expect(start()).toBe('one!/\n');
	expect(writtenAt('say.cjs')).toBe(before);
});

test('a script that changed is compiled anew, though it is as long and has the same name', () => {
	start();
	const [main, say] = [writtenAt('main.cjs'), writtenAt('say.cjs')];
	writeProgram('two');
	expect([start(), start()]).toEqual(['two!/\n', 'two!/\n']);
	expect(writtenAt('main.cjs')).toBe(main);
	expect(writtenAt('say.cjs')).not.toBe(say);
});

test.each([
	['cut short', (path: string) => truncateSync(path, 200)],
	['empty', (path: string) => truncateSync(path, 0)],
	['something else', (path: string) => writeFileSync(path, 'x'.repeat(5000))],
	['a folder', (path: string) => replaceByFolder(path)],
])('a file of the cache that is %s does no harm', (_, spoil) => {
	start();
	spoil(join(compiled(), 'say.cjs'));
	expect([start(), start()]).toEqual(['one!/\n', 'one!/\n']);
});

test('a cache that is no folder, a home that is not there, and none, cost nothing but the cache', () => {
	writeFileSync(join(home, '.cache/wsws/compiled'), '');
	expect(start()).toBe('one!/\n');
	const none = ['/proc/none', join(home, 'none'), 'relative'];
	for (const path of none) expect(start({HOME: path}), path).toBe('one!/\n');
	expect(start({})).toBe('one!/\n');
	expect(none.filter(path => existsSync(path))).toEqual([]);
});

test('the folders are made where there is a home, for its owner alone', () => {
	rmSync(join(home, '.cache'), {recursive: true});
	start();
	expect(readdirSync(compiled()).sort()).toEqual(['main.cjs', 'say.cjs']);
	expect(statSync(join(home, '.cache/wsws')).mode & 0o777).toBe(0o700);
	expect(start({HOME: '/', XDG_CACHE_HOME: join(home, 'else')})).toBe('one!/\n');
	expect(readdirSync(join(home, 'else/wsws/compiled'))).toHaveLength(1);
});

test('NODE_DISABLE_COMPILE_CACHE is heeded', () => {
	expect(start({HOME: home, NODE_DISABLE_COMPILE_CACHE: '1'})).toBe('one!/\n');
	expect(existsSync(compiled())).toBe(false);
});

test('what has lain there for months goes when something new comes', () => {
	start();
	utimesSync(join(compiled(), 'main.cjs'), 0, 0);
	start();
	expect(readdirSync(compiled()).sort()).toEqual(['main.cjs', 'say.cjs']);
	writeProgram('two');
	start();
	expect(readdirSync(compiled())).toEqual(['say.cjs']);
});
