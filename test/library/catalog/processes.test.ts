// Programs that are killed, that meet, and that find no room.

import type {ChildProcess} from 'node:child_process';
import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {article, commonWord, rareWord} from '../../../bench/library.js';
import {openDatabase} from '../../../src/platform/sqlite.ts';
import {integer, text} from '../../../src/platform/sqlite-rows.ts';
import {bundlePrograms} from '../../bundle-programs.ts';
import {removeFolder, temporaryFolder} from '../../temporary-folder.ts';
import {temporaryLibrary} from '../temporary-library.ts';
import type {Answer} from './program.ts';

const articles = 90;
/** Beside the packages it needs. */
const built = new URL(`../../node_modules/.wsws-test-${process.pid}/`, import.meta.url).pathname;
const library = temporaryLibrary();
const whole = {size: articles, found: [articles, 1], names: articles, unreadable: []};

beforeAll(async () => {
	const thread = new URL('../../../src/library/catalog/sync/parse-thread.ts', import.meta.url);
	await bundlePrograms({program: new URL('./program.ts', import.meta.url), 'parse-thread': thread}, built);
	for (let number = 0; number < articles; number++) {
		const {path, text} = article(number);
		library.write({[path]: text});
	}
});

afterAll(() => removeFolder(built));

function start(cache: string): ChildProcess {
	return spawn(process.execPath, [join(built, 'program.cjs'), library.folder, cache, commonWord, rareWord]);
}

function answerOf(program: ChildProcess): Promise<Answer> {
	let [out, err] = ['', ''];
	program.stdout?.on('data', chunk => {
		out += chunk;
	});
	program.stderr?.on('data', chunk => {
		err += chunk;
	});
	return new Promise((resolve, reject) => {
		program.on('close', () => (out === '' ? reject(new Error(err)) : resolve(JSON.parse(out))));
	});
}

/** Half written, then: what was committed is there, and the rest is not. */
function killed(cache: string, delay: number): Promise<void> {
	const program = start(cache);
	setTimeout(() => program.kill('SIGKILL'), delay);
	return new Promise(resolve => program.on('close', () => resolve()));
}

describe('a program that is killed while it indexes', () => {
	test.each([150, 300, 450])('after %i ms leaves a catalog that the next one completes', async delay => {
		const cache = temporaryFolder();
		await killed(cache, delay);
		expect(await answerOf(start(cache))).toEqual(whole);
		const [file = ''] = readdirSync(cache);
		const database = openDatabase(join(cache, file));
		const check = 'SELECT integrity_check AS message FROM pragma_integrity_check';
		expect(database.all({message: text}, check)).toEqual([{message: 'ok'}]);
		expect(database.get({rows: integer}, 'SELECT count(*) AS rows FROM texts')).toEqual({rows: articles});
	});
});

test('programs that index at the same time all answer whole', async () => {
	const cache = temporaryFolder();
	const answers = await Promise.all([start(cache), start(cache), start(cache)].map(answerOf));
	expect(answers).toEqual([whole, whole, whole]);
});

describe('a catalog is made anew, without a word, when it', () => {
	test.each([
		['is no database', (file: string) => writeFileSync(file, 'no database '.repeat(100))],
		['is of another program', (file: string) => withDatabase(file, 'CREATE TABLE photos (id)')],
		[
			'is of another version',
			(file: string) => withDatabase(file, 'CREATE TABLE folder (id); PRAGMA user_version = 3'),
		],
		['is empty', (file: string) => writeFileSync(file, '')],
		['is damaged', (file: string) => writeFileSync(file, Buffer.concat([headOf(file), Buffer.alloc(60_000, 0x5a)]))],
	])('%s', async (_, spoil) => {
		const one = temporaryLibrary({'a.md': '# One', 'b.md': '# Two'});
		(await one.open()).close();
		const [name = ''] = readdirSync(one.cache);
		spoil(join(one.cache, name));
		const catalog = await one.open();
		expect([catalog.size, catalog.titled('two').length, catalog.unreadable]).toEqual([2, 1, []]);
	});
});

function withDatabase(file: string, sql: string): void {
	rmSync(file, {force: true});
	const database = openDatabase(file);
	database.exec(sql);
	database.close();
}

function headOf(file: string): Buffer {
	const database = openDatabase(file);
	database.exec('VACUUM');
	database.close();
	return Buffer.from(spawnSync('head', ['-c', '8192', file]).stdout);
}

describe('reading goes on where no catalog can be kept:', () => {
	const files = {'a.md': '# One', 'b.md': '# Two'};

	test.each([
		['there is no cache folder', undefined],
		['it can not be made', '/dev/null/cache'],
		['it is where no folder can be', '/proc/none/deep/cache'],
	])('%s', async (_, cache) => {
		const one = temporaryLibrary(files);
		expect((await one.open({cache})).titled('two')).toHaveLength(1);
	});

	test.skipIf(process.getuid?.() === 0)('the folder is read-only', async () => {
		const one = temporaryLibrary(files);
		mkdirSync(one.cache, {mode: 0o500});
		expect((await one.open()).size).toBe(2);
		chmodSync(one.cache, 0o700);
		(await one.open()).close();
		chmodSync(one.cache, 0o500);
		expect((await one.open()).size).toBe(2);
		one.write({'c.md': '# Three'});
		expect((await one.open()).size).toBe(3);
	});

	test('the disk is full', async context => {
		const small = join(temporaryFolder(), 'small');
		mkdirSync(small);
		const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', small]);
		context.skip(mounted.status !== 0, 'only root may mount a small disk');
		try {
			expect(await answerOf(start(small))).toEqual(whole);
			spawnSync('mount', ['-o', 'remount,ro', small]);
			expect(await answerOf(start(small))).toEqual(whole);
		} finally {
			spawnSync('umount', [small]);
		}
		expect(existsSync(small)).toBe(true);
	});
});
