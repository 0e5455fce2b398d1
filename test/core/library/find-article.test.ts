import {describe, expect, test} from 'vitest';
import type {Article, Entry} from '../../../src/core/article/article.ts';
import {withName} from '../../../src/core/article/name.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {UserError} from '../../../src/core/errors.ts';
import {type ArticleSources, findArticle, splitPlace} from '../../../src/core/library/find-article.ts';
import type {Catalog} from '../../../src/ports/catalog.ts';

const titles: Record<string, string> = {
	'/library/amlo.md': 'A vow in Mexico City',
	'/library/2023/strike.md': 'The strike at the mill',
	'/library/2024/strike.md': 'The strike at the docks',
	'/library/2019.md': 'A year in print',
	'/library/odd:12.md': 'A file with a colon',
};
const entries = Object.entries(titles).map(([path, title]) => ({path, title, name: path.slice(9, -3)}) as Entry);

const catalog = {
	size: entries.length,
	named: name => withName(entries, name),
	numbered: place => entries[place - 1],
	titled: words => entries.filter(({title}) => words.split(' ').every(word => title.toLowerCase().includes(word))),
	names: () => entries.map(({name}) => name),
	unreadable: [{path: '/library/huge.md', reason: '100 MB'}],
} as Partial<Catalog> as Catalog;

const onDisk = new Set([
	...Object.keys(titles),
	'notes.md',
	'notes.md:7',
	'page.html',
	'log.gmi',
	'folder',
	'./folder/b.txt',
	'/a\x1bb\udcff.md',
]);
const sources: ArticleSources = {
	catalog: async () => catalog,
	files: {
		exists: path => onDisk.has(path),
		isWithin: () => true,
		isFolder: path => path === 'folder',
		absolute: path => path,
		text: async () => '',
		read: async path => ({path, body: 'A line.\n'.repeat(100), bodyLine: 1}) as Article,
	},
	importer: async () => ({
		read: async url => ({path: url}) as Article,
		readFile: async path => ({path: `converted ${path}`}) as Article,
	}),
	input: async () => new TextEncoder().encode('# From a pipe\n'),
};

test.each([
	['amlo', '/library/amlo.md', undefined],
	['AMLO', '/library/amlo.md', undefined],
	['amlo:31', '/library/amlo.md', 31],
	['2023/strike', '/library/2023/strike.md', undefined],
	['library/2024/strike', '/library/2024/strike.md', undefined],
	['notes.md', 'notes.md', undefined],
	['notes.md:7', 'notes.md:7', undefined],
	['/library/amlo', '/library/amlo.md', undefined],
	['./folder/b:3', './folder/b.txt', 3],
	['notes.md:8', 'notes.md', 8],
	['page.html', 'converted page.html', undefined],
	['log.gmi', 'converted log.gmi', undefined],
	['1', '/library/amlo.md', undefined],
	['2', '/library/2023/strike.md', undefined],
	['2019', '/library/2019.md', undefined],
	['mexico vow', '/library/amlo.md', undefined],
	['docks', '/library/2024/strike.md', undefined],
	['odd:12', '/library/odd:12.md', undefined],
	['odd:12:3', '/library/odd:12.md', 3],
	['file:///library/odd%3A12.md:3', '/library/odd:12.md', 3],
	['file:///a%1Bb%FF.md', '/a\x1bb\udcff.md', undefined],
	['https://example.org/a:8', 'https://example.org/a:8', undefined],
])('%s is %s', async (typed, path, line) => {
	const found = await findArticle(typed, sources);
	expect([found.article.path, found.line]).toEqual([path, line]);
});

describe('a heading behind a number sign', () => {
	const body =
		'# The whole\n\n## What\'s new in 2.0?\n\na\n\n## Über uns\n\nb\n\n## Self-help & more\n\nc\n\n### C# and F#\n\nd <a name="mark"></a>\n\n## Trams {#depot}\n\ne ^abc\n';
	const parsed = {
		...sources,
		files: {...sources.files, read: async (path: string) => parseArticle({text: body, path})},
	};

	test.each([
		['amlo#whats-new-in-20', 3],
		["amlo#what's new", 3],
		['notes.md#%C3%BCber-uns', 7],
		['notes.md#Über uns', 7],
		['amlo#self-help--more', 11],
		['amlo#self-help', 11],
		['1#uber', 7],
		['mexico vow#c# and', 15],
		['amlo#mark', 17],
		['amlo#depot', 19],
		['amlo#^abc', 21],
	])('%s leads to line %i', async (typed, line) => {
		expect((await findArticle(typed, parsed)).line).toBe(line);
	});

	test('that is none is said, and where all are', async () => {
		const error = (await findArticle('docks#nowhere', parsed).catch((reason: unknown) => reason)) as UserError;
		expect([error.message, error.hint]).toEqual([
			'no heading "nowhere"',
			'see what there is with: wsws show 2024/strike --toc',
		]);
	});

	test('that is a line, as GitHub has them, leads to it', async () => {
		for (const typed of ['docks#L20', 'docks#L20-L30']) {
			const error = (await findArticle(typed, parsed).catch((reason: unknown) => reason)) as UserError;
			expect(error.hint).toBe('from a line on: wsws show 2024/strike:20');
		}
	});
});

test('a hyphen is standard input', async () => {
	const {article} = await findArticle('-', sources);
	expect([article.path, article.metadata.title]).toEqual(['-', 'From a pipe']);
});

test('a word of a name that is near leads to it', async () => {
	const names = () => ['2023/strike', 'exodus-of-poverty'];
	const named: ArticleSources = {...sources, catalog: async () => ({...catalog, names})};
	const hintOf = (typed: string) => findArticle(typed, named).catch((reason: {hint?: unknown}) => reason.hint);
	expect(await hintOf('exods')).toBe('did you mean exodus-of-poverty?');
	expect(await hintOf('povrety')).toBe('did you mean exodus-of-poverty?');
	expect(await hintOf('zzzzz')).toBe('see them all with: wsws list');
});

test.each([
	['strike', 'several articles answer to "strike"', 'say which one:\n  2023/strike\n  2024/strike', 1],
	['the strike', 'several articles answer to "the strike"', 'say which one:\n  2023/strike\n  2024/strike', 1],
	['amol', 'no article called "amol"', 'did you mean amlo?', 1],
	['99', 'no article called "99"', 'see them all with: wsws list', 1],
	['', 'an empty word is no article', 'see what there is with: wsws list', 2],
	['***', 'no article called "***"', 'see them all with: wsws list', 1],
	['huge', 'no article called "huge"', "it can't be read: /library/huge.md: 100 MB", 1],
	['amlo:20-30', 'no article called "amlo:20-30"', 'from a line on: wsws show amlo:20', 1],
	['amlo:20,30', 'no article called "amlo:20,30"', 'from a line on: wsws show amlo:20', 1],
	['amlo:20..', 'no article called "amlo:20.."', 'from a line on: wsws show amlo:20', 1],
	['amlo:L20', 'no article called "amlo:L20"', 'from a line on: wsws show amlo:20', 1],
	['amlo@20', 'no article called "amlo@20"', 'from a line on: wsws show amlo:20', 1],
	['nothing:20-30', 'no article called "nothing:20-30"', 'see them all with: wsws list', 1],
	['nothing#part', 'no article called "nothing#part"', 'see them all with: wsws list', 1],
	['folder', 'folder is a folder, not an article', 'list its articles with: wsws list --library folder', 2],
])('%j finds nothing, and says the way out', async (typed, message, hint, status) => {
	const error = await findArticle(typed, sources).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(UserError);
	const {message: said, hint: way, status: exit} = error as UserError;
	expect([said, way, exit]).toEqual([message, hint, status]);
});

test('standard input that is no text is refused', async () => {
	const binary = {...sources, input: async () => new Uint8Array([0, 1, 2, 0, 255, 0, 0])};
	await expect(findArticle('-', binary)).rejects.toThrow('standard input is not text');
});

test('standard input that is no article any more is refused', async () => {
	const endless = {...sources, input: async () => new Uint8Array(11 * 2 ** 20).fill(97)};
	await expect(findArticle('-', endless)).rejects.toThrow(
		'standard input is 11 MB long, and articles have up to 10 MB',
	);
});

describe('a place is an article and a line', () => {
	const exists = (path: string) => path === 'notes:12' || path === 'amlo.md';

	test.each([
		['amlo', 'amlo', undefined],
		['amlo:12', 'amlo', 12],
		['2023/amlo:1', '2023/amlo', 1],
		['amlo.md:12', 'amlo.md', 12],
		['amlo:12:', 'amlo', 12],
		['-:12', '-', 12],
		['notes:12', 'notes:12', undefined],
		['notes:12:7', 'notes:12', 7],
		['two words:3', 'two words', 3],
		['two\nlines:3', 'two\nlines', 3],
		['C:\\lib\\amlo.md', 'C:\\lib\\amlo.md', undefined],
		['C:\\lib\\amlo.md:12', 'C:\\lib\\amlo.md', 12],
		['https://example.org:8080', 'https://example.org:8080', undefined],
		['https://example.org/a:12', 'https://example.org/a:12', undefined],
		['amlo:0', 'amlo:0', undefined],
		['amlo:012', 'amlo:012', undefined],
		['amlo:x', 'amlo:x', undefined],
		['amlo:', 'amlo:', undefined],
		[':12', ':12', undefined],
		['amlo:99999999999999999999', 'amlo:99999999999999999999', undefined],
		['', '', undefined],
	])('%j is %j at line %s', (typed, article, line) => {
		expect(splitPlace(typed, exists)).toEqual({article, line});
	});
});

test.each([
	['<!DOCTYPE html><html><body><p>x', 'converted -'],
	['\ufeff\n<?xml version="1.0"?>\n<!-- x --><html><body><p>x', 'converted -'],
	['%PDF-1.7', 'converted -'],
	['<p>HTML in Markdown</p>', '-'],
	['# On <html>', '-'],
	[`${'<!---->'.repeat(100)} x`, '-'],
])('standard input of %j is %s', async (typed, path) => {
	const input = async () => new TextEncoder().encode(typed);
	expect((await findArticle('-', {...sources, input})).article.path).toBe(path);
});
