// A dozen programs at once on one state and one catalog: none fails, and nothing that any of them kept is lost.

import {execFile} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openState} from '../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../src/library/state/log-files.ts';
import {bundlePrograms} from '../bundle-programs.ts';
import {removeFolder, temporaryFolder} from '../temporary-folder.ts';
import {inTurn, newHome, someArticles, wsws} from './binary.ts';

const crowd = 12;
const numbers = Array.from({length: crowd}, (_, number) => number);

/** Beside the packages it needs. */
const built = new URL(`../../node_modules/.wsws-crowd-${process.pid}/`, import.meta.url).pathname;
beforeAll(() => bundlePrograms({'crowd-program': new URL('./crowd-program.ts', import.meta.url)}, built));
afterAll(() => removeFolder(built));

test('what all of them star, read and leave is there', async () => {
	const folder = join(temporaryFolder(), 'wsws');
	const run = promisify(execFile);
	const program = join(built, 'crowd-program.cjs');
	const said = await Promise.all(numbers.map(number => run(process.execPath, [program, folder, `${number}`])));
	expect(said.map(({stdout, stderr}) => stdout + stderr)).toEqual(numbers.map(() => '0'));
	const state = openState({folders: stateFoldersIn(folder), message: () => {}});
	for (const number of numbers) {
		const path = `/library/${number}.md`;
		expect([state.isStarred(path), state.isRead(path), state.place(path)?.block], path).toEqual([true, true, number]);
	}
	expect(numbers).toContain(state.place('/library/common.md')?.block);
	expect(state.history(1000)).toHaveLength(crowd + 1);
	state.close();
});

test('an index that another program has only just begun is not damaged', async () => {
	const home = newHome(someArticles(2));
	mkdirSync(join(home, '.local/state/wsws'), {recursive: true});
	writeFileSync(join(home, '.local/state/wsws/index.db'), '');
	for (const argv of [['list'], ['list', '--starred'], ['star', 'article-1'], ['list', '--starred']])
		expect(await wsws(argv, {home}), argv.join(' ')).toMatchObject({messages: expect.not.stringContaining('damaged')});
});

test('all of them see the whole library, made anew, while each stars an article', async () => {
	const home = newHome(someArticles(60));
	const works = numbers.map(number => async () => {
		const argv = number % 2 === 0 ? ['list', '--format', '{name}'] : ['star', `article-${number}`];
		return {number, ...(await wsws(argv, {home}))};
	});
	const endings = await inTurn(works, crowd);
	const whole = (await wsws(['list', '--format', '{name}'], {home})).out;
	expect(whole.split('\n')).toHaveLength(61);
	for (const {number, status, signal, out, messages} of endings)
		expect({status, signal, out, messages}, `${number}`).toEqual({
			status: 0,
			signal: null,
			out: number % 2 === 0 ? whole : '',
			messages: '',
		});
	const {out} = await wsws(['list', '--starred', '--format', '{name}'], {home});
	expect(out.trim().split('\n').sort()).toEqual(
		numbers
			.filter(number => number % 2 === 1)
			.map(number => `article-${number}`)
			.sort(),
	);
});

test('a dozen of them save articles, each once, two of them the same', async () => {
	const home = newHome();
	const input = (number: number) => `# Saved ${number % 6}\n\n${`Text of ${number % 6}. `.repeat(50)}\n`;
	const endings = await inTurn(
		numbers.map(number => () => wsws(['add', '-'], {home, input: input(number)})),
		crowd,
	);
	for (const {status, messages} of endings)
		expect([status, messages.replace(/^already saved[^\n]*\n$/, '')]).toEqual([0, '']);
	const {out} = await wsws(['list', '--format', '{title}'], {home});
	expect(out.trim().split('\n').sort()).toEqual(Array.from({length: 6}, (_, number) => `Saved ${number}`));
});
