// What the catalog answers, beside plain scans of the same entries.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Filter, Order} from '../../../src/core/query/filter.ts';
import {everything} from '../../../src/core/query/filter.ts';
import type {Result} from '../../../src/core/query/hit.ts';
import {matcherOf} from '../../../src/core/query/match.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import type {PrefilterSource} from '../../../src/core/query/pattern/pattern.ts';
import type {Query} from '../../../src/core/query/query.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';
import type {Catalog} from '../../../src/ports/catalog.ts';
import {meets} from '../../core/query/meets.ts';
import {article, bestFirst, namesIn, newestFirst, temporaryLibrary} from '../temporary-library.ts';

const files = {
	'strike.md': article({
		title: 'The strike',
		date: '2023-12-27',
		authors: '[Labour desk, Press desk]',
		tags: '[labour, C++]',
		lang: 'en',
	}),
	'old/strike.md': article({title: 'An older strike', date: '1999', tags: 'labour', lang: 'en-GB'}),
	'lopez.md': article(
		{title: 'La caravana de López', date: '2023-12', author: 'Núñez desk', lang: 'es'},
		'Migración y huelga.',
	),
	'2024-02-28-kiji.md': article(
		{title: '移民の記事', lang: 'ja', date: '2024-02-03', summary: 'A summary of coal'},
		'# 見出し\n\n移民の話。',
	),
	'undated.md': '# Undated\n\n## On telegraphs\n\nA long text about wires and wires.\n\n> Quoted words',
	'empty.md': '',
	'notes.txt': 'only a line of strikes',
};

async function sample(): Promise<Catalog> {
	return temporaryLibrary(files).open();
}

async function scanned(catalog: Catalog, expression: RegExp, prefilter?: PrefilterSource): Promise<Result[]> {
	const results: Result[] = [];
	for await (const result of catalog.scan({expression, prefilter}, everything, newestFirst)) results.push(result);
	return results;
}

describe('refresh', () => {
	test('takes in what arrived, changed and went, and says whether anything did', async () => {
		const library = temporaryLibrary(files);
		const catalog = await library.open();
		// Files of this very moment are looked at again in any case.
		await expect.poll(() => catalog.refresh()).toBe(false);
		library.write({'arrived.md': '# Arrived'});
		expect(await catalog.refresh()).toBe(true);
		expect(catalog.size).toBe(Object.keys(files).length + 1);
		await expect.poll(() => catalog.refresh()).toBe(false);
		library.remove('arrived.md');
		expect(await catalog.refresh()).toBe(true);
		expect(catalog.size).toBe(Object.keys(files).length);
	});

	test('goes on as one when it is asked for again meanwhile', async () => {
		const library = temporaryLibrary({});
		const catalog = await library.open();
		const arrived = Array.from({length: 300}, (_, number) => [`${number}.md`, `# Arrived ${number}`]);
		library.write(Object.fromEntries(arrived));
		const first = catalog.refresh();
		await new Promise(resolve => setTimeout(resolve, 20));
		expect(await Promise.all([first, catalog.refresh(), catalog.refresh()])).toEqual([true, true, true]);
		expect(catalog.size).toBe(300);
	});

	test('says that another program did it', async () => {
		const library = temporaryLibrary(files);
		const catalog = await library.open();
		library.write({'arrived.md': '# Arrived'});
		(await library.open()).close();
		expect(await catalog.refresh()).toBe(true);
		expect(namesIn(catalog)).toContain('arrived');
	});
});

test('templates and drawings are no articles of a library, and nothing that failed; one that is named is', async () => {
	const template = '---\ntitle: {{title}}\ntags: daily\n---\n\nText.\n';
	const library = temporaryLibrary({
		'note.md': '# Note\n',
		'Templates/daily.md': template,
		'a.excalidraw.md': '# Text\n',
	});
	const catalog = await library.open();
	expect([namesIn(catalog), catalog.unreadable, catalog.size]).toEqual([['note'], [], 1]);
	await expect.poll(() => catalog.refresh()).toBe(false);
	library.write({'Templates/daily.md': '---\ntitle: A day\n---\n\nText.\n'});
	expect(await catalog.refresh()).toBe(true);
	expect(namesIn(catalog)).toEqual(['daily', 'note']);
	const named = await library.open({roots: [{path: library.path('a.excalidraw.md'), from: 'option'}]});
	expect(named.size).toBe(1);
});

describe('list', () => {
	const cases: [string, Partial<Filter>, string[]][] = [
		[
			'everything, newest first, undated last',
			{},
			['kiji', '/strike', 'lopez', 'old/strike', 'empty', 'notes', 'undated'],
		],
		['by part of an author, without its accents', {authors: ['nunez']}, ['lopez']],
		['by every author named', {authors: ['labour', 'PRESS desk']}, ['/strike']],
		['by tag, whole', {tags: ['labour']}, ['/strike', 'old/strike']],
		['by a tag of signs', {tags: ['c++']}, ['/strike']],
		['by no part of a tag', {tags: ['c']}, []],
		['by language, and its variants', {langs: ['en']}, ['/strike', 'old/strike', 'undated']],
		['by any of several languages', {langs: ['es', 'en-gb']}, ['lopez', 'old/strike']],
		['since a day', {since: '2023-12-27'}, ['kiji', '/strike', 'lopez']],
		['until a month', {until: '2023-12'}, ['/strike', 'lopez', 'old/strike']],
		['since and until a year', {since: '1999', until: '1999'}, ['old/strike']],
		['within a month of the year that is all that is known', {since: '1999-05', until: '1999-06'}, ['old/strike']],
		['starred ones, of which there are none', {starred: true}, []],
		['unread ones, which all are', {unread: true, tags: ['labour']}, ['/strike', 'old/strike']],
	];
	test.each(cases)('%s', async (_, filter, expected) => {
		const catalog = await sample();
		const names = namesIn(catalog, filter).map(name => (name.endsWith('library/strike') ? '/strike' : name));
		expect(names).toEqual(expected);
		expect(catalog.count({...everything, ...filter})).toBe(expected.length);
	});

	const orders: [Order, string[]][] = [
		[{by: 'date', reverse: true}, ['1999', '2023-12', '2023-12-27', '2024-02-03', '-', '-', '-']],
		[{by: 'date', reverse: false}, ['2024-02-03', '2023-12-27', '2023-12', '1999', '-', '-', '-']],
	];
	test.each(orders)('in order %o', async (order, dates) => {
		const entries = (await sample()).list(everything, order);
		expect(entries.map(({date}) => date ?? '-')).toEqual(dates);
	});

	test('in order of title, author and length', async () => {
		const catalog = await sample();
		const titles = (order: Order) => catalog.list(everything, order).map(({title}) => title);
		expect(titles({by: 'title', reverse: false})[0]).toBe('An older strike');
		expect(titles({by: 'title', reverse: true})[0]).toBe('移民の記事');
		expect(titles({by: 'author', reverse: false}).slice(0, 2)).toEqual(['The strike', 'La caravana de López']);
		expect(titles({by: 'author', reverse: true}).slice(0, 2)).toEqual(['La caravana de López', 'The strike']);
		const words = catalog.list(everything, {by: 'words', reverse: false}).map(entry => entry.words);
		expect(words).toEqual([...words].sort((one, other) => other - one));
	});

	test('at most as many as asked for', async () => {
		expect((await sample()).list(everything, newestFirst, 2).map(({title}) => title)).toEqual([
			'移民の記事',
			'The strike',
		]);
	});

	test('an entry has what the article says', async () => {
		const [entry] = (await sample()).named('kiji');
		expect(entry).toMatchObject({
			...{name: 'kiji', title: '移民の記事', authors: [], date: '2024-02-03', updated: undefined, tags: [], lang: 'ja'},
			...{
				summary: 'A summary of coal',
				url: undefined,
				draft: false,
				minutes: 1,
				problems: 0,
				unread: true,
				starred: false,
			},
		});
		expect(entry).not.toHaveProperty('id');
	});

	test('filters choose what they say of each entry', async () => {
		const catalog = await sample();
		const all = catalog.list(everything, newestFirst);
		const date = fc.constantFrom(
			undefined,
			'1999',
			'1999-06',
			'2023',
			'2023-12',
			'2023-12-26',
			'2023-12-27',
			'2024-02-03',
		);
		const filter = fc.record({
			authors: fc.subarray(['desk', 'press', 'Núñez', 'x']),
			tags: fc.subarray(['labour', 'C++', 'c']),
			langs: fc.subarray(['en', 'en-GB', 'es', 'ja', 'e', '*', '%']),
			since: date,
			until: date,
			sites: fc.subarray(['example', 'www', 'x']),
			savedSince: date,
			updatedSince: date,
			unread: fc.boolean(),
			starred: fc.boolean(),
		});
		fc.assert(
			fc.property(filter, chosen => {
				const whole = {...everything, ...chosen};
				const expected = all.filter(entry => meets(whole, entry));
				expect(catalog.list(whole, newestFirst)).toEqual(expected);
				expect(catalog.count(whole)).toBe(expected.length);
			}),
		);
	});
});

describe('an article is found by', () => {
	test('its place, as the list numbers it', async () => {
		const catalog = await sample();
		const listed = catalog.list(everything, newestFirst);
		expect(listed.map((_, index) => catalog.numbered(index + 1))).toEqual(listed);
		expect([catalog.numbered(0), catalog.numbered(8)]).toEqual([undefined, undefined]);
		const places = catalog.places(listed.map(({path}) => path));
		expect(listed.map(({path}) => places.get(path))).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(catalog.places(['/nowhere']).size).toBe(0);
	});

	test('words of its title, whole or begun, without accents', async () => {
		const catalog = await sample();
		expect(catalog.titled('lopez caravana').map(({name}) => name)).toEqual(['lopez']);
		expect(catalog.titled('strik')).toHaveLength(2);
		expect(catalog.titled('older "strike" OR')).toHaveLength(0);
		expect(catalog.titled('移民').map(({name}) => name)).toEqual(['kiji']);
		expect(catalog.titled('…')).toEqual([]);
		const many = Object.fromEntries(Array.from({length: 15}, (_, index) => [`${index}.md`, `# Same ${index}`]));
		expect((await temporaryLibrary(many).open()).titled('same')).toHaveLength(11);
	});

	test('its path', async () => {
		const library = temporaryLibrary(files);
		const catalog = await library.open();
		expect(catalog.at(library.path('old/strike.md'))?.title).toBe('An older strike');
		expect(catalog.at(library.path('none.md'))).toBeUndefined();
	});
});

test('totals count articles, words, problems and years', async () => {
	const {words, ...totals} = (await sample()).totals();
	expect(words).toBeGreaterThan(20);
	expect(totals).toEqual({
		unread: 7,
		withProblems: 0,
		years: [
			['1999', 1],
			['2023', 2],
			['2024', 1],
		],
	});
});

test('reading and starring show in lists at once', async () => {
	const library = temporaryLibrary(files);
	const state = stateFoldersIn(`${library.cache}/state`);
	const catalog = await library.open({state});
	expect(catalog.count({...everything, unread: true})).toBe(7);
	const reading = openState({folders: state, message: () => {}});
	reading.setRead(library.path('lopez.md'), true);
	reading.setStarred(library.path('undated.md'), true);
	expect(catalog.count({...everything, unread: true})).toBe(6);
	expect(namesIn(catalog, {starred: true})).toEqual(['undated']);
	expect(catalog.named('lopez')[0]).toMatchObject({unread: false, starred: false});
	expect(catalog.totals().unread).toBe(6);
	reading.setRead(library.path('lopez.md'), false);
	expect(catalog.named('lopez')[0]?.unread).toBe(true);
});

describe('search', () => {
	const query = (text: string) => parseQuery(text, () => '2024-06-01');
	const found = (catalog: Catalog, tree: Query, order = bestFirst) => {
		const matcher = matcherOf(tree);
		return [...catalog.search(tree, everything, order)].filter(candidate => matcher.hits(candidate).length > 0);
	};

	const cases: [string, string[]][] = [
		['strike', ['The strike', 'An older strike', 'Notes']],
		['=strike', ['The strike', 'An older strike']],
		['LOPEZ', ['La caravana de López']],
		['移民', ['移民の記事']],
		['wires -quoted', []],
		['wires in:telegraphs', ['Undated']],
		['author:nunez', ['La caravana de López']],
		['tag:labour date:2000..', ['The strike']],
		['lang:en', ['The strike', 'An older strike', 'Undated']],
		['coal', ['移民の記事']],
		['huelga OR wires', ['La caravana de López', 'Undated']],
		['"text about wires"', ['Undated']],
		['-strike', ['移民の記事', 'La caravana de López', 'Empty', 'Undated']],
	];
	test.each(cases)('%s', async (text, titles) => {
		const results = found(await sample(), query(text));
		expect(results.map(({entry}) => entry.title).sort()).toEqual([...titles].sort());
	});

	test('the best comes first, with a larger score', async () => {
		const results = found(await sample(), query('strike'));
		expect(results.map(({entry}) => entry.title).at(-1)).toBe('Notes');
		const scores = results.map(({score}) => score);
		expect(scores).toEqual([...scores].sort((one, other) => other - one));
	});

	test('by date, when asked', async () => {
		const results = found(await sample(), query('strike'), {by: 'date', reverse: true});
		expect(results.map(({entry}) => entry.date)).toEqual(['1999', '2023-12-27', undefined]);
	});

	test('passages are those of the article', async () => {
		const [candidate] = (await sample()).search(query('telegraphs'), everything, bestFirst);
		expect(candidate?.passages()).toEqual([
			{line: 3, section: [], isHeading: true, text: 'On telegraphs'},
			{line: 5, section: ['On telegraphs'], isHeading: false, text: 'A long text about wires and wires.'},
			{line: 7, section: ['On telegraphs'], isHeading: false, text: 'Quoted words'},
		]);
	});

	test('scan gives the articles in which the pattern is found, in order, with hits and passages', async () => {
		const catalog = await sample();
		const all = await scanned(catalog, /^./gu);
		expect(all.map(({entry}) => entry)).toEqual(catalog.list(everything, newestFirst));
		expect(all.find(({entry}) => entry.name === 'empty')?.passages()).toEqual([]);
		const wires = {line: 5, section: ['On telegraphs'], text: 'A long text about wires and wires.'};
		for (const prefilter of [
			undefined,
			{literal: 'wire', expression: /wires?/g, isExact: false},
			{literal: undefined, expression: /s/g, isExact: false},
		]) {
			const [result, ...more] = await scanned(catalog, /wires?/gu, prefilter);
			expect(more).toEqual([]);
			expect(result).toMatchObject({entry: {title: 'Undated'}, hits: [wires]});
			expect(result?.hits[0]?.ranges).toEqual([
				[18, 23],
				[28, 33],
			]);
			expect(result?.passages()[1]).toEqual({...wires, isHeading: false});
		}
	});

	test('scan passes over what the prefilter holds back', async () => {
		const catalog = await sample();
		expect(await scanned(catalog, /wires/gu, {literal: 'of wires', expression: /wires/g, isExact: false})).toEqual([]);
		expect(await scanned(catalog, /wires/gu, {literal: undefined, expression: /nowhere/g, isExact: false})).toEqual([]);
		expect(
			await scanned(catalog, /Undated/gu, {literal: 'Undated', expression: /Undated/g, isExact: false}),
		).toHaveLength(1);
	});

	test('nothing that anybody may type breaks it', async () => {
		const catalog = await sample();
		for (const text of [
			'"',
			'*',
			'NEAR',
			'AND OR',
			'x'.repeat(10_000),
			'🦊',
			'a\0b',
			'%',
			`'; DROP TABLE article; --`,
			'text:x',
			'(a',
			'a NEAR/3 b',
		]) {
			try {
				found(catalog, query(text));
			} catch (error) {
				expect(error).toHaveProperty('hint');
			}
		}
		expect(catalog.size).toBe(7);
	});
});
