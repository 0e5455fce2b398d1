import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openNotes} from '../../../src/library/notes/open-notes.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {articleOf, createState, openReader, type TestArticle} from '../reading.ts';

const body = [
	'## Part',
	'The first sentence is here. The second one is long enough to go over the end of a line on any screen that there is. The third ends it.',
	'Another paragraph. With two sentences.',
	'- An item of a list. It has two.\n- A second item.',
	'| Name | Meaning |\n|---|---|\n| alpha | the first letter |\n| beta | the second letter |',
	'移民という言葉は長い。働く人が国を越えて動くことを言う。三つ目。',
	...Array.from({length: 30}, (_, index) => `Paragraph ${index} of many. It has two sentences.`),
].join('\n\n');
const article: TestArticle = {path: '/l/a.md', title: 'A title', body};

function notesIn(folder = temporaryFolder()) {
	const notes = openNotes({
		folder: join(folder, 'notes'),
		lock: join(folder, 'notes.lock'),
		roots: [{path: '/l', from: 'option'}],
		now: () => new Date('2024-05-01T12:00:00Z'),
		message: text => expect(text).toBe(''),
	});
	const files = () =>
		readdirSync(join(folder, 'notes'))
			.filter(name => name.endsWith('.md'))
			.map(name => readFileSync(join(folder, 'notes', name), 'utf8'))
			.join('\n');
	return {notes, files};
}

async function open(given = notesIn(), size = {width: 100, height: 30}) {
	const reader = await openReader({articles: [article], open: article.path, notes: given.notes, ...size});
	const kept = async () => (await given.notes.of(articleOf(article))).map(({quote, text}) => [quote.exact, text]);
	/** The text of lines with a sign in the margin. */
	const signed = () => reader.rows().flatMap(row => /^ *([▌»]) (.*)/.exec(row)?.slice(1, 3).join(' ') ?? []);
	return {...given, reader, kept, signed};
}

describe('H', () => {
	test('marks the paragraph that is read, with a sign in the margin', async () => {
		const {reader, kept, signed, files} = await open();
		await reader.type('/another\rH');
		expect(await kept()).toEqual([['Another paragraph. With two sentences.', '']]);
		expect(signed()).toEqual(['▌ Another paragraph. With two sentences.']);
		expect(reader.rows().at(-1)).toMatch(/^ *marked/);
		expect(files()).toContain('Another paragraph. With two sentences.');
	});

	test('marks the same words once, and chooses the mark that is there', async () => {
		const {reader, kept} = await open();
		await reader.type('/another\rH');
		await reader.type('H');
		expect(await kept()).toHaveLength(1);
		expect(reader.rows().at(-1)).toMatch(/^ *marked already · a X/);
		await reader.type('X');
		expect(await kept()).toEqual([]);
		await reader.type('vHvvH');
		expect((await kept()).map(([quote]) => quote).sort()).toEqual([
			'Another paragraph.',
			'Another paragraph. With two sentences.',
		]);
	});

	test('marks what is selected: sentences, items, rows, Chinese and Japanese', async () => {
		const {reader, kept, signed} = await open();
		await reader.type('/second one\rvjH');
		await reader.type('/An item\rvjjH');
		await reader.type('/alpha\rvH');
		await reader.type('/働く\rvH');
		expect((await kept()).map(([quote]) => quote)).toEqual([
			'The second one is long enough to go over the end of a line on any screen that there is. The third ends it.',
			'An item of a list. It has two.\nA second item.',
			'alpha | the first letter',
			'働く人が国を越えて動くことを言う。',
		]);
		expect(signed()).toHaveLength(2 + 2 + 1 + 1);
		await reader.resize(60, 40);
		expect(reader.text()).not.toMatch(/▌/);
		await reader.resize(120, 40);
		expect(signed()).toHaveLength(2 + 2 + 1 + 1);
	});
});

describe('a', () => {
	test('asks for a note, which the status line says when one comes to it', async () => {
		const {reader, kept, signed} = await open();
		await reader.type('/another\ra');
		expect(reader.rows().at(-1)).toMatch(/^✎/);
		await reader.type('Is that so?\r');
		expect(await kept()).toEqual([['Another paragraph. With two sentences.', 'Is that so?']]);
		expect(signed()).toEqual(['» Another paragraph. With two sentences.']);
		await reader.type('g;');
		expect(reader.rows().at(-1)).toMatch(/“Is that so\?”/);
		await reader.type('a');
		await reader.type('\x15Yes.\r');
		expect(await kept()).toEqual([['Another paragraph. With two sentences.', 'Yes.']]);
		await reader.type('z');
		expect(await kept()).toEqual([['Another paragraph. With two sentences.', 'Is that so?']]);
		expect(reader.rows().at(-1)).toMatch(/taken back: note changed/);
	});

	test('stands in the margin also where the same words were marked before', async () => {
		const {reader, signed} = await open();
		await reader.type('/another\rH');
		await reader.type('aWords.\r');
		expect(signed()).toEqual(['» Another paragraph. With two sentences.']);
	});

	test('changes the note that stands on the same words, and adds its text to a mark of them', async () => {
		const {reader, kept} = await open();
		await reader.type('/another\rH');
		await reader.type('aWords.\r');
		expect(await kept()).toEqual([['Another paragraph. With two sentences.', 'Words.']]);
		await reader.type('a More.\r');
		expect(await kept()).toEqual([['Another paragraph. With two sentences.', 'Words. More.']]);
		await reader.type('vaOne of them.\r');
		expect(await kept()).toEqual([
			['Another paragraph. With two sentences.', 'Words. More.'],
			['Another paragraph.', 'One of them.'],
		]);
		await reader.type('X');
		expect(reader.rows().at(-1)).toMatch(/no note is chosen/);
	});

	test('leaves a note of several lines as it is, and one that is not changed', async () => {
		const given = notesIn();
		const text = 'One.\n\n- Two.';
		const quote = {exact: 'Another paragraph. With two sentences.', prefix: '', suffix: '', section: ['Part']};
		await given.notes.add(articleOf(article), [{quote, text, tags: []}]);
		const {reader, kept} = await open(given);
		await reader.type(';a');
		expect(reader.rows().at(-1)).toMatch(/several lines: change it in its file/);
		expect(await kept()).toEqual([[quote.exact, text]]);
		await reader.type('/the third ends\raWords.\r');
		await reader.type('a\r');
		await reader.type('z');
		expect(reader.rows().at(-1)).toMatch(/taken back: noted/);
	});

	test('is said while its words are on the screen', async () => {
		const {reader} = await open();
		await reader.type('/another\raWords.\r');
		await reader.type('g;');
		expect(reader.rows().at(-1)).toMatch(/“Words\.”/);
		await reader.type('G');
		expect(reader.rows().at(-1)).not.toMatch(/Words/);
		await reader.type('X');
		expect(reader.rows().at(-1)).toMatch(/no note is chosen/);
	});

	test('Esc keeps nothing', async () => {
		const {reader, kept} = await open();
		await reader.type('aword\x1b');
		await expect.poll(() => reader.rows().at(-1)).not.toMatch(/✎/);
		expect(await kept()).toEqual([]);
	});
});

test('; says of the only note what it says, however often', async () => {
	const {reader} = await open();
	await reader.type('/another\rasaid\r');
	for (const key of [';', ';', ':']) {
		await reader.type(key);
		await expect.poll(() => reader.rows().at(-1)).toMatch(/“said”/);
	}
});

test('; and : go from note to note, round the ends, and Backspace comes back', async () => {
	const {reader} = await open();
	await reader.type('/another\rHGH');
	await reader.type('g;');
	expect(reader.reversed()).toEqual(['Another paragraph. With two sentences.']);
	await reader.type(';');
	expect(reader.reversed().join(' ')).toMatch(/Paragraph \d+ of many/);
	await reader.type(';');
	expect(reader.rows().at(-1)).toMatch(/from the beginning again/);
	await reader.type(':');
	expect(reader.rows().at(-1)).toMatch(/from the end again/);
});

test('X takes the chosen note away, z brings it and what was before back', async () => {
	const {reader, kept} = await open();
	await reader.type('X');
	expect(reader.rows().at(-1)).toMatch(/no note is chosen · ; chooses one/);
	await reader.type('/another\rH');
	await reader.type(';X');
	expect(await kept()).toEqual([]);
	await reader.type('z');
	expect(await kept()).toEqual([['Another paragraph. With two sentences.', '']]);
	await reader.type('z');
	expect(await kept()).toEqual([]);
	await reader.type('z');
	expect(reader.rows().at(-1)).toMatch(/nothing to take back/);
});

test('notes are there when the article is opened again', async () => {
	const given = notesIn();
	const first = await open(given);
	await first.reader.type('/another\rHq');
	const {signed} = await open(given);
	expect(signed()).toEqual(['▌ Another paragraph. With two sentences.']);
});

test('z takes a star and a mark back, and all marks of a list', async () => {
	const state = createState();
	const other = {...article, path: '/l/b.md', title: 'B'};
	const reader = await openReader({articles: [article, other], open: article.path, state});
	await reader.type('s');
	expect(state.starred.has(article.path)).toBe(true);
	await reader.type('z');
	expect(state.starred.has(article.path)).toBe(false);
	expect(reader.rows().at(-1)).toMatch(/taken back: starred/);
	await reader.type('m\x1f');
	expect(state.read.size).toBe(0);
	await reader.type('l');
	await reader.type('A');
	await reader.type('A');
	expect(state.read.size).toBe(2);
	await reader.type('z');
	expect(state.read.size).toBe(0);
});

test('z puts an article back into the queue where it was, or takes it out again', async () => {
	const state = createState();
	for (const path of ['/l/x.md', article.path, '/l/y.md']) state.setQueued(path, true);
	const reader = await openReader({articles: [article], open: article.path, state});
	await reader.type('w');
	expect(state.queue()).toEqual(['/l/x.md', '/l/y.md']);
	expect(reader.rows().at(-1)).toMatch(/taken out of the queue/);
	await reader.type('w');
	expect(state.queue()).toEqual(['/l/x.md', '/l/y.md', article.path]);
	await reader.type('z');
	await reader.type('z');
	expect(state.queue()).toEqual(['/l/x.md', article.path, '/l/y.md']);
	expect(reader.rows().at(-1)).toMatch(/taken back: taken out of the queue/);
});

test('without notes says how to make one; standard input keeps none', async () => {
	const {reader} = await open();
	await reader.type(';');
	expect(reader.rows().at(-1)).toMatch(/no notes here · H makes one/);
});
