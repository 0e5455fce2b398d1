// Clocks that are wrong, files that come from the future, and every time zone there is: a calendar date never moves, and an
// article that was changed is read again.

import {utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {seed} from '../seed.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {inTurn, newHome, someArticles, wsws} from './binary.ts';

/** From 12 hours west to 14 east: another seed of the suite tries the two thirds that are left out between. */
const zones = Array.from({length: 27}, (_, index) => index - 12).filter(
	hours => Math.abs(hours) >= 11 || (hours + seed) % 3 === 0,
);
/** The sign of such a name is that of POSIX, west of Greenwich. */
const nameOf = (hours: number) => `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;

const dates = [
	'2023-12-31',
	'2024-01-01',
	'2024-02-29',
	'2024-01-01T00:30:00+14:00',
	'2023-12-31T23:30:00-12:00',
	'2023',
	'2023-12',
	'Mon, 01 Jan 2024 00:10:00 GMT',
	'1 January 2024',
];
const library = temporaryFolder(
	Object.fromEntries(
		dates.map((date, index) => [
			`dated-${index}.md`,
			`---\ntitle: Dated ${index}\ndate: ${date}\nsaved: 2025-01-01\nauthor: A desk\n---\n\nWords of ${index}.\n`,
		]),
	),
);
const commands = [
	['list', '--json'],
	['list', '--since', '2024', '--format', '{name} {date:%Y-%m-%d}'],
	['list', '--until', '2023-12-31'],
	['search', 'date:2024-01-01', '-l'],
	['search', 'words', '--count-by', 'month'],
	['show', 'dated-0', 'dated-3', 'dated-4', 'dated-7', '--json'],
	['cite', 'dated-0', '--style', 'csl'],
];

const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

describe('a calendar date', () => {
	test('is the same in every time zone', async () => {
		const expected = await saidIn('UTC');
		expect(new Set(expected).size).toBe(commands.length);
		for (const hours of zones) expect(await saidIn(nameOf(hours)), nameOf(hours)).toEqual(expected);
	});

	test('is the same to the real program at both ends of the day, and in a plain locale', async () => {
		const home = temporaryFolder();
		const argv = ['list', '--json', '--library', library];
		const surroundings = [
			{TZ: 'UTC'},
			{TZ: 'Pacific/Kiritimati'},
			{TZ: nameOf(-12)},
			{TZ: '', LANG: 'C'},
			{LC_ALL: 'POSIX', LANG: 'tr_TR.UTF-8'},
		];
		const [expected, ...others] = await inTurn(surroundings.map(environment => () => wsws(argv, {home, environment})));
		expect(expected).toMatchObject({status: 0, messages: ''});
		for (const other of others) expect(other).toEqual(expected);
	});

	test('of today is the reader’s own', async () => {
		const now = new Date('2024-01-01T11:00:00Z');
		const found = async (TZ: string) => {
			process.env.TZ = TZ;
			return (await runWsws(['list', '--since', 'today', '--until', 'today', '--format', '{name}'], {library, now}))
				.out;
		};
		expect(await found(nameOf(14))).not.toContain('dated-1\n');
		expect(await found(nameOf(0))).toContain('dated-1\n');
		expect(await found(nameOf(-12))).toContain('dated-0\n');
	});
});

async function saidIn(TZ: string): Promise<string[]> {
	process.env.TZ = TZ;
	const said: string[] = [];
	// One catalog for all of a zone's commands, made in that zone.
	const environment = {XDG_CACHE_HOME: temporaryFolder()};
	for (const argv of commands) said.push((await runWsws(argv, {library, environment})).out);
	return said;
}

describe('letters beyond ASCII', () => {
	test('are themselves in a plain locale, in what is typed, read and said', async () => {
		const home = newHome({'2024-01-01-é移.md': '# Straße 移民 🚂\n\nÉtait là, 移民.\n'});
		for (const argv of [['list'], ['show', 'é移'], ['search', 'ÉTAIT', '移民']]) {
			const [usual, plain, posix] = await inTurn(
				[{LANG: 'en_GB.UTF-8'}, {LANG: 'C'}, {LC_ALL: 'POSIX'}].map(
					environment => () => wsws(argv, {home, environment}),
				),
			);
			expect(usual).toMatchObject({status: 0, out: expect.stringMatching('移民'), messages: ''});
			expect([plain, posix]).toEqual([usual, usual]);
		}
	});
});

describe('a file', () => {
	test.each([
		['from the future', 10 ** 9, 10 ** 9 + 5],
		['that goes back in time', 0, -(10 ** 9)],
		['from before all clocks', -(10 ** 10), -(10 ** 10) + 1],
		['of the same moment as before, but of another size', 0, 0],
	])('%s is read again when it was changed', async (_, first, then) => {
		const folder = temporaryFolder(someArticles(5));
		const environment = {XDG_CACHE_HOME: temporaryFolder()};
		const write = (text: string, offset: number) => {
			writeFileSync(join(folder, 'one.md'), text);
			const seconds = 1_700_000_000 + offset;
			utimesSync(join(folder, 'one.md'), seconds, seconds);
		};
		const titles = async () =>
			(await runWsws(['list', '--format', '{title}'], {library: folder, environment})).out.split('\n');
		write('# Before\n\nText.\n', first);
		expect(await titles()).toContain('Before');
		write('# And after\n\nOther text.\n', then);
		expect(await titles()).toContain('And after');
		expect(await titles()).toHaveLength(7);
	});
});

describe('a clock set to', () => {
	test.each(['1970-01-01T00:00:00Z', '2038-01-19T03:14:08Z', '2100-02-28T23:59:59Z', '9999-12-31T12:00:00Z'])(
		'%s costs nothing',
		async moment => {
			const folder = temporaryFolder(someArticles(12));
			const environment = {
				XDG_CACHE_HOME: temporaryFolder(),
				XDG_STATE_HOME: temporaryFolder(),
				XDG_DATA_HOME: temporaryFolder(),
			};
			const said = (...argv: string[]) => runWsws(argv, {library: folder, environment, now: new Date(moment)});
			expect(await said('list')).toMatchObject({status: 0, messages: ''});
			expect(await said('search', 'strike', '-l')).toMatchObject({status: 0, messages: ''});
			expect(await said('search', 'date:last-year OR strike', '-l')).toMatchObject({status: 0, messages: ''});
			expect((await said('list', '--since', '7 days')).status).toBe(Number(moment.startsWith('1970') ? 0 : 1));
			expect(await said('add', join(folder, 'article-1.md'))).toMatchObject({
				status: 0,
				messages: expect.stringContaining('already saved'),
			});
			expect(await said('cite', 'article-1')).toMatchObject({status: 0, messages: ''});
			expect(await said('star', 'article-1')).toMatchObject({status: 0, messages: ''});
			expect((await said('list', '--starred', '--format', '{name}')).out).toBe('article-1\n');
		},
	);
});
