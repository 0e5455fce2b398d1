// What a thread tells of what it found: as much of a pattern that matches every letter as of one that no article has, for a large
// library has more letters than there is memory for.

import {serialize} from 'node:v8';
import {expect, test} from 'vitest';
import {everything} from '../../../../src/core/query/filter.ts';
import type {Pattern} from '../../../../src/core/query/pattern/pattern.ts';
import {patternOf, prefilterOf} from '../../../../src/core/query/pattern/pattern.ts';
import {openTables} from '../../../../src/library/catalog/catalog-files.ts';
import {countRows, scanRows, scanTasks} from '../../../../src/library/catalog/search/scan.ts';
import {syncCatalog} from '../../../../src/library/catalog/sync/sync.ts';
import {boundPattern} from '../../../../src/platform/bounded-regexp.ts';
import {SqliteError} from '../../../../src/platform/sqlite.ts';
import {integer} from '../../../../src/platform/sqlite-rows.ts';
import {article, newestFirst, temporaryLibrary} from '../../temporary-library.ts';

const {folder, cache, write} = temporaryLibrary();

async function catalogOf(count: number, more = 0): Promise<{file: string; ids: number[]}> {
	const body = (number: number) =>
		`Number ${number} goes on and on.\n\n${'Not one word is left out. '.repeat(40)}${'\n\nMore.'.repeat(more)}`;
	write(
		Object.fromEntries(
			Array.from({length: count}, (_, number) => [`${number}.md`, article({title: 'T'}, body(number))]),
		),
	);
	const file = `${cache}/catalog`;
	const database = openTables(file);
	await syncCatalog(database, [{path: folder, from: 'option'}]);
	const ids = database.all({id: integer}, 'SELECT id FROM article').map(({id}) => id);
	database.close();
	return {file, ids};
}

function patternFor(regexp: string): Pattern {
	return {expression: patternOf({regexp}) as RegExp, prefilter: prefilterOf({regexp})};
}

test('its answer is as large whatever is found', async () => {
	const {file, ids} = await catalogOf(300);
	const answers = ['.', '\\w', '(?=.)', 'nowhere at all'].map(regexp => {
		return scanTasks({file, pattern: patternFor(regexp), most: 0xffff_ffff, wantsLines: false})(ids);
	});
	const counts = (hits: number) => ({counts: Uint32Array.from(ids, () => hits)});
	expect(answers).toEqual([counts(3), counts(3), counts(3), counts(0)]);
	expect(new Set(answers.map(answer => serialize(answer).length)).size).toBe(1);
});

test('few lines are given back where they are asked for, and of many the numbers alone, from then on', async () => {
	const {file, ids} = await catalogOf(300);
	const order = {file, most: 1, wantsLines: true};
	const few = scanTasks({...order, pattern: patternFor('.')});
	const answer = few(ids);
	expect(answer).toMatchObject({counts: Uint32Array.from(ids, () => 3)});
	expect('hits' in answer && answer.hits?.map(hits => hits.length)).toEqual(ids.map(() => 3));
	expect(scanTasks({...order, pattern: patternFor('\\w')})(ids)).toEqual({counts: Uint32Array.from(ids, () => 1)});
	await catalogOf(300, 4);
	const many = scanTasks({...order, pattern: patternFor('.')});
	expect(many(ids)).toEqual({counts: Uint32Array.from(ids, () => 1)});
	expect(many(ids.slice(0, 2))).toEqual({counts: Uint32Array.of(1, 1)});
});

test('lines that are told by their bytes are the hits that their texts give', async () => {
	const texts = Array.from({length: 40}, (_, number) => [
		`${number}.md`,
		article(
			{title: `Day ${number} “élan”`, authors: '[Ä desk]', date: '2024-01-02'},
			`- [x] Straße ${number}\n\n> 石炭 went\n\n## Heading\n\n| a | ${number} |\n|---|---|\n| é | b |\n\nLast [link](http://a.b/${number}).\n`,
		),
	]);
	write(Object.fromEntries(texts));
	const database = openTables('');
	await syncCatalog(database, [{path: folder, from: 'option'}]);
	const ids = database.all({id: integer}, 'SELECT id FROM article').map(({id}) => id);
	for (const regexp of [
		'.',
		'^',
		'$',
		'^- ',
		'e',
		'石.',
		'“é',
		'ß|desk',
		'1\\b',
		' 3',
		'http.*[0-9]',
		'^[^a-z]*$',
		'b$',
		'\\s',
		'nowhere',
	]) {
		const pattern = boundPattern(patternFor(regexp));
		const byTexts = [...scanRows(database, ids, {pattern: {...pattern, prefilter: undefined}, unmarked: true})];
		expect([...scanRows(database, ids, {pattern, unmarked: true})], regexp).toEqual(byTexts);
	}
	database.close();
});

test.each(['scan', 'counts'])('a letter that changed on the disk hides no hit: %s', async how => {
	const {file, ids} = await catalogOf(3);
	const database = openTables(file);
	database.exec('BEGIN');
	database.run(`UPDATE body SET text = replace(text, 'Number 1 ', 'Numbes 1 ')`);
	const pattern = boundPattern(patternFor('Number 1'));
	const search = () =>
		how === 'scan'
			? [...scanRows(database, ids, {pattern, unmarked: true})]
			: [...countRows(database, ids, {pattern, most: 9})];
	expect(search).toThrow(SqliteError);
	database.exec('ROLLBACK');
	database.close();
});

test('it says of a pattern that runs away why it was stopped, as values that leave a thread', async () => {
	write({'away.md': `${'a'.repeat(60)}b`});
	const {file, ids} = await catalogOf(2);
	const order = {file, pattern: patternFor('(a+)+$'), most: 1, wantsLines: false};
	expect(scanTasks(order, pattern => boundPattern(pattern, 100))(ids)).toEqual({
		error: ['the pattern (a+)+$ was stopped after 0.1 seconds', expect.stringContaining('it tries the same text')],
	});
});

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
	const list: Item[] = [];
	for await (const item of items) list.push(item);
	return list;
}

test('lines by the names of their articles are those of results', async () => {
	const library = temporaryLibrary({
		'a.md': article({title: 'A one', date: '2024'}, '## Head\n\nOne é line.\n\n- One two\n\nThree.'),
		'b/a.md': article({title: 'B', date: '2023'}, 'No number.'),
		'c.md': article({title: 'C', author: 'Ann One', date: '2022'}, '> One\n\n```\none = 1\n```'),
	});
	const catalog = await library.open();
	for (const regexp of ['[Oo]ne', '\\bOne\\b', 'é', 'x']) {
		const named = await listOf(catalog.namedHits(patternFor(regexp), everything, newestFirst));
		const whole = await listOf(catalog.scan(patternFor(regexp), everything, {...newestFirst, unmarked: true}));
		expect(named, regexp).toEqual(whole.map(({entry: {name}, hits}) => ({name, hits})));
		expect(named.length).toBe({é: 1, x: 0}[regexp] ?? 2);
	}
});
