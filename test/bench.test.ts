// The page of the benchmarks is a function of the figures; the figures themselves are nobody's to assert.

import {mkdirSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {figure} from '../bench/figures.js';
import {inTurns, timesOf} from '../bench/measure.js';
import {type Goal, groupPage, reportPage} from '../bench/page.js';
import {findPeers} from '../bench/peers.js';
import {temporaryFolder} from './temporary-folder.ts';

const goal: Goal = {what: 'list', unit: '× `node`', limit: 1.4, measured: 1.25, reason: 'loading'};
const group = {
	title: 'Start-up',
	about: 'In 3 rounds.',
	tables: [{caption: 'Warm:', heads: ['', 'ms'], rows: [['list', '41.0']]}],
	goals: [goal],
};

describe('the page', () => {
	test('says how it is made, on what, and what was not there', () => {
		const page = reportPage({
			command: 'npm run bench -- --articles 500',
			date: '2026-11-24',
			facts: [['Node', '24.1.0']],
			remarks: ['pandoc is not installed.'],
			groups: [group],
		});
		expect(page).toMatch(/^# Benchmarks\n\nMade by `npm run bench -- --articles 500` on 2026-11-24\. Don't edit it/);
		expect(page).toContain('\n\npandoc is not installed.\n\n- Node: 24.1.0\n\n## Goals\n');
		expect(page).toMatch(
			/## Start-up\n\nIn 3 rounds\.\n\nWarm:\n\n\| {2}\| ms \|\n\| --- \| ---: \|\n\| list \| 41\.0 \|\n$/,
		);
	});

	test('of one group is the group and its goals', () => {
		const page = groupPage(group);
		expect(page.indexOf('## Start-up')).toBe(0);
		expect(page).toContain('1 of 1 that this run can judge are met.\n\n|  | goal | measured |  |');
		expect(page).not.toContain('Missed');
	});
});

describe('a goal', () => {
	const cases: [what: string, goal: Partial<Goal>, row: string][] = [
		['below its limit', {}, 'at most 1.4 × `node` | 1.25 | met'],
		['above it', {measured: 1.5}, 'at most 1.4 × `node` | 1.50 | missed'],
		['at it as far as one sees', {measured: 1.404}, 'at most 1.4 × `node` | 1.40 | met'],
		['with a least, above', {isFloor: true, measured: 3.1, limit: 3}, 'at least 3 × `node` | 3.10 | met'],
		['with a least, below', {isFloor: true, measured: 2.9, limit: 3}, 'at least 3 × `node` | 2.90 | missed'],
		['in milliseconds', {unit: 'ms', limit: 1000, measured: 1849.3}, 'at most 1,000 ms | 1,849 | missed'],
		['whose peer is missing', {measured: Number.NaN}, 'at most 1.4 × `node` | – | not measured'],
		['for something larger', {measured: 9, isFor: '100 articles'}, 'at most 1.4 × `node` | 9.00 | for 100 articles'],
	];
	test.each(cases)('%s', (_, changes, row) => {
		expect(groupPage({...group, goals: [{...goal, ...changes}]})).toContain(`| list | ${row} |\n`);
	});

	test('that is missed is named with its reason, once for all that share it', () => {
		const goals = [
			{...goal, measured: 2},
			{...goal, what: 'show', measured: 3},
			{...goal, what: 'search', measured: 1},
			{...goal, what: 'memory', unit: 'MB', limit: 250, measured: 278, reason: 'heaps'},
			{...goal, what: 'rg', measured: Number.NaN},
		];
		const page = groupPage({...group, goals});
		expect(page).toContain('1 of 4 that this run can judge are met.');
		expect(page).toMatch(
			/Missed, and where the time goes\n\n- list \(2\.00\); show \(3\.00\): loading\n- memory \(278\): heaps\n$/,
		);
	});
});

test.each([
	[0.456, '0.46'],
	[41.04, '41.0'],
	[278.4, '278'],
	[-12.51, '-12.5'],
	[4217.3, '4,217'],
	[Number.NaN, '–'],
])('the figure %d is printed as %s', (number, printed) => {
	expect(figure(number)).toBe(printed);
});

describe('times', () => {
	test('are the median and the quartiles of all', () => {
		expect(timesOf([5, 1, 4, 2, 3])).toEqual({quarter: 2, median: 3, threeQuarters: 4, worst: 5});
		expect(timesOf([]).median).toBeNaN();
	});

	test('are taken in turns, after a round that does not count', async () => {
		const ran: string[] = [];
		const cases = [
			{name: 'one', before: () => ran.push('before'), run: () => ran.push('one')},
			{name: 'two', run: () => new Promise(resolve => setTimeout(resolve, ran.push('two') > 3 ? 0 : 200))},
		];
		const times = await inTurns(cases, 1);
		expect(ran).toEqual(['before', 'one', 'two', 'before', 'one', 'two']);
		expect(times('two').worst).toBeLessThan(200);
		expect(times('three').median).toBeNaN();
	});
});

describe('cli-markdown', () => {
	const folder = realpathSync(temporaryFolder());
	const packageFolder = join(folder, 'node_modules/cli-markdown');
	mkdirSync(join(packageFolder, 'bin'), {recursive: true});
	writeFileSync(
		join(packageFolder, 'package.json'),
		'{"name": "cli-markdown", "version": "3.5.1", "bin": {"md": "bin/it.js"}}',
	);
	writeFileSync(join(packageFolder, 'bin/it.js'), '');
	mkdirSync(join(folder, 'commands'));
	symlinkSync(join(packageFolder, 'bin/it.js'), join(folder, 'commands/md'));
	mkdirSync(join(folder, 'others/bin'), {recursive: true});
	writeFileSync(join(folder, 'others/bin/markdown'), '');
	writeFileSync(join(folder, 'others/package.json'), '{"name": "another", "bin": {"md": "bin/markdown"}}');

	test.each([
		['where it was installed', {WSWS_BENCH_CLI_MARKDOWN: folder}],
		['in its own folder', {WSWS_BENCH_CLI_MARKDOWN: packageFolder}],
		[
			'on PATH, behind another program of its name',
			{PATH: [join(folder, 'others/bin'), join(folder, 'commands')].join(delimiter)},
		],
	])('is found %s', (_, environment) => {
		const found = {version: '3.5.1', command: process.execPath, words: [join(packageFolder, 'bin/it.js')]};
		expect(findPeers(environment)).toMatchObject({'cli-markdown': found});
	});

	test('is missing where only another program has its name', () => {
		const peers = findPeers({PATH: join(folder, 'others/bin')});
		expect(peers).toEqual({
			ripgrep: undefined,
			pandoc: undefined,
			bat: undefined,
			less: undefined,
			'cli-markdown': undefined,
		});
	});
});
