import {truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {encode} from 'jpeg-js';
import {PNG} from 'pngjs';
import {describe, expect, test} from 'vitest';
import {sealed} from '../../src/core/text/safe-text.ts';
import {pictureOf} from '../../src/terminal/pictures.ts';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const folder = temporaryFolder();

const article = join(folder, 'article.md');
const frame = {columns: 40, rows: 16};

function png(width: number, height: number): Buffer {
	const picture = new PNG({width, height});
	for (let at = 0; at < picture.data.length; at += 4) picture.data.set([at % 256, 128, 0, 255], at);
	return PNG.sync.write(picture);
}

/** All of one colour. */
function jpeg(width: number, height: number): Buffer {
	const data = Buffer.alloc(width * height * 4).fill(Buffer.from([200, 30, 60, 255]));
	return encode({width, height, data}, 95).data;
}

writeFileSync(join(folder, 'small.png'), png(20, 40));
writeFileSync(join(folder, 'photo.jpg'), jpeg(2000, 500));
writeFileSync(join(folder, 'torn.jpg'), jpeg(64, 64).subarray(0, 300));
writeFileSync(join(folder, 'a wide one.png'), png(2000, 500));
const gif = Buffer.from('GIF89a\x10\0\x20\0\x80\0\0', 'latin1');
writeFileSync(join(folder, 'drawing.gif'), gif);
const interlaced = png(8, 8);
interlaced[28] = 1;
writeFileSync(join(folder, 'interlaced.png'), interlaced);
writeFileSync(join(folder, 'lie.png'), 'no picture');
writeFileSync(join(folder, 'huge.png'), '');
truncateSync(join(folder, 'huge.png'), 11 * 2 ** 20);
// A header that claims four thousand million pixels.
const bomb = png(1, 1);
bomb.writeUInt32BE(65_535, 16);
bomb.writeUInt32BE(65_535, 20);
writeFileSync(join(folder, 'bomb.png'), bomb);

describe('a picture', () => {
	test('goes to kitty as it is, in pieces, as large as it is', async () => {
		const bytes = png(20, 40);
		const text = await pictureOf('small.png', article, {protocol: 'kitty', frame});
		expect(text).toBe(`\x1b_Ga=T,f=100,q=2,c=3,r=3,m=0;${bytes.toString('base64')}\x1b\\\n`);
	});

	test('that is wider than the page is shrunk to it, its proportions kept', async () => {
		const text = await pictureOf('a%20wide%20one.png', article, {protocol: 'kitty', frame});
		expect(text).toMatch(/^\x1b_Ga=T,f=100,q=2,c=40,r=5,m=[01];/);
		for (const [, piece = ''] of text?.matchAll(/;([^\x1b]*)\x1b/g) ?? [])
			expect(piece.length).toBeLessThanOrEqual(4096);
	});

	test('goes to kitty unpacked and no larger than it is drawn, where kitty does not know its format', async () => {
		const text = (await pictureOf('photo.jpg', article, {protocol: 'kitty', frame})) ?? '';
		expect(text).toMatch(/^\x1b_Ga=T,f=100,q=2,c=40,r=5,m=[01];/);
		const pieces = Array.from(text.matchAll(/;([^\x1b]*)\x1b/g), ([, piece = '']) => piece);
		const {width, height, data} = PNG.sync.read(Buffer.from(pieces.join(''), 'base64'));
		expect([width, height]).toEqual([640, 160]);
		for (const [index, value] of [200, 30, 60, 255].entries())
			expect(Math.abs((data[index] ?? 0) - value)).toBeLessThan(6);
	});

	test.each(['kitty', 'sixel'] as const)('that is torn is none for %s', async protocol => {
		expect(await pictureOf('torn.jpg', article, {protocol, frame})).toBeUndefined();
	});

	test('is a photograph among sixels, too', async () => {
		const text = await pictureOf('photo.jpg', article, {protocol: 'sixel', frame});
		expect(text).toMatch(/^\x1bP0?;?[\d;]*q"1;1;320;80[#\d;]/);
	});

	test('goes to iTerm whole, whatever its format', async () => {
		const text = await pictureOf('drawing.gif', article, {protocol: 'iterm', frame});
		const options = `inline=1;size=${gif.length};width=2;height=2;preserveAspectRatio=1`;
		expect(text).toBe(`\x1b]1337;File=${options}:${gif.toString('base64')}\x07\n`);
	});

	test('that unpacks to nobody knows what is not unpacked', async () => {
		expect(await pictureOf('interlaced.png', article, {protocol: 'sixel', frame})).toBeUndefined();
	});

	test('becomes sixels of its own size', async () => {
		const text = await pictureOf('small.png', article, {protocol: 'sixel', frame});
		expect(text).toMatch(/^\x1bP0?;?[\d;]*q"1;1;20;40[#\d;]/);
		expect(text).toMatch(/\x1b\\\n$/);
	});
});

test.each([
	'missing.png',
	'lie.png',
	'huge.png',
	'bomb.png',
	'.',
	'',
	'/etc/hostname',
	'https://example.org/a.png',
	'file://host/a.png',
	'//example.org/a.png',
	'data:image/png;base64,AAAA',
	'%ZZ.png',
	'a\0b.png',
])('%j is no picture', async href => {
	for (const protocol of ['kitty', 'iterm', 'sixel'] as const) {
		expect(await pictureOf(href, article, {protocol, frame})).toBeUndefined();
	}
});

describe('on a page', () => {
	writeFileSync(article, '# A title\n\nBefore.\n\n![Two columns](small.png)\n\nAfter ![inline](small.png) it.\n');
	const show = (environment: Record<string, string>, isTerminal = true) =>
		runWsws(['show', article], {isTerminal, library: folder, environment});

	test('a picture stands above its words where the terminal can show it', async () => {
		const {out} = await show({TERM: 'xterm-kitty'});
		expect(out).toMatch(/Before\.\n\n\x1b_G[^\x1b]*\x1b\\\n[^\n]*\[image: Two columns\][^\n]*\n\nAfter/);
		expect(out.match(/\x1b_G/g)).toHaveLength(1);
	});

	test('pictures of a second article stand where they belong', async () => {
		const {out} = await runWsws(['--no-pager', 'show', article, article], {
			isTerminal: true,
			library: folder,
			environment: {TERM: 'xterm-kitty'},
		});
		expect(out.match(/Before\.\n\n\x1b_G[^\x1b]*\x1b\\\n[^\n]*\[image: Two columns\]/g)).toHaveLength(2);
	});

	test('its words alone stand elsewhere, and in a pipe', async () => {
		expect((await show({TERM: 'xterm-256color'})).out).not.toContain('\x1b');
		expect((await show({TERM: 'xterm-kitty'}, false)).out).not.toContain('\x1b');
		expect((await show({TERM: 'xterm-kitty', ACCESSIBLE: '1'})).out).not.toContain('\x1b');
	});

	test('no text of an article can be one', async () => {
		for (const protocol of ['kitty', 'iterm', 'sixel'] as const) {
			const text = (await pictureOf('small.png', article, {protocol, frame})) ?? '';
			expect(sealed(text)).not.toContain('\x1b');
		}
	});
});
