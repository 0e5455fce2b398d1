import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {matchesName, nameParts, shortestNames, stemOf, withName} from '../../../src/core/article/name.ts';

it.each([
	['/lib/amlo.md', 'amlo'],
	['/lib/amlo.markdown', 'amlo'],
	['/lib/amlo.MD', 'amlo'],
	['/lib/2023-12-27-amlo.md', 'amlo'],
	['/lib/20231227 amlo.md', 'amlo'],
	['/lib/2023-12-27.md', '2023-12-27'],
	['/lib/2023-12-review.md', '2023-12-review'],
	['/lib/2023-02-30-amlo.md', '2023-02-30-amlo'],
	['/lib/amlo/index.md', 'amlo'],
	['/lib/amlo/README.md', 'amlo'],
	['/lib/amlo/readme.txt', 'amlo'],
	['/lib/amlo/_index.md', 'amlo'],
	['/lib/amlo/index.es.md', 'amlo.es'],
	['/lib/amlo/index.zh_CN.md', 'amlo.zh_CN'],
	['/lib/2023-12-27-amlo/index.md', 'amlo'],
	['/lib/amlo/index/index.md', 'amlo'],
	['/lib/amlo/.md', 'amlo'],
	['/index.md', 'index'],
	['/lib/v1.2.md', 'v1.2'],
	['/lib/a.md.md', 'a'],
	['/lib/report.pdf', 'report.pdf'],
	['C:\\lib\\amlo.md', 'amlo'],
	['/lib/back\\slash.md', 'back\\slash'],
	['/lib/Ünï 漢字 😀.md', 'Ünï 漢字 😀'],
])('the last part of %s is %s', (path, last) => {
	expect(nameParts(path).at(-1)).toBe(last);
});

it('keeps the folders and the root', () => {
	expect(nameParts('/lib/2023/amlo.md')).toEqual(['', 'lib', '2023', 'amlo']);
	expect(nameParts('C:\\lib\\amlo.md')).toEqual(['C:', 'lib', 'amlo']);
});

describe('shortestNames', () => {
	it.each<[string, string[], string[]]>([
		['one', ['/l/amlo.md'], ['amlo']],
		['two', ['/l/amlo.md', '/l/war.md'], ['amlo', 'war']],
		['two years', ['/l/2023/amlo.md', '/l/2024/amlo.md'], ['2023/amlo', '2024/amlo']],
		['a folder deep', ['/l/a/x/amlo.md', '/l/b/x/amlo.md'], ['a/x/amlo', 'b/x/amlo']],
		['one above the other', ['/l/amlo.md', '/l/x/amlo.md'], ['l/amlo', 'x/amlo']],
		['one at the root', ['/amlo.md', '/x/amlo.md'], ['/amlo', 'x/amlo']],
		['two libraries', ['/one/amlo.md', '/two/amlo.md'], ['one/amlo', 'two/amlo']],
		['two extensions', ['/l/a.md', '/l/a.txt'], ['a.md', 'a.txt']],
		['two dates', ['/l/2023-01-02-a.md', '/l/2024-05-06-a.md'], ['2023-01-02-a', '2024-05-06-a']],
		['a date and none', ['/l/2023-01-02-a.md', '/l/a.md'], ['2023-01-02-a', '/l/a.md']],
		['dates and extensions', ['/l/2023-01-02-a.md', '/l/2023-01-02-a.txt'], ['2023-01-02-a.md', '2023-01-02-a.txt']],
		['an index and a file', ['/l/a/index.md', '/l/a.md'], ['a/index', 'a.md']],
		['an index and a readme', ['/l/a/index.md', '/l/a/README.md'], ['a/index', 'a/README']],
		['case alone', ['/l/AMLO.md', '/l/amlo.md'], ['AMLO', 'amlo']],
		['accents alone', ['/l/cafe.md', '/l/café.md'], ['cafe', 'café']],
		['one path twice', ['/l/a.md', '/l/a.md'], ['a', 'a']],
		['none', [], []],
	])('names %s', (_, paths, names) => {
		expect(shortestNames(paths)).toEqual(names);
	});

	it('gives names that are distinct and lead back to their path', () => {
		const segment = fc.constantFrom('a', 'A', 'b', 'index', 'README', 'a.md', '2023', '2023-01-02', '2023-01-02-a');
		const file = fc.tuple(segment, fc.constantFrom('.md', '.txt', '.es.md', '')).map(([name, end]) => name + end);
		const path = fc
			.tuple(fc.array(segment, {maxLength: 3}), file)
			.map(([folders, name]) => `/${[...folders, name].join('/')}`);
		fc.assert(
			fc.property(fc.uniqueArray(path, {maxLength: 12}), paths => {
				const names = shortestNames(paths);
				expect(new Set(names).size).toBe(paths.length);
				for (const [index, name] of names.entries()) {
					const group = paths.filter(other => stemOf(other) === stemOf(name)).map(other => ({path: other}));
					expect(withName(group, name), name).toEqual([{path: paths[index]}]);
				}
			}),
			{numRuns: 500},
		);
	});

	it('names a group by itself as among all others', () => {
		const paths = ['/l/2023/amlo.md', '/l/2024/amlo.md', '/l/war.md', '/l/2023/peace.md'];
		expect(shortestNames(paths.slice(0, 2))).toEqual(shortestNames(paths).slice(0, 2));
	});
});

it.each([
	['amlo', true],
	['2023/amlo', true],
	['lib/2023/amlo', true],
	['/lib/2023/amlo', true],
	['amlo.md', true],
	['2023-12-27-amlo', true],
	['2023-12-27-amlo.md', true],
	['/lib/2023/2023-12-27-amlo.md', true],
	['AMLO', false],
	['mlo', false],
	['023/amlo', false],
	['2024/amlo', false],
	['amlo.txt', false],
])('%s names /lib/2023/2023-12-27-amlo.md: %s', (typed, isMatch) => {
	expect(matchesName('/lib/2023/2023-12-27-amlo.md', typed)).toBe(isMatch);
});

it('prefers the very letters, and overlooks case and accents where nothing has them', () => {
	const items = [{path: '/l/AMLO.md'}, {path: '/l/amlo.md'}, {path: '/l/Café.md'}];
	expect(withName(items, 'amlo')).toEqual([{path: '/l/amlo.md'}]);
	expect(withName(items, 'Amlo')).toEqual([{path: '/l/AMLO.md'}, {path: '/l/amlo.md'}]);
	expect(withName(items, 'cafe')).toEqual([{path: '/l/Café.md'}]);
});

it('shows no control character of a file name, and still answers to the name it shows', () => {
	const paths = ['/l/red\x1b[31m.md', '/l/two\nlines.md', '/l/2023-01-02-\x9bbell\x07.md'];
	const names = shortestNames(paths);
	expect(names).toEqual(['red␛[31m', 'two lines', '�bell␇']);
	const items = paths.map(path => ({path}));
	for (const [index, name] of names.entries()) expect(withName(items, name)).toEqual([items[index]]);
	expect(withName(items, 'two\nlines')).toEqual([items[1]]);
});
