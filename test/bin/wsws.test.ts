// What was compiled is kept for the next start, and never in the way of it: whatever lies in the cache, the program runs, and
// nothing else does.

import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {Script} from 'node:vm';
import {beforeEach, describe, expect, test} from 'vitest';
import {temporaryFolder, writeFiles} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = 65_534;

let home: string;
let program: string;
beforeEach(() => {
	home = temporaryFolder();
	program = join(home, 'program');
	mkdirSync(join(home, '.cache/wsws'), {recursive: true});
	writeProgram('one');
});

function writeProgram(word: string): void {
	writeFiles(program, {
		'main.cjs': `const {say} = require('./say.cjs'); say(require('node:path').sep);`,
		'say.cjs': `exports.say = end => console.log('${word}' + require('./say.cjs').end + end); exports.end = '!';`,
	});
}

function start(environment: Record<string, string> = {HOME: home}, words: string[] = []): string {
	const loader = join(import.meta.dirname, '../../bin/wsws.js');
	const script = `require(${JSON.stringify(loader)}).loadCompiled(${JSON.stringify(join(program, 'main.cjs'))})`;
	const {stdout, stderr} = spawnSync(process.execPath, ['-e', script, '--', 'wsws', ...words], {
		encoding: 'utf8',
		env: environment,
		timeout: timeLimitMs(20),
	});
	return stdout + stderr;
}

/** As the program wraps a script. */
const asFunction = (source: string) => `(function(exports,require,module,__filename,__dirname){${source}\n})`;

const build = `${process.version}-${process.arch}`;
const compiled = () => join(home, '.cache/wsws/compiled', build);
const keptFiles = () => readdirSync(compiled()).sort();
const writtenAt = (name: string) => statSync(join(compiled(), name), {bigint: true}).mtimeNs;

test('of a start that brings the catalog up to date only what does is kept, for all commands', () => {
	writeFiles(program, {
		'main.cjs': `require('./say.cjs'); if (process.argv.includes('new')) require('./indexing-1.cjs');`,
		'indexing-1.cjs': `require('./parse.cjs');`,
		'parse.cjs': '',
	});
	start({HOME: home}, ['list', 'new']);
	expect(keptFiles()).toEqual(['indexing-indexing-1.cjs', 'indexing-parse.cjs']);
	start({HOME: home}, ['list']);
	expect(keptFiles()).toEqual(['indexing-indexing-1.cjs', 'indexing-parse.cjs', 'list-main.cjs', 'list-say.cjs']);
});

test('it is kept once, and taken from then on', () => {
	expect(start()).toBe('one!/\n');
	expect(keptFiles()).toEqual(['main.cjs', 'say.cjs']);
	const before = writtenAt('say.cjs');
	expect(start()).toBe('one!/\n');
	expect(writtenAt('say.cjs')).toBe(before);
});

test('a command whose start is felt has files of its own', () => {
	for (const words of [['info'], ['list'], ['--library', 'x', 'search', 'list'], ['nope']]) start({HOME: home}, words);
	const kept = ['', 'list-', 'search-'].flatMap(prefix => [`${prefix}main.cjs`, `${prefix}say.cjs`]);
	expect(keptFiles()).toEqual(kept.sort());
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
	['a folder', (path: string) => replaceBy(path, () => mkdirSync(join(path, 'deep'), {recursive: true}))],
	['a link to nothing', (path: string) => replaceBy(path, () => symlinkSync('/nothing', path))],
	['a pipe', (path: string) => replaceBy(path, () => spawnSync('mkfifo', [path]))],
])('a file of the cache that is %s does no harm, and is made anew', (_, spoil) => {
	start();
	const whole = readFileSync(join(compiled(), 'say.cjs')).length;
	spoil(join(compiled(), 'say.cjs'));
	expect([start(), start()]).toEqual(['one!/\n', 'one!/\n']);
	expect(readFileSync(join(compiled(), 'say.cjs')).length).toBe(whole);
});

function replaceBy(path: string, make: () => void): void {
	rmSync(path);
	make();
}

/** Other code under the name of a script, as V8 would believe it: it looks at nothing but the length of the source. */
function plant(folder: string): void {
	const source = readFileSync(join(program, 'say.cjs'));
	const other = `console.log('foreign'); process.exit()`.padEnd(source.length);
	const data = new Script(asFunction(other), {filename: join(program, 'say.cjs')}).createCachedData();
	writeFiles(folder, {'say.cjs': Buffer.concat([data, source, data])});
}

describe('what somebody else may have written is never run:', () => {
	test('the trial would succeed where the folder and the file are ours', () => {
		start();
		plant(compiled());
		expect(start()).toBe('foreign\n');
	});

	test.each([
		['the file is open to others', () => chmodSync(join(compiled(), 'say.cjs'), 0o602)],
		['the file is open to a group', () => chmodSync(join(compiled(), 'say.cjs'), 0o620)],
		['the folder is open to others', () => chmodSync(compiled(), 0o707)],
		['the folder is open to a group', () => chmodSync(compiled(), 0o770)],
		['the folder above is open to others', () => chmodSync(join(compiled(), '..'), 0o777)],
		['the folder of wsws is open to others', () => chmodSync(join(compiled(), '../..'), 0o777)],
		['the file is a link', () => linkTo(join(compiled(), 'say.cjs'))],
		['the folder is a link', () => linkTo(compiled())],
		['the folder above is a link', () => linkTo(join(compiled(), '..'))],
	])('%s', (_, open) => {
		start();
		plant(compiled());
		open();
		expect([start(), start()]).toEqual(['one!/\n', 'one!/\n']);
	});

	test.runIf(isRoot).each([
		['the file is of another user', () => chownSync(join(compiled(), 'say.cjs'), nobody, nobody)],
		['the folder is of another user', () => chownSync(compiled(), nobody, nobody)],
		['the home is of another user', () => chownSync(home, nobody, nobody)],
	])('%s', (_, give) => {
		start();
		plant(compiled());
		give();
		expect(start()).toBe('one!/\n');
	});

	test.runIf(isRoot)('another user wrote it into a cache that is shared', () => {
		const shared = join(home, 'shared');
		plant(join(home, 'planted/wsws/compiled', build));
		mkdirSync(shared);
		for (const path of [home, shared]) chmodSync(path, 0o777);
		asNobody('cp', '-r', join(home, 'planted/wsws'), shared);
		const folder = join(shared, 'wsws/compiled', build);
		expect(statSync(join(folder, 'say.cjs')).uid).toBe(nobody);
		const owned = temporaryFolder();
		expect(start({HOME: owned, XDG_CACHE_HOME: shared})).toBe('one!/\n');
		expect(readdirSync(folder)).toEqual(['say.cjs']);
	});

	test.runIf(isRoot)('in the home of another user none is kept', () => {
		rmSync(join(home, '.cache'), {recursive: true});
		chownSync(home, nobody, nobody);
		expect(start()).toBe('one!/\n');
		expect(start({HOME: home, XDG_CACHE_HOME: join(home, 'else')})).toBe('one!/\n');
		expect(readdirSync(home)).toEqual(['program']);
	});
});

function asNobody(...command: string[]): void {
	const user = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
	expect(spawnSync('setpriv', [...user, ...command]).status).toBe(0);
}

/** Moves what is there aside, and puts a link to it in its place. */
function linkTo(path: string): void {
	renameSync(path, `${path}-aside`);
	symlinkSync(`${path}-aside`, path);
}

test('a cache that is no folder, a home that is not there, and none, cost nothing but the cache', () => {
	writeFileSync(join(home, '.cache/wsws/compiled'), '');
	expect(start()).toBe('one!/\n');
	const none = ['/proc/none', join(home, 'none'), 'relative'];
	for (const path of none) expect(start({HOME: path}), path).toBe('one!/\n');
	const caches = ['/dev/null', '/proc/none', 'relative', `/tmp/${'long'.repeat(80)}`];
	for (const path of caches) expect(start({HOME: home, XDG_CACHE_HOME: path}), path).toBe('one!/\n');
	expect(start({})).toBe('one!/\n');
	expect(none.filter(path => existsSync(path))).toEqual([]);
});

test('the folders are made where there is a home, for its owner alone', () => {
	rmSync(join(home, '.cache'), {recursive: true});
	start();
	expect(keptFiles()).toEqual(['main.cjs', 'say.cjs']);
	expect(statSync(join(home, '.cache/wsws')).mode & 0o777).toBe(0o700);
	expect(start({HOME: home, XDG_CACHE_HOME: join(home, 'else')})).toBe('one!/\n');
	expect(start({XDG_CACHE_HOME: join(home, 'homeless')})).toBe('one!/\n');
	for (const cache of ['else', 'homeless']) expect(readdirSync(join(home, cache, 'wsws/compiled'))).toEqual([build]);
});

test('NODE_DISABLE_COMPILE_CACHE is heeded', () => {
	expect(start({HOME: home, NODE_DISABLE_COMPILE_CACHE: '1'})).toBe('one!/\n');
	expect(existsSync(compiled())).toBe(false);
});

test('what has lain there for months goes when something new comes', () => {
	start();
	utimesSync(join(compiled(), 'main.cjs'), 0, 0);
	start();
	expect(keptFiles()).toEqual(['main.cjs', 'say.cjs']);
	writeProgram('two');
	start();
	expect(keptFiles()).toEqual(['say.cjs']);
});

test.runIf(isRoot)('on a disk with little room it takes none', context => {
	const cache = join(home, '.cache');
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', cache]);
	context.skip(mounted.status !== 0, 'no disk can be made here');
	try {
		expect(start()).toBe('one!/\n');
		expect(readdirSync(cache, {recursive: true}).filter(name => String(name).endsWith('.cjs'))).toEqual([]);
	} finally {
		spawnSync('umount', [cache]);
	}
});
