import {describe, expect, it} from 'vitest';
import {page, visible} from '../read-markdown.ts';

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
