import {describe, expect, test} from 'vitest';
import {plainOf} from '../../../src/reader/column/styled-line.ts';
import type {Model} from '../../../src/reader/model/model.ts';
import {picturesInView} from '../../../src/reader/page/page-pictures.ts';
import {loadArticle} from '../../../src/reader/run/load-article.ts';
import {initialModel} from '../../../src/reader/run/read-on-screen.ts';
import {update} from '../../../src/reader/run/update.ts';
import {view} from '../../../src/reader/run/view.ts';
import {articleOf, createPorts, createState, openReader, theme} from '../reading.ts';
import {fakePictures} from '../screen-pictures.ts';

const paragraph = 'The carters waited at the gate until the bell had gone.';
const body = [
	paragraph,
	'![A gate](gate.png)',
	...Array.from({length: 30}, (_, index) => `Paragraph ${index}. ${paragraph}`),
	'![A bell](bell.png)',
	paragraph,
].join('\n\n');
const article = {path: '/l/pictures.md', title: 'With pictures', body};

async function modelOf(way: 'cells' | 'over', {text = body, width = 100, height = 30} = {}): Promise<Model> {
	const pictures = fakePictures(way);
	const ports = {...createPorts({articles: [article]}, createState()), pictures};
	const opened = {article: articleOf({...article, body: text}), entry: undefined, start: {}};
	return initialModel({
		size: {width, height},
		theme,
		hasHyperlinks: true,
		hasPictureCells: way === 'cells',
		article: await loadArticle(opened, ports),
		lastRead: undefined,
		measure: 72,
	}).model;
}

const press = (model: Model, ...keys: string[]) =>
	keys.reduce((before, key) => update(before, {type: 'key', key}).model, model);
const rowOf = (model: Model, text: string) => view(model).findIndex(line => plainOf(line).includes(text));

describe.each(['cells', 'over'] as const)('a picture in %s', way => {
	test('has rows above its words from the first screen on, in the column of the text', async () => {
		const model = await modelOf(way);
		const row = rowOf(model, '[image: A gate]');
		expect(picturesInView(model)).toEqual([
			{file: expect.objectContaining({path: '/l/gate.png'}), box: {columns: 40, rows: 10}, row: row - 10, column: 14},
		]);
	});

	test('moves with the text, out of the screen too', async () => {
		const model = press(await modelOf(way), ...'j'.repeat(8));
		const [picture] = picturesInView(model);
		expect(picture?.row).toBeLessThan(0);
		expect((picture?.row ?? 0) + 10).toBe(rowOf(model, '[image: A gate]'));
		expect(picturesInView(press(model, 'space'))).toEqual([]);
	});

	test('is words after the key for it, and a picture again, with the line that is read in its place', async () => {
		const model = press(await modelOf(way), ...'j'.repeat(20));
		const [top = ''] = view(model);
		const off = press(model, 'i');
		expect(view(off)[0]).toBe(top);
		expect(picturesInView(off)).toEqual([]);
		expect(view(off).at(-1)).toContain('pictures as words');
		const on = press(off, 'i');
		expect(view(on)[0]).toBe(top);
		expect(on.page?.column.lines(2)).toHaveLength(12);
	});

	test('is as large as the screen lets it, also after a resize, and the line that is read stays', async () => {
		const model = press(await modelOf(way), ...'j'.repeat(18));
		const [top = ''] = view(model);
		const small = update(model, {type: 'resized', size: {width: 30, height: 9}}).model;
		expect(
			plainOf(view(small)[0] ?? '')
				.trim()
				.split(' ')[0],
		).toBe(plainOf(top).trim().split(' ')[0]);
		expect(small.page?.column.picture(2)?.box).toEqual({columns: 24, rows: 6});
	});

	test('is behind what lies over the page', async () => {
		const model = await modelOf(way);
		for (const key of ['h', '?']) expect(picturesInView(press(model, key))).toEqual([]);
		expect(picturesInView(press(model, '/'))).toHaveLength(1);
	});

	test('is no text: neither found, selected nor copied', async () => {
		const model = press(await modelOf(way), '/', ...'gate', 'enter');
		expect(view(model).at(-1)).toContain('/gate 1/');
		const copied = update(press(model, 'n', 'n', '2'), {type: 'key', key: 'y'}).effects;
		expect(JSON.stringify(copied)).not.toContain('\u{10eeee}');
	});
});

test('a terminal without pictures has words alone, and says so', async () => {
	const reader = await openReader({articles: [article], open: article.path});
	await reader.type('i');
	expect(reader.rows().at(-1)).toContain('this terminal shows no pictures');
});

describe('cells', () => {
	const cell = /\u{10eeee}/u;
	const rowsWithCells = (model: Model) => view(model).filter(line => cell.test(line));

	test('say the number of the picture and the row of it that they are', async () => {
		const [first = '', second = '', ...others] = rowsWithCells(await modelOf('cells'));
		expect(others).toHaveLength(8);
		expect(first).toBe(`${' '.repeat(14)}\x1b[38;2;16;0;0m\u{10eeee}\u0305\u0305${'\u{10eeee}'.repeat(39)}\x1b[39m`);
		expect(second).toContain('\u{10eeee}\u030d\u0305\u{10eeee}');
	});

	test('are cut where the screen ends, and go on as the row that is seen', async () => {
		const model = press(await modelOf('cells'), ...'j'.repeat(9));
		const {row = 0} = picturesInView(model)[0] ?? {};
		expect(row).toBe(-2);
		expect(view(model)[0]).toContain('\u{10eeee}\u030e\u0305');
	});

	test('stand beside the contents of a wide screen', async () => {
		const text = `## One\n\n${body}\n\n## Two\n\n${paragraph}`;
		const [line = ''] = rowsWithCells(await modelOf('cells', {text, width: 160}));
		const before = plainOf(line).replace(/\u{10eeee}.*/u, '');
		expect(before).toHaveLength(44);
	});

	test('are in no text of an article', async () => {
		const hostile = `${body}\n\nA \x1b[38;2;16;0;0m\u{10eeee}\u0305 in words.`.replace('![A gate](gate.png)\n\n', '');
		const model = press(await modelOf('cells', {text: hostile}), 'G');
		const line = view(model).find(each => each.includes('in words')) ?? '';
		expect(line).not.toMatch(cell);
		expect(line).toContain('\ufffd');
	});
});
