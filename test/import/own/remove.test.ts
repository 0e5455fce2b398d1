import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type Home, openHome} from '../at-home.ts';

async function homeWith(...titles: string[]): Promise<Home> {
	const home = openHome();
	for (const title of titles) await home.wsws('add', home.write(`${title}.md`, `# ${title}\n\nText of ${title}.\n`));
	return home;
}

const pathOf = (home: Home, name: string) => join(home.folder, 'data/wsws/articles', name);

describe('remove', () => {
	test('asks, and leaves the article where the answer is no', async () => {
		const home = await homeWith('First');
		expect(await home.wswsAsking(false, 'remove', 'first')).toMatchObject({status: 0, out: ''});
		expect(home.articles()).toEqual(['first.md']);
	});

	test('moves it to the trash where the answer is yes', async () => {
		const home = await homeWith('First', 'Second');
		expect((await home.wswsAsking(true, 'remove', 'first')).out).toBe(`${pathOf(home, 'first.md')}\n`);
		expect(home.articles()).toEqual(['second.md']);
		expect((await home.wsws('list')).out).not.toContain('First');
	});

	test('needs --yes where nobody can be asked', async () => {
		const home = await homeWith('First');
		expect(await home.wsws('remove', 'first')).toMatchObject({
			status: 2,
			messages: expect.stringContaining('wsws remove --yes'),
		});
		expect(home.articles()).toEqual(['first.md']);
	});

	test('takes all of several or, when one is not found, none', async () => {
		const home = await homeWith('First', 'Second', 'Third');
		expect((await home.wsws('remove', '--yes', 'first', 'nothing')).status).toBe(1);
		expect(home.articles()).toHaveLength(3);
		await home.wsws('remove', '--yes', 'first', 'first', 'second');
		expect(home.articles()).toEqual(['third.md']);
	});

	test('does not take what came with wsws', async () => {
		const home = await homeWith('First');
		writeFileSync(join(home.folder, '.config/wsws/config.yaml'), 'bundled: true\n');
		const {status, messages} = await home.wsws('remove', '--yes', 'a-tour-of-wsws');
		expect({status, messages}).toEqual({status: 2, messages: expect.stringContaining('came with wsws')});
	});

	test('says what it takes', async () => {
		expect(await openHome().wsws('remove')).toMatchObject({
			status: 2,
			messages: expect.stringContaining('name an article'),
		});
	});
});

test.runIf(process.platform === 'linux').each([
	['of 255 bytes', Buffer.from(`${'x'.repeat(252)}.md`)],
	['of 254 bytes in two a letter', Buffer.from(`${'é'.repeat(125)}x.md`)],
	['that is no UTF-8', Buffer.from([0x62, 0xff, 0xfe, ...Buffer.from('.md')])],
	['on two lines', Buffer.from('new\nline.md')],
])('a file with a name %s goes to the trash and comes back', async (_, name) => {
	const home = await homeWith('First');
	const folder = join(home.folder, 'data/wsws/articles');
	const names = () => readdirSync(folder, {encoding: 'buffer'}).map(entry => entry.toString('latin1'));
	writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), '# Odd\n\nText.\n');
	expect((await home.wsws('remove', '--yes', 'Odd')).status).toBe(0);
	expect(names()).toEqual(['first.md']);
	expect((await home.wsws('remove', '--undo')).status).toBe(0);
	expect(names()).toContain(name.toString('latin1'));
});

describe('remove --undo', () => {
	test('brings back the last removal, whole, then the one before', async () => {
		const home = await homeWith('First', 'Second', 'Third');
		await home.wsws('remove', '--yes', 'first', 'second');
		await home.wsws('remove', '--yes', 'third');
		expect((await home.wsws('remove', '--undo')).out).toBe(`${pathOf(home, 'third.md')}\n`);
		expect((await home.wsws('remove', '--undo')).out).toBe(
			`${pathOf(home, 'first.md')}\n${pathOf(home, 'second.md')}\n`,
		);
		expect(home.articles()).toEqual(['first.md', 'second.md', 'third.md']);
		expect(home.read('first.md')).toContain('Text of First.');
		expect(await home.wsws('remove', '--undo')).toMatchObject({status: 1, messages: 'wsws: nothing was removed\n'});
		expect(readdirSync(join(home.folder, 'data/wsws/trash'))).toEqual([]);
	});

	test('overwrites nothing', async () => {
		const home = await homeWith('First');
		await home.wsws('remove', '--yes', 'first');
		writeFileSync(pathOf(home, 'first.md'), 'another');
		expect(await home.wsws('remove', '--undo')).toMatchObject({
			status: 2,
			messages: expect.stringContaining('is there already'),
		});
		expect(home.read('first.md')).toBe('another');
	});

	test('makes the folder again that the article was in', async () => {
		const home = openHome();
		home.write('notes/deep/a.md', '# Deep note\n\nText.\n');
		writeFileSync(
			join(home.folder, '.config/wsws/config.yaml'),
			`bundled: false\nlibraries: [${join(home.folder, 'notes')}]\n`,
		);
		await home.wsws('remove', '--yes', 'a');
		expect(existsSync(join(home.folder, 'notes/deep/a.md'))).toBe(false);
		await home.wsws('remove', '--undo');
		expect(existsSync(join(home.folder, 'notes/deep/a.md'))).toBe(true);
	});

	test('goes by nothing in the trash that wsws did not put there', async () => {
		const home = await homeWith('First');
		mkdirSync(join(home.folder, 'data/wsws/trash/zz'), {recursive: true});
		const evil = [{path: join(home.folder, 'outside.md'), name: '../../articles/first.md'}, {path: 7}, null];
		writeFileSync(join(home.folder, 'data/wsws/trash/zz/removed.json'), JSON.stringify(evil));
		mkdirSync(join(home.folder, 'data/wsws/trash/zy'));
		writeFileSync(join(home.folder, 'data/wsws/trash/zy/removed.json'), '{"cut');
		expect((await home.wsws('remove', '--undo')).status).toBe(1);
		expect(home.articles()).toEqual(['first.md']);
	});

	test.each([
		['cut short', (path: string) => writeFileSync(path, '[{"cut')],
		['a folder', (path: string) => replaceBy(path, () => mkdirSync(path))],
		['a pipe', (path: string) => replaceBy(path, () => execFileSync('mkfifo', [path]))],
		['gone', (path: string) => rmSync(path)],
	])('says where the files are of which the list is %s, and leaves them', async (_, spoil) => {
		const home = await homeWith('First');
		await home.wsws('remove', '--yes', 'first');
		const trash = join(home.folder, 'data/wsws/trash');
		const folder = join(trash, readdirSync(trash)[0] ?? '');
		spoil(join(folder, 'removed.json'));
		expect(await home.wsws('remove', '--undo')).toMatchObject({
			status: 2,
			messages: `wsws: the list of what was removed last is damaged\nits files are in ${folder}\n`,
		});
		expect(readdirSync(folder)).toContain('1-first.md');
	});
});

function replaceBy(path: string, make: () => void): void {
	rmSync(path);
	make();
}
