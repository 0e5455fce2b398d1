import {expect, test} from 'vitest';
import type {Hit} from '../../../../src/core/query/hit.ts';
import type {Range} from '../../../../src/core/text/range.ts';
import {packHits, unpackHits} from '../../../../src/library/catalog/search/scan.ts';

function hit(text: string, ranges: Range[], passage?: number): Hit {
	return {where: passage === undefined ? 'title' : 'text', line: 3, section: ['One'], text, ranges, passage, offset: 0};
}

test.each([
	['nothing', []],
	['a row without hits', [{id: 1, hits: []}]],
	[
		'rows with hits, and hits with and without ranges',
		[
			{
				id: 7,
				hits: [
					hit('coal', [
						[0, 1],
						[2, 4],
					]),
					hit('coal', [], 0),
				],
			},
			{id: 3, hits: [hit('steel', [[1, 5]], 2)]},
		],
	],
	[
		'a hit in which every letter is a match',
		[
			{
				id: 1,
				hits: [
					hit(
						'a'.repeat(9000),
						Array.from({length: 9000}, (_, at): Range => [at, at + 1]),
						1,
					),
				],
			},
		],
	],
])('%s: the same on the other side', (_, rows) => {
	expect([...unpackHits(structuredClone(packHits(rows)))]).toEqual(rows);
});
