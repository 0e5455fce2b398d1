import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {passagesOf} from '../../../src/core/article/blocks.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {quoteOf, spanOfPassages} from '../../../src/core/note/make-quote.ts';
import {openNotes} from '../../../src/library/notes/open-notes.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const text = `---
title: On ships
url: https://example.org/ships
---

The first paragraph of this article tells of ships and of the sea around them.

The second paragraph has other words, about the harbour and its cranes.
`;

function home() {
	const folder = temporaryFolder();
	const messages: string[] = [];
	const open = () =>
		openNotes({
			folder: join(folder, 'notes'),
			lock: join(folder, 'state', 'notes.lock'),
			roots: [{path: '/library', from: 'config'}],
			now: () => new Date('2026-11-26T20:00:00Z'),
			message: said => messages.push(said),
		});
	return {folder: join(folder, 'notes'), open, messages};
}

async function draftOn(source: string, passage: number) {
	const article = await parseArticle({text: source, path: '/library/ships.md'});
	const passages = passagesOf(article.blocks);
	const quote = quoteOf(passages, spanOfPassages(passages, passage));
	return {article, draft: {quote, text: `on ${passage}`, tags: ['sea']}};
}

test('a note is kept, found by another program, changed, removed and put back', async () => {
	const {open, folder} = home();
	const notes = open();
	const {article, draft} = await draftOn(text, 1);
	const [note] = await notes.add(article, [draft]);
	expect(readdirSync(folder).sort()).toEqual(['.gitattributes', 'ships.md']);
	const other = open();
	expect(await other.of(article)).toEqual([
		{...note, place: expect.objectContaining({first: 1, start: 0, line: 8, isChanged: false})},
	]);
	expect(await other.change(note?.id ?? '', {text: 'better'})).toBe(true);
	expect(await other.change('nobody', {text: 'better'})).toBe(false);
	expect((await notes.of(article)).map(({text, tags}) => [text, tags])).toEqual([['better', ['sea']]]);
	const before = readFileSync(join(folder, 'ships.md'), 'utf8');
	const removed = await notes.remove([note?.id ?? '', 'nobody']);
	expect(removed).toHaveLength(1);
	expect(await other.of(article)).toEqual([]);
	await other.restore(removed);
	expect(readFileSync(join(folder, 'ships.md'), 'utf8')).toBe(before);
});

test.each<[string, string, string]>([
	['moved', '/library/2026/vessels.md', text],
	['fetched again', '/other/elsewhere.md', text.replace('tells of', 'spoke of')],
	['edited', '/library/ships.md', text.replace(/^url.*\n/m, '').replace('tells of', 'spoke of')],
	['renamed, without an address', '/library/vessels.md', text.replace(/^url.*\n/m, '')],
])('notes follow an article that was %s', async (_, path, source) => {
	const {open} = home();
	const {article, draft} = await draftOn(text, 0);
	await open().add(article, [draft]);
	const found = await open().of(await parseArticle({text: source, path}));
	expect(found.map(({place}) => place?.first)).toEqual([0]);
});

test('another article has other notes, also of the same name', async () => {
	const {open, folder} = home();
	const {article, draft} = await draftOn(text, 0);
	await open().add(article, [draft]);
	const other = await parseArticle({
		text: 'Something else altogether, and long enough to be known.',
		path: '/library/b/ships.md',
	});
	expect(await open().of(other)).toEqual([]);
	const passages = passagesOf(other.blocks);
	await open().add(other, [{quote: quoteOf(passages, spanOfPassages(passages, 0)), text: '', tags: []}]);
	expect(readdirSync(folder).sort()).toEqual(['.gitattributes', 'ships-2.md', 'ships.md']);
	expect((await open().all()).map(({notes}) => notes.length)).toEqual([1, 1]);
});

test('two programs that write at once lose nothing', async () => {
	const {open} = home();
	const {article, draft} = await draftOn(text, 0);
	const programs = [open(), open(), open()];
	await Promise.all(programs.flatMap(notes => [1, 2, 3].map(() => notes.add(article, [draft]))));
	expect(await open().of(article)).toHaveLength(9);
});

test('a file that is no text costs the others nothing, and is said once', async () => {
	const {open, folder, messages} = home();
	const {article, draft} = await draftOn(text, 0);
	const notes = open();
	await notes.add(article, [draft]);
	writeFileSync(
		join(folder, 'broken.md'),
		Uint8Array.from({length: 2000}, (_, index) => (index * 37) % 256),
	);
	expect(await notes.of(article)).toHaveLength(1);
	expect(await open().of(article)).toHaveLength(1);
	expect(messages.length).toBeLessThanOrEqual(2);
});
