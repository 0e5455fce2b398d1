import {expect, test} from 'vitest';
import {readSource} from '../../../src/import/source/read-source.ts';

const head =
	'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';

test('books without an address become articles of what was marked in them', async () => {
	const table = `${head}\n"A line, marked",Ropes,Ann Lee,,Why,,,page,1,,sea\nOther,Fords,Bo Ito,,,,,page,2,,\n"Two\n*lines*",Ropes,Ann Lee,,,,,page,3,,sea\n`;
	const found = [];
	for await (const imported of readSource({bytes: Buffer.from(table), name: 'readwise.csv'}, {isWhole: false}))
		if (imported.kind === 'article') found.push(imported.draft);
	expect(found.map(({metadata: {title, authors, tags}}) => [title, authors, tags])).toEqual([
		['Ropes', ['Ann Lee'], ['sea']],
		['Fords', ['Bo Ito'], []],
	]);
	expect(found[0]?.body.trim()).toBe('> A line, marked\n\nWhy\n\n> Two\n>\n> \\*lines\\*');
});
