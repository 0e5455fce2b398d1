// Where the library is.

import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {delimiter, join, relative} from 'node:path';
import {describe, expect, test} from 'vitest';
import {libraryRoots} from '../../src/library/roots.ts';
import {standardFolders} from '../../src/platform/standard-folders.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const usual = {libraries: [], environment: {HOME: '/home/me'}, configured: [], bundled: '/usr/share/wsws'};

function folders(...names: string[]): string[] {
	const base = temporaryFolder();
	return names.map(name => {
		mkdirSync(join(base, name), {recursive: true});
		return join(base, name);
	});
}

describe('the library is', () => {
	test("the reader's own folder, those of the config, and the bundled one", () => {
		expect(libraryRoots({...usual, configured: ['/srv/news']})).toEqual([
			{path: '/home/me/.local/share/wsws/articles', from: 'own'},
			{path: '/srv/news', from: 'config'},
			{path: '/usr/share/wsws', from: 'bundled'},
		]);
	});

	test('without the bundled one, if it is not wanted', () => {
		expect(libraryRoots({...usual, bundled: undefined}).map(({from}) => from)).toEqual(['own']);
	});

	test('what --library names, and nothing else', () => {
		const [one = '', two = ''] = folders('one', 'two');
		const environment = {...usual.environment, WSWS_LIBRARY: two};
		expect(libraryRoots({...usual, libraries: [relative('.', one)], environment})).toEqual([
			{path: one, from: 'option'},
		]);
	});

	test('what WSWS_LIBRARY names, and nothing else', () => {
		const [one = '', two = ''] = folders('one', 'two');
		const environment = {WSWS_LIBRARY: ['', one, two, ''].join(delimiter)};
		expect(libraryRoots({...usual, environment})).toEqual([one, two].map(path => ({path, from: 'environment'})));
	});

	test('the usual one when WSWS_LIBRARY names nothing', () => {
		expect(libraryRoots({...usual, environment: {...usual.environment, WSWS_LIBRARY: ''}})).toHaveLength(2);
	});

	test('a single file', () => {
		const [folder = ''] = folders('one');
		writeFileSync(join(folder, 'a.md'), '# A');
		expect(libraryRoots({...usual, libraries: [join(folder, 'a.md')]})).toHaveLength(1);
	});

	test('each folder once: given twice, by a link, or inside another', () => {
		const [one = '', inner = '', other = ''] = folders('one', 'one/inner', 'one-more');
		symlinkSync(one, join(other, 'link'));
		const libraries = [inner, one, one, join(other, 'link'), other];
		expect(libraryRoots({...usual, libraries}).map(({path}) => path)).toEqual([one, other]);
	});
});

test.each([
	['--library', {libraries: ['/nowhere'], environment: {}}],
	['WSWS_LIBRARY', {libraries: [], environment: {WSWS_LIBRARY: '/nowhere'}}],
])('a folder that %s names must be there', (source, sources) => {
	expect(() => libraryRoots({...usual, ...sources})).toThrowError(
		expect.objectContaining({message: 'no folder at /nowhere', hint: expect.stringContaining(source)}),
	);
});

describe('files are kept', () => {
	test('where the variables of XDG say', () => {
		const environment = {XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/k'};
		expect(standardFolders(environment)).toEqual({
			config: '/c/wsws',
			data: '/d/wsws',
			state: '/s/wsws',
			cache: '/k/wsws',
		});
	});

	test('in the home folder otherwise, also when a variable is relative or empty', () => {
		expect(standardFolders({HOME: '/h', XDG_CONFIG_HOME: 'c', XDG_CACHE_HOME: ''})).toEqual({
			config: '/h/.config/wsws',
			data: '/h/.local/share/wsws',
			state: '/h/.local/state/wsws',
			cache: '/h/.cache/wsws',
		});
	});

	test('in the home of the user when HOME says nothing', () => {
		expect(standardFolders({}).cache).toMatch(/wsws$/);
	});
});
