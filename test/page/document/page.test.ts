import {Chalk} from 'chalk';
import {describe, expect, it} from 'vitest';
import {loneImages, pageLines} from '../../../src/page/document/page.ts';
import {createRenderer} from '../../../src/page/document/renderer.ts';
import {createTheme} from '../../../src/page/theme/theme.ts';
import {blocks, page, visible} from '../read-markdown.ts';

const lines = async (markdown: string, width = 40) => (await page(markdown, width)).map(visible);

describe('a page', () => {
	it('begins a table without a head with its first row', async () => {
		expect(await lines('| | |\n|--|--:|\n| a | 1 |\n| bcd | 22 |')).toEqual(['a     1', 'bcd  22']);
		expect(await lines('| | |\n|--|--|\n| abcdefghijkl | mnopqrstuvwx |\n| a | b |', 20)).toEqual([
			'abcdefghijkl',
			'mnopqrstuvwx',
			'',
			'a',
			'b',
		]);
	});

	it('parts notes by empty lines when one has several blocks', async () => {
		const notes = '[^a]: one\n\n    two\n[^b]: three\n[^c]: four';
		expect((await lines(`x[^a] y[^b] z[^c]\n\n${notes}`)).slice(4)).toEqual([
			'¹ one',
			'',
			'  two',
			'',
			'² three',
			'',
			'³ four',
		]);
		expect((await lines('x[^a] y[^b]\n\n[^a]: one\n[^b]: two')).slice(4)).toEqual(['¹ one', '² two']);
	});
});

describe('the number of a note', () => {
	const notes = '\n\n[^a]: one\n[^b]: two\n[^c]: three';

	it.each([
		['x[^a][^b][^c]', 'x¹\u00a0²\u00a0³'],
		['x[^a] [^b]', 'x¹ ²'],
		['x[^a], y', 'x¹, y'],
		['10<sup>6</sup>[^a]', '10⁶\u00a0¹'],
		['m²[^a]', 'm²\u00a0¹'],
		['**x[^a]**[^b]', 'x¹\u00a0²'],
		['7[^a]', '7¹'],
		['| x[^a][^b] |\n| - |\n| 1 |', 'x¹\u00a0²'],
		['- x[^a][^b]', '  • x¹\u00a0²'],
	])('is not read together with what is raised before it: %s', async (text, shown) => {
		expect((await lines(text + notes))[0]).toBe(shown);
	});
});

describe('beside links and pictures', () => {
	const text =
		'x![a](b.png)Two![](c.png), **![d](e.png)**Three, 図![](f.png)。「![](g.png)」 [listesi](h.md)ne **[i](j.md)** k.';

	it.each([
		['osc8', 'x [image: a] Two [image], [image: d] Three, 図 [image]。「[image]」 listesine i k.'],
		[
			'inline',
			'x [image: a] (b.png) Two [image] (c.png), [image: d] (e.png) Three, 図 [image] (f.png)。「[image] (g.png)」 listesine (h.md) i (j.md) k.',
		],
		[
			'end',
			'x [image: a] [1] Two [image] [2], [image: d] [3] Three, 図 [image] [4]。「[image] [5]」 listesine [6] i [7] k.',
		],
	] as const)('words stay whole and apart, with addresses %s', async (links, shown) => {
		expect(visible((await page(text, 200, {links}))[0] ?? '')).toBe(shown);
	});

	it('a link is the same one at every width', async () => {
		const all = blocks(text);
		const renderer = await createRenderer(all, {theme: createTheme(new Chalk({level: 1})), links: 'all'});
		const linksAt = (width: number) =>
			pageLines(all, renderer, {width}).flatMap(line => line.text.match(/(?<=\x1b\]8;)id=[^;]+/g) ?? []);
		expect(new Set(linksAt(200)).size).toBe(7);
		expect(new Set(linksAt(20))).toEqual(new Set(linksAt(200)));
	});
});

describe('a picture stands alone', () => {
	it.each([
		['![a](p.png)', 'p.png'],
		['[![a](p.png)](https://x.example)', 'p.png'],
		['<img src="p.png" alt="a">', 'p.png'],
		['<p align="center"><img src="p.png"></p>', 'p.png'],
		['<p align="center">\n  <a href="https://x.example">\n    <img src="p.png">\n  </a>\n</p>', 'p.png'],
		['<a href="https://x.example"><img src="p.png"></a>', 'p.png'],
		['![a](p.png) ![b](q.png)', undefined],
		['![a](p.png) and text', undefined],
		['[![a](p.png) text](https://x.example)', undefined],
		['text', undefined],
	])('%s', (markdown, href) => {
		const all = blocks(markdown);
		expect(loneImages([{text: '', block: 0}], all).map(image => image.href)).toEqual(href === undefined ? [] : [href]);
	});
});
