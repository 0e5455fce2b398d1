// `wsws cite` over files: what the front matter says of persons and of the day of saving, and lines that are not there.

import {describe, expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const library = temporaryFolder({
	'parts.md':
		'---\ntitle: Parts\nauthor:\n  - given: Gabriel\n    family: García Márquez\n  - name: {given: Ana, family: Ruiz Soto}\n  - Jane Doe\n  - wsws labour desk\nurl: https://example.org/parts\nsaved: 2025-03-04\ndate: 2024\n---\n\nOne.\n\nTwo.\n',
	'short.md': '# Short\n\nOne.\n',
});
const cite = async (...typed: string[]) => (await runWsws(['cite', ...typed], {library})).out;

test('BibLaTeX', async () => {
	expect(await cite('parts:16', '--style', 'bibtex')).toBe(
		[
			'@online{garciamarquez2024parts,',
			'  title = {{Parts}},',
			'  author = {García Márquez, Gabriel and Ruiz Soto, Ana and Doe, Jane and {wsws labour desk}},',
			'  date = {2024},',
			'  url = {https://example.org/parts},',
			'  urldate = {2025-03-04},',
			'  annotation = {“Two.”},',
			'}',
			'',
		].join('\n'),
	);
});

test('CSL', async () => {
	expect(JSON.parse(await cite('parts', '--style', 'csl'))).toEqual([
		{
			id: 'garciamarquez2024parts',
			type: 'webpage',
			title: 'Parts',
			author: [
				{given: 'Gabriel', family: 'García Márquez'},
				{given: 'Ana', family: 'Ruiz Soto'},
				{given: 'Jane', family: 'Doe'},
				{literal: 'wsws labour desk'},
			],
			issued: {'date-parts': [[2024]]},
			URL: 'https://example.org/parts',
			accessed: {'date-parts': [[2025, 3, 4]]},
		},
	]);
});

describe('a line that is not there', () => {
	test.each(['show', 'read', 'cite'])('%s says how many there are', async command => {
		const {status, out, messages} = await runWsws([command, 'short:99'], {library});
		expect([status, out, messages]).toEqual([
			1,
			'',
			'wsws: no line 99 in short: it has 3 lines\nfrom its beginning: wsws show short\n',
		]);
	});

	test.each(['short:3', 'short:1', 'parts:1', 'parts:16'])('%s is there', async place => {
		expect((await runWsws(['show', place], {library})).status).toBe(0);
	});

	test('that of a file neither', async () => {
		const {status, messages} = await runWsws(['cite', `${library}/short.md:4`], {library});
		expect([status, messages]).toEqual([
			1,
			expect.stringContaining(`no line 4 in ${library}/short.md: it has 3 lines`),
		]);
	});
});
