// The config file: what it may say, and how it complains.

import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {configKeys} from '../../src/library/config.ts';
import {readConfig} from '../../src/library/read-config.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const fallback = {
	libraries: [],
	bundled: true,
	extensions: [],
	state: undefined,
	width: undefined,
	theme: undefined,
	links: undefined,
	pager: undefined,
	images: true,
	keys: {},
	commands: [],
	speak: undefined,
};

async function read(text: string | undefined, folder = temporaryFolder()) {
	if (text !== undefined) writeFileSync(join(folder, 'config.yaml'), text);
	return readConfig(folder, {HOME: '/home/me'});
}

test.skipIf(process.platform === 'win32')('a pipe in its place is not waited for', async () => {
	const folder = temporaryFolder();
	execFileSync('mkfifo', [join(folder, 'config.yaml')]);
	await expect(readConfig(folder, {})).rejects.toMatchObject({
		message: `cannot read ${join(folder, 'config.yaml')}: not a regular file`,
	});
});

test.each([undefined, '/no/such/folder', '/dev/null', `/${'long'.repeat(80)}`])(
	'it may be missing: %j',
	async folder => {
		expect(await readConfig(folder, {})).toEqual(fallback);
	},
);

describe('it says', () => {
	const cases: [string, string | undefined, object][] = [
		['nothing when it is missing', undefined, {}],
		['nothing when it is empty', '', {}],
		['nothing in comments', '# width: 30\n', {}],
		['a width', 'width: 72', {width: 72}],
		['no wrapping', 'width: 0', {width: 0}],
		['libraries', 'libraries: [~/notes, /srv/news]', {libraries: ['/home/me/notes', '/srv/news']}],
		['one library', 'libraries: ~', {libraries: []}],
		['one library as a text', 'libraries: "~"', {libraries: ['/home/me']}],
		['no bundled articles', 'bundled: false', {bundled: false}],
		['a theme by name', 'theme: mono', {theme: 'mono'}],
		['a theme of its own', 'theme:\n  title: bold.cyan', {theme: {title: 'bold.cyan'}}],
		['where links go', 'links: end', {links: 'end'}],
		['a pager', 'pager: less -R', {pager: 'less -R'}],
		['no images', 'images: false', {images: false}],
		[
			'keys of the reader',
			'keys: {star: x, line-down: [j, Ctrl-N]}',
			{keys: {star: ['x'], 'line-down': ['j', 'Ctrl-N']}},
		],
		['a command by its key', 'commands: {D: "dict {selection}"}', {commands: [{key: 'D', run: 'dict {selection}'}]}],
		[
			'a command in parts',
			'commands: {T: {run: trans, input: "{paragraph}", show: page, says: translate}}',
			{commands: [{key: 'T', run: 'trans', input: '{paragraph}', show: 'page', says: 'translate'}]},
		],
		['who reads aloud', 'speak: espeak-ng --stdin', {speak: 'espeak-ng --stdin'}],
		['nothing by a key without a value', 'width:\n', {}],
	];
	test.each(cases)('%s', async (_, text, expected) => {
		expect(await read(text)).toEqual({...fallback, ...expected});
	});

	test('libraries from where the config file is', async () => {
		const folder = temporaryFolder();
		expect((await read('libraries: [../notes]', folder)).libraries).toEqual([join(folder, '..', 'notes')]);
	});

	test('nothing where there is no home', async () => {
		expect(await readConfig(undefined, {})).toEqual(fallback);
	});
});

describe('it complains of', () => {
	const cases: [string, string, RegExp, RegExp | undefined][] = [
		['an unknown key', 'width: 72\nwidht: 80', /config\.yaml:2: unknown key "widht"$/, /^did you mean width\?$/],
		[
			'a key like no other',
			'colour_of_sky: blue',
			/:1: unknown key "colour_of_sky"$/,
			/^the keys are libraries, bundled/,
		],
		['a key of objects', 'constructor: 1', /unknown key "constructor"/, undefined],
		['a width that is too small', 'width: 3', /:1: width must be 0, or a whole number from 20 on$/, undefined],
		['a width in words', 'width: wide', /width must be/, undefined],
		['a switch that is none', 'bundled: maybe', /bundled must be true or false$/, undefined],
		['libraries that are numbers', 'libraries: [1, 2]', /libraries must be a list of folders$/, undefined],
		['an unknown form of links', '\n\nlinks: both', /:3: links must be osc8, inline, end, none$/, undefined],
		['a theme of numbers', 'theme: {title: 3}', /theme must be/, undefined],
		['keys in a list', 'keys: [j, k]', /:1: keys must be keys, or lists of keys, by the names of actions$/, undefined],
		['a command that is empty', 'commands: {D: ""}', /:1: commands must be by their keys/, undefined],
		[
			'a part of a command that there is not',
			'commands: {D: {run: a, shwo: b}}',
			/:1: commands: D: no part "shwo"$/,
			/^did you mean show\?$/,
		],
		[
			'a part like none of a command',
			'commands: {D: {rnu: a, x: b}}',
			/:1: commands: D: no part "rnu"$/,
			/^did you mean run\?$/,
		],
		[
			'a part that is no text',
			'commands: {D: {run: a, size: 3}}',
			/:1: commands: D: no part "size"$/,
			/^a command has run, input, show, says$/,
		],
		['an empty pager', 'pager: " "', /pager must be a command$/, undefined],
		['a list', '- width', /:1: not a list of keys with values$/, /^as in: width: 72$/],
		['broken YAML', 'width: [1', /:1: /, undefined],
		['a key given twice', 'width: 72\nwidth: 80', /:2: this key is there twice$/, /^keep one of the two$/],
	];
	test.each(cases)('%s', async (_, text, message, hint) => {
		const error = await read(text).catch(thrown => thrown);
		expect(error).toMatchObject({message: expect.stringMatching(message), status: 2});
		if (hint) expect(error.hint).toMatch(hint);
	});

	test('a folder in its place', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'config.yaml'));
		await expect(read(undefined, folder)).rejects.toMatchObject({
			message: expect.stringMatching(/^cannot read .*config\.yaml: /),
		});
	});
});

test('every key is explained', () => {
	expect(Object.keys(configKeys)).toEqual(Object.keys(fallback));
	for (const {meaning, form} of Object.values(configKeys)) expect(`${meaning} ${form}`).toMatch(/^[a-z0-9].{20,}/);
});
