import {mkdirSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PNG} from 'pngjs';
import {describe, expect, test} from 'vitest';
import {openPictures} from '../../src/terminal/screen-pictures.ts';
import {screenPictureKind} from '../../src/terminal/terminal-kind.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const folder = temporaryFolder();
const article = join(folder, 'article.md');
const png = (width: number, height: number) => PNG.sync.write(new PNG({width, height}));
writeFileSync(join(folder, 'small.png'), png(80, 64));
writeFileSync(join(folder, 'drawing.gif'), Buffer.from('GIF89a\x10\0\x20\0\x80\0\0', 'latin1'));
writeFileSync(join(folder, 'lie.png'), 'no picture');
writeFileSync(join(folder, 'huge.png'), png(8, 8));
truncateSync(join(folder, 'huge.png'), 11 * 2 ** 20);
mkdirSync(join(folder, 'folder.png'));
// What says how large it is stands behind more than is looked at first.
const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(0xfffd)]);
const frameHeader = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 48, 0, 96, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0, 0xff, 0xd9]);
writeFileSync(join(folder, 'late.jpg'), Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frameHeader]));

const kitty = openPictures({protocol: 'kitty', way: 'cells'}, 1000);
const iterm = openPictures({protocol: 'iterm', way: 'over'}, 1000);
const sixel = openPictures({protocol: 'sixel', way: 'over'}, 1000);

test.each<[Record<string, string>, string | undefined]>([
	[{TERM: 'xterm-kitty'}, 'kitty cells'],
	[{TERM: 'xterm-ghostty'}, 'kitty cells'],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'ghostty'}, 'kitty cells'],
	[{TERM: 'xterm-256color', KITTY_WINDOW_ID: '1'}, 'kitty over'],
	[{TERM: 'xterm-256color', KONSOLE_VERSION: '230400'}, 'kitty over'],
	[{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, 'iterm over'],
	[{TERM: 'foot'}, 'sixel over'],
	[{TERM: 'xterm-kitty', TMUX: '/tmp/tmux,1,0'}, undefined],
	[{TERM: 'xterm-256color'}, undefined],
])('%j draws pictures: %s', (environment, expected) => {
	const kind = screenPictureKind(environment);
	expect(kind && `${kind.protocol} ${kind.way}`).toBe(expected);
});

describe('a file', () => {
	test('has a number of its own, the same each time, and another when it has changed', async () => {
		const first = await kitty.find('small.png', article);
		expect(first).toEqual({id: expect.any(Number), path: join(folder, 'small.png'), width: 80, height: 64});
		expect(await kitty.find('./small.png', article)).toEqual(first);
		writeFileSync(join(folder, 'changing.png'), png(8, 8));
		const before = await kitty.find('changing.png', article);
		writeFileSync(join(folder, 'changing.png'), png(64, 64));
		const after = await kitty.find('changing.png', article);
		expect(new Set([first?.id, before?.id, after?.id]).size).toBe(3);
		expect(after).toMatchObject({width: 64});
	});

	test('that says late how large it is, is read whole', async () => {
		expect(await iterm.find('late.jpg', article)).toMatchObject({width: 96, height: 48});
	});

	test('is none for a terminal that knows no such files', async () => {
		expect(await iterm.find('drawing.gif', article)).toMatchObject({width: 16, height: 32});
		expect(await kitty.find('drawing.gif', article)).toBeUndefined();
		expect(await sixel.find('drawing.gif', article)).toBeUndefined();
	});

	test.each([
		'missing.png',
		'lie.png',
		'huge.png',
		'folder.png',
		'',
		'/etc/hostname',
		'https://example.org/a.png',
		'%ZZ',
	])('%j is no picture', async href => {
		for (const pictures of [kitty, iterm, sixel]) expect(await pictures.find(href, article)).toBeUndefined();
	});

	test('that is gone by the time it is drawn is nothing', async () => {
		const box = {columns: 4, rows: 4};
		expect(await kitty.load({id: 1, path: join(folder, 'gone.png'), width: 8, height: 8}, box)).toBeUndefined();
		expect(await sixel.load({id: 1, path: join(folder, 'lie.png'), width: 8, height: 8}, box)).toBeUndefined();
	});
});

describe('the sequences', () => {
	const file = {id: 1234, path: join(folder, 'small.png'), width: 80, height: 64};
	const box = {columns: 10, rows: 4};

	test('of a picture in cells say its number, and that its place is said elsewhere', async () => {
		const [only = '', ...others] = (await kitty.load(file, box)) ?? [];
		expect(others).toEqual([]);
		expect(only).toMatch(/^\x1b_Ga=T,f=100,q=2,c=10,r=4,i=1234,p=1,U=1,m=0;[\w+/=]+\x1b\\$/);
		expect(kitty.resize(1234, {columns: 5, rows: 2})).toBe('\x1b_Ga=p,U=1,i=1234,p=1,c=5,r=2,q=2\x1b\\');
		expect(kitty.remove(1234)).toBe('\x1b_Ga=d,d=I,i=1234,q=2\x1b\\');
	});

	test('of one that is drawn over cells leave the cursor where it is', async () => {
		const konsole = openPictures({protocol: 'kitty', way: 'over'}, 1);
		expect((await konsole.load(file, box))?.join('')).toMatch(/^\x1b_Ga=T,f=100,q=2,c=10,r=4,i=1234,p=1,C=1,m=0;/);
		expect((await iterm.load(file, box))?.join('')).toMatch(/^\x1b\]1337;File=inline=1;size=\d+;width=10;height=4;/);
	});

	test('of sixels reach over fewer pixels than their cells have on any terminal', async () => {
		expect((await sixel.load(file, box))?.join('')).toMatch(/q"1;1;60;48/);
	});
});
