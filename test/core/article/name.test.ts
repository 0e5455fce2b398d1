import {expect, it} from 'vitest';
import {matchesName, nameParts, withName} from '../../../src/core/article/name.ts';

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
	['/lib/amlo.html.md', 'amlo'],
	['/lib/amlo/index.html.md', 'amlo'],
	['/lib/amlo/index.es.html.md', 'amlo.es'],
	['/lib/amlo.html', 'amlo.html'],
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
