// Two folders of notes under git, changed on two machines that had not heard of each other, and then merged by git itself.

import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Article} from '../../../src/core/article/article.ts';
import {passagesOf} from '../../../src/core/article/blocks.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {quoteOf, spanOfPassages} from '../../../src/core/note/make-quote.ts';
import {openNotes} from '../../../src/library/notes/open-notes.ts';
import type {Notes} from '../../../src/ports/notes.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const root = temporaryFolder();

function gitIn(folder: string): (...args: string[]) => number | null {
	return (...args) => {
		const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false'];
		const env = {...process.env, HOME: root, GIT_CONFIG_NOSYSTEM: '1'};
		return spawnSync('git', [...identity, ...args], {cwd: folder, env, encoding: 'utf8'}).status;
	};
}

function machine(name: string) {
	const folder = join(root, name);
	const git = gitIn(folder);
	const notes = (): Notes =>
		openNotes({
			folder: join(folder, 'notes'),
			lock: join(root, `${name}.lock`),
			roots: [{path: '/library', from: 'config'}],
			now: () => new Date('2026-11-26T20:00:00Z'),
			message: said => expect(said).toBe(''),
		});
	const commit = () => [git('add', '-A'), git('commit', '-q', '-m', name)];
	return {folder, git, notes, commit};
}

async function articleCalled(name: string): Promise<Article> {
	const paragraphs = Array.from(
		{length: 6},
		(_, index) => `Paragraph ${index} of ${name} tells of ships and harbours.`,
	);
	return parseArticle({text: `---\ntitle: ${name}\n---\n\n${paragraphs.join('\n\n')}\n`, path: `/library/${name}.md`});
}

async function addTo(notes: Notes, article: Article, passage: number, text: string): Promise<string> {
	const passages = passagesOf(article.blocks);
	const quote = quoteOf(passages, spanOfPassages(passages, passage));
	const [note] = await notes.add(article, [{quote, text, tags: ['sea']}]);
	return note?.id ?? '';
}

const textsOn = async (notes: Notes, article: Article) => (await notes.of(article)).map(({text}) => text).sort();

/** A folder that both machines have, with a note on each of five paragraphs. */
async function begun() {
	const laptop = machine(`laptop-${readdirSync(root).length}`);
	mkdirSync(laptop.folder);
	laptop.git('init', '-q', '-b', 'main');
	const article = await articleCalled('known');
	const ids: string[] = [];
	for (let passage = 0; passage < 5; passage++)
		ids.push(await addTo(laptop.notes(), article, passage, `note ${passage}`));
	laptop.commit();
	const desk = machine(`desk-${readdirSync(root).length}`);
	expect(gitIn(root)('clone', '-q', laptop.folder, desk.folder)).toBe(0);
	const merge = () => {
		laptop.commit();
		desk.commit();
		return laptop.git('pull', '-q', '--no-rebase', '--no-edit', desk.folder, 'main');
	};
	return {laptop, desk, article, ids, merge};
}

test('what was added, changed and taken away on both sides is there, without a conflict', async () => {
	const {laptop, desk, article, ids, merge} = await begun();
	const other = await articleCalled('new-on-both');
	await laptop.notes().change(ids[0] ?? '', {text: 'changed on the laptop'});
	await laptop.notes().remove([ids[2] ?? '']);
	await addTo(laptop.notes(), article, 5, 'added on the laptop');
	await addTo(laptop.notes(), other, 0, 'new on the laptop');
	await addTo(laptop.notes(), await articleCalled('of-the-laptop'), 1, 'alone');
	await desk.notes().change(ids[4] ?? '', {text: 'changed at the desk'});
	await addTo(desk.notes(), article, 5, 'added at the desk');
	await addTo(desk.notes(), other, 3, 'new at the desk');
	expect(merge()).toBe(0);
	const notes = laptop.notes();
	expect(await textsOn(notes, article)).toEqual([
		'added at the desk',
		'added on the laptop',
		'changed at the desk',
		'changed on the laptop',
		'note 1',
		'note 3',
	]);
	expect(await textsOn(notes, other)).toEqual(['new at the desk', 'new on the laptop']);
	expect(await textsOn(notes, await articleCalled('of-the-laptop'))).toEqual(['alone']);
	for (const name of readdirSync(join(laptop.folder, 'notes'))) {
		expect(readFileSync(join(laptop.folder, 'notes', name), 'utf8')).not.toMatch(/^(?:<{7}|={7}|>{7})/m);
	}
});

test('of a note that was changed on both sides both versions are kept', async () => {
	const {laptop, desk, article, ids, merge} = await begun();
	await laptop.notes().change(ids[1] ?? '', {text: 'as the laptop has it'});
	await desk.notes().change(ids[1] ?? '', {text: 'as the desk has it'});
	expect(merge()).toBe(0);
	const texts = (await textsOn(laptop.notes(), article)).join('\n');
	for (const text of ['as the laptop has it', 'as the desk has it', 'note 0', 'note 2', 'note 3', 'note 4'])
		expect(texts).toContain(text);
});
