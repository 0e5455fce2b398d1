// Disks that are full or read-only, homes that are odd, files where folders should be: reading goes on without a word, and
// what can't be kept is said in one line.

import {spawnSync} from 'node:child_process';
import {
	closeSync,
	cpSync,
	existsSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {runWsws, type Said} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {coldHome, newHome, plainFailure, someArticles, wsws} from './binary.ts';

const reading = [['list'], ['search', 'strike', '-l'], ['show', 'article-1'], ['info', '--json']];
const keeping = [
	['add', '-'],
	['star', 'article-1'],
	['read', 'article-1', '--mark-unread'],
	['feed', 'add', 'http://127.0.0.1:9/feed'],
	['remove', 'article-3', '--yes'],
];
const input = `# Something new\n\n${'Text that no article has. '.repeat(200)}\n`;

/** Runs wsws in this process, over the files of the home. */
function here(argv: string[], home: string, environment: Record<string, string> = {}): Promise<Said> {
	return runWsws(argv, {library: null, environment: {HOME: home, ...environment}, input: Buffer.from(input)});
}

/** Every way to read works, and says nothing but what was asked for: the first as a program, which would keep what is compiled, too. */
async function expectReading(home: string, environment: Record<string, string> = {}, ways = reading): Promise<void> {
	for (const [index, argv] of ways.entries()) {
		const said = index === 0 ? await wsws(argv, {home, environment}) : await here(argv, home, environment);
		const {status, out, messages} = said;
		expect([status, out === '', messages], argv.join(' ')).toEqual([0, false, '']);
	}
}

/** Every one of these fails in plain words, and the articles are as they were. */
async function expectRefused(
	home: string,
	commands: string[][],
	environment: Record<string, string> = {},
): Promise<void> {
	const before = articlesIn(home);
	for (const argv of commands) {
		const {status, out, messages} = await here(argv, home, environment);
		expect([status, out, messages], argv.join(' ')).toEqual([2, '', expect.stringMatching(plainFailure)]);
	}
	expect(articlesIn(home)).toEqual(before);
}

/** With what they hold, wherever they are. */
function articlesIn(home: string): string[] {
	return readdirSync(home, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.md'))
		.map(name => `${name}: ${readFileSync(join(home, name), 'utf8')}`)
		.sort();
}

const mounted: string[] = [];
afterAll(() => {
	for (const folder of mounted) spawnSync('umount', ['--lazy', folder]);
});

/** A home on a disk of its own; undefined where no disk can be made. */
function smallDisk(size = '400k'): string | undefined {
	const folder = temporaryFolder();
	if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return undefined;
	mounted.push(folder);
	cpSync(coldHome(someArticles(8)), folder, {recursive: true});
	return folder;
}

const noDisk = 'only root may make a disk';

describe('a full disk', () => {
	test.for([0, 12])('with %i kB left costs what is kept, never the reading', async (left, context) => {
		const home = smallDisk();
		context.skip(home === undefined, noDisk);
		if (home === undefined) return;
		fill(home, left);
		await expectReading(home);
		fill(home, 0);
		// To move an article to the trash takes no room.
		await expectRefused(home, keeping.slice(0, 4));
	});
});

test('a small disk is not filled by what is only kept for speed', async context => {
	const home = smallDisk('300k');
	context.skip(home === undefined, noDisk);
	if (home === undefined) return;
	await expectReading(home);
	await expectReading(home);
	for (const argv of keeping.slice(0, 3)) expect(await wsws(argv, {home, input})).toMatchObject({status: 0});
});

/** Leaves so many kilobytes. */
function fill(home: string, left: number): void {
	const file = openSync(join(home, `filler-${left}`), 'w');
	let size = 0;
	try {
		for (;;) size += writeSync(file, Buffer.alloc(4096));
	} catch {}
	ftruncateSync(file, Math.max(0, size - left * 1024));
	closeSync(file);
}

test('what has a star is known where there is no room, or not enough, for an index', async context => {
	const home = smallDisk('800k');
	context.skip(home === undefined, noDisk);
	if (home === undefined) return;
	const state = join(home, '.local/state/wsws');
	await here(['list'], home);
	for (const left of [0, 8, 20, 32, 40, 44, 48, 60]) {
		if (left === 0) await here(['star', 'article-1'], home);
		rmSync(join(state, 'index.db'));
		fill(home, left);
		const {out} = await here(['list', '--starred', '--format', '{name}'], home);
		rmSync(join(home, `filler-${left}`));
		expect([left, out]).toEqual([left, 'article-1\n']);
	}
});

test('an act for which the index has no room stands in the log once', async context => {
	const home = smallDisk('800k');
	context.skip(home === undefined, noDisk);
	if (home === undefined) return;
	const state = join(home, '.local/state/wsws');
	await here(['star', 'article-1'], home);
	for (const left of [4, 8, 12, 16]) {
		fill(home, left);
		await here(['star', 'article-2', 'article-3', 'article-4', 'article-5'], home);
		rmSync(join(home, `filler-${left}`));
		await here(['unstar', 'article-2', 'article-3', 'article-4', 'article-5'], home);
	}
	const [log = ''] = readdirSync(join(state, 'log'));
	const acts = readFileSync(join(state, 'log', log), 'utf8')
		.trim()
		.split('\n');
	expect(acts.length).toBeLessThanOrEqual(1 + 4 * 8);
});

test('a read-only disk costs what is kept, never the reading', async context => {
	const home = smallDisk();
	context.skip(home === undefined, noDisk);
	if (home === undefined) return;
	spawnSync('mount', ['-o', 'remount,ro', home]);
	await expectReading(home);
	await expectRefused(home, keeping);
});

describe('a file where there should be', () => {
	test.each([
		['the cache', '.cache/wsws', []],
		['the state', '.local/state/wsws', keeping.slice(1, 3)],
		['all that is local but the articles', '.local/share/wsws/feeds', keeping.slice(3, 4)],
		['the trash', '.local/share/wsws/trash', keeping.slice(4)],
	])('%s', async (_, path, refused) => {
		const home = newHome(someArticles(8));
		mkdirSync(dirname(join(home, path)), {recursive: true});
		rmSync(join(home, path), {recursive: true, force: true});
		writeFileSync(join(home, path), 'a file');
		await expectReading(home, {}, reading.slice(0, 2));
		await expectRefused(home, refused);
	});

	test('the articles', async () => {
		const home = newHome(someArticles(1));
		rmSync(join(home, '.local/share/wsws/articles'), {recursive: true});
		writeFileSync(join(home, '.local/share/wsws/articles'), 'a file');
		await expectRefused(home, keeping.slice(0, 1));
		expect(await wsws(['list'], {home})).toMatchObject({
			status: expect.any(Number),
			messages: expect.not.stringContaining('defect'),
		});
	});
});

describe('a home that is', () => {
	const library = temporaryFolder(someArticles(8));
	test.each([
		['relative', {HOME: 'elsewhere'}],
		['of odd letters', {HOME: join(temporaryFolder(), 'a b\n\x1b[31m‮é')}],
		['too long for the system', {HOME: `/tmp/${'long'.repeat(80)}`}],
		[
			'overruled by folders that are files',
			{XDG_CACHE_HOME: '/dev/null', XDG_STATE_HOME: '/dev/null', XDG_DATA_HOME: '/dev/null'},
		],
		['overruled by folders that are relative', {XDG_CACHE_HOME: 'cache', XDG_STATE_HOME: '.', XDG_CONFIG_HOME: '..'}],
	])('%s', async (_, environment) => {
		await expectReading(temporaryFolder(), {WSWS_LIBRARY: library, ...environment}, reading.slice(1, 3));
		expect(existsSync('elsewhere')).toBe(false);
	});
});
